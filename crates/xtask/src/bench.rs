//! Scripts that look at the built application in a real browser: sizes and pictures.

use std::ffi::OsStr;

use anyhow::{Context, Result};

use crate::dist::{self, BuildOptions};
use crate::serve::TestServer;
use crate::{job, place, suites, tools};

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
fn in_browser(script: &str, more: &[&OsStr]) -> Result<()> {
    let browser = tools::browser()?;
    dist::build(&BuildOptions::default())?;
    suites::e2e_packages()?;
    let server = TestServer::start()?;
    job::run(
        tools::node()
            .arg(place::root().join("crates/xtask/js").join(script))
            .arg(&server.base)
            .arg(place::root().join("tests/e2e"))
            .args(more)
            .env("CHROMIUM", &browser.chromium),
    )
}
