//! The gap page with many responses.

use anyhow::{Context, Result};

use super::{built, script};
use crate::job;
use crate::serve::TestServer;

/// Fills a fresh profile with 100,000 responses, opens the gap page, changes filters and fails when
/// one of them takes more than 100 ms until the new numbers are painted. The driving is done by
/// `js/bench-dashboard.mjs`.
pub(crate) fn dashboard() -> Result<()> {
    let mut node = script("bench-dashboard.mjs")?;
    let server = TestServer::start(&built()?)?;
    job::run(node.arg(&server.base)).context("a changed filter takes too long")
}
