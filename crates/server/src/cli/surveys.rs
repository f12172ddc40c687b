//! `serviscope surveys`

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;
use lexopt::{Arg, Parser};
use serviscope_domain::survey;

use super::Failure;

/// Writes every bundled survey as `ID@VERSION.json`.
pub(super) fn run(parser: &mut Parser) -> Result<(), Failure> {
    let mut out = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("out") => out = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let out = out.ok_or_else(|| Failure::usage("surveys needs --out DIR"))?;
    write(&out)?;
    Ok(())
}

fn write(out: &std::path::Path) -> anyhow::Result<()> {
    fs::create_dir_all(out)
        .with_context(|| format!("could not make the folder {}", out.display()))?;
    for survey in survey::bundled() {
        let path = out.join(format!("{}@{}.json", survey.id, survey.version));
        let json = serde_json::to_vec(&survey)
            .with_context(|| format!("could not write survey {}", survey.id))?;
        fs::write(&path, json).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}
