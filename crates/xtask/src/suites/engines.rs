//! The survey on a phone in the browsers that are not Chromium.

use anyhow::Result;

use super::outcome::Outcome;
use crate::bench::built;
use crate::serve::TestServer;
use crate::{job, place, tools};

/// Answers, resumes, loses the network and submits in Firefox and in `WebKitGTK`; the script of
/// `tests/engines` prints a line an engine.
pub(super) fn run(_full: bool) -> Result<Outcome> {
    let tools::Engines {
        firefox,
        geckodriver,
        webkit_driver,
        xvfb,
    } = tools::engines()?;
    let server = TestServer::start(&built()?)?;
    let mut node = tools::node();
    node.arg(place::root().join("tests/engines/run.mjs"))
        .arg(&server.base)
        .env("FIREFOX", firefox)
        .env("GECKODRIVER", geckodriver)
        .env("WEBKIT_DRIVER", webkit_driver)
        .env("XVFB", xvfb);
    let captured = job::capture("engines", &mut node)?;
    let counted = Outcome::of_engines(&captured.log);
    for line in captured.log.lines().filter(|line| !line.is_empty()) {
        eprintln!("  {line}");
    }
    Ok(counted.settle(&captured))
}
