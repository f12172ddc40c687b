//! Random sequences of commands: the rules hold after each one, undoing all of them gives the
//! blueprint back, and redoing all of them gives the result again.

use proptest::{collection::vec, prelude::*};

use super::{
    super::{
        Blueprint, CardPatch, Change, Command, History, ItemLink, LaneKind, LinkKind, Stage, apply,
        parse, sample, validate_invariants,
    },
    blank,
};
use crate::text::Text;

/// Few ids, so that commands often meet, and some that never exist.
fn card() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (0..8_u8).prop_map(|n| format!("c{n}")),
        2 => Just("wait".to_owned()),
        1 => Just("none".to_owned()),
    ]
}

fn lane() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => prop::sample::select(&LaneKind::ALL[..]).prop_map(|kind| kind.name().to_owned()),
        1 => Just("none".to_owned()),
    ]
}

fn phase() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "before", "during", "after", "booking", "stay", "p1", "p2",
    ])
    .prop_map(str::to_owned)
}

fn words() -> impl Strategy<Value = Text> {
    ("[a-c]{0,2}", "[x-z]{0,2}").prop_map(|(zh, en)| Text { zh, en })
}

fn kind() -> impl Strategy<Value = LinkKind> {
    prop::sample::select(&LinkKind::ALL[..])
}

fn about_cards() -> impl Strategy<Value = Command> {
    let patch = (
        proptest::option::of(words()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(vec("SQ0[1-3]", 0..4)),
    )
        .prop_map(|(title, flag, items)| CardPatch {
            notes: title.clone(),
            title,
            wait_point: flag,
            fail_point: flag,
            items: items.map(|items| items.into_iter().map(ItemLink::new).collect()),
            ..CardPatch::default()
        });
    prop_oneof![
        4 => (card(), lane(), phase(), proptest::option::of(0..4_usize), words()).prop_map(
            |(id, lane, phase, position, title)| Command::AddCard {
                id: id.into(), lane: lane.into(), phase: phase.into(), position, title,
            }
        ),
        2 => (card(), patch).prop_map(|(id, patch)| Command::EditCard { id: id.into(), patch }),
        4 => (card(), lane(), phase(), 0..4_usize).prop_map(|(id, lane, phase, position)| {
            Command::MoveCard { id: id.into(), lane: lane.into(), phase: phase.into(), position }
        }),
        1 => vec(card(), 0..3).prop_map(|ids| Command::DeleteCards {
            ids: ids.into_iter().map(Into::into).collect(),
        }),
    ]
}

fn about_links_and_phases() -> impl Strategy<Value = Command> {
    let link = || (0..6_u8).prop_map(|n| format!("l{n}"));
    prop_oneof![
        4 => (link(), card(), card(), kind()).prop_map(|(id, from, to, kind)| Command::Connect {
            id: id.into(), from: from.into(), to: to.into(), kind,
        }),
        1 => link().prop_map(|id| Command::Disconnect { id: id.into() }),
        1 => (link(), kind()).prop_map(|(id, kind)| Command::EditLink { id: id.into(), kind }),
        1 => (phase(), words(), proptest::option::of(0..4_usize)).prop_map(
            |(id, title, position)| Command::AddPhase { id: id.into(), title, position }
        ),
        1 => (phase(), words()).prop_map(|(id, title)| Command::RenamePhase { id: id.into(), title }),
        1 => (phase(), proptest::option::of(prop::sample::select(&Stage::ALL[..])))
            .prop_map(|(id, stage)| Command::StagePhase { id: id.into(), stage }),
        1 => (phase(), 0..4_usize).prop_map(|(id, position)| Command::MovePhase { id: id.into(), position }),
        1 => phase().prop_map(|id| Command::DeletePhase { id: id.into() }),
        1 => words().prop_map(|title| Command::RenameBlueprint { title }),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![3 => about_cards(), 2 => about_links_and_phases()]
}

fn start() -> impl Strategy<Value = Blueprint> {
    prop_oneof![Just(blank()), Just(sample())]
}

proptest! {
    // 256 cases unless PROPTEST_CASES says otherwise.
    #[test]
    fn undo_all_and_redo_all(start in start(), commands in vec(command(), 1..40)) {
        let mut blueprint = start.clone();
        let mut history = History::new();
        for command in commands {
            let before = blueprint.clone();
            if let Ok(change) = apply(&mut blueprint, command) {
                history.record(change);
            } else {
                prop_assert_eq!(&blueprint, &before);
            }
            prop_assert_eq!(validate_invariants(&blueprint), Ok(()));
        }
        let end = blueprint.clone();
        prop_assert_eq!(&parse(&serde_json::to_string(&end).unwrap()).unwrap(), &end);
        while history.undo(&mut blueprint).unwrap().is_some() {
            prop_assert_eq!(validate_invariants(&blueprint), Ok(()));
        }
        prop_assert_eq!(&blueprint, &start);
        while history.redo(&mut blueprint).unwrap().is_some() {}
        prop_assert_eq!(&blueprint, &end);
    }

    #[test]
    fn joined_changes_are_one_change(start in start(), commands in vec(command(), 1..12)) {
        let mut end = start.clone();
        let joined = commands
            .into_iter()
            .filter_map(|command| apply(&mut end, command).ok())
            .fold(Change::default(), Change::then);
        let mut blueprint = start.clone();
        prop_assert_eq!(joined.apply_to(&mut blueprint), Ok(()));
        prop_assert_eq!(&blueprint, &end);
        prop_assert_eq!(joined.invert().apply_to(&mut blueprint), Ok(()));
        prop_assert_eq!(&blueprint, &start);
    }
}
