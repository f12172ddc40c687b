//! From Trunk's files of one entry to a script, a style sheet and a module named by content.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::fingerprint::short;
use super::{Entry, Mode, Role, trunk};
use crate::tools::WebTools;
use crate::{job, place};

/// Names, relative to `dist/`, of the files a page loads.
pub(super) struct Bundle {
    /// The script that starts the page.
    pub script: String,
    /// The module's glue and snippets, where they are not part of `script`.
    pub glue: Option<String>,
    /// The style sheet with its imports; a worker has none.
    pub style: Option<String>,
    /// The WebAssembly module.
    pub module: String,
}

impl Bundle {
    /// All names.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        let more = self.style.as_deref().into_iter();
        [&*self.script, &*self.module]
            .into_iter()
            .chain(more)
            .chain(self.glue.as_deref())
    }
}

/// Writes the files of `entry` into `out`. A page that can go over to `successor` starts by a
/// script of its own, which works before the module is there (`src/respond/early/start.js`).
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

    let glue = from.join(format!("{}.js", entry.name));
    let (script, glue) = if let Some(successor) = successor {
        let glue = esbuild(tools, &glue, mode, &[])?;
        let glue = named(out, entry, "js", &glue)?;
        let style = successor.style.as_ref();
        let style = style.context("the complete runtime has no style sheet")?;
        let files = [
            ("GLUE", &glue),
            ("MODULE", &module),
            ("COMPLETE_SCRIPT", &successor.script),
            ("COMPLETE_STYLE", style),
        ];
        let start = place::root().join("src/respond/early/start.js");
        (esbuild(tools, &start, mode, &files)?, Some(glue))
    } else {
        let start = from.join("start.js");
        fs::write(&start, bootstrap(entry, &module))?;
        let warm = place::root().join("src/studio/warm.js");
        fs::copy(&warm, from.join("warm.js"))?;
        (esbuild(tools, &start, mode, &[])?, None)
    };
    let script = named(out, entry, "js", &script)?;

    let style = match entry.role {
        Role::Worker => None,
        Role::Page | Role::Complete => Some(style(entry, out, tools, mode)?),
    };
    Ok(Bundle {
        script,
        glue,
        style,
        module,
    })
}

/// Writes the style sheet of `entry`.
fn style(entry: Entry, out: &Path, tools: &WebTools, mode: Mode) -> Result<String> {
    // From the source and not from Trunk's copy, so that `@import` works between style files.
    let sheet = place::root()
        .join("style")
        .join(format!("{}.css", entry.name));
    let style = esbuild(tools, &sheet, mode, &[])?;
    named(out, entry, "css", &style)
}

/// The start of the page as a file instead of Trunk's inline script, so that the content security
/// policy needs no exception. A failed start is marked on the root element, where the page's own
/// markup can show what to do; the folder in which the application lives is told as `data-base`.
fn bootstrap(entry: Entry, module: &str) -> String {
    if entry.role == Role::Worker {
        return worker_start(entry, module);
    }
    // The complete runtime takes over from a page that is awake.
    let warm = match entry.role {
        Role::Page => "import './warm.js';\n",
        Role::Complete | Role::Worker => "",
    };
    format!(
        "{warm}import init from './{}.js';\n\
         const root = document.documentElement;\n\
         root.dataset.base = new URL('.', import.meta.url).pathname;\n\
         init({{ module_or_path: new URL('{module}', import.meta.url) }}).then(\n\
           () => {{ root.dataset.start = 'done'; }},\n\
           (error) => {{ root.dataset.start = 'failed'; console.error(error); }},\n\
         );\n",
        entry.name
    )
}

/// The start of a worker, which has no page to mark: a failed start is the one message that is no
/// array (`src/ui/hired.rs`).
fn worker_start(entry: Entry, module: &str) -> String {
    format!(
        "import init from './{}.js';\n\
         init({{ module_or_path: new URL('{module}', import.meta.url) }})\
           .catch(() => postMessage('not-started'));\n",
        entry.name
    )
}

/// Joins a file with everything it imports; minified unless for development. Each of `names` is
/// put in place of the constant before it.
fn esbuild(
    tools: &WebTools,
    input: &Path,
    mode: Mode,
    names: &[(&str, &String)],
) -> Result<Vec<u8>> {
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
    for (constant, name) in names {
        command.arg(format!("--define:{constant}={name:?}"));
    }
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
