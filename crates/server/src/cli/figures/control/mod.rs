//! Control charts: every measure that the studio follows, by each of its steps.

mod chart;
mod names;

use serde_json::{Map, Value, json};
use serviscope_domain::{
    scoring::pictures::control::{
        Chart, Measure, Per, Series, control_finding, possible, series as series_of, usual_chart,
        usual_per,
    },
    spc::{Rule, RuleSet},
    statistics::Absent,
    text::Text,
};

use super::{Material, Notes};
use chart::Drawn;

/// Steps with the reasons why there are no points; `None` where there are some.
type Reasons = Vec<(String, Option<Absent>)>;

/// The charts, the rules that judge them, and the limits that perceptions are asked to keep to.
pub(super) fn control(material: &Material, notes: &mut Notes) -> Value {
    let specification = material.specification;
    if specification.lower.is_none() || specification.upper.is_none() {
        let reason = Text::new(
            "感知的规格限由 --least（下限）和 --most（上限）给出：Cpl 需要下限，Cpu 需要上限，Cp 两个都要。",
            "Limits of the perceptions are given by --least and --most: Cpl needs the lower one, Cpu the upper one, Cp both.",
        );
        notes.say("control.capability", reason);
    }
    let mut reasons = Reasons::new();
    let measures: Map<String, Value> = Measure::all(material.key)
        .into_iter()
        .map(|measure| {
            let name = measure.name(material.key);
            let value = followed(material, (measure, &name), &mut reasons, notes);
            (name, value)
        })
        .collect();
    notes.members("control.measures", &reasons);
    json!({
        "rules": rules(),
        "specification": { "least": specification.lower, "most": specification.upper },
        "measures": measures,
    })
}

/// One measure by every step. A share of a single response is no share.
fn followed(
    material: &Material,
    (measure, name): (Measure, &str),
    reasons: &mut Reasons,
    notes: &mut Notes,
) -> Value {
    let cases = material.all();
    let steps = Per::ALL.into_iter();
    let steps = steps.filter(|per| !(measure.is_share() && *per == Per::Response));
    let charts: Map<String, Value> = steps
        .map(|per| {
            let found = series_of(material.key, &cases, measure, (per, false));
            reasons.push((
                format!("{name}.{}", per.name()),
                found.as_ref().err().copied(),
            ));
            let value = found.map_or(Value::Null, |series| {
                let key = format!("control.measures.{name}.{}", per.name());
                charts(material, &series, &key, notes)
            });
            (per.name().to_owned(), value)
        })
        .collect();
    json!({
        "name": measure.words(material.key),
        "usual": usual_per(&cases, measure, false).name(),
        "per": charts,
    })
}

/// The chart that suits a series, and the others that it can have.
fn charts(material: &Material, series: &Series, key: &str, notes: &mut Notes) -> Value {
    let usual = usual_chart(series);
    let mut value = json!({
        "n": series.n, "undated": series.undated,
        "points": series.points().count(), "withheld": series.withheld(),
    });
    let drawn = match Drawn::of(series, usual) {
        Ok(drawn) => drawn,
        Err(reason) => {
            value["chart"] = notes.null(key, reason);
            return value;
        }
    };
    // Points of single dimensions would make the whole many times as long.
    let is_whole = !matches!(
        series.measure,
        Measure::Gap(Some(_)) | Measure::Perception(Some(_))
    );
    value["chart"] = drawn.json(is_whole);
    value["finding"] = json!(control_finding(series, drawn.chart()));
    value["capability"] = match series.measure {
        Measure::Perception(_) => chart::capability(drawn.chart(), material.specification),
        Measure::Gap(_) | Measure::Satisfied | Measure::Short => Value::Null,
    };
    let others: Vec<Value> = Chart::ALL
        .into_iter()
        .filter(|chart| *chart != usual && possible(series, *chart).is_ok())
        .filter_map(|chart| Some(Drawn::of(series, chart).ok()?.json(false)))
        .collect();
    value["other_charts"] = json!(others);
    value
}

/// The rules of every set, in words.
fn rules() -> Value {
    let sets = names::RULE_SETS.into_iter();
    let told = sets.map(|(name, set): (&str, RuleSet)| {
        let rules = set.rules(false).into_iter();
        let words: Vec<Value> = rules
            .map(|rule: Rule| json!({ "rule": names::rule(rule), "text": rule.words() }))
            .collect();
        (name.to_owned(), json!(words))
    });
    Value::Object(told.collect())
}
