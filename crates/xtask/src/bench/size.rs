//! What a first visit downloads, and pictures of every page.

use std::ffi::OsStr;

use anyhow::{Context, Result};

use super::{built, script};
use crate::serve::TestServer;
use crate::{job, place, tools};

/// Opens both entries in fresh profiles and prints every byte that came over the network, as a
/// table and as one last line. The counting is done by `js/bench-size.mjs`.
pub(crate) fn size() -> Result<()> {
    in_browser("bench-size.mjs", &[]).context("the sizes could not be measured")
}

/// Takes the pictures of docs/screenshots anew.
pub(crate) fn screenshots() -> Result<()> {
    let folder = place::root().join("docs/screenshots");
    in_browser("screenshots.mjs", &[folder.as_os_str()]).context("some pictures are missing")
}

/// Builds, serves, and runs a script of `js/` with the server's address, the folder of the npm
/// packages and `more` as arguments.
fn in_browser(name: &str, more: &[&OsStr]) -> Result<()> {
    let mut node = script(name)?;
    let server = TestServer::start(&built()?)?;
    let packages = tools::packages("tests/e2e")?;
    job::run(node.arg(&server.base).arg(packages).args(more))
}
