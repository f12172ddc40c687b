//! Importance against performance, and what an attribute costs or wins.

use serde_json::{Map, Value, json};
use serviscope_domain::{
    models::{
        Attribute, AttributeContrast, Crosshairs, IpaResult, Level, Quadrant, attributes,
        attributes_of_columns, contrasts_of_answers, importance_performance as place, ipa_finding,
        two_factor_finding,
    },
    text::Text,
};

use super::{Material, Notes, notes::and};

/// Names of the three ways to draw the lines, in the order of [`Crosshairs::ways`].
const LINES: [&str; 3] = ["data", "scale", "diagonal"];
const LEVELS: [(&str, Level); 2] = [("items", Level::Items), ("dims", Level::Dimensions)];

/// The plane at both levels with each of the lines.
pub(super) fn importance_performance(material: &Material, notes: &mut Notes) -> Value {
    let key = material.key;
    let mut levels = Map::new();
    for (name, level) in LEVELS {
        let attributes: Vec<Attribute> = match &material.columns {
            Ok(columns) => attributes_of_columns(key, columns, level),
            Err(_) => attributes(key, &material.respondents, level),
        };
        let ways = Crosshairs::ways([key.min, key.max]);
        let planes = LINES.iter().zip(ways).map(|(line, lines)| {
            let note = format!("importance_performance.{name}.{line}");
            let found = place(&attributes, lines);
            let plane = match &found {
                Ok(plane) => drawn(material, (&attributes, plane), lines, (&note, notes)),
                Err(reason) => notes.null(&note, *reason),
            };
            ((*line).to_owned(), plane)
        });
        levels.insert(name.to_owned(), Value::Object(planes.collect()));
    }
    Value::Object(levels)
}

fn drawn(
    material: &Material,
    (attributes, plane): (&[Attribute], &IpaResult),
    lines: Crosshairs,
    (note, notes): (&str, &mut Notes),
) -> Value {
    let ids = attributes.iter().map(|attribute| attribute.id.clone());
    let absent: Vec<_> = ids
        .clone()
        .zip(
            plane
                .points
                .iter()
                .map(|point| point.as_ref().err().copied()),
        )
        .collect();
    notes.members(note, &absent);
    let points: Vec<Value> = ids
        .zip(&plane.points)
        .map(|(id, point)| {
            let point = point.as_ref().ok();
            json!({
                "id": id,
                "importance": point.map(|point| point.importance),
                "performance": point.map(|point| point.performance),
                "quadrant": point.map(|point| quadrant(point.quadrant)),
                "is_certain": point.map(|point| point.is_certain),
            })
        })
        .collect();
    let name = |id: &str| name(material, id);
    json!({
        "importance": plane.importance,
        "performance": plane.performance,
        "points": points,
        "finding": ipa_finding(plane, lines, name),
    })
}

/// The name of a dimension or item.
fn name(material: &Material, id: &str) -> Text {
    let dimension = material.key.dimensions.iter().find(|found| found.id == id);
    let item = || material.key.items.iter().find(|found| found.id == id);
    dimension
        .map(|found| found.name.clone())
        .or_else(|| item().map(|found| found.text.clone()))
        .unwrap_or_else(|| Text::same(id))
}

const fn quadrant(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Concentrate => "concentrate",
        Quadrant::KeepUp => "keep_up",
        Quadrant::LowPriority => "low_priority",
        Quadrant::Overkill => "overkill",
    }
}

/// Penalty and reward of dimensions and of items.
pub(super) fn two_factor(material: &Material, notes: &mut Notes) -> Value {
    let [dims, items] = contrasts_of_answers(material.key, material.answers());
    let absent: Vec<_> = [("dims", &dims), ("items", &items)]
        .into_iter()
        .flat_map(|(level, found)| {
            let members = found.iter();
            members.map(move |one| (format!("{level}.{}", one.id), one.contrast.err()))
        })
        .collect();
    notes.members("two_factor", &absent);
    let list = |found: &[AttributeContrast]| found.iter().map(contrast).collect::<Vec<_>>();
    // As on the page: dimensions where one of them has a contrast, else items.
    let told = two_factor_finding(&dims).or_else(|| two_factor_finding(&items));
    json!({ "dims": list(&dims), "items": list(&items), "finding": told })
}

fn contrast(found: &AttributeContrast) -> Value {
    let known = found.contrast.ok();
    let object = json!({
        "id": found.id, "dim": found.dim, "n": found.n,
        "groups": known.map(|known| known.n),
    });
    and(
        object,
        json!({
            "penalty": known.map(|known| known.penalty),
            "penalty_ci": known.and_then(|known| known.penalty_ci),
            "reward": known.map(|known| known.reward),
            "reward_ci": known.and_then(|known| known.reward_ci),
            "kind": known.map(|known| known.kind),
        }),
    )
}
