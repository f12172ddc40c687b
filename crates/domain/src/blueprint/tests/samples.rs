//! The sample blueprint.

use std::collections::BTreeSet;

use super::super::{LaneKind, sample, validate_invariants};

#[test]
fn the_sample_keeps_every_rule() {
    assert_eq!(validate_invariants(&sample()), Ok(()));
    assert!(sample().sample);
}

#[test]
fn every_cell_of_the_customer_lane_has_a_card() {
    let blueprint = sample();
    let lane = LaneKind::CustomerActions.name().into();
    for phase in &blueprint.phases {
        assert!(!blueprint.cell(&lane, &phase.id).is_empty(), "{}", phase.id);
    }
}

#[test]
fn responsiveness_and_empathy_are_mapped_item_by_item() {
    let blueprint = sample();
    let mapped: BTreeSet<_> = blueprint
        .cards
        .values()
        .flat_map(|card| &card.items)
        .map(|link| link.item.clone())
        .collect();
    for number in (10..=13).chain(18..=22) {
        assert!(mapped.contains(&format!("SQ{number:02}")), "SQ{number:02}");
    }
}

#[test]
fn every_text_is_written_in_both_languages() {
    let blueprint = sample();
    let titles = blueprint.cards.values().map(|card| &card.title);
    let phases = blueprint.phases.iter().map(|phase| &phase.title);
    for text in titles.chain(phases).chain([&blueprint.title]) {
        assert!(
            !text.zh.is_empty() && !text.en.is_empty() && text.zh != text.en,
            "{text:?}"
        );
    }
}

#[test]
fn it_shows_waits_failures_and_moments_of_truth() {
    let blueprint = sample();
    let count = |mark: fn(&super::super::Card) -> bool| {
        blueprint.cards.values().filter(|card| mark(card)).count()
    };
    assert!(count(|card| card.wait_point) >= 2);
    assert!(count(|card| card.fail_point) >= 3);
    assert!(count(|card| card.moment_of_truth) >= 3);
    assert_eq!(blueprint.cards.len(), 26);
}
