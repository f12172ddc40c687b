//! The standard library for the browser.

use std::process::Command;

use anyhow::{Context, Result};

use crate::job;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target through rustup unless the compiler already has it.
pub(crate) fn ensure() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    job::step(&format!("adding the target {TARGET}"), || {
        job::run(Command::new("rustup").args(["target", "add", TARGET]))
    })
    .with_context(|| {
        format!("nothing was built; add {TARGET} to your Rust toolchain, then start again")
    })
}

fn is_there() -> bool {
    let libs =
        job::read(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    libs.is_ok_and(|path| std::path::Path::new(&path).is_dir())
}
