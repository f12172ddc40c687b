//! Tools that come from npm.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{on_path, says_version};
use crate::{job, place};

/// Oldest Node that the scripts of this project run on.
const NODE_MAJOR: u32 = 20;

/// A command that runs Node.
pub(crate) fn node() -> Command {
    Command::new("node")
}

/// A command that runs npm.
pub(crate) fn npm() -> Command {
    let mut command = Command::new("npm");
    command
        .env("NPM_CONFIG_FUND", "false")
        .env("NPM_CONFIG_AUDIT", "false");
    command
        .env("NPM_CONFIG_UPDATE_NOTIFIER", "false")
        .env("NPM_CONFIG_LOGLEVEL", "error");
    command
}

/// Fails with advice unless Node is new enough.
pub(super) fn ensure_node() -> Result<()> {
    let advice = format!("install Node {NODE_MAJOR} or newer with npm, then start again");
    let output = node().arg("--version").stdin(Stdio::null()).output();
    let text = output.map(|o| String::from_utf8_lossy(&o.stdout).trim().to_owned());
    let version = text.with_context(|| format!("Node was not found; {advice}"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        _ => bail!("Node {version} is too old; {advice}"),
    }
}

/// The folder that holds `binary` of an npm package, installing the package first when needed.
/// `says` is the word by which `binary --version` proves the version.
pub(super) fn folder(package: &str, version: &str, binary: &str, says: &str) -> Result<PathBuf> {
    if let Some(folder) = on_path(binary, says) {
        return Ok(folder);
    }
    let home = place::tool_cache()?.join(format!("{package}-{version}"));
    let folder = home.join("node_modules").join(".bin");
    if !says_version(&folder.join(binary), says) {
        job::step(&format!("installing {package} {version}"), || {
            fs::create_dir_all(&home)?;
            let spec = format!("{package}@{version}");
            // Neither package needs its install script, and not running one is the safer habit.
            job::run(
                npm()
                    .args(["install", "--ignore-scripts", "--no-save", "--prefix"])
                    .arg(&home)
                    .arg(spec),
            )
        })
        .with_context(|| {
            format!(
                "nothing was built; put `{binary}` of {package} {version} on PATH, then start again"
            )
        })?;
    }
    Ok(folder)
}

/// The folder of a package of this repository, such as `tests/e2e`, with its dependencies
/// installed exactly as its lock file says.
pub(crate) fn packages(name: &str) -> Result<PathBuf> {
    ensure_node()?;
    let folder = place::root().join(name);
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{name} has no package-lock.json"))?;
    let stamp = folder.join("node_modules").join(".serviscope-lock");
    if fs::read(&stamp).is_ok_and(|kept| kept == lock) {
        return Ok(folder);
    }
    job::step(&format!("installing the packages of {name}"), || {
        // Browsers come from the system, and no package needs its install script.
        job::run(
            npm()
                .args(["ci", "--ignore-scripts"])
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                .current_dir(&folder),
        )
    })?;
    if !folder.join("node_modules").is_dir() {
        bail!("npm installed nothing into {name}");
    }
    fs::write(stamp, lock)?;
    Ok(folder)
}
