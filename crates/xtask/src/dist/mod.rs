//! Making `dist/`: one Trunk build a page, one folder, compressed and ready for any static host.
//!
//! Trunk compiles and optimises each HTML entry into its own folder, because a Trunk build
//! empties the folder it writes to. [`stage`] then merges them into the folder that is served.

mod bundle;
mod fingerprint;
mod html;
mod stage;
mod sw;
mod trunk;

#[cfg(test)]
pub(crate) use fingerprint::files_below;

use std::fs::{self, File};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{job, place, tools};

/// The pages of the application. The respondent's page and every room of the studio are binaries
/// of their own: a phone never downloads the editor, nor does somebody who reads a gap.
pub(crate) const ENTRIES: [Entry; 14] = [
    WORKER,
    Entry::page("studio", "index.html"),
    Entry::page("surveys", "surveys.html"),
    Entry::page("share", "share.html"),
    Entry::page("gaps", "gaps.html"),
    Entry::page("studies", "studies.html"),
    Entry::page("control", "control.html"),
    Entry::page("standing", "standing.html"),
    Entry::page("report", "report.html"),
    Entry::page("blueprints", "blueprints.html"),
    Entry::page("blueprint", "blueprint.html"),
    Entry::page("settings", "settings.html"),
    COMPLETE,
    RESPOND,
];

/// The plain runtime of the respondent's page.
pub(crate) const RESPOND: Entry = Entry::page("respond", "respond.html");

/// The complete runtime, which takes over on the same page where a survey needs it.
pub(crate) const COMPLETE: Entry = Entry {
    name: "form",
    page: "form.html",
    role: Role::Complete,
};

/// The worker of the analysis and of the blueprint room.
pub(crate) const WORKER: Entry = Entry {
    name: "worker",
    page: "worker.html",
    role: Role::Worker,
};

/// What an entry is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A page that visitors open.
    Page,
    /// A runtime that takes over on another page.
    Complete,
    /// A script without a page or a style sheet, which pages start beside them.
    Worker,
}

/// Switches WebAssembly's vector instructions on. Every browser with workers that are modules has
/// them; where one does not, the page does the work itself.
pub(crate) const VECTORS: (&str, &str) = ("RUSTFLAGS", "-Ctarget-feature=+simd128");

/// One binary with the HTML page that Trunk builds it from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Name of the binary and of its style sheet.
    pub name: &'static str,
    /// The page at the top of the repository.
    pub page: &'static str,
    /// What it is for.
    pub role: Role,
}

impl Entry {
    const fn page(name: &'static str, page: &'static str) -> Self {
        Self {
            name,
            page,
            role: Role::Page,
        }
    }

    /// Whether visitors can open the page.
    pub(crate) fn is_published(self) -> bool {
        self.role == Role::Page
    }

    /// The package of its binary. The worker's knows nothing of views, so that building it for
    /// speed does not build them a second time.
    pub(crate) fn package(self) -> &'static str {
        match self.role {
            Role::Worker => "serviscope-worker",
            Role::Page | Role::Complete => "serviscope",
        }
    }

    /// The Cargo profile of what is published.
    pub(crate) fn profile(self) -> &'static str {
        match self.role {
            Role::Worker => "worker",
            Role::Page | Role::Complete => "web",
        }
    }

    /// What the compiler's environment has for this entry. The worker's profile keeps its files
    /// apart, so other flags there make nothing else compile anew; the development profile is
    /// shared and goes without.
    pub(crate) fn environment(self, mode: Mode) -> Option<(&'static str, &'static str)> {
        (self.role == Role::Worker && mode == Mode::Release).then_some(VECTORS)
    }

    /// Features with which Cargo builds the binary: the plain runtime has none.
    pub(crate) fn feature_args(self) -> &'static [&'static str] {
        if self == RESPOND {
            &["--no-default-features"]
        } else {
            &[]
        }
    }
}

/// How much a build optimises.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What is published: profile `web`, wasm-opt, compressed files.
    #[default]
    Release,
    /// Quick to rebuild: profile `dev`, nothing compressed.
    Dev,
}

/// What to build.
#[derive(Clone, Default)]
pub(crate) struct BuildOptions {
    /// How much to optimise.
    pub mode: Mode,
}

/// Makes `dist/` and the native binary, unless nothing changed since the last time.
/// Returns true when something was built.
pub(crate) fn build(options: &BuildOptions) -> Result<bool> {
    let _turn = take_turn()?;
    let sources = fingerprint::current(options)?;
    if fingerprint::is_fresh(&sources) {
        eprintln!("dist/ is up to date");
        return Ok(false);
    }
    let tools = tools::web_tools()?;
    server()?;
    for entry in ENTRIES {
        ensure_page(entry)?;
    }
    job::step("compiling the pages", || trunk::compile(options.mode))?;
    for entry in ENTRIES {
        job::step(&format!("bundling {}", entry.name), || {
            trunk::bundle(entry, &tools, options)
        })?;
    }
    job::step("staging dist/", || {
        let fresh = place::work().join("dist-new");
        stage::stage(&fresh, &tools, options)?;
        publish(&fresh)
    })?;
    fingerprint::store(&sources)?;
    Ok(true)
}

/// Waits until no other build writes to the same folders; the turn ends when the file is dropped.
fn take_turn() -> Result<File> {
    fs::create_dir_all(place::work())?;
    let lock = File::create(place::work().join("build.lock"))
        .context("could not make the build's lock file")?;
    if lock.try_lock().is_err() {
        eprintln!("waiting for another build …");
        lock.lock().context("could not wait for the other build")?;
    }
    Ok(lock)
}

/// What `dist/` depends on, as it is now; changes whenever a source does.
pub(crate) fn state(options: &BuildOptions) -> Result<String> {
    fingerprint::current(options)
}

/// Compiles the native `serviscope` binary. The development profile suffices: its dependencies
/// are optimised (see Cargo.toml), it serves files prepared here, and tests use the same one.
pub(crate) fn server() -> Result<()> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--quiet", "--package", "serviscope-server"])
        .current_dir(place::root());
    job::step("compiling serviscope", || job::run(&mut cargo))
}

fn ensure_page(entry: Entry) -> Result<()> {
    let page = place::root().join(entry.page);
    fs::metadata(&page)
        .map(drop)
        .with_context(|| format!("{} is missing; nothing was built", entry.page))
}

/// Swaps the finished folder in at once, so that a running server never sees half of it.
fn publish(fresh: &std::path::Path) -> Result<()> {
    let old = place::work().join("dist-old");
    remove(&old)?;
    let dist = place::dist();
    if dist.exists() {
        fs::rename(&dist, &old).context("could not move the old dist/ away; it was kept")?;
    }
    fs::rename(fresh, &dist).context("could not move the new dist/ into place")?;
    remove(&old)
}

/// Removes a folder that may not exist.
fn remove(folder: &std::path::Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
