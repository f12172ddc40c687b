//! `serviscope analyse`

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use lexopt::{Arg, Parser, ValueExt};
use serviscope_domain::formats::csv::{self, Beside, Imported};
use serviscope_domain::scoring::ScoringKey;
use serviscope_domain::scoring::columns::Columns;
use serviscope_domain::spc::Specification;
use serviscope_domain::survey::Variant;

use super::{
    Failure,
    figures::{self, Figures, Material},
    table,
};

/// How many left-out rows are named one by one.
const SHOWN_PROBLEMS: usize = 5;

struct Options {
    file: PathBuf,
    instrument: String,
    variant: Variant,
    json: bool,
    specification: Specification,
}

/// Scores a CSV file of answers and prints the gaps, or the perceptions where nothing else is asked.
pub(super) fn run(parser: &mut Parser) -> Result<(), Failure> {
    let options = parse(parser)?;
    let key = ScoringKey::for_instrument(&options.instrument, options.variant)
        .or_else(|_| ScoringKey::for_perceptions(&options.instrument, options.variant))
        .map_err(|error| Failure::usage(error.to_string()))?;
    let text = match read(&options, &key)? {
        Answers::Columns(columns) => table::gaps(&Figures::of_columns(&key, &columns).gaps),
        Answers::Rows(imported, beside) => {
            warn(&imported);
            let material = Material::new(&key, &imported, &beside, options.specification);
            let material = material.context("the library of instruments is damaged")?;
            if options.json {
                json(&material)?
            } else if key.is_paired() {
                table::gaps(&material.figures.gaps)
            } else {
                table::perceptions(&key, &material.perceptions(), imported.rows.len())
            }
        }
    };
    print(&text)?;
    Ok(())
}

/// What was read of a file.
enum Answers {
    /// A plain file, straight into columns.
    Columns(Columns),
    /// Any other file, row by row.
    Rows(Imported, Beside),
}

fn parse(parser: &mut Parser) -> Result<Options, Failure> {
    let (mut file, mut instrument, mut variant, mut json) = (None, None, Variant::Classic, false);
    let mut specification = Specification::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            Arg::Long("instrument") => instrument = Some(parser.value()?.string()?),
            Arg::Long("variant") => variant = variant_of(&parser.value()?.string()?)?,
            Arg::Long("json") => json = true,
            Arg::Long("least") => specification.lower = Some(limit(parser)?),
            Arg::Long("most") => specification.upper = Some(limit(parser)?),
            other => return Err(other.unexpected().into()),
        }
    }
    let file = file.ok_or_else(|| {
        Failure::usage("analyse needs a file: serviscope analyse FILE.csv --instrument ID")
    })?;
    let instrument = instrument.ok_or_else(|| {
        Failure::usage("analyse needs --instrument ID, for example --instrument servqual22")
    })?;
    Ok(Options {
        file,
        instrument,
        variant,
        json,
        specification,
    })
}

/// A limit of the perceptions: a finite number.
fn limit(parser: &mut Parser) -> Result<f64, Failure> {
    let limit: f64 = parser.value()?.parse()?;
    if limit.is_finite() {
        Ok(limit)
    } else {
        Err(Failure::usage(format!(
            "--least and --most take a number, not `{limit}`"
        )))
    }
}

fn variant_of(name: &str) -> Result<Variant, Failure> {
    match name {
        "classic" => Ok(Variant::Classic),
        "positive" => Ok(Variant::Positive),
        other => Err(Failure::usage(format!(
            "--variant is classic or positive, not `{other}`"
        ))),
    }
}

/// Reads the file. A table needs the columns only; the other figures also look at branches.
fn read(options: &Options, key: &ScoringKey) -> Result<Answers, Failure> {
    let file = &options.file;
    let unusable = |reason: String| {
        Failure::usage(format!(
            "{}: {reason}; nothing was analysed",
            file.display()
        ))
    };
    let bytes =
        fs::read(file).map_err(|error| unusable(format!("the file cannot be read ({error})")))?;
    // Perceptions alone are scored row by row.
    if !options.json && key.is_paired() {
        let plain = csv::import_plain(&bytes, key).map_err(|error| unusable(error.to_string()))?;
        if let Some(columns) = plain {
            return Ok(Answers::Columns(columns));
        }
    }
    let (imported, beside) = csv::guess_mapping(&bytes, key)
        .and_then(|mapping| {
            let imported = csv::import(&bytes, key, &mapping)?;
            Ok((imported, csv::beside(&bytes, key, &mapping)?))
        })
        .map_err(|error| unusable(error.to_string()))?;
    match imported.problems.first() {
        Some(first) if imported.rows.is_empty() => Err(unusable(format!(
            "no row can be used; line {}: {}",
            first.line, first.reason.en
        ))),
        _ => Ok(Answers::Rows(imported, beside)),
    }
}

/// Tells on standard error which rows were left out, so that figures are never silently partial.
fn warn(imported: &Imported) {
    let (used, left_out) = (imported.rows.len(), imported.problems.len());
    if left_out == 0 {
        return;
    }
    eprintln!(
        "serviscope: {left_out} of {} rows were left out:",
        used + left_out
    );
    for problem in imported.problems.iter().take(SHOWN_PROBLEMS) {
        eprintln!("  line {}: {}", problem.line, problem.reason.en);
    }
    if left_out > SHOWN_PROBLEMS {
        eprintln!("  and {} more", left_out - SHOWN_PROBLEMS);
    }
}

/// One object: every figure of the file.
fn json(material: &Material) -> anyhow::Result<String> {
    let written = "the result could not be written as JSON";
    let result = figures::json(material).context(written)?;
    Ok(serde_json::to_string_pretty(&result).context(written)? + "\n")
}

fn print(text: &str) -> anyhow::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has seen enough, as with `| head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("the result could not be printed"),
    }
}
