//! The blueprint editor against React Flow and bpmn-js.

use anyhow::{Context, Result};

use super::{built, script};
use crate::serve::TestServer;
use crate::{job, place, tools};

/// Measures panning, moving a card and opening in all three, in one run on this machine, and fails
/// when a ratio to React Flow misses its bar. The measuring is done by `js/bench-blueprint.mjs`.
pub(crate) fn blueprint() -> Result<()> {
    let mut node = script("bench-blueprint.mjs")?;
    let ours = TestServer::start(&built()?)?;
    let packages = tools::packages("tests/bench")?;
    let folder = place::work().join("editors");
    job::step("building the other editors", || {
        let builder = packages.join("build-blueprints.mjs");
        job::run(tools::node().arg(builder).arg(&folder))
    })?;
    let theirs = TestServer::start(&folder)?;
    node.args([&ours.base, &theirs.base])
        .arg(folder.join("cards.js"));
    job::run(&mut node).context("the blueprint editor misses a bar")
}
