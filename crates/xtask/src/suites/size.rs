//! The quick size check: what the published files of each page weigh.

use std::fs;

use anyhow::{Context, Result};

use super::outcome::Outcome;
use crate::dist::{self, BuildOptions, ENTRIES, Entry};
use crate::place;

/// Most kilobytes (1000 bytes) of brotli that the respondent's page may need before it starts:
/// about a second on a slow phone.
const RESPOND_KB: f64 = 100.0;
/// The same for the complete runtime, which kiosks and richer surveys load.
const COMPLETE_KB: f64 = 280.0;
/// The same for the studio's first page: about three seconds.
const STUDIO_KB: f64 = 300.0;
/// The same for a room that is opened from there, whose files were stored ahead meanwhile. (360
/// until rooms had to read surveys with rules and twenty more kinds of question, 380 until the
/// surveys room explained the quality of responses, 390 until the questionnaires for managers and
/// staff were bundled; its CSV import is what could move out.)
const ROOM_KB: f64 = 400.0;
/// The same for the pages of the analysis room: two dozen pictures with their exports and filters. (440
/// until gaps 1 to 4, the studies, control charts and the report came. What a page works out itself where
/// no worker can be had is what could move out first.)
const ANALYSIS_KB: f64 = 590.0;
/// Bar for the report, which can show the pictures of all of them.
const REPORT_KB: f64 = 720.0;
/// Bar for the editor of blueprints: three views, a record of everything that is known of a step, 42 rules,
/// heat, versions and simulated waits are one module. (Imports, exports, prints and comparisons were
/// part of it once; the rules are what could move to the worker next.)
const BLUEPRINT_KB: f64 = 1100.0;
/// Bar for the rest of that room: the list with its templates, imports, comparisons, and prints with
/// all records and rules.
const BLUEPRINTS_KB: f64 = 650.0;
/// Bar for the settings, whose workspace file holds blueprints with everything that steps know.
const SETTINGS_KB: f64 = 440.0;
/// The same for the worker, which is built for speed and fetched when there is something to do for it.
/// (110 until it simulated waits, 120 until it wrote and read files of blueprints.)
const WORKER_KB: f64 = 470.0;

/// Every page is below its bar. `cargo xtask bench size` measures the same in a browser.
pub(super) fn bars(_full: bool) -> Result<Outcome> {
    dist::build(&BuildOptions::default())?;
    let mut outcome = Outcome::default();
    for entry in ENTRIES {
        let kilobytes = weight(entry)? as f64 / 1000.0;
        let bar = match entry.name {
            "respond" => RESPOND_KB,
            "form" => COMPLETE_KB,
            "studio" => STUDIO_KB,
            "gaps" | "studies" | "control" | "standing" => ANALYSIS_KB,
            "report" => REPORT_KB,
            "blueprint" => BLUEPRINT_KB,
            "blueprints" => BLUEPRINTS_KB,
            "settings" => SETTINGS_KB,
            "worker" => WORKER_KB,
            _ => ROOM_KB,
        };
        eprintln!("  {} {kilobytes:.1} kB of {bar:.0}", entry.name);
        outcome.add(&Outcome::check(kilobytes <= bar));
    }
    Ok(outcome)
}

/// Bytes of the page and its hashed files, compressed with brotli.
fn weight(entry: Entry) -> Result<u64> {
    let page = if entry.is_published() {
        compressed(entry.page)?
    } else {
        0
    };
    let prefix = format!("{}-", entry.name);
    fs::read_dir(place::dist())
        .context("dist/ is missing")?
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter(|name| {
            name.starts_with(&prefix) && !matches!(name.rsplit('.').next(), Some("br" | "gz"))
        })
        .try_fold(page, |bytes, name| Ok(bytes + compressed(&name)?))
}

/// The size of NAME.br, or of NAME where compression gains nothing.
fn compressed(name: &str) -> Result<u64> {
    let dist = place::dist();
    let file =
        fs::metadata(dist.join(format!("{name}.br"))).or_else(|_| fs::metadata(dist.join(name)));
    Ok(file
        .with_context(|| format!("{name} is missing in dist/"))?
        .len())
}
