//! A system Chromium for the tests and benches that need a real browser.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{apt, program};

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
        if !has_cjk_font() && apt::can_install() {
            apt::install(&PACKAGES).context(
                "Chinese glyphs are missing, so pictures of Chinese pages would be wrong",
            )?;
        }
        return Ok(found);
    }
    if !apt::can_install() {
        bail!(
            "Chromium or chromedriver was not found; install them (on Debian: apt-get install {}), \
             or set CHROMIUM and CHROMEDRIVER to the programs",
            PACKAGES.join(" ")
        );
    }
    apt::install(&PACKAGES)?;
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

/// Without fontconfig nothing can be said, and nothing is installed.
fn has_cjk_font() -> bool {
    let output = Command::new("fc-list")
        .arg(":lang=zh-cn")
        .stdin(Stdio::null())
        .output();
    output.map_or(true, |output| !output.stdout.is_empty())
}
