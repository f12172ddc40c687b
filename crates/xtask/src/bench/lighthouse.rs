//! What an independent judge says of the respondent's page.

use anyhow::{Context, Result};

use super::{built, script};
use crate::serve::TestServer;
use crate::{job, tools};

/// Prints Lighthouse's scores, what keeps the page from being installed, and whether it starts
/// without a network; fails when a bar is missed. The asking is done by `js/bench-lighthouse.mjs`.
pub(crate) fn lighthouse() -> Result<()> {
    let mut node = script("bench-lighthouse.mjs")?;
    let packages = tools::packages("tests/bench")?;
    let server = TestServer::start(&built()?)?;
    job::run(node.arg(&server.base).arg(packages)).context("a score misses its bar")
}
