//! Where things are: the repository, the build folders and the per-user cache of tools.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// The repository's top folder.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .map_or_else(|| here.clone(), PathBuf::from)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Intermediate files of xtask itself.
pub(crate) fn work() -> PathBuf {
    target().join("xtask")
}

/// The finished application.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The built application that `SERVISCOPE_DIST` names, for benches and faults: it is used as it is
/// instead of being built.
pub(crate) fn given_dist() -> Result<Option<PathBuf>> {
    let Some(folder) = env::var_os("SERVISCOPE_DIST").filter(|name| !name.is_empty()) else {
        return Ok(None);
    };
    let folder = root().join(folder);
    if !folder.join("respond.html").is_file() {
        bail!(
            "SERVISCOPE_DIST names {}, which holds no respond.html",
            folder.display()
        );
    }
    Ok(Some(folder))
}

/// The native `serviscope` binary of the development profile.
pub(crate) fn server_binary() -> PathBuf {
    target()
        .join("debug")
        .join(format!("serviscope{}", env::consts::EXE_SUFFIX))
}

/// The per-user folder that keeps installed tools, one folder per tool and version, so that a
/// second clone and the next run find them.
pub(crate) fn tool_cache() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME").map(PathBuf::from) {
        Some(dir) if dir.is_absolute() => dir,
        _ => env::home_dir()
            .context("no home folder; set XDG_CACHE_HOME to an absolute folder")?
            .join(".cache"),
    };
    Ok(base.join("serviscope").join("tools"))
}
