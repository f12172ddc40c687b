//! Merging Trunk's outputs, the public files and the surveys into one folder.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::bundle::{self, Bundle};
use super::fingerprint::files_below;
use super::{
    BuildOptions, COMPLETE, ENTRIES, Entry, Mode, RESPOND, WORKER, html, remove, sw, trunk,
};
use crate::tools::{self, WebTools};
use crate::{job, place};

/// Fills the folder `out` with everything that is published.
pub(super) fn stage(out: &Path, tools: &WebTools, options: &BuildOptions) -> Result<()> {
    remove(out)?;
    fs::create_dir_all(out)?;
    copy_public(out)?;
    export_surveys(out)?;
    let mut bundles: Vec<(Entry, Bundle)> = Vec::new();
    for entry in ENTRIES {
        // The plain runtime comes last and knows the files of the complete one.
        let complete = bundles.iter().find(|(other, _)| *other == COMPLETE);
        let successor = complete
            .filter(|_| entry == RESPOND)
            .map(|(_, files)| files);
        let bundle = bundle::write(entry, successor, out, tools, options.mode)?;
        if entry.is_published() {
            // The worker comes first, so every page can name it.
            let worker = bundles.iter().find(|(other, _)| *other == WORKER);
            let worker = worker.map_or("", |(_, files)| &files.script);
            write_page(entry, out, &bundle, worker)?;
        }
        bundles.push((entry, bundle));
    }
    // Static hosts answer unknown paths with this file, which lets the studio's router decide.
    fs::copy(out.join("index.html"), out.join("404.html"))?;
    sw::write(out, tools, &bundles, options.mode)?;
    if options.mode == Mode::Release {
        compress(out)?;
        report(out, &bundles);
    }
    Ok(())
}

fn write_page(entry: Entry, out: &Path, bundle: &Bundle, worker: &str) -> Result<()> {
    // Trunk calls every page index.html.
    let made = trunk::output(entry).join("index.html");
    let page = fs::read_to_string(&made)
        .with_context(|| format!("Trunk made no page for {}", entry.name))?;
    fs::write(out.join(entry.page), html::rewrite(&page, bundle, worker))?;
    Ok(())
}

fn copy_public(out: &Path) -> Result<()> {
    let public = place::root().join("public");
    for file in files_below(&public)? {
        let target = out.join(file.strip_prefix(&public)?);
        fs::create_dir_all(target.parent().unwrap_or(out))?;
        fs::copy(&file, &target).with_context(|| format!("could not copy {}", file.display()))?;
    }
    Ok(())
}

/// The bundled surveys come from the native binary, which knows the domain; xtask itself does not.
fn export_surveys(out: &Path) -> Result<()> {
    job::run(
        Command::new(place::server_binary())
            .arg("surveys")
            .arg("--out")
            .arg(out.join("surveys")),
    )
}

/// Writes `.br` and `.gz` files beside every file that gains by it.
fn compress(out: &Path) -> Result<()> {
    let script = place::root().join("crates/xtask/js/compress.mjs");
    job::run(tools::node().arg(script).arg(out))
}

fn report(out: &Path, bundles: &[(Entry, Bundle)]) {
    for (entry, bundle) in bundles {
        let sizes = bundle.files().map(|name| {
            format!(
                "{name} {:.1} kB",
                kilobytes(&out.join(format!("{name}.br")))
            )
        });
        eprintln!(
            "  {}: {} (brotli)",
            entry.page,
            sizes.collect::<Vec<_>>().join(", ")
        );
    }
}

fn kilobytes(path: &Path) -> f64 {
    fs::metadata(path).map_or(0.0, |data| data.len() as f64 / 1000.0)
}
