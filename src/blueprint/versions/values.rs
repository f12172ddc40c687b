//! Values of fields as people read them.

use serde_json::Value;
use serviscope_domain::{
    blueprint::{
        Backing, Blueprint, ElementId, Encounter, LaneKind, Layer, LinkKind, OptionalRow, Part,
        Plane, PromiseState, QualitySide, ServicePattern, Stage, StandardState,
    },
    text::Lang,
};

use super::{time, words};
use crate::{
    blueprint::{names, terms},
    ui::i18n::{Label, label},
};

const NOTHING: Label = label("（空）", "(nothing)");
const DELETED: Label = label("已删除", "Deleted");
const YES: Label = label("是", "Yes");
const NO: Label = label("否", "No");
const CELL: Label = label("{lane}，{phase}", "{lane}, {phase}");
const ARROW: Label = label("{from} → {to}", "{from} → {to}");

/// Fields that are times in seconds.
const TIMES: [&str; 5] = [
    "/step/timing/target",
    "/step/timing/tolerance",
    "/step/timing/maximum_wait",
    "/step/timing/actual",
    "/step/wait/actual",
];

/// Fields that name records: pointer, kind of the record.
const NAMING: [(&str, Part); 11] = [
    ("/lanes", Part::Lanes),
    ("/phases", Part::Phases),
    ("/step/authority/role", Part::Roles),
    ("/step/wait/queue", Part::Queues),
    ("/step/promises", Part::Promises),
    ("/step/standards", Part::Standards),
    ("/step/audience/personas", Part::Personas),
    ("/step/value/serves", Part::Values),
    ("/step/value/against", Part::Values),
    ("/standard", Part::Standards),
    ("/card", Part::Cards),
];

/// The value of a field of an element of `blueprint`.
pub(in super::super) fn value(
    blueprint: &Blueprint,
    field: &str,
    value: &Value,
    lang: Lang,
) -> String {
    let said = match value {
        Value::Null => String::new(),
        Value::Bool(is) => if *is { YES } else { NO }.get(lang).to_owned(),
        Value::Number(number) => match number.as_u64() {
            Some(seconds) if TIMES.contains(&field) => time(seconds, lang),
            _ => number.to_string(),
        },
        Value::String(words) => word(blueprint, field, words, lang),
        Value::Array(all) => {
            let all: Vec<String> = all
                .iter()
                .map(|one| match one {
                    Value::String(words) => word(blueprint, field, words, lang),
                    other => plain(other, lang),
                })
                .collect();
            words::list(&all, lang)
        }
        Value::Object(_) if field == "/place" => {
            let name = |part, key| named(blueprint, part, value.get(key), lang);
            let names = [name(Part::Lanes, "lane"), name(Part::Phases, "phase")];
            CELL.with(lang, &[("lane", &names[0]), ("phase", &names[1])])
        }
        Value::Object(_) if field == "/ends" => {
            let name = |key| named(blueprint, Part::Cards, value.get(key), lang);
            ARROW.with(lang, &[("from", &name("from")), ("to", &name("to"))])
        }
        Value::Object(_) => plain(value, lang),
    };
    if said.trim().is_empty() {
        NOTHING.get(lang).to_owned()
    } else {
        said
    }
}

/// An element as a whole, in its stored form; null where it was deleted.
pub(in super::super) fn whole(element: &Value, lang: Lang) -> String {
    if element.is_null() {
        return DELETED.get(lang).to_owned();
    }
    let said = plain(element, lang);
    if said.is_empty() {
        NOTHING.get(lang).to_owned()
    } else {
        said
    }
}

fn named(blueprint: &Blueprint, part: Part, id: Option<&Value>, lang: Lang) -> String {
    let id = id.and_then(Value::as_str).unwrap_or_default();
    let name = words::named(blueprint, &ElementId::new(part, id), lang);
    name.unwrap_or_else(|| id.to_owned())
}

/// A word: the name of a record, a choice from a list, or what somebody typed.
fn word(blueprint: &Blueprint, field: &str, word: &str, lang: Lang) -> String {
    if let Some((_, part)) = NAMING.iter().find(|(name, _)| *name == field) {
        let name = words::named(blueprint, &ElementId::new(*part, word), lang);
        return name.unwrap_or_else(|| word.to_owned());
    }
    choice(field, word).map_or_else(|| word.to_owned(), |choice| choice.get(lang).to_owned())
}

fn choice(field: &str, name: &str) -> Option<Label> {
    match field {
        "/kind" => {
            let link = LinkKind::ALL.into_iter().find(|kind| kind.name() == name);
            let lane = LaneKind::ALL.into_iter().find(|kind| kind.name() == name);
            link.map(names::link).or_else(|| lane.map(names::lane))
        }
        "/stage" => {
            let stage = Stage::ALL.into_iter().find(|stage| stage.name() == name);
            stage.map(names::stage)
        }
        "/state" => PromiseState::from_name(name)
            .map(terms::promise_state)
            .or_else(|| StandardState::from_name(name).map(terms::standard_state)),
        "/rows" => OptionalRow::from_name(name).map(terms::row),
        "/step/timing/pattern" => ServicePattern::from_name(name).map(terms::pattern),
        "/step/nature/layer" => Layer::from_name(name).map(terms::layer),
        "/step/nature/side" => QualitySide::from_name(name).map(terms::side),
        "/step/nature/encounter" => Encounter::from_name(name).map(terms::encounter),
        "/step/nature/plane" => Plane::from_name(name).map(terms::plane),
        "/step/backing" => Backing::from_name(name).map(terms::backing),
        _ => None,
    }
}

/// What a stored value says: the words of a text, the name of a record.
fn plain(value: &Value, lang: Lang) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(|one| plain(one, lang)).collect();
            words::list(&all, lang)
        }
        Value::Object(fields) => {
            let (first, second) = match lang {
                Lang::Zh => ("zh", "en"),
                Lang::En => ("en", "zh"),
            };
            let keys = [
                first, second, "title", "name", "text", "label", "item", "id",
            ];
            let mut said = keys
                .into_iter()
                .filter_map(|key| fields.get(key))
                .map(|value| plain(value, lang));
            said.find(|words| !words.is_empty()).unwrap_or_default()
        }
        Value::Null | Value::Bool(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use serviscope_domain::blueprint::sample;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn values_are_read_as_words() {
        let blueprint = sample();
        let say = |field, stored: Value| value(&blueprint, field, &stored, Lang::En);
        assert_eq!(say("/step/timing/target", json!(90)), "1 min 30 s");
        assert_eq!(say("/step/fail/severity", json!(9)), "9");
        assert_eq!(say("/wait_point", json!(true)), "Yes");
        assert_eq!(say("/notes/en", Value::Null), "(nothing)");
        assert_eq!(say("/kind", json!("handoff")), "Hand-off");
        let place = json!({ "lane": "support", "phase": "unknown" });
        assert_eq!(say("/place", place), "Support processes, unknown");
        let texts = json!([{ "zh": "甲", "en": "one" }, { "zh": "乙" }]);
        assert_eq!(say("/step/regulations", texts), "one, 乙");
        assert_eq!(whole(&Value::Null, Lang::En), "Deleted");
        let card = json!({ "id": "x", "title": { "zh": "牌", "en": "Card" } });
        assert_eq!(whole(&card, Lang::En), "Card");
    }
}
