//! From Trunk's files of one entry to a script, a style sheet and a module named by content.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::fingerprint::short;
use super::{Entry, Mode, trunk};
use crate::tools::WebTools;
use crate::{job, place};

/// Names, relative to `dist/`, of the three files a page loads.
pub(super) struct Bundle {
    /// The script: bootstrap, glue and snippets in one file.
    pub script: String,
    /// The style sheet with its imports.
    pub style: String,
    /// The WebAssembly module.
    pub module: String,
}

impl Bundle {
    /// All names.
    pub(super) fn files(&self) -> [&str; 3] {
        [&self.script, &self.style, &self.module]
    }
}

/// Writes the three files of `entry` into `out`. Its page can go over to `successor`.
pub(super) fn write(
    entry: Entry,
    successor: Option<&Bundle>,
    out: &Path,
    tools: &WebTools,
    mode: Mode,
) -> Result<Bundle> {
    let from = trunk::output(entry);
    let module = fs::read(from.join(format!("{}_bg.wasm", entry.name)))?;
    let module = named(out, entry, "wasm", &module)?;

    let start = from.join("start.js");
    let bootstrap = match successor {
        Some(successor) => bootstrap_or(entry, &module, successor),
        None => bootstrap(entry, &module),
    };
    fs::write(&start, bootstrap)?;
    let script = esbuild(tools, &start, mode)?;
    let script = named(out, entry, "js", &script)?;

    // From the source and not from Trunk's copy, so that `@import` works between style files.
    let sheet = place::root()
        .join("style")
        .join(format!("{}.css", entry.name));
    let style = esbuild(tools, &sheet, mode)?;
    let style = named(out, entry, "css", &style)?;
    Ok(Bundle {
        script,
        style,
        module,
    })
}

/// The start of the page as a file instead of Trunk's inline script, so that the content security
/// policy needs no exception. A failed start is marked on the root element, where the page's own
/// markup can show what to do; the folder in which the application lives is told as `data-base`.
fn bootstrap(entry: Entry, module: &str) -> String {
    format!(
        "import init from './{}.js';\n\
         const root = document.documentElement;\n\
         root.dataset.base = new URL('.', import.meta.url).pathname;\n\
         init({{ module_or_path: new URL('{module}', import.meta.url) }}).then(\n\
           () => {{ root.dataset.start = 'done'; }},\n\
           (error) => {{ root.dataset.start = 'failed'; console.error(error); }},\n\
         );\n",
        entry.name
    )
}

/// The start of a page that `successor` takes over: at once for a kiosk, inside a frame, with a
/// single-use token or a carried draft, and later when the module asks for it
/// (`src/respond/dom.rs`, `hand_over`). The survey is fetched while the module is on its way
/// (`src/respond/source.rs`).
fn bootstrap_or(entry: Entry, module: &str, successor: &Bundle) -> String {
    let Bundle { script, style, .. } = successor;
    format!(
        "import init from './{name}.js';\n\
         const root = document.documentElement;\n\
         root.dataset.base = new URL('.', import.meta.url).pathname;\n\
         const survey = new URLSearchParams(location.search).get('s') ?? 'servqual22@1';\n\
         if (/^[\\w-]+@\\d+$/.test(survey)) {{\n\
           globalThis.early = {{ survey, answer: fetch(`/surveys/${{survey}}.json`) }};\n\
           globalThis.early.answer.catch(() => {{}});\n\
         }}\n\
         function complete() {{\n\
           const sheet = document.createElement('link');\n\
           sheet.rel = 'stylesheet';\n\
           sheet.href = new URL('{style}', import.meta.url);\n\
           document.head.append(sheet);\n\
           return import(new URL('{script}', import.meta.url));\n\
         }}\n\
         const failed = (error) => {{ root.dataset.start = 'failed'; console.error(error); }};\n\
         document.addEventListener('complete', () => complete().catch(failed), {{ once: true }});\n\
         const needed = location.hash.length > 1 || parent !== self || location.search.includes('token=');\n\
         (needed ? complete() : init({{ module_or_path: new URL('{module}', import.meta.url) }}).then(\n\
           () => {{ root.dataset.start = 'done'; }},\n\
         )).catch(failed);\n",
        name = entry.name
    )
}

/// Joins a file with everything it imports; minified unless for development.
fn esbuild(tools: &WebTools, input: &Path, mode: Mode) -> Result<Vec<u8>> {
    let out = place::work().join("esbuild.out");
    let mut command: Command = tools.esbuild();
    command.arg(input).args([
        "--bundle",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
    ]);
    command.args([
        "--legal-comments=none",
        "--external:*.woff2",
        "--loader:.svg=dataurl",
    ]);
    command.arg(format!("--outfile={}", out.display()));
    if mode == Mode::Release {
        command.arg("--minify");
    }
    job::run(&mut command).with_context(|| format!("could not bundle {}", input.display()))?;
    fs::read(&out).context("the bundler wrote no file")
}

/// Writes `contents` under a name that changes whenever they do, so that browsers may keep the
/// file for ever.
fn named(out: &Path, entry: Entry, extension: &str, contents: &[u8]) -> Result<String> {
    let name = format!("{}-{}.{extension}", entry.name, short(contents));
    fs::write(out.join(&name), contents).with_context(|| format!("could not write {name}"))?;
    Ok(name)
}
