//! A kiosk that runs for a long time.

use anyhow::{Context, Result};

use super::{built, script};
use crate::job;
use crate::serve::TestServer;

/// How many sessions by default: months of a quiet shop.
pub(crate) const SESSIONS: u32 = 2_000;

/// Answers session after session by touch and fails when memory or elements grow between the
/// hundredth and the last. The driving is done by `js/bench-kiosk-soak.mjs`.
pub(crate) fn soak(sessions: u32) -> Result<()> {
    let mut node = script("bench-kiosk-soak.mjs")?;
    let server = TestServer::start(&built()?)?;
    job::run(node.arg(&server.base).arg(sessions.to_string())).context("the kiosk grows")
}
