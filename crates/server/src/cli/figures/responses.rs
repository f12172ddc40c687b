//! Signs of careless answers, and what leaving these out would change.

use serde_json::{Value, json};
use serviscope_domain::{
    scoring::{Gaps, QualityReport, quality_report},
    statistics::Figure,
};

use super::{Material, Notes};

/// The report on the quality of responses.
pub(super) fn response_quality(material: &Material, notes: &mut Notes) -> Value {
    let responses = material.cases.iter().map(|case| &case.response);
    let found = quality_report(&material.survey, material.key, responses);
    let median = notes.json("response_quality.median_s", &found.median_s);
    let flags = flags(&found, notes);
    let all = gaps(material, ("all", &found.all), notes);
    let unflagged = gaps(material, ("unflagged", &found.unflagged), notes);
    let change: Figure = found.change();
    json!({
        "n": found.n, "flagged": found.flagged, "set_aside": found.set_aside,
        "median_s": median,
        "flags": flags,
        "all": all,
        "unflagged": unflagged,
        "change": notes.json("response_quality.change", &change),
    })
}

fn flags(found: &QualityReport, notes: &mut Notes) -> Vec<Value> {
    let effects = found.flags.iter();
    effects
        .map(|effect| {
            let flag = effect.flag.name();
            let key = format!("response_quality.flags.{flag}");
            json!({
                "flag": flag, "count": effect.count,
                "overall_without": notes.json(&key, &effect.overall_without),
            })
        })
        .collect()
}

fn gaps(material: &Material, (name, gaps): (&str, &Gaps), notes: &mut Notes) -> Value {
    let ids = material
        .key
        .dimensions
        .iter()
        .map(|dimension| &dimension.id);
    let dims = || ids.clone().zip(&gaps.dims);
    let block = format!("response_quality.{name}");
    let absent: Vec<_> = dims().map(|(id, gap)| (id.clone(), gap.err())).collect();
    notes.members(&format!("{block}.dims"), &absent);
    let list: Vec<Value> = dims()
        .map(|(id, gap)| json!({ "dim": id, "gap": gap.ok() }))
        .collect();
    json!({
        "n": gaps.n,
        "overall": notes.json(&format!("{block}.overall"), &gaps.overall),
        "dims": list,
    })
}
