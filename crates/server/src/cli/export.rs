//! `serviscope export`

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use lexopt::{Arg, Parser, ValueExt};
use serviscope_domain::{
    blueprint::{Blueprint, Template, table},
    formats::{
        blueprint_file,
        diagram::{LossReport, bpmn, drawio, svg},
    },
    text::Lang,
};

use super::Failure;

/// The form that is written.
#[derive(Clone, Copy)]
enum Form {
    Svg,
    Drawio,
    Bpmn,
    Csv,
    Json,
}

impl Form {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "svg" => Self::Svg,
            "drawio" => Self::Drawio,
            "bpmn" => Self::Bpmn,
            "csv" => Self::Csv,
            "json" => Self::Json,
            _ => return None,
        })
    }
}

/// What is exported.
enum Source {
    File(PathBuf),
    Template(Template),
}

struct Options {
    source: Source,
    form: Form,
    lang: Lang,
    out: Option<PathBuf>,
}

/// Writes a blueprint in another form, and tells on standard error what the file that it was read
/// from lost.
pub(super) fn run(parser: &mut Parser) -> Result<(), Failure> {
    let options = parse(parser)?;
    let blueprint = match &options.source {
        Source::File(file) => read(file, options.lang)?,
        Source::Template(template) => template.build(template.name()),
    };
    let text = write(&blueprint, options.form, options.lang)?;
    match &options.out {
        Some(path) => {
            fs::write(path, text).with_context(|| format!("could not write {}", path.display()))?;
        }
        None => print(&text)?,
    }
    Ok(())
}

fn parse(parser: &mut Parser) -> Result<Options, Failure> {
    let (mut source, mut form, mut lang, mut out) = (None, None, Lang::En, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(path) if source.is_none() => {
                source = Some(Source::File(PathBuf::from(path)));
            }
            Arg::Long("template") if source.is_none() => {
                source = Some(Source::Template(template(&parser.value()?.string()?)?));
            }
            Arg::Long("to") => {
                let name = parser.value()?.string()?;
                let unknown = || {
                    Failure::usage(format!(
                        "there is no form `{name}`; there are svg, drawio, bpmn, csv and json"
                    ))
                };
                form = Some(Form::from_name(&name).ok_or_else(unknown)?);
            }
            Arg::Long("lang") => {
                let tag = parser.value()?.string()?;
                let unknown = || Failure::usage(format!("there is no language `{tag}`; zh or en"));
                lang = Lang::from_tag(&tag).ok_or_else(unknown)?;
            }
            Arg::Long("out") => out = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let usage = "serviscope export FILE --to svg|drawio|bpmn|csv|json";
    Ok(Options {
        source: source
            .ok_or_else(|| Failure::usage(format!("export needs a file or a template: {usage}")))?,
        form: form.ok_or_else(|| Failure::usage(format!("export needs a form: {usage}")))?,
        lang,
        out,
    })
}

fn template(name: &str) -> Result<Template, Failure> {
    Template::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Template::ALL.iter().map(|known| known.name()).collect();
        Failure::usage(format!(
            "there is no template `{name}`; there are {}",
            names.join(", ")
        ))
    })
}

/// Reads a blueprint from any form that we read.
fn read(file: &Path, lang: Lang) -> Result<Blueprint, Failure> {
    let unusable = |reason: String| Failure::usage(format!("{}: {reason}", file.display()));
    let bytes =
        fs::read(file).map_err(|error| unusable(format!("the file cannot be read ({error})")))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let id = file.file_stem().unwrap_or_default().to_string_lossy();
    let incoming = blueprint_file::open(&name, &bytes, &id, lang)
        .map_err(|error| unusable(error.to_string()))?;
    tell(&incoming.report, lang);
    Ok(incoming.blueprint)
}

/// What did not come over as it was, one line each.
fn tell(report: &LossReport, lang: Lang) {
    for (what, losses) in [("changed", &report.changed), ("dropped", &report.dropped)] {
        for loss in losses {
            eprintln!("{what}  {}: {}", loss.element, loss.why.get(lang));
        }
    }
}

fn write(blueprint: &Blueprint, form: Form, lang: Lang) -> Result<String, Failure> {
    Ok(match form {
        Form::Svg => svg::write(blueprint, lang),
        Form::Drawio => drawio::write(blueprint, lang),
        Form::Bpmn => bpmn::write(blueprint, lang),
        Form::Csv => {
            let ids: Vec<_> = blueprint.cards.keys().cloned().collect();
            table::to_csv(blueprint, &ids, lang).context("the table could not be made")?
        }
        Form::Json => {
            let written = "the blueprint could not be written as JSON";
            serde_json::to_string_pretty(blueprint).context(written)? + "\n"
        }
    })
}

fn print(text: &str) -> anyhow::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has seen enough, as with `| head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("the result could not be printed"),
    }
}
