//! A short taste of the faults, of which `cargo xtask fault` makes many, and their judge.

use anyhow::Result;

use super::outcome::Outcome;
use crate::fault::{self, KillOptions};
use crate::{job, place, tools};

/// Kills of the browser that are enough to notice that it lost its write-ahead.
const KILLS: u32 = 5;

/// The judge of the faults notices what is lost; then the browser is killed a few times and
/// nothing acknowledged is.
pub(super) fn smoke(_full: bool) -> Result<Outcome> {
    let judge = place::root().join("crates/xtask/js/lib/stored.test.mjs");
    let judged = job::capture("judge", tools::node().arg("--test").arg(judge))?;
    let mut outcome = Outcome::check(judged.ok).settle(&judged);
    let options = KillOptions {
        kills: KILLS,
        seed: None,
    };
    fault::kill_browser(&options)?;
    outcome.add(&Outcome::check(true));
    Ok(outcome)
}
