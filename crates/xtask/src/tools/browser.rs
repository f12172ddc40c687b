//! A system Chromium for the tests and benches that need a real browser.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::job;

/// Debian packages that bring the browser, its driver and glyphs for Chinese pages.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The programs of one installed browser.
pub(crate) struct Browser {
    /// Chromium or Chrome itself.
    pub chromium: PathBuf,
    /// The matching chromedriver.
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; on Debian as root installs what is missing.
pub(crate) fn browser() -> Result<Browser> {
    if let Some(found) = find() {
        if !has_cjk_font() && can_install() {
            install().context(
                "Chinese glyphs are missing, so pictures of Chinese pages would be wrong",
            )?;
        }
        return Ok(found);
    }
    if !can_install() {
        bail!(
            "Chromium or chromedriver was not found; install them (on Debian: apt-get install {}), \
             or set CHROMIUM and CHROMEDRIVER to the programs",
            PACKAGES.join(" ")
        );
    }
    install()?;
    find().context(
        "Chromium was installed but is not on PATH; set CHROMIUM and CHROMEDRIVER to the programs",
    )
}

fn find() -> Option<Browser> {
    let chromium = program(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome"],
    )?;
    let driver = program("CHROMEDRIVER", &["chromedriver"])?;
    Some(Browser { chromium, driver })
}

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

/// Without fontconfig nothing can be said, and nothing is installed.
fn has_cjk_font() -> bool {
    let output = Command::new("fc-list")
        .arg(":lang=zh-cn")
        .stdin(Stdio::null())
        .output();
    output.map_or(true, |output| !output.stdout.is_empty())
}

fn can_install() -> bool {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    root && Path::new("/etc/debian_version").exists()
}

fn install() -> Result<()> {
    job::step(&format!("installing {}", PACKAGES.join(", ")), || {
        let lists = fs::read_dir("/var/lib/apt/lists").map_or(0, Iterator::count);
        // An image without package lists finds no package at all, so refresh them first.
        if lists < 3 || install_now().is_err() {
            job::run(apt().args(["update", "-qq"]))?;
            install_now()?;
        }
        Ok(())
    })
}

fn install_now() -> Result<()> {
    job::run(
        apt()
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(PACKAGES),
    )
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null());
    command
}
