//! The tools a build needs: found on PATH, found in the cache, or installed into the cache.

mod apt;
mod browser;
mod cargo_tool;
mod engines;
mod npm;
pub(crate) mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Result;

pub(crate) use browser::browser;
pub(crate) use engines::{Engines, engines};
pub(crate) use npm::{node, packages};

use cargo_tool::CargoTool;

/// Trunk makes one bundle per HTML entry. `--debug` because a release build of it takes three
/// times as long to compile and saves less than a second; no default features, because it need
/// not download anything.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    binary: "trunk",
    install: &["--locked", "--debug", "--no-default-features"],
};

/// Must equal the version of the `wasm-bindgen` crate in Cargo.toml.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    binary: "wasm-bindgen",
    install: &[],
};

/// Drives Firefox. Newer than the browser is fine: it knows the older versions.
const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    binary: "geckodriver",
    install: &["--locked", "--debug"],
};

/// Major version of binaryen, whose npm package carries `wasm-opt`.
const BINARYEN: &str = "132.0.0";
/// Joins and minifies the JavaScript glue and the style sheets.
const ESBUILD: &str = "0.28.2";

/// Everything that turns sources into `dist/`.
pub(crate) struct WebTools {
    folders: Vec<PathBuf>,
    trunk: PathBuf,
    esbuild: PathBuf,
}

/// Versions of the web tools, part of a build's fingerprint.
pub(crate) fn versions() -> String {
    format!(
        "{} {} {BINARYEN} {ESBUILD}",
        TRUNK.version, WASM_BINDGEN.version
    )
}

/// Finds or installs everything that turns sources into `dist/`.
pub(crate) fn web_tools() -> Result<WebTools> {
    wasm_target::ensure()?;
    npm::ensure_node()?;
    let trunk = TRUNK.folder()?;
    let bindgen = WASM_BINDGEN.folder()?;
    let binaryen = npm::folder("binaryen", BINARYEN, "wasm-opt", "version_132")?;
    let esbuild = npm::folder("esbuild", ESBUILD, "esbuild", ESBUILD)?;
    Ok(WebTools {
        trunk: trunk.join("trunk"),
        esbuild: esbuild.join("esbuild"),
        folders: vec![bindgen, binaryen],
    })
}

/// The runner of wasm tests, which comes with wasm-bindgen-cli.
pub(crate) fn wasm_test_runner() -> Result<PathBuf> {
    wasm_target::ensure()?;
    Ok(WASM_BINDGEN.folder()?.join("wasm-bindgen-test-runner"))
}

impl WebTools {
    /// A Trunk command that finds the other tools and never uses the network.
    pub(crate) fn trunk(&self) -> Result<Command> {
        let mut command = Command::new(&self.trunk);
        command
            .env("PATH", path_with(&self.folders)?)
            .env("TRUNK_OFFLINE", "true");
        // A failed build is explained by the compiler, not by Trunk's own frames.
        command.env("RUST_BACKTRACE", "0");
        // Trunk refuses the customary NO_COLOR=1; it wants "true".
        command.env_remove("NO_COLOR").args(["--color", "never"]);
        Ok(command)
    }

    /// A command of the tools that Trunk runs: `wasm-bindgen` or `wasm-opt`.
    pub(crate) fn command(&self, name: &str) -> Result<Command> {
        let mut command = Command::new(name);
        command.env("PATH", path_with(&self.folders)?);
        Ok(command)
    }

    /// An esbuild command.
    pub(crate) fn esbuild(&self) -> Command {
        Command::new(&self.esbuild)
    }
}

/// A program on PATH, or the one that an environment variable names.
fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(set) = env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
    {
        return Some(set);
    }
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|dir| dir.join(name))
            .find(|file| file.is_file())
    })
}

/// PATH with `folders` in front.
fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        folders.iter().cloned().chain(env::split_paths(&path)),
    )?)
}

/// The folder on PATH that holds `binary`, when its `--version` mentions `version`.
fn on_path(binary: &str, version: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find(|folder| says_version(&folder.join(binary), version))
}

/// True when `program --version` runs and mentions `version` as a whole word.
fn says_version(program: &std::path::Path, version: &str) -> bool {
    if !program.is_file() {
        return false;
    }
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout)
                .split(|c: char| c.is_whitespace() || "()".contains(c))
                .any(|word| word.trim_start_matches('v') == version || word == version)
        })
}
