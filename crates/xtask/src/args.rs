//! The command line of `cargo xtask`.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::dist::{BuildOptions, Mode};
use crate::serve::ServeOptions;
use crate::suites::TestOptions;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask TASK

  serve [--lan] [--port N] [--dev]   install what is missing, build, serve (default port 8080)
                                     --lan  reachable from phones on this network, with a QR code
                                     --dev  unoptimised, rebuilt when a source file changes
  build [--dev]                      only make dist/
  test  [--full] [--only SUITE]      fmt, lint, weblint, unit, doc, web, size, e2e
                                     --full  more generated cases and more browsers
  check                              the quick ones: fmt, lint, unit
  bench size                         what a phone downloads, measured in a real browser
  screenshots                        pictures of every page into docs/screenshots

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
    /// Measure what the browser downloads.
    BenchSize,
    /// Take pictures of every page.
    Screenshots,
    /// Run suites.
    Test(TestOptions),
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
        "bench" => bench(&mut parser),
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

fn bench(parser: &mut Parser) -> Result<Task> {
    match parser.next()? {
        Some(Arg::Value(name)) if name == "size" => no_more(parser, Task::BenchSize),
        _ => bail!("`cargo xtask bench` knows one bench: size"),
    }
}

fn no_more(parser: &mut Parser, task: Task) -> Result<Task> {
    match parser.next()? {
        None => Ok(task),
        Some(other) => Err(other.unexpected().into()),
    }
}
