//! `serviscope lint`

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use lexopt::{Arg, Parser, ValueExt};
use serde_json::{Value, json};
use serviscope_domain::blueprint::{
    self, Blueprint,
    lint::{ExpectedItem, Finding, Severity, lint, rules},
};
use serviscope_domain::{instrument, text::Text};

use super::Failure;

struct Options {
    file: PathBuf,
    instrument: Option<String>,
    json: bool,
}

/// Checks a blueprint and prints what it finds.
pub(super) fn run(parser: &mut Parser) -> Result<ExitCode, Failure> {
    let options = parse(parser)?;
    let items = items(options.instrument.as_deref())?;
    let blueprint = read(&options)?;
    let findings = lint(&blueprint, &items);
    let text = if options.json {
        let written = "the result could not be written as JSON";
        serde_json::to_string_pretty(&as_json(&blueprint, &findings)).context(written)? + "\n"
    } else {
        as_lines(&findings)
    };
    print(&text)?;
    let is_clean = findings
        .iter()
        .all(|finding| finding.severity == Severity::Info);
    Ok(ExitCode::from(u8::from(!is_clean)))
}

fn parse(parser: &mut Parser) -> Result<Options, Failure> {
    let (mut file, mut instrument, mut json) = (None, None, false);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            Arg::Long("instrument") => instrument = Some(parser.value()?.string()?),
            Arg::Long("json") => json = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let file =
        file.ok_or_else(|| Failure::usage("lint needs a file: serviscope lint FILE.json"))?;
    Ok(Options {
        file,
        instrument,
        json,
    })
}

/// The survey items that some step should answer for.
fn items(instrument: Option<&str>) -> Result<Vec<ExpectedItem>, Failure> {
    let Some(id) = instrument else {
        return Ok(Vec::new());
    };
    let library = instrument::library().context("the instrument library could not be read")?;
    let instrument = library
        .get(id)
        .ok_or_else(|| Failure::usage(format!("there is no instrument `{id}`")))?;
    Ok(ExpectedItem::of_instrument(instrument))
}

/// Reads the file. A blueprint that breaks rules is read, too: telling them is what we are for.
fn read(options: &Options) -> Result<Blueprint, Failure> {
    let file = &options.file;
    let unusable = |reason: String| Failure::usage(format!("{}: {reason}", file.display()));
    let text = fs::read_to_string(file)
        .map_err(|error| unusable(format!("the file cannot be read ({error})")))?;
    blueprint::read(&text).map_err(|error| unusable(error.to_string()))
}

/// One line a finding, then the counts.
fn as_lines(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let places: Vec<String> = finding
            .subjects
            .iter()
            .map(|subject| match subject.id() {
                "" => subject.kind().to_owned(),
                id => format!("{} {id}", subject.kind()),
            })
            .collect();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:<7}  {:<3}  {}  [{}]",
            finding.severity,
            finding.rule,
            finding.message.en,
            places.join(", ")
        );
    }
    let counts: Vec<String> = Severity::ALL
        .into_iter()
        .map(|severity| format!("{severity} {}", count(findings, severity)))
        .collect();
    let _ = writeln!(text, "{}", counts.join(", "));
    text
}

fn count(findings: &[Finding], severity: Severity) -> usize {
    let same = |finding: &&Finding| finding.severity == severity;
    findings.iter().filter(same).count()
}

/// One object: the blueprint's title, the counts and every finding.
fn as_json(blueprint: &Blueprint, findings: &[Finding]) -> Value {
    let counts: serde_json::Map<String, Value> = Severity::ALL
        .into_iter()
        .map(|severity| (severity.name().to_owned(), count(findings, severity).into()))
        .collect();
    json!({
        "title": both(&blueprint.title),
        "counts": counts,
        "findings": findings.iter().map(of_finding).collect::<Vec<_>>(),
    })
}

fn of_finding(finding: &Finding) -> Value {
    let rule = rules().find(|rule| rule.id == finding.rule);
    let words = |words: fn(&blueprint::lint::Rule) -> Text| rule.map(|rule| both(&words(rule)));
    json!({
        "rule": finding.rule,
        "severity": finding.severity.name(),
        "title": words(|rule| rule.title.text()),
        "message": both(&finding.message),
        "why": words(|rule| rule.why.text()),
        "source": words(|rule| rule.source.text()),
        "subjects": finding
            .subjects
            .iter()
            .map(|subject| json!({ "kind": subject.kind(), "id": subject.id() }))
            .collect::<Vec<_>>(),
        "fix": finding.fix.as_ref().map(|fix| both(&fix.label)),
    })
}

fn both(text: &Text) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

fn print(text: &str) -> anyhow::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has seen enough, as with `| head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("the result could not be printed"),
    }
}
