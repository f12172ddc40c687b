//! The command line of `cargo xtask`.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::bench;
use crate::dist::{BuildOptions, Mode};
use crate::fault::KillOptions;
use crate::serve::ServeOptions;
use crate::suites::TestOptions;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask TASK

  serve [--lan] [--port N] [--dev]   install what is missing, build, serve (default port 8080)
                                     --lan  reachable from phones on this network, with a QR code
                                     --dev  unoptimised, rebuilt when a source file changes
  build [--dev]                      only make dist/
  test  [--full] [--only SUITE]      fmt, lint, weblint, unit, doc, oracle, web, size, e2e, faults
                                     --full  more generated cases, the long run (long), and more browsers (engines)
  check                              the quick ones: fmt, lint, unit
  bench size                         what a phone downloads, measured in a real browser
  bench start                        bytes, first choice and touches on a slow phone, beside SurveyJS
  bench kiosk-soak [--sessions N]    whether a kiosk grows over N sessions (default 2000)
  bench analysis                     100,000 × 44 answers in the worker, beside JavaScript
  bench dashboard                    changed filters of the gap page with 100,000 responses
  bench blueprint                    10,000 cards in the blueprint editor, beside React Flow
  bench lighthouse                   Lighthouse's scores, installability and an offline start
  fault kill-browser [--kills N] [--seed N]
                                     kills the browser while it answers (default 200 times)
  screenshots                        pictures of every page into docs/screenshots

Benches, faults and the suite `engines` build dist/ first. SERVISCOPE_DIST=FOLDER makes them use
the built application in FOLDER as it is. A figure that misses its bar makes a command fail.

Tools are taken from PATH when their version fits, else from the per-user cache
(serviscope/tools under XDG_CACHE_HOME or ~/.cache), else installed into that cache.
";

/// One parsed command line.
pub(crate) enum Task {
    /// Print the help text.
    Help,
    /// Make `dist/`.
    Build(BuildOptions),
    /// Make `dist/` and serve it.
    Serve(ServeOptions),
    /// Rebuild `dist/` on changes for as long as the process `parent` lives (started by `serve --dev`).
    Watch {
        /// Process id of the server this watcher belongs to.
        parent: u32,
    },
    /// Measure something.
    Bench(Bench),
    /// Kill the browser.
    KillBrowser(KillOptions),
    /// Take pictures of every page.
    Screenshots,
    /// Run suites.
    Test(TestOptions),
}

/// What to measure.
pub(crate) enum Bench {
    /// What the browser downloads.
    Size,
    /// How soon a slow phone can answer.
    Start,
    /// Whether a kiosk grows over so many sessions.
    Soak(u32),
    /// How fast many answers are analysed.
    Analysis,
    /// How quickly a changed filter shows with 100,000 responses.
    Dashboard,
    /// The blueprint editor with thousands of cards.
    Blueprint,
    /// What Lighthouse says.
    Lighthouse,
}

/// Reads the process arguments.
pub(crate) fn parse() -> Result<Task> {
    let mut parser = Parser::from_env();
    let task = match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Task::Help),
        Some(Arg::Value(task)) => task.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match task.as_str() {
        "help" => Ok(Task::Help),
        "build" => build(&mut parser).map(Task::Build),
        "serve" => serve(&mut parser).map(Task::Serve),
        "watch" => watch(&mut parser),
        "test" => test(&mut parser).map(Task::Test),
        "check" => no_more(&mut parser, Task::Test(TestOptions::quick())),
        "bench" => bench(&mut parser).map(Task::Bench),
        "fault" => fault(&mut parser),
        "screenshots" => no_more(&mut parser, Task::Screenshots),
        other => bail!("unknown task `{other}`; `cargo xtask help` lists them"),
    }
}

fn build(parser: &mut Parser) -> Result<BuildOptions> {
    let mut options = BuildOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("dev") => options.mode = Mode::Dev,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn serve(parser: &mut Parser) -> Result<ServeOptions> {
    let mut options = ServeOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("lan") => options.lan = true,
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("dev") => options.mode = Mode::Dev,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn watch(parser: &mut Parser) -> Result<Task> {
    let parent = parser.value()?.parse()?;
    no_more(parser, Task::Watch { parent })
}

fn test(parser: &mut Parser) -> Result<TestOptions> {
    let mut options = TestOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("full") => options.full = true,
            Arg::Long("only") => options.only(&parser.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn bench(parser: &mut Parser) -> Result<Bench> {
    let name = match parser.next()? {
        Some(Arg::Value(name)) => name.string()?,
        _ => bail!(
            "`cargo xtask bench` wants a name: size, start, analysis, kiosk-soak, dashboard, blueprint or lighthouse"
        ),
    };
    match name.as_str() {
        "size" => no_more(parser, Bench::Size),
        "start" => no_more(parser, Bench::Start),
        "analysis" => no_more(parser, Bench::Analysis),
        "dashboard" => no_more(parser, Bench::Dashboard),
        "blueprint" => no_more(parser, Bench::Blueprint),
        "lighthouse" => no_more(parser, Bench::Lighthouse),
        "kiosk-soak" => {
            let mut sessions = bench::SESSIONS;
            while let Some(arg) = parser.next()? {
                match arg {
                    Arg::Long("sessions") => sessions = parser.value()?.parse()?,
                    other => return Err(other.unexpected().into()),
                }
            }
            Ok(Bench::Soak(sessions))
        }
        other => {
            bail!(
                "there is no bench `{other}`; there are size, start, analysis, kiosk-soak, dashboard, blueprint, \
                 lighthouse"
            )
        }
    }
}

fn fault(parser: &mut Parser) -> Result<Task> {
    match parser.next()? {
        Some(Arg::Value(name)) if name == "kill-browser" => {}
        _ => bail!("`cargo xtask fault` knows one fault: kill-browser"),
    }
    let mut options = KillOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("kills") => options.kills = parser.value()?.parse()?,
            Arg::Long("seed") => options.seed = Some(parser.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::KillBrowser(options))
}

fn no_more<T>(parser: &mut Parser, task: T) -> Result<T> {
    match parser.next()? {
        None => Ok(task),
        Some(other) => Err(other.unexpected().into()),
    }
}
