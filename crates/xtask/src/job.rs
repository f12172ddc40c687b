//! Running other programs and telling how long they took.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::place;

/// How often a long, silent job says that it is still alive.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// Runs `work`, printing one line before and one with the elapsed time after.
pub(crate) fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("{title} …");
    let start = Instant::now();
    let result = work().with_context(|| format!("{title} failed"))?;
    eprintln!("{title}: {}", elapsed(start));
    Ok(result)
}

/// The time since `start`, short: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn elapsed(start: Instant) -> String {
    let secs = start.elapsed().as_secs_f64();
    if secs < 10.0 {
        format!("{secs:.1} s")
    } else if secs < 60.0 {
        format!("{secs:.0} s")
    } else {
        let whole = start.elapsed().as_secs();
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

/// Runs a program with its output visible and fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start {}", describe(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", describe(command));
    }
    Ok(())
}

/// Runs a program and returns its standard output, trimmed.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start {}", describe(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}", describe(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a captured program wrote and whether it succeeded.
pub(crate) struct Captured {
    /// Standard output and standard error as they came.
    pub log: String,
    /// True when the exit code was zero.
    pub ok: bool,
}

/// Runs a program, keeping its output in a log file under `target/xtask/` instead of showing it.
pub(crate) fn capture(name: &str, command: &mut Command) -> Result<Captured> {
    let path = place::work().join(format!("{name}.log"));
    fs::create_dir_all(place::work())?;
    let file =
        File::create(&path).with_context(|| format!("could not write {}", path.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("could not start {}", describe(command)))?;
    let ok = wait_audibly(name, &mut child)?;
    let log = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
    Ok(Captured { log, ok })
}

fn wait_audibly(name: &str, child: &mut Child) -> Result<bool> {
    let start = Instant::now();
    let mut next = HEARTBEAT;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if start.elapsed() >= next {
            next += HEARTBEAT;
            eprintln!("  {name} is still running: {}", elapsed(start));
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Waits for the first line of a child's standard output that satisfies `wanted`.
pub(crate) fn wait_for_line(child: &mut Child, wanted: impl Fn(&str) -> bool) -> Result<String> {
    let stdout = child
        .stdout
        .take()
        .context("the child's output is not piped")?;
    let mut lines = BufReader::new(stdout).lines();
    let found = lines
        .by_ref()
        .map_while(Result::ok)
        .find(|line| wanted(line));
    // Keeps draining, so that the child never blocks on a full pipe.
    thread::spawn(move || lines.for_each(drop));
    found.context("the program ended before it was ready")
}

/// The program and its arguments, for messages.
fn describe(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit('/').next().unwrap_or(&program).to_owned();
    let args = command
        .get_args()
        .take(4)
        .map(|arg| arg.to_string_lossy().into_owned());
    std::iter::once(name)
        .chain(args)
        .collect::<Vec<_>>()
        .join(" ")
}
