//! All that is known about a step, as names and values.

use serviscope_domain::{
    blueprint::{
        Backing, Blueprint, Card, Evidence, ServicePattern,
        table::{Choice, Column, Flag, Number, Words},
    },
    text::{Lang, Text},
};

use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

const MARKS: Label = label("标记", "Marks");
const EVIDENCE: Label = label("有形展示", "Evidence");
const METRICS: Label = label("指标", "Metrics");
const REGULATIONS: Label = label("规章", "Regulations");
const PROMISES: Label = label("承诺", "Promises");
const STANDARDS: Label = label("标准", "Standards");
const INSPECTIONS: Label = label("检查项目", "Inspection items");

/// What is known, in the order of the panel. What is empty is left out.
pub(super) fn facts(blueprint: &Blueprint, card: &Card, lang: Lang) -> Vec<(String, String)> {
    let step = &card.step;
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |name: String, value: String| {
        if !value.trim().is_empty() {
            facts.push((name, value));
        }
    };
    let head = |column: Column| plain(&column.label(), lang);
    let marks: Vec<String> = Flag::ALL
        .iter()
        .filter(|flag| flag.of(card))
        .map(|flag| head(Column::Flag(*flag)))
        .collect();
    add(MARKS.get(lang).to_owned(), list(&marks, lang));
    for words in Words::ALL.iter().filter(|words| **words != Words::Title) {
        let value = words.of(card).get(lang).to_owned();
        add(head(Column::Words(*words, lang)), value);
    }
    add(head(Column::Role), Column::Role.read(blueprint, card, lang));
    for number in Number::ALL {
        let value = number.of(card).map(|number| number.to_string());
        add(
            Column::Number(*number).label().get(lang).to_owned(),
            value.unwrap_or_default(),
        );
    }
    add(head(Column::Rpn), Column::Rpn.read(blueprint, card, lang));
    for (column, emotion) in [
        (Column::Expected, step.emotion.expected),
        (Column::Measured, step.emotion.measured),
    ] {
        add(
            head(column),
            emotion.map(terms::feeling).unwrap_or_default(),
        );
    }
    for choice in Choice::ALL {
        let chosen = chosen(*choice, card).map(|name| name.get(lang).to_owned());
        add(head(Column::Choice(*choice)), chosen.unwrap_or_default());
    }
    add(
        head(Column::Items),
        Column::Items.read(blueprint, card, lang),
    );
    let evidence: Vec<String> = step.evidence.iter().map(|it| seen(it, lang)).collect();
    add(EVIDENCE.get(lang).to_owned(), list(&evidence, lang));
    let metrics: Vec<String> = step
        .metrics
        .iter()
        .map(|metric| format!("{} {}", metric.name.get(lang), metric.target))
        .collect();
    add(METRICS.get(lang).to_owned(), list(&metrics, lang));
    add(
        REGULATIONS.get(lang).to_owned(),
        texts(step.regulations.iter(), lang),
    );
    let promises = step.promises.iter();
    let promises = promises.filter_map(|id| Some(&blueprint.promises.get(id)?.text));
    add(PROMISES.get(lang).to_owned(), texts(promises, lang));
    let standards = step.standards.iter();
    let standards = standards.filter_map(|id| Some(&blueprint.standards.get(id)?.text));
    add(STANDARDS.get(lang).to_owned(), texts(standards, lang));
    let inspections: Vec<String> = step.inspections.iter().cloned().collect();
    add(INSPECTIONS.get(lang).to_owned(), list(&inspections, lang));
    facts
}

/// Texts in a row.
fn texts<'a>(texts: impl Iterator<Item = &'a Text>, lang: Lang) -> String {
    let texts: Vec<String> = texts.map(|text| text.get(lang).to_owned()).collect();
    list(&texts, lang)
}

/// A piece of evidence with who checks it, and how often.
fn seen(evidence: &Evidence, lang: Lang) -> String {
    let parts = [&evidence.checker, &evidence.frequency];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| part.get(lang).to_owned())
        .collect();
    let text = evidence.text.get(lang);
    if parts.is_empty() {
        return text.to_owned();
    }
    let parts = list(&parts, lang);
    match lang {
        Lang::Zh => format!("{text}（{parts}）"),
        Lang::En => format!("{text} ({parts})"),
    }
}

/// What is chosen from a list, in words. A list's default is not named.
fn chosen(choice: Choice, card: &Card) -> Option<Label> {
    let step = &card.step;
    let nature = &step.nature;
    let (pattern, backing) = (step.timing.pattern, step.backing);
    match choice {
        Choice::Layer => nature.layer.map(terms::layer),
        Choice::Side => nature.side.map(terms::side),
        Choice::Encounter => nature.encounter.map(terms::encounter),
        Choice::Plane => nature.plane.map(terms::plane),
        Choice::Pattern => (pattern != ServicePattern::default()).then(|| terms::pattern(pattern)),
        Choice::Backing => (backing != Backing::default()).then(|| terms::backing(backing)),
    }
}

/// The head of a column without the language in brackets.
fn plain(head: &Text, lang: Lang) -> String {
    let head = head.get(lang);
    let head = head.split_once('（').map_or(head, |(name, _)| name);
    head.split_once(" (")
        .map_or(head, |(name, _)| name)
        .to_owned()
}

/// Words in a row.
fn list(words: &[String], lang: Lang) -> String {
    words.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

#[cfg(test)]
mod tests {
    use serviscope_domain::blueprint::sample;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn facts_are_in_words_and_never_empty() {
        let blueprint = sample();
        for lang in Lang::ALL {
            let all: Vec<_> = blueprint
                .cards
                .values()
                .flat_map(|card| facts(&blueprint, card, lang))
                .collect();
            assert!(!all.is_empty());
            for (name, value) in &all {
                assert!(
                    !name.is_empty() && !value.trim().is_empty(),
                    "{name}: {value}"
                );
                assert!(!value.contains('_'), "{name}: {value}");
            }
        }
    }
}
