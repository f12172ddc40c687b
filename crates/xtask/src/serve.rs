//! `cargo xtask serve`: from a bare clone to a running application.

use std::net::{IpAddr, Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::dist::{self, BuildOptions, Mode};
use crate::{job, lan, place};

/// How to serve.
pub(crate) struct ServeOptions {
    /// Listen on every interface and show a QR code for phones.
    pub lan: bool,
    /// The port, 8080 unless told otherwise.
    pub port: u16,
    /// How much to optimise.
    pub mode: Mode,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            lan: false,
            port: 8080,
            mode: Mode::Release,
        }
    }
}

/// Builds what changed and becomes the server.
pub(crate) fn serve(options: &ServeOptions) -> Result<()> {
    let host = if options.lan {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    // Told before the build and not after minutes of it.
    ensure_free(host, options.port)?;
    dist::build(&BuildOptions { mode: options.mode })?;
    if options.lan {
        announce_lan(options.port)?;
    }
    if options.mode == Mode::Dev {
        start_watcher()?;
    }
    let mut server = Command::new(place::server_binary());
    server.arg("serve").arg("--dist").arg(place::dist());
    server.args([
        "--host",
        &host.to_string(),
        "--port",
        &options.port.to_string(),
    ]);
    become_program(&mut server)
}

/// Replaces this process, so that stopping xtask stops the server.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec()).context("could not start the server; dist/ is ready")
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    job::run(command)
}

fn ensure_free(host: Ipv4Addr, port: u16) -> Result<()> {
    // The test listener closes at the end of this statement.
    match TcpListener::bind((host, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            bail!(
                "port {port} is already in use; nothing was started; choose another with --port N"
            )
        }
        Err(error) => Err(error)
            .with_context(|| format!("could not listen on port {port}; try another with --port N")),
    }
}

fn announce_lan(port: u16) -> Result<()> {
    let address = lan::address()?;
    let base = match address {
        IpAddr::V4(ip) => format!("http://{ip}:{port}"),
        IpAddr::V6(ip) => format!("http://[{ip}]:{port}"),
    };
    let survey = format!("{base}/respond.html?s=servqual22@1");
    println!("{}", lan::qr(&survey)?);
    println!("phone    {survey}");
    println!("studio   {base}/");
    println!("kiosk    {base}/respond.html?s=kiosk_express@1#mode=kiosk");
    println!(
        "Plain http on a local network has no offline mode: answers are kept on the phone, but"
    );
    println!("the page itself needs this server. On this machine:");
    Ok(())
}

/// Rebuilds in a process of its own, because this one becomes the server.
fn start_watcher() -> Result<()> {
    let me = std::env::current_exe().context("could not find xtask itself")?;
    Command::new(me)
        .args(["watch", &std::process::id().to_string()])
        .stdin(Stdio::null())
        .spawn()
        .context("could not start the watcher")?;
    Ok(())
}

/// Rebuilds whenever a source changes, until the server `parent` is gone.
pub(crate) fn watch(parent: u32) -> Result<()> {
    let options = BuildOptions { mode: Mode::Dev };
    let mut seen = dist::state(&options)?;
    while is_child_of(parent) {
        thread::sleep(Duration::from_secs(1));
        let now = dist::state(&options)?;
        if now != seen {
            seen = now;
            // A source that does not compile is the author's next edit, not the watcher's end.
            match dist::build(&options) {
                Ok(_) => eprintln!("dist/ is new; reload the page"),
                Err(error) => eprintln!("not rebuilt, the last version is still served: {error:#}"),
            }
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_child_of(parent: u32) -> bool {
    std::os::unix::process::parent_id() == parent
}

#[cfg(not(unix))]
fn is_child_of(_parent: u32) -> bool {
    true
}

/// A server for tests and benches on a free port; it ends when this value is dropped.
pub(crate) struct TestServer {
    child: std::process::Child,
    /// The address to open, without a slash at the end.
    pub base: String,
}

impl TestServer {
    /// Serves a folder and waits until it answers.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        let mut command = Command::new(place::server_binary());
        command
            .args(["serve", "--port", "0", "--dist"])
            .arg(folder)
            .stdout(Stdio::piped());
        let mut child = command.spawn().context("could not start the server")?;
        let line = job::wait_for_line(&mut child, |line| line.starts_with("studio"))?;
        let base = line
            .trim_start_matches("studio")
            .trim()
            .trim_end_matches('/')
            .to_owned();
        Ok(Self { child, base })
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        // Already gone is as good as stopped.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
