//! Knowing whether `dist/` still matches its sources.
//!
//! Contents are hashed, not times: a fresh clone or a branch switch changes every time stamp.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{BuildOptions, ENTRIES, Mode};
use crate::{job, place, tools};

/// Everything a build reads besides the pages, relative to the repository's top folder.
const SOURCES: [&str; 14] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    ".cargo",
    "src",
    "style",
    "public",
    "crates/domain",
    "crates/server/Cargo.toml",
    "crates/server/src",
    "crates/worker",
    "crates/xtask/js/compress.mjs",
    "crates/xtask/src/dist",
    "crates/xtask/src/tools",
];

/// The fingerprint of the sources as they are now.
pub(super) fn current(options: &BuildOptions) -> Result<String> {
    let mut hash = Sha256::new();
    let compiler = job::read(Command::new("rustc").arg("--version"))?;
    let mode = if options.mode == Mode::Dev {
        "dev"
    } else {
        "release"
    };
    for part in [compiler.as_str(), &tools::versions(), mode] {
        add(&mut hash, part.as_bytes());
    }
    let root = place::root();
    let pages = ENTRIES.iter().map(|entry| entry.page);
    for source in SOURCES.into_iter().chain(pages) {
        for file in files_below(&root.join(source))? {
            let name = file.strip_prefix(&root).unwrap_or(&file);
            add(&mut hash, name.to_string_lossy().as_bytes());
            add(
                &mut hash,
                &fs::read(&file).with_context(|| format!("could not read {}", file.display()))?,
            );
        }
    }
    Ok(hex(&hash.finalize()))
}

/// True when `dist/` and the binary exist and were made from these sources.
pub(super) fn is_fresh(fingerprint: &str) -> bool {
    let there = ENTRIES
        .iter()
        .filter(|entry| entry.is_published())
        .all(|entry| place::dist().join(entry.page).is_file());
    there
        && place::server_binary().is_file()
        && fs::read_to_string(file()).is_ok_and(|kept| kept == fingerprint)
}

/// Remembers what `dist/` was made from.
pub(super) fn store(fingerprint: &str) -> Result<()> {
    fs::write(file(), fingerprint).context("could not remember the state of the sources")
}

fn file() -> PathBuf {
    place::work().join("dist.fingerprint")
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The first 16 digits of the SHA-256 of `bytes`: enough for a file name.
pub(super) fn short(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

/// Length first, so that neighbouring parts cannot run into each other.
fn add(hash: &mut Sha256, part: &[u8]) {
    hash.update((part.len() as u64).to_le_bytes());
    hash.update(part);
}

/// All files at or below `path`, sorted; none when it does not exist. Editors' hidden files inside
/// folders do not count.
pub(crate) fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            if !entry.file_name().to_string_lossy().starts_with('.') {
                files.extend(files_below(&entry.path())?);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{files_below, short};

    #[test]
    fn names_depend_on_contents_only() {
        assert_eq!(short(b"a"), short(b"a"));
        assert_ne!(short(b"a"), short(b"b"));
        assert_eq!(short(b"").len(), 16);
    }

    #[test]
    fn hidden_files_are_skipped_and_order_is_stable() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        for name in ["z", "b/a", ".swap"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let found = files_below(folder.path()).unwrap();
        assert_eq!(found, [folder.path().join("b/a"), folder.path().join("z")]);
        assert!(
            files_below(&folder.path().join("absent"))
                .unwrap()
                .is_empty()
        );
    }
}
