//! What needs columns beside the pairs: the zone of tolerance and Kano's features.

use serde_json::{Map, Value, json};
use serviscope_domain::{
    models::{
        KanoClass, KanoPoint, KanoResult, ToleranceForm, ToleranceLine, TolerancePlace,
        kano_features, kano_finding, kano_points, tolerance_finding,
    },
    statistics::Absent,
    text::Text,
};

use super::{Material, Notes};

/// The zones of dimensions and items.
pub(super) fn zone_of_tolerance(material: &Material, notes: &mut Notes) -> Value {
    let Some(form) = ToleranceForm::of_survey(&material.survey) else {
        let reason = Text::new(
            "文件里没有容忍区的列：题号加 A（如 SQ01A），或“名称.min”“名称.desired”“名称.perceived”三列。",
            "The file has no columns of the zone of tolerance: an item’s id and A (SQ01A), or the three NAME.min, NAME.desired and NAME.perceived.",
        );
        return notes.say("zone_of_tolerance", reason);
    };
    let found = form.zones(material.answers());
    for (level, lines) in [("dims", &found.dimensions), ("items", &found.items)] {
        let absent: Vec<_> = lines.iter().flat_map(absent).collect();
        notes.members(&format!("zone_of_tolerance.{level}"), &absent);
    }
    let list = |lines: &[ToleranceLine]| lines.iter().map(line).collect::<Vec<_>>();
    json!({
        "scale": found.scale,
        "dims": list(&found.dimensions),
        "items": list(&found.items),
        "finding": tolerance_finding(&found),
    })
}

fn absent(line: &ToleranceLine) -> Vec<(String, Option<Absent>)> {
    let [adequate, desired, perceived] = &line.levels;
    [
        ("adequate", adequate),
        ("desired", desired),
        ("perceived", perceived),
        ("superiority", &line.zone.superiority),
        ("adequacy", &line.zone.adequacy),
        ("width", &line.zone.width),
    ]
    .into_iter()
    .map(|(name, figure)| (format!("{}.{name}", line.id), figure.err()))
    .collect()
}

fn line(line: &ToleranceLine) -> Value {
    let [adequate, desired, perceived] = line.levels.map(Result::ok);
    json!({
        "id": line.id, "name": line.name,
        "adequate": adequate, "desired": desired, "perceived": perceived,
        "superiority": line.zone.superiority.ok(),
        "adequacy": line.zone.adequacy.ok(),
        "width": line.zone.width.ok(),
        "turned_around": line.zone.turned_around,
        "place": line.place().map(place), "is_certain": line.is_certain(),
    })
}

const fn place(place: TolerancePlace) -> &'static str {
    match place {
        TolerancePlace::Below => "below",
        TolerancePlace::Within => "within",
        TolerancePlace::Above => "above",
    }
}

/// Kano's features, by classes and by continuous scores.
pub(super) fn kano(material: &Material, notes: &mut Notes) -> Value {
    let features = kano_features(&material.survey);
    if features.is_empty() {
        let reason = Text::new(
            "文件里没有成对询问特性的列：KN01 与 KN02 加同样的结尾，或“名称.functional”与“名称.dysfunctional”。",
            "The file has no pairs of columns about features: KN01 and KN02 with the same ending, or NAME.functional and NAME.dysfunctional.",
        );
        return notes.say("kano", reason);
    }
    let points = kano_points(&features, material.answers());
    let absent: Vec<_> = points
        .iter()
        .map(|point| {
            (
                point.feature.id.clone(),
                point.result.as_ref().err().copied(),
            )
        })
        .collect();
    notes.members("kano.features", &absent);
    let list: Vec<Value> = points.iter().map(feature).collect();
    json!({ "features": list, "finding": kano_finding(&points) })
}

fn feature(point: &KanoPoint) -> Value {
    let of = point.result.as_ref().ok();
    let class = |pick: &dyn Fn(&KanoResult) -> Option<KanoClass>| {
        of.and_then(pick).map(|class| class.letter().to_string())
    };
    let counts = of.map(|found| {
        let classes = KanoClass::ALL.iter().zip(found.counts);
        let count =
            |(class, count): (&KanoClass, usize)| (class.letter().to_string(), json!(count));
        classes.map(count).collect::<Map<_, _>>()
    });
    let ties = of.map(|found| {
        let ties = found.ties.iter();
        ties.map(|class| class.letter().to_string())
            .collect::<Vec<_>>()
    });
    let score = |place: usize| of.and_then(|found| found.scores.get(place).copied());
    let score_ci =
        |place: usize| of.and_then(|found| found.scores_ci.get(place).copied().flatten());
    json!({
        "id": point.feature.id, "name": point.feature.name,
        "n": of.map(|found| found.n),
        "counts": counts,
        "class": class(&|found| Some(found.class)),
        "ties": ties,
        "is_significant": of.map(|found| found.is_significant),
        "better": of.and_then(|found| found.better),
        "better_ci": of.and_then(|found| found.better_ci),
        "worse": of.and_then(|found| found.worse),
        "worse_ci": of.and_then(|found| found.worse_ci),
        "quadrant": class(&KanoResult::quadrant),
        "functional": score(0), "functional_ci": score_ci(0),
        "dysfunctional": score(1), "dysfunctional_ci": score_ci(1),
        "continuous_quadrant": class(&|found| Some(found.continuous_quadrant())),
    })
}
