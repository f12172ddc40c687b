//! The Trunk builds, one per entry.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{BuildOptions, COMPLETE, ENTRIES, Entry, Mode, RESPOND, WORKER};
use crate::tools::WebTools;
use crate::{job, place};

const TARGET: &str = "wasm32-unknown-unknown";

/// Where Trunk leaves the files of `entry`.
pub(super) fn output(entry: Entry) -> PathBuf {
    place::target().join("trunk").join(entry.name)
}

/// Compiles the binaries that share their features in one go, so that their long link-time
/// optimisations run side by side; Trunk then finds them ready.
pub(super) fn compile(mode: Mode) -> Result<()> {
    for like in [WORKER, RESPOND, COMPLETE] {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--package", like.package()]);
        cargo.args(["--target", TARGET]).args(like.feature_args());
        for entry in ENTRIES {
            let is_alike = entry.feature_args() == like.feature_args();
            if is_alike && entry.package() == like.package() {
                cargo.args(["--bin", entry.name]);
            }
        }
        if mode == Mode::Release {
            cargo.args(["--profile", like.profile()]);
        }
        cargo.envs(like.environment(mode));
        job::run(cargo.current_dir(place::root()))?;
    }
    Ok(())
}

/// Runs Trunk for one entry: wasm-bindgen, wasm-opt and the page.
///
/// File names stay plain here; [`super::stage`] names files after their final contents.
pub(super) fn bundle(entry: Entry, tools: &WebTools, options: &BuildOptions) -> Result<()> {
    let mut trunk = tools.trunk()?;
    trunk
        .current_dir(place::root())
        .args(["--log", "error", "build", entry.page, "--dist"])
        .arg(output(entry));
    trunk.args([
        "--filehash",
        "false",
        "--no-sri",
        "true",
        "--public-url",
        "/",
    ]);
    if options.mode == Mode::Release {
        trunk.args(["--release", "--cargo-profile", entry.profile()]);
    }
    trunk.envs(entry.environment(options.mode));
    // A leftover would hide a step that silently did nothing.
    super::remove(&output(entry))?;
    job::run(&mut trunk)?;
    if options.mode == Mode::Release {
        check_optimised(entry)?;
    }
    Ok(())
}

/// Compares the module before and after wasm-opt: Trunk skips that step without a word when it
/// believes the build is not for release.
fn check_optimised(entry: Entry) -> Result<()> {
    let name = format!("{}_bg.wasm", entry.name);
    let before = size(
        place::target()
            .join("wasm-bindgen")
            .join("release")
            .join(&name),
    )?;
    let after = size(output(entry).join(&name))?;
    eprintln!(
        "  {}: {} kB, after wasm-opt {} kB",
        entry.name,
        before / 1000,
        after / 1000
    );
    if after >= before {
        bail!(
            "wasm-opt did not make {name} smaller, so it probably did not run; dist/ was kept as it was"
        );
    }
    Ok(())
}

fn size(path: PathBuf) -> Result<u64> {
    Ok(fs::metadata(&path)
        .with_context(|| format!("could not find {}", path.display()))?
        .len())
}
