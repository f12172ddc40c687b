//! A `cargo` for Trunk that builds the right package.
//!
//! Trunk asks cargo for a binary but names no package, and cargo then looks only at the
//! workspace's default members. Those are the native crates, so that a plain `cargo test` touches
//! only what runs natively. A script of three lines in front of PATH adds the missing name.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::place;

/// The folder that holds the script, written anew each time.
#[cfg(unix)]
pub(super) fn folder() -> Result<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = place::work().join("bin");
    let script = folder.join("cargo");
    let cargo = env!("CARGO");
    let text = format!(
        "#!/bin/sh\nif [ \"$1\" = build ]; then shift; set -- build --package serviscope \"$@\"; fi\nexec '{cargo}' \"$@\"\n"
    );
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(&folder)?;
        fs::write(&script, text)?;
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755))
    };
    write().with_context(|| format!("could not write {}", script.display()))?;
    Ok(folder)
}

/// Elsewhere a script cannot stand in for a program.
#[cfg(not(unix))]
pub(super) fn folder() -> Result<PathBuf> {
    anyhow::bail!("building the pages needs Linux or macOS; nothing was built")
}
