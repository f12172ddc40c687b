//! The analysis of many respondents in the browser's worker, beside JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::script;
use crate::dist::{self, Mode, WORKER};
use crate::serve::TestServer;
use crate::{job, place, tools};

const TARGET: &str = "wasm32-unknown-unknown";
/// What the page serves beside the module.
const FILES: [(&str, &str); 4] = [
    ("crates/xtask/js/analysis/index.html", "index.html"),
    ("crates/xtask/js/analysis/bench.mjs", "bench.mjs"),
    ("crates/xtask/js/analysis/figures.mjs", "figures.mjs"),
    ("crates/xtask/js/lib/figures.mjs", "chance.mjs"),
];

/// Compares both with the reference, then measures them in turns; fails when a bar is missed. The
/// measuring is done by `js/bench-analysis.mjs`.
pub(crate) fn analysis() -> Result<()> {
    let folder = place::work().join("bench-analysis");
    job::step("building the bench's worker", || build(&folder))?;
    dist::server()?;
    let mut node = script("bench-analysis.mjs")?;
    let server = TestServer::start(&folder)?;
    node.arg(&server.base)
        .arg(place::root().join("crates/domain/tests/data"))
        .arg(place::root().join("crates/xtask/js/analysis"));
    job::run(&mut node).context("the analysis misses a bar")
}

/// Fills `folder` with the page, its scripts and the module, which is built like the worker.
fn build(folder: &Path) -> Result<()> {
    let tools = tools::web_tools()?;
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--quiet", "--package", WORKER.package()])
        .args(["--bin", "bench", "--target", TARGET])
        .args(["--profile", WORKER.profile()])
        .envs(WORKER.environment(Mode::Release))
        .current_dir(place::root());
    job::run(&mut cargo)?;
    let module = place::target()
        .join(TARGET)
        .join(WORKER.profile())
        .join("bench.wasm");
    fs::create_dir_all(folder)?;
    job::run(
        tools
            .command("wasm-bindgen")?
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(folder)
            .arg(module),
    )?;
    let bound: PathBuf = folder.join("bench_bg.wasm");
    job::run(
        tools
            .command("wasm-opt")?
            .args(["-O3", "--enable-simd", "-o"])
            .args([&bound, &bound]),
    )?;
    for (from, name) in FILES {
        fs::copy(place::root().join(from), folder.join(name))
            .with_context(|| format!("could not copy {from}"))?;
    }
    Ok(())
}
