//! Merging: no edit of either side is lost.

use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

use super::{
    super::{
        Blueprint, Clash, Command, ElementId, Fate, Part, Side, apply, compare, merge, parse,
        validate_invariants,
    },
    add, adding, apply as carry_out, blank, card_ids, connecting,
    strategies::{cases, command, start},
};
use crate::text::Text;

fn after(start: &Blueprint, commands: Vec<Command>) -> Blueprint {
    let mut blueprint = start.clone();
    for command in commands {
        // Refused ones change nothing.
        let _ = apply(&mut blueprint, command);
    }
    blueprint
}

/// The clashes about an element that keep `value` of `side` for `field`, or for the whole element.
fn is_kept(
    merged: &Blueprint,
    element: &ElementId,
    field: &str,
    side: Side,
    value: &Value,
) -> bool {
    let about = |clash: &&Clash| clash.element() == *element;
    merged
        .clashes
        .values()
        .filter(about)
        .any(|clash| clash.field == field && clash.value(side) == value || clash.field.is_empty())
}

/// The edits of one side that are neither in the merged blueprint nor in a clash.
fn lost(base: &Blueprint, side: (Side, &Blueprint), merged: &Blueprint) -> Vec<String> {
    let differs = compare(side.1, merged).unwrap();
    let fate_of = |element: &ElementId| {
        let found = differs
            .iter()
            .find(|difference| difference.element == *element);
        found.map(|difference| &difference.fate)
    };
    let mut lost = Vec::new();
    for edit in compare(base, side.1).unwrap() {
        let element = &edit.element;
        match (&edit.fate, fate_of(element)) {
            // It is in the merged blueprint as this side has it.
            (_, None) => {}
            // This side deleted it, and it is there.
            (Fate::Removed, _) => {
                if !is_kept(merged, element, "", side.0, &Value::Null) {
                    lost.push(format!("{element:?} came back"));
                }
            }
            (_, Some(Fate::Removed)) => {
                if !is_kept(merged, element, "", side.0, &Value::Null)
                    && !has_twin(side.1, merged, element)
                {
                    lost.push(format!("{element:?} is gone"));
                }
            }
            (_, Some(Fate::Added)) => {}
            (fate, Some(Fate::Changed(overruled))) => {
                for change in overruled {
                    // What this side did not touch may be as the other side has it.
                    let touched = match fate {
                        Fate::Changed(own) => own.iter().any(|own| own.field == change.field),
                        Fate::Added | Fate::Removed => true,
                    };
                    // Places within a cell shift with their neighbours.
                    let counts = touched && change.field != "/order";
                    if counts
                        && !is_kept(merged, element, &change.field, side.0, &change.before)
                        && !matches!(change.field.as_str(), "/lanes" | "/phases")
                    {
                        lost.push(format!("{element:?} {change:?}"));
                    }
                }
            }
        }
    }
    lost
}

/// Whether a link of this side is there under another id.
fn has_twin(side: &Blueprint, merged: &Blueprint, element: &ElementId) -> bool {
    let link = side.links.get(&element.id.clone().into());
    link.is_some_and(|link| {
        let is_same = |other: &&super::super::Link| {
            super::super::Link {
                id: link.id.clone(),
                ..(*other).clone()
            } == *link
        };
        element.part == Part::Links && merged.links.values().find(is_same).is_some()
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn two_random_histories_lose_no_edit(
        start in start(),
        before in vec(command(), 0..12),
        ours in vec(command(), 0..12),
        theirs in vec(command(), 0..12),
    ) {
        let base = after(&start, before);
        let (ours, theirs) = (after(&base, ours), after(&base, theirs));
        let merged = merge(&base, &ours, &theirs).unwrap();
        prop_assert_eq!(validate_invariants(&merged), Ok(()));
        prop_assert_eq!(&parse(&serde_json::to_string(&merged).unwrap()).unwrap(), &merged);
        let none: Vec<String> = Vec::new();
        prop_assert_eq!(lost(&base, (Side::Ours, &ours), &merged), none.clone());
        prop_assert_eq!(lost(&base, (Side::Theirs, &theirs), &merged), none);
    }

    #[test]
    fn an_idle_side_changes_nothing(start in start(), commands in vec(command(), 0..20)) {
        let end = after(&start, commands);
        prop_assert_eq!(&merge(&start, &end, &start).unwrap(), &end);
        prop_assert_eq!(&merge(&start, &start, &end).unwrap(), &end);
        prop_assert_eq!(&merge(&start, &end, &end).unwrap(), &end);
    }

    #[test]
    fn becoming_another_version_is_one_change(start in start(), commands in vec(command(), 0..20)) {
        let end = after(&start, commands);
        let mut blueprint = start.clone();
        let change = apply(&mut blueprint, Command::Become { blueprint: Box::new(end.clone()) }).unwrap();
        prop_assert_eq!(&blueprint, &end);
        prop_assert_eq!(change.is_empty(), compare(&start, &end).unwrap().is_empty() && start == end);
        prop_assert_eq!(change.invert().apply_to(&mut blueprint), Ok(()));
        prop_assert_eq!(&blueprint, &start);
    }
}

fn retitled(blueprint: &Blueprint, id: &str, title: &str) -> Blueprint {
    let mut blueprint = blueprint.clone();
    blueprint.cards.get_mut(&id.into()).unwrap().title = Text::new(title, "English");
    blueprint
}

fn base() -> Blueprint {
    let mut base = blank();
    add(&mut base, "a", "frontstage", "before");
    add(&mut base, "b", "backstage", "before");
    base.cards.get_mut(&"a".into()).unwrap().title = Text::new("中", "English");
    base
}

#[test]
fn different_fields_of_one_card_merge() {
    let base = base();
    let ours = retitled(&base, "a", "迎");
    let mut theirs = base.clone();
    let card = theirs.cards.get_mut(&"a".into()).unwrap();
    card.title.en = "Greets".into();
    card.step.change(|step| step.timing.target = Some(30));
    let merged = merge(&base, &ours, &theirs).unwrap();
    let card = &merged.cards[&"a".into()];
    assert_eq!(card.title, Text::new("迎", "Greets"));
    assert_eq!(card.step.timing.target, Some(30));
    assert!(merged.clashes.is_empty());
}

#[test]
fn a_clash_keeps_both_values_until_it_is_settled() {
    let base = base();
    let (ours, theirs) = (retitled(&base, "a", "我"), retitled(&base, "a", "他"));
    let mut merged = merge(&base, &ours, &theirs).unwrap();
    assert_eq!(merged.cards[&"a".into()].title.zh, "我");
    let clash = merged.clashes.values().next().unwrap().clone();
    assert_eq!(
        (clash.part, clash.element.as_str(), clash.field.as_str()),
        (Part::Cards, "a", "/title/zh")
    );
    assert_eq!((&clash.ours, &clash.theirs), (&json!("我"), &json!("他")));
    let unsettled = merged.clone();
    let settle = Command::Settle {
        id: clash.id,
        side: Side::Theirs,
    };
    let change = carry_out(&mut merged, settle).unwrap();
    assert_eq!(merged.cards[&"a".into()].title.zh, "他");
    assert!(merged.clashes.is_empty());
    change.invert().apply_to(&mut merged).unwrap();
    assert_eq!(merged, unsettled);
}

#[test]
fn what_one_side_deleted_and_the_other_changed_stays() {
    let base = base();
    let mut ours = base.clone();
    carry_out(
        &mut ours,
        Command::DeletePhase {
            id: "before".into(),
        },
    )
    .unwrap();
    let theirs = retitled(&base, "a", "改");
    let mut merged = merge(&base, &ours, &theirs).unwrap();
    assert_eq!(merged.cards[&"a".into()].title.zh, "改");
    assert!(!merged.cards.contains_key(&"b".into()));
    assert!(merged.phase(&"before".into()).is_some());
    let whole: Vec<_> = merged
        .clashes
        .values()
        .map(|clash| clash.element().id)
        .collect();
    assert_eq!(whole, ["a", "before"]);
    // The phase cannot go as long as the card is in it.
    let settle = |element: &str, merged: &Blueprint| {
        let clash = merged
            .clashes
            .values()
            .find(|clash| clash.element == element)
            .unwrap();
        Command::Settle {
            id: clash.id.clone(),
            side: Side::Ours,
        }
    };
    let early = settle("before", &merged);
    assert!(apply(&mut merged, early).is_err());
    for element in ["a", "before"] {
        let command = settle(element, &merged);
        carry_out(&mut merged, command).unwrap();
    }
    assert_eq!(merged, ours);
}

#[test]
fn a_link_to_a_deleted_card_brings_the_card_back() {
    let base = base();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    carry_out(
        &mut ours,
        Command::DeleteCards {
            ids: card_ids(&["b"]),
        },
    )
    .unwrap();
    carry_out(&mut theirs, connecting("a", "b")).unwrap();
    let merged = merge(&base, &ours, &theirs).unwrap();
    assert_eq!(merged.cards.len(), 2);
    assert_eq!(merged.links.len(), 1);
    assert_eq!(merged.clashes.len(), 1);
}

#[test]
fn the_same_link_of_both_sides_is_one() {
    let base = base();
    let link = |id: &str| Command::Connect {
        id: id.into(),
        from: "a".into(),
        to: "b".into(),
        kind: super::super::LinkKind::Sequence,
    };
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    carry_out(&mut ours, link("z")).unwrap();
    carry_out(&mut theirs, link("c")).unwrap();
    let merged = merge(&base, &ours, &theirs).unwrap();
    assert_eq!(
        merged
            .links
            .keys()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["z"]
    );
    assert!(merged.clashes.is_empty());
}

#[test]
fn additions_of_both_sides_keep_their_neighbours() {
    let base = base();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    let phase = |id: &str, position| Command::AddPhase {
        id: id.into(),
        title: Text::same(id),
        position: Some(position),
    };
    carry_out(&mut ours, phase("ours", 1)).unwrap();
    carry_out(&mut theirs, phase("theirs", 3)).unwrap();
    carry_out(&mut theirs, adding("c", "support", "theirs", None)).unwrap();
    let merged = merge(&base, &ours, &theirs).unwrap();
    let order: Vec<_> = merged
        .phases
        .iter()
        .map(|phase| phase.id.as_str())
        .collect();
    assert_eq!(order, ["before", "ours", "during", "after", "theirs"]);
}

#[test]
fn two_new_orders_of_the_phases_clash() {
    let base = base();
    let moved = |id: &str, position| {
        let mut side = base.clone();
        carry_out(
            &mut side,
            Command::MovePhase {
                id: id.into(),
                position,
            },
        )
        .unwrap();
        side
    };
    let mut merged = merge(&base, &moved("before", 9), &moved("after", 0)).unwrap();
    let order = |blueprint: &Blueprint| -> Vec<String> {
        blueprint
            .phases
            .iter()
            .map(|phase| phase.id.to_string())
            .collect()
    };
    assert_eq!(order(&merged), ["during", "after", "before"]);
    let id = merged.clashes.keys().next().unwrap().clone();
    carry_out(
        &mut merged,
        Command::Settle {
            id,
            side: Side::Theirs,
        },
    )
    .unwrap();
    assert_eq!(order(&merged), ["after", "before", "during"]);
}

#[test]
fn differences_name_the_fields() {
    let base = base();
    let mut new = retitled(&base, "a", "新");
    carry_out(
        &mut new,
        Command::DeleteCards {
            ids: card_ids(&["b"]),
        },
    )
    .unwrap();
    add(&mut new, "c", "support", "after");
    let found: Vec<_> = compare(&base, &new)
        .unwrap()
        .into_iter()
        .map(|difference| {
            let what = match difference.fate {
                Fate::Added => "added".to_owned(),
                Fate::Removed => "removed".to_owned(),
                Fate::Changed(fields) => fields.into_iter().map(|change| change.field).collect(),
            };
            (difference.element.id, what)
        })
        .collect();
    let expected = [("a", "/title/zh"), ("b", "removed"), ("c", "added")];
    assert_eq!(
        found,
        expected.map(|(id, what)| (id.to_owned(), what.to_owned()))
    );
}
