//! Versions in lists, in numbers and side by side; copies.

use serde_json::json;

use super::{
    super::{
        AboutPatch, Blueprint, BlueprintHead, CardPatch, Cause, Command, Digest, KeyFigure,
        ListOrder, Part, PhaseId, Rating, Side, Snapshot, SnapshotHead, Template, Verdict, arrange,
        compare, merge, merge_strangers, new_clashes, parse_copy, sample, shown_now, side_by_side,
        surplus, validate_invariants,
    },
    add, apply as carry_out, blank, card_ids,
};
use crate::text::{Lang, Text};

fn retitled(blueprint: &Blueprint, id: &str, title: &str) -> Blueprint {
    let mut next = blueprint.clone();
    let patch = CardPatch {
        title: Some(Text::same(title)),
        ..CardPatch::default()
    };
    let id = id.into();
    carry_out(&mut next, Command::EditCard { id, patch }).unwrap();
    next
}

fn moved(blueprint: &Blueprint, id: &str, lane: &str, phase: &str) -> Blueprint {
    let mut next = blueprint.clone();
    let command = Command::MoveCard {
        id: id.into(),
        lane: lane.into(),
        phase: phase.into(),
        position: 0,
    };
    carry_out(&mut next, command).unwrap();
    next
}

/// Cards a and b among the customer actions before.
fn two_cards() -> Blueprint {
    let mut blueprint = blank();
    add(&mut blueprint, "a", "customer_actions", "before");
    add(&mut blueprint, "b", "customer_actions", "before");
    blueprint
}

#[test]
fn a_digest_tells_moved_from_changed_and_counts_orders_with_their_kind() {
    let old = two_cards();
    let mut new = moved(
        &retitled(&old, "a", "A!"),
        "b",
        "customer_actions",
        "during",
    );
    add(&mut new, "c", "support", "after");
    let last = Command::MovePhase {
        id: "before".into(),
        position: 2,
    };
    carry_out(&mut new, last).unwrap();
    let digest = Digest::of(&compare(&old, &new).unwrap());
    let all: Vec<_> = digest.iter().collect();
    assert_eq!(
        all,
        [
            (Part::Phases, Verdict::Moved, 1),
            (Part::Cards, Verdict::Added, 1),
            (Part::Cards, Verdict::Moved, 1),
            (Part::Cards, Verdict::Changed, 1),
        ]
    );
    assert_eq!(digest.total(), 4);
    assert!(Digest::of(&compare(&old, &old).unwrap()).is_empty());
}

#[test]
fn two_versions_lie_on_one_grid() {
    let old = two_cards();
    let mut new = moved(&old, "b", "frontstage", "during");
    let gone = Command::DeleteCards {
        ids: card_ids(&["a"]),
    };
    carry_out(&mut new, gone).unwrap();
    let deleted = Command::DeletePhase { id: "after".into() };
    carry_out(&mut new, deleted).unwrap();
    new.future_of = Some(old.id.clone());
    let grid = side_by_side(&old, &new).unwrap();
    assert_eq!(grid.lanes.len(), 5);
    let phases: Vec<_> = grid.phases.iter().map(PhaseId::as_str).collect();
    assert_eq!(phases, ["before", "during", "after"]);
    assert!(grid.rows.iter().all(|row| row.len() == 3));
    let placed = |row: usize, column: usize| &grid.rows[row][column];
    let here = &placed(1, 0).before;
    assert_eq!(here[0].verdict, Some(Verdict::Removed));
    assert_eq!(here[1].verdict, Some(Verdict::Moved));
    assert!(here[1].is_moved && placed(1, 0).after.is_empty());
    assert_eq!(placed(2, 1).after[0].card, "b".into());
    // The mark itself is no difference.
    let about = |part| {
        grid.differences
            .iter()
            .any(|found| found.element.part == part)
    };
    assert!(!about(Part::Blueprint) && about(Part::Cards) && about(Part::Phases));
}

#[test]
fn strangers_are_merged_without_a_loss() {
    let (ours, theirs) = (Template::OverAttention.build("o"), sample());
    let merged = merge_strangers(&ours, &theirs).unwrap();
    assert_eq!(validate_invariants(&merged), Ok(()));
    for id in ours.cards.keys().chain(theirs.cards.keys()) {
        assert!(merged.cards.contains_key(id), "{id}");
    }
    assert_eq!(merged.id, "o");
    assert_eq!(new_clashes(&merged, &ours, &theirs), merged.clashes.len());
    // What both have alike stays as it is.
    let same = merge_strangers(&ours, &ours).unwrap();
    assert_eq!(same, ours);
}

#[test]
fn clashes_that_a_side_brought_along_are_not_new() {
    let base = two_cards();
    let (ours, theirs) = (retitled(&base, "a", "ours"), retitled(&base, "a", "theirs"));
    let merged = merge(&base, &ours, &theirs).unwrap();
    assert_eq!(new_clashes(&merged, &ours, &theirs), 2);
    let again = merge(&merged, &merged, &retitled(&merged, "b", "B")).unwrap();
    assert_eq!(new_clashes(&again, &merged, &merged), 0);
    let mut settled = merged.clone();
    let ids: Vec<_> = merged.clashes.keys().cloned().collect();
    for id in ids {
        let side = Side::Theirs;
        carry_out(&mut settled, Command::Settle { id, side }).unwrap();
    }
    assert!(settled.clashes.is_empty());
    assert_eq!(settled.cards[&"a".into()].title, Text::same("theirs"));
}

#[test]
fn ours_is_what_is_shown_also_when_it_was_edited_since() {
    let base = two_cards();
    let (ours, theirs) = (retitled(&base, "a", "ours"), retitled(&base, "a", "theirs"));
    let merged = merge(&base, &ours, &theirs).unwrap();
    let mut edited = retitled(&merged, "a", "ours, later");
    let shown = shown_now(&edited).unwrap();
    assert_eq!(shown.len(), 2);
    assert!(shown.values().all(|value| *value == json!("ours, later")));
    for clash in merged.clashes.values() {
        carry_out(&mut edited, clash.choice(Side::Ours)).unwrap();
    }
    assert!(edited.clashes.is_empty());
    assert_eq!(edited.cards[&"a".into()].title, Text::same("ours, later"));
}

#[test]
fn what_we_deleted_goes_when_we_insist() {
    let base = two_cards();
    let mut ours = base.clone();
    let gone = Command::DeleteCards {
        ids: card_ids(&["a"]),
    };
    carry_out(&mut ours, gone).unwrap();
    let merged = merge(&base, &ours, &retitled(&base, "a", "theirs")).unwrap();
    assert!(merged.cards.contains_key(&"a".into()));
    for side in [Side::Ours, Side::Theirs] {
        let mut settled = merged.clone();
        for clash in merged.clashes.values() {
            carry_out(&mut settled, clash.choice(side)).unwrap();
        }
        let is_there = settled.cards.contains_key(&"a".into());
        assert_eq!(is_there, side == Side::Theirs);
        assert!(settled.clashes.is_empty());
    }
}

#[test]
fn a_copy_is_read_from_a_blueprint_a_version_or_a_workspace() {
    let own = sample();
    let json = serde_json::to_string(&own).unwrap();
    assert_eq!(parse_copy(&json, "any").unwrap(), own);
    let version = Snapshot::of(&own, "v", "n", "");
    let version = serde_json::to_string(&version).unwrap();
    assert_eq!(parse_copy(&version, "any").unwrap(), own);
    let other = blank();
    let workspace = json!({ "schema": 1, "blueprints": [other, own] }).to_string();
    assert_eq!(parse_copy(&workspace, &own.id).unwrap(), own);
    assert_eq!(parse_copy(&workspace, "unknown").unwrap(), other);
    for text in [r#"{"schema":1,"blueprints":[]}"#, "{}", "", "[1]"] {
        assert!(parse_copy(text, "any").is_err(), "{text}");
    }
}

#[test]
fn heads_of_versions_are_those_of_the_versions() {
    let mut version = Snapshot::of(&sample(), "v1", "Spring", "2026-03-01T08:00:00Z");
    version.author = "Li".into();
    version.cause = Cause::BeforeMerge;
    let json = serde_json::to_string(&version).unwrap();
    assert_eq!(Snapshot::from_json(&json).unwrap(), version);
    let head = SnapshotHead::of(&json).unwrap();
    assert_eq!((head.id.as_str(), head.name.as_str()), ("v1", "Spring"));
    assert_eq!(head.author, "Li");
    assert!(head.is_automatic());
    assert_eq!(head.blueprint, version.blueprint.id);
    assert_eq!(head.cards, version.blueprint.cards.len());
    let newer = json.replacen("\"schema\":1", "\"schema\":2", 1);
    for text in [newer.as_str(), "", "{}"] {
        assert_eq!(SnapshotHead::of(text), None);
    }
}

#[test]
fn only_versions_that_kept_themselves_are_surplus() {
    let head = |id: &str, at: &str, cause: Cause| {
        let mut version = Snapshot::of(&blank(), id, "", at);
        version.cause = cause;
        SnapshotHead::of(&serde_json::to_string(&version).unwrap()).unwrap()
    };
    let heads = [
        head("a", "2026-01-01", Cause::BeforeRestore),
        head("b", "2026-01-02", Cause::Wanted),
        head("c", "2026-01-03", Cause::MergedIn),
        head("d", "2026-01-04", Cause::BeforeMerge),
    ];
    assert_eq!(surplus(&heads, 2), ["a"]);
    assert!(surplus(&heads, 3).is_empty());
}

#[test]
fn a_copy_has_another_id_and_a_future_names_its_present() {
    let present = sample();
    let naming = Text::new("{title}（副本）", "{title} (copy)");
    let copy = present.duplicate("c", &naming);
    assert_eq!(copy.title.en, format!("{} (copy)", present.title.en));
    assert_eq!(
        (copy.id.as_str(), copy.revision, copy.sample),
        ("c", 0, false)
    );
    assert_eq!(copy.cards, present.cards);
    let future = present.future("f", &naming);
    assert_eq!(future.future_of.as_deref(), Some(present.id.as_str()));
    let json = serde_json::to_string(&future).unwrap();
    assert_eq!(
        BlueprintHead::of(&json).unwrap().future_of,
        future.future_of
    );
    // The mark can be taken off and put back.
    let mut plain = future.clone();
    let patch = AboutPatch {
        future_of: Some(None),
        ..AboutPatch::default()
    };
    let change = carry_out(&mut plain, Command::DescribeBlueprint { patch }).unwrap();
    assert_eq!(plain.future_of, None);
    change.invert().apply_to(&mut plain).unwrap();
    assert_eq!(plain, future);
}

#[test]
fn key_figures_sum_what_is_known() {
    let mut blueprint = two_cards();
    assert_eq!(KeyFigure::Steps.of(&blueprint), Some(2));
    assert_eq!(KeyFigure::StandardTime.of(&blueprint), None);
    assert_eq!(KeyFigure::WaitPoints.of(&blueprint), Some(0));
    for (id, target) in [("a", 60), ("b", 90)] {
        let card = blueprint.cards.get_mut(&id.into()).unwrap();
        card.wait_point = true;
        card.step.change(|step| {
            step.timing.target = Some(target);
            step.fail.severity = Rating::try_from(2).ok();
            step.fail.occurrence = Rating::try_from(3).ok();
            step.fail.detection = Rating::try_from(4).ok();
        });
    }
    assert_eq!(KeyFigure::StandardTime.of(&blueprint), Some(150));
    assert_eq!(KeyFigure::Risk.of(&blueprint), Some(48));
    assert_eq!(KeyFigure::WaitPoints.of(&blueprint), Some(2));
    for figure in KeyFigure::ALL {
        // The hotel's blueprint knows enough to compare by most of them.
        let known = figure.of(&Template::Hotel.build("h")).is_some();
        let is_measured = matches!(figure, KeyFigure::ActualTime | KeyFigure::ActualWait);
        assert!(known || is_measured, "{figure:?}");
    }
}

#[test]
fn a_list_is_searched_in_both_languages_and_sorted() {
    let head = |id: &str, zh: &str, en: &str, at: &str, cards: usize| {
        let cards = vec![json!({}); cards];
        let text = json!({
            "schema": 2, "id": id, "title": { "zh": zh, "en": en }, "updated_at": at, "cards": cards,
            "lanes": [1, 2], "phases": [1]
        });
        BlueprintHead::of(&text.to_string()).unwrap()
    };
    let heads = [
        head("1", "酒店", "Hotel", "2026-01-01", 5),
        head("2", "医院", "clinic", "2026-01-03", 9),
        head("3", "车行", "Garage", "2026-01-02", 1),
    ];
    assert_eq!((heads[0].lanes, heads[0].phases), (2, 1));
    let ids = |query: &str, order| -> Vec<&str> {
        let found = arrange(&heads, query, order, Lang::En);
        found.into_iter().map(|head| head.id.as_str()).collect()
    };
    assert_eq!(ids("", ListOrder::Recent), ["2", "3", "1"]);
    assert_eq!(ids("", ListOrder::Name), ["2", "3", "1"]);
    assert_eq!(ids("", ListOrder::Size), ["2", "1", "3"]);
    assert_eq!(ids(" HOT ", ListOrder::Name), ["1"]);
    assert_eq!(ids("医", ListOrder::Name), ["2"]);
    assert!(ids("bank", ListOrder::Name).is_empty());
}

#[test]
fn every_template_tells_its_size_and_purpose() {
    for template in Template::ALL {
        let (size, built) = (template.size(), template.build("b"));
        assert_eq!(size.lanes, built.lanes.len(), "{template:?}");
        assert_eq!(size.phases, built.phases.len(), "{template:?}");
        assert_eq!(size.cards, built.cards.len(), "{template:?}");
        let purpose = template.purpose();
        assert!(!purpose.zh.is_empty() && !purpose.en.is_empty());
    }
}
