//! The command line of `serviscope`.

mod analyse;
mod export;
mod failure;
mod figures;
mod lint;
mod serve;
mod surveys;
mod table;

use std::io::{self, Write as _};
use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt};

pub(crate) use failure::Failure;

const HELP: &str = "\
serviscope - surveys, gap analysis and service blueprints

  serviscope serve --dist DIR [--port N] [--host ADDRESS] [--frame-ancestors HOSTS]
      Serve the built application. Default: port 8080 of 127.0.0.1.
      --frame-ancestors  sites that may embed the respondent's page

  serviscope analyse FILE.csv --instrument ID [--variant classic|positive] [--json]
                     [--least N] [--most N]
      Score a file of answers: gaps, or perceptions where the instrument asks for nothing else.
      --json prints every figure of the analysis as one object (docs/analyse.md names the keys);
      what is absent is null and has its reason under notes.
      --least, --most  limits that perceptions are asked to keep to, for process capability

  serviscope lint FILE.json [--instrument ID] [--json]
      Check a service blueprint against the method. One finding a line: severity, rule, what, where.
      --instrument  also tell which items of this survey no step answers for
      --json        one object: title, counts (error, warning, info) and findings, each with rule,
                    severity, title, message, why, source, subjects (kind, id) and fix
      Exit codes: 0 no error and no warning, 1 some, 2 the file is no blueprint.

  serviscope export FILE --to svg|drawio|bpmn|csv|json [--lang zh|en] [--out FILE]
  serviscope export --template NAME --to …
      Write a service blueprint in another form. FILE may be a blueprint (JSON), draw.io, BPMN 2.0 or
      CSV; what did not come over is told on standard error, one line each.
      --template  a bundled blueprint instead of a file
      --lang      language of the names; default: en
      --out       write there instead of to standard output

  serviscope surveys --out DIR
      Write the bundled surveys as ID@VERSION.json.

  serviscope --help | --version

Exit codes of the others: 0 done, 1 something failed on this machine, 2 the command line or the file is not usable.
";

/// Runs the command that the process arguments ask for, and tells how the process ends.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut parser = Parser::from_env();
    let command = match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => {
            say(HELP);
            return Ok(ExitCode::SUCCESS);
        }
        Some(Arg::Short('V') | Arg::Long("version")) => {
            say(concat!("serviscope ", env!("CARGO_PKG_VERSION"), "\n"));
            return Ok(ExitCode::SUCCESS);
        }
        Some(Arg::Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "analyse" => analyse::run(&mut parser)?,
        "export" => export::run(&mut parser)?,
        "lint" => return lint::run(&mut parser),
        "serve" => serve::run(&mut parser)?,
        "surveys" => surveys::run(&mut parser)?,
        "help" => say(HELP),
        other => {
            return Err(Failure::usage(format!(
                "unknown command `{other}`; serviscope --help lists them"
            )));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints to standard output. Nobody listening there is no reason to stop what we are doing.
fn say(text: &str) {
    let _ = io::stdout()
        .write_all(text.as_bytes())
        .and_then(|()| io::stdout().flush());
}
