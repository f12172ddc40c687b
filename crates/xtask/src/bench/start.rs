//! The respondent's page against `SurveyJS` on a slow phone.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{built, script};
use crate::serve::TestServer;
use crate::{job, place, tools};

/// Measures bytes, the first choice and the slowest touch of both, in one run on this machine, and
/// fails when a ratio misses its bar. The measuring is done by `js/bench-start.mjs`.
pub(crate) fn start() -> Result<()> {
    let mut node = script("bench-start.mjs")?;
    let ours = TestServer::start(&built()?)?;
    let theirs = TestServer::start(&peer()?)?;
    job::run(node.arg(&ours.base).arg(&theirs.base)).context("the start misses a bar")
}

/// The peer's page, built by `tests/bench/build-peer.mjs` and compressed like our own files.
fn peer() -> Result<PathBuf> {
    let packages = tools::packages("tests/bench")?;
    let folder = place::work().join("peer");
    job::step("building the peer's page", || {
        job::run(
            tools::node()
                .arg(packages.join("build-peer.mjs"))
                .arg(place::root().join("crates/domain/data/instruments.json"))
                .arg(&folder),
        )?;
        job::run(
            tools::node()
                .arg(place::root().join("crates/xtask/js/compress.mjs"))
                .arg(&folder),
        )
    })?;
    Ok(folder)
}
