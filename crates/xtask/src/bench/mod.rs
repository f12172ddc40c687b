//! Scripts of `js/` that look at the built application in a real browser: benches and pictures.
//!
//! A script prints its figures and, as the last line, all of them as `name=value`; it fails when
//! one of them misses its bar.

mod analysis;
mod blueprint;
mod dashboard;
mod lighthouse;
mod size;
mod soak;
mod start;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

pub(crate) use analysis::analysis;
pub(crate) use blueprint::blueprint;
pub(crate) use dashboard::dashboard;
pub(crate) use lighthouse::lighthouse;
pub(crate) use size::{screenshots, size};
pub(crate) use soak::{SESSIONS, soak};
pub(crate) use start::start;

use crate::dist::{self, BuildOptions};
use crate::{place, tools};

/// The folder of the built application: the one that `SERVISCOPE_DIST` names, as it is, or else
/// `dist/`, built anew if a source changed.
pub(crate) fn built() -> Result<PathBuf> {
    let Some(folder) = place::given_dist()? else {
        dist::build(&BuildOptions::default())?;
        return Ok(place::dist());
    };
    if !place::server_binary().is_file() {
        dist::server()?;
    }
    Ok(folder)
}

/// A script of `js/`, to be run by Node with Chromium at hand.
pub(crate) fn script(name: &str) -> Result<Command> {
    let browser = tools::browser()?;
    let mut node = tools::node();
    node.arg(place::root().join("crates/xtask/js").join(name))
        .env("CHROMIUM", &browser.chromium);
    Ok(node)
}
