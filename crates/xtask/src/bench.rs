//! `cargo xtask bench size`: what a visitor downloads, measured in a real browser.

use std::process::Command;

use anyhow::{Context, Result};

use crate::dist::{self, BuildOptions};
use crate::serve::TestServer;
use crate::{job, place, suites, tools};

/// Opens both entries in fresh profiles and prints every byte that came over the network, as a
/// table and as one last line. The counting is done by `js/bench-size.mjs`.
pub(crate) fn size() -> Result<()> {
    let browser = tools::browser()?;
    dist::build(&BuildOptions::default())?;
    suites::e2e_packages()?;
    let server = TestServer::start()?;
    let mut script: Command = tools::node();
    script
        .arg(place::root().join("crates/xtask/js/bench-size.mjs"))
        .arg(&server.base)
        .arg(place::root().join("tests/e2e"))
        .env("CHROMIUM", &browser.chromium);
    job::run(&mut script).context("the sizes could not be measured")
}
