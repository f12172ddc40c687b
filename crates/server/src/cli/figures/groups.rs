//! Groups by every circumstance, in every dimension: their gaps, or their perceptions where no
//! expectations are asked. Small groups are withheld as in `branch`, and
//! another one with a single small group, so that nothing can be found by subtraction.

use serde_json::{Map, Value, json};
use serviscope_domain::{
    scoring::{
        compare_dimension, compare_perceived_dimension, compare_perceptions, compare_respondents,
        filter::Field,
    },
    statistics::groups::GroupComparison,
};

use super::{
    Material, Notes,
    comparisons::tukey,
    notes::{and, no_column},
};

/// Branch, channel, segment and till.
pub(super) fn groups(material: &Material, notes: &mut Notes) -> Value {
    let fields = Field::ALL.map(|field| {
        let name = field.key();
        (name.to_owned(), cut(material, field, notes))
    });
    Value::Object(fields.into_iter().collect())
}

fn cut(material: &Material, field: Field, notes: &mut Notes) -> Value {
    let key = material.key;
    let name = format!("groups.{}", field.key());
    let members = || material.named(field).filter(|(group, _)| !group.is_empty());
    if members().next().is_none() {
        return notes.say(&name, no_column(field.key()));
    }
    let overall = if key.is_paired() {
        compare_respondents(key, members())
    } else {
        compare_perceptions(key, members())
    };
    let rows = key.dimensions.iter().enumerate();
    let dims: Map<String, Value> = rows
        .map(|(place, dimension)| {
            let found = if key.is_paired() {
                compare_dimension(key, place, members())
            } else {
                compare_perceived_dimension(key, place, members())
            };
            let row = compared(&format!("{name}.dims.{}", dimension.id), &found, notes);
            (dimension.id.clone(), row)
        })
        .collect();
    and(
        compared(&name, &overall, notes),
        json!({ "n": members().count(), "dims": dims }),
    )
}

/// The groups, and the tests between those that are shown.
fn compared(name: &str, found: &GroupComparison, notes: &mut Notes) -> Value {
    let groups: Map<String, Value> = found
        .groups
        .iter()
        .map(|group| {
            let summary = group.summary.figure().copied();
            let value = notes.json(&format!("{name}.groups.{}", group.name), &summary);
            (group.name.clone(), value)
        })
        .collect();
    json!({
        "groups": groups,
        "anova": notes.json(&format!("{name}.anova"), &found.anova),
        "welch": notes.json(&format!("{name}.welch"), &found.welch),
        "kruskal_wallis": notes.json(&format!("{name}.kruskal_wallis"), &found.kruskal_wallis),
        "tukey": notes.json(&format!("{name}.tukey"), &tukey(found)),
    })
}
