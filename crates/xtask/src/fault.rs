//! Faults that are made on purpose.

use anyhow::{Context, Result};

use crate::bench::{built, script};
use crate::job;
use crate::serve::TestServer;

/// How to kill the browser.
pub(crate) struct KillOptions {
    /// How many times.
    pub kills: u32,
    /// What the moments and the answers follow from; chosen and printed when there is none.
    pub seed: Option<u32>,
}

impl Default for KillOptions {
    fn default() -> Self {
        Self {
            kills: 200,
            seed: None,
        }
    }
}

/// Kills the browser while it answers the survey, and fails when an acknowledged answer is lost or
/// a stored document is torn. The killing is done by `js/kill-browser.mjs`.
pub(crate) fn kill_browser(options: &KillOptions) -> Result<()> {
    let mut node = script("kill-browser.mjs")?;
    let server = TestServer::start(&built()?)?;
    node.arg(&server.base).arg(options.kills.to_string());
    if let Some(seed) = options.seed {
        node.arg(seed.to_string());
    }
    job::run(&mut node).context("an acknowledged answer was lost or a document was torn")
}
