//! Tools that `cargo install` builds from source.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{on_path, says_version};
use crate::{job, place};

/// A program published as a crate, pinned to one version.
pub(super) struct CargoTool {
    /// Name of the crate.
    pub package: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// The program whose `--version` is asked.
    pub binary: &'static str,
    /// Further arguments of `cargo install`.
    pub install: &'static [&'static str],
}

impl CargoTool {
    /// The folder that holds the program, installing it first when needed.
    pub(super) fn folder(&self) -> Result<PathBuf> {
        if let Some(folder) = on_path(self.binary, self.version) {
            return Ok(folder);
        }
        let home = place::tool_cache()?.join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        if !says_version(&folder.join(self.binary), self.version) {
            let title = format!(
                "installing {} {} (once, some minutes)",
                self.package, self.version
            );
            job::step(&title, || self.compile(&home)).with_context(|| {
                format!(
                    "nothing was built; install {} {} yourself so that it is on PATH, then start again",
                    self.package, self.version
                )
            })?;
        }
        Ok(folder)
    }

    fn compile(&self, home: &std::path::Path) -> Result<()> {
        let mut command = Command::new("cargo");
        command
            .args(["install", self.package, "--version", self.version, "--root"])
            .arg(home)
            .args(self.install)
            .arg("--quiet")
            // These programs run for seconds a day: a quick compile matters more than their speed.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            // Must not inherit the wasm runner or the folder of this workspace.
            .env_remove("CARGO_TARGET_DIR")
            .current_dir(std::env::temp_dir());
        job::run(&mut command)
    }
}
