//! Telling the service worker which files make up this version.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::bundle::Bundle;
use super::fingerprint::{files_below, short};
use super::{COMPLETE, Entry, Mode, RESPOND, WORKER};
use crate::job;
use crate::tools::WebTools;

/// Surveys that belong to every version. Any other is kept once it was opened, so that a customer
/// does not download the kiosk's.
const OFFLINE_SURVEYS: [&str; 1] = ["servqual22@"];
/// What `public/sw.js` holds where the list belongs.
const PLACEHOLDER: &str = "{ version: 'none', respond: [], form: [], studio: [] }";

/// During development nothing is stored ahead and no old version lingers.
const DEV: &str = "addEventListener('install', () => skipWaiting());\n";

/// Writes `sw.js` with its version and lists.
pub(super) fn write(
    out: &Path,
    tools: &WebTools,
    bundles: &[(Entry, Bundle)],
    mode: Mode,
) -> Result<()> {
    let path = out.join("sw.js");
    let source = fs::read_to_string(&path).context("public/sw.js is missing")?;
    if !source.contains(PLACEHOLDER) {
        bail!("public/sw.js has lost its placeholder for the list of files: {PLACEHOLDER}");
    }
    if mode == Mode::Dev {
        return fs::write(&path, source + DEV).context("could not write sw.js");
    }
    let respond = respond_set(out, bundles)?;
    let form = set(bundles, |entry| entry == COMPLETE);
    // Before the pages, the last of which tells that the set is complete.
    let mut studio = set(bundles, |entry| entry == WORKER);
    studio.extend(set(bundles, |entry| {
        ![RESPOND, COMPLETE, WORKER].contains(&entry)
    }));
    let mut state = source.clone().into_bytes();
    for name in respond.iter().chain(&form).chain(&studio) {
        state.extend(name.bytes());
        state.extend(
            fs::read(out.join(name)).with_context(|| format!("{name} is missing in dist/"))?,
        );
    }
    let list =
        json!({ "version": short(&state), "respond": respond, "form": form, "studio": studio });
    fs::write(&path, source.replace(PLACEHOLDER, &list.to_string()))?;
    job::run(
        tools
            .esbuild()
            .arg(&path)
            .args(["--minify", "--allow-overwrite", "--log-level=warning"])
            .arg(format!("--outfile={}", path.display())),
    )
}

/// Each page comes after its files: once it is stored, the room works without a network. The
/// studio's first page comes last of all, so that its presence tells that the set is complete.
fn set(bundles: &[(Entry, Bundle)], wanted: impl Fn(Entry) -> bool) -> Vec<String> {
    let mut files = Vec::new();
    for (entry, bundle) in bundles.iter().rev().filter(|(entry, _)| wanted(*entry)) {
        files.extend(bundle.files().map(str::to_owned));
        if entry.is_published() {
            files.push(entry.page.to_owned());
        }
    }
    files
}

fn respond_set(out: &Path, bundles: &[(Entry, Bundle)]) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for path in files_below(&out.join("surveys"))? {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if OFFLINE_SURVEYS
            .iter()
            .any(|wanted| name.starts_with(wanted))
        {
            files.push(format!("surveys/{name}"));
        }
    }
    files.extend(set(bundles, |entry| entry == RESPOND));
    Ok(files)
}
