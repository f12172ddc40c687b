//! Packages of a Debian system.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Result;

use crate::job;

/// True on Debian as root. Elsewhere people are told what to install and nothing is touched.
pub(super) fn can_install() -> bool {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    root && Path::new("/etc/debian_version").exists()
}

/// Installs packages, without those they merely recommend.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    job::step(&format!("installing {}", packages.join(", ")), || {
        let lists = fs::read_dir("/var/lib/apt/lists").map_or(0, Iterator::count);
        // An image without package lists finds no package at all, so refresh them first.
        if lists < 3 || install_now(packages).is_err() {
            job::run(apt().args(["update", "-qq"]))?;
            install_now(packages)?;
        }
        Ok(())
    })
}

fn install_now(packages: &[&str]) -> Result<()> {
    job::run(
        apt()
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages),
    )
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null());
    command
}
