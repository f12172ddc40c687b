//! The browsers that are not Chromium: Firefox with geckodriver, and `WebKitGTK` with its driver.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use super::{GECKODRIVER, apt, program};

/// Debian packages that bring both browsers, `WebKit`'s driver, what `tests/engines/webkit.py`
/// needs to open a window of it, and a screen for that window.
const PACKAGES: [&str; 5] = [
    "firefox-esr",
    "webkit2gtk-driver",
    "gir1.2-webkit2-4.1",
    "python3-gi",
    "xvfb",
];
/// Where Debian's own Python is: one found on PATH may not know Debian's modules.
const PYTHON: &str = "/usr/bin/python3";

/// The programs of the two browsers.
pub(crate) struct Engines {
    /// Firefox.
    pub firefox: PathBuf,
    /// What drives Firefox.
    pub geckodriver: PathBuf,
    /// What drives `WebKitGTK`.
    pub webkit_driver: PathBuf,
    /// A screen without a monitor: `WebKitGTK` has no headless mode.
    pub xvfb: PathBuf,
}

/// Finds both browsers and what drives them; on Debian as root installs what is missing.
pub(crate) fn engines() -> Result<Engines> {
    if find(Path::new("")).is_none() {
        if !apt::can_install() {
            bail!(
                "Firefox or WebKitGTK was not found; on Debian: apt-get install {}; FIREFOX, \
                 WEBKIT_DRIVER and XVFB may name programs that are not on PATH",
                PACKAGES.join(" ")
            );
        }
        apt::install(&PACKAGES)?;
    }
    let geckodriver = GECKODRIVER.folder()?.join(GECKODRIVER.binary);
    match find(&geckodriver) {
        Some(engines) => Ok(engines),
        None => bail!(
            "{} were installed, but one of them is not where it belongs; FIREFOX, WEBKIT_DRIVER \
             and XVFB may name the programs",
            PACKAGES.join(", ")
        ),
    }
}

fn find(geckodriver: &Path) -> Option<Engines> {
    knows_webkit().then_some(())?;
    Some(Engines {
        firefox: program("FIREFOX", &["firefox-esr", "firefox"])?,
        geckodriver: geckodriver.to_owned(),
        webkit_driver: program("WEBKIT_DRIVER", &["WebKitWebDriver"])?,
        xvfb: program("XVFB", &["Xvfb"])?,
    })
}

/// Whether Python can open a window of `WebKitGTK`.
fn knows_webkit() -> bool {
    Command::new(PYTHON)
        .args(["-c", "import gi; gi.require_version('WebKit2', '4.1')"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
