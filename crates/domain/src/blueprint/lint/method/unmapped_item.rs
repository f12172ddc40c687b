//! L18: survey items that no step answers for.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    ExpectedItem, Fix, Rule, Severity, Subject, finding::Report, plan::Plan, words::words,
};
use crate::{
    blueprint::{Card, CardPatch, ItemLink},
    gather::gathered,
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L18",
    severity: Severity::Info,
    title: words("期望题没有对应步骤", "Expectation without a step"),
    message: words(
        "没有步骤对应 {item}“{text}”。",
        "No step answers for {item}, “{text}”.",
    ),
    why: words(
        "客户的期望要落到步骤上，差距才能指向原因。",
        "Only where expectations are mapped to steps does a gap lead to its cause.",
    ),
    source: words(
        "差距模型；本工具的题目与步骤对应",
        "Gap model; items mapped to steps",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    if plan.items.is_empty() {
        return;
    }
    let dimensions: BTreeMap<&str, &str> = gathered(
        plan.items
            .iter()
            .map(|item| (item.id.as_str(), item.dimension.as_str())),
    );
    let mut mapped = BTreeSet::new();
    // The step that answers for most items of a dimension, the first of equals.
    let mut hosts: BTreeMap<&str, (usize, &Card)> = BTreeMap::new();
    for spot in &plan.spots {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for link in &spot.card.items {
            mapped.insert(link.item.as_str());
            if let Some(dimension) = dimensions.get(link.item.as_str()) {
                *counts.entry(dimension).or_default() += 1;
            }
        }
        for (dimension, count) in counts {
            let host = hosts.entry(dimension).or_insert((count, spot.card));
            if count > host.0 {
                *host = (count, spot.card);
            }
        }
    }
    for item in plan.items {
        if !mapped.contains(item.id.as_str()) {
            let host = hosts.get(item.dimension.as_str());
            report.add(
                vec![Subject::Item(item.id.clone())],
                &[("item", &Text::same(&item.id)), ("text", &item.text)],
                host.map(|(_, card)| fix(item, card)),
            );
        }
    }
}

fn fix(item: &ExpectedItem, card: &Card) -> Fix {
    let mut items = card.items.clone();
    items.push(ItemLink::new(&item.id));
    let patch = CardPatch {
        items: Some(items),
        ..CardPatch::default()
    };
    let fix = Fix::edit(
        words(
            "对应到“{card}”，它已对应同一维度的题目",
            "Map it to “{card}”, which answers for items of its dimension",
        ),
        &card.id,
        patch,
    );
    Fix {
        label: fix
            .label
            .fill("card", &super::super::finding::name(&card.title)),
        ..fix
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::{blueprint::Blueprint, instrument};

    fn items() -> Vec<ExpectedItem> {
        let library = instrument::ready().unwrap();
        ExpectedItem::of_instrument(library.get("servqual22").unwrap())
    }

    fn mapping(ids: &[&str]) -> Blueprint {
        let mut blueprint = rows(&[("desk", Frontstage, 1)]);
        change(&mut blueprint, "desk", |card| {
            card.items = ids.iter().map(|id| ItemLink::new(*id)).collect();
        });
        blueprint
    }

    #[test]
    fn unmapped_items_are_told_and_mapped_beside_their_dimension() {
        let blueprint = mapping(&["SQ10", "SQ11"]);
        let findings = found_with(&RULE, &blueprint, &items());
        assert_eq!(findings.len(), 20);
        let of = |id: &str| {
            let subject = Subject::Item(id.to_owned());
            findings.iter().find(|f| f.subjects[0] == subject).unwrap()
        };
        assert_eq!(of("SQ01").fix, None);
        let fix = of("SQ12").fix.clone().unwrap();
        let mut mended = blueprint.clone();
        super::super::super::apply_fix(&mut mended, &fix, &mut String::new).unwrap();
        assert_eq!(found_with(&RULE, &mended, &items()).len(), 19);
    }

    #[test]
    fn without_a_survey_nothing_is_missing() {
        assert!(hits(&RULE, &mapping(&[])).is_empty());
        let all: Vec<String> = items().into_iter().map(|item| item.id).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        assert!(found_with(&RULE, &mapping(&all), &items()).is_empty());
    }
}
