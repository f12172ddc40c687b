//! What each command does, and when it is refused.

use super::{
    super::{Card, CardPatch, Command, CommandError, ItemLink, LinkKind, LinkPatch, Stage},
    add, adding, apply, blank, card_ids, connecting, ids, refused,
};
use crate::text::Text;

const LANE: &str = "frontstage";

#[test]
fn cards_are_added_at_a_position_or_at_the_end() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", LANE, "before");
    add(&mut blueprint, "b", LANE, "before");
    apply(&mut blueprint, adding("c", LANE, "before", Some(0))).unwrap();
    apply(&mut blueprint, adding("d", LANE, "before", Some(99))).unwrap();
    assert_eq!(ids(&blueprint, LANE, "before"), ["c", "a", "b", "d"]);
}

#[test]
fn an_addition_at_the_end_touches_no_other_card() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", LANE, "before");
    assert_eq!(add(&mut blueprint, "b", LANE, "before").edits().len(), 1);
}

#[test]
fn a_card_moves_within_its_cell_and_to_another_one() {
    let mut blueprint = blank();
    for id in ["a", "b", "c"] {
        add(&mut blueprint, id, LANE, "before");
    }
    let to = |id: &str, lane: &str, phase: &str, position| Command::MoveCard {
        id: id.into(),
        lane: lane.into(),
        phase: phase.into(),
        position,
    };
    apply(&mut blueprint, to("a", LANE, "before", 1)).unwrap();
    assert_eq!(ids(&blueprint, LANE, "before"), ["b", "a", "c"]);
    apply(&mut blueprint, to("b", "support", "after", 0)).unwrap();
    assert_eq!(ids(&blueprint, LANE, "before"), ["a", "c"]);
    assert_eq!(ids(&blueprint, "support", "after"), ["b"]);
    assert!(
        apply(&mut blueprint, to("b", "support", "after", 7))
            .unwrap()
            .is_empty()
    );

    assert_eq!(
        refused(&blueprint, to("b", "attic", "after", 0)),
        CommandError::UnknownLane("attic".into())
    );
    assert_eq!(
        refused(&blueprint, to("b", LANE, "never", 0)),
        CommandError::UnknownPhase("never".into())
    );
    assert_eq!(
        refused(&blueprint, to("z", LANE, "after", 0)),
        CommandError::UnknownCard("z".into())
    );
}

#[test]
fn an_edit_changes_what_it_names_and_nothing_else() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", LANE, "before");
    let before = blueprint.cards[&"a".into()].clone();
    let patch = CardPatch {
        wait_point: Some(true),
        items: Some([" SQ10", "", "SQ10", "SQ13 "].map(ItemLink::new).into()),
        ..CardPatch::default()
    };
    apply(
        &mut blueprint,
        Command::EditCard {
            id: "a".into(),
            patch,
        },
    )
    .unwrap();
    let expected = Card {
        wait_point: true,
        items: ["SQ10", "SQ13"].map(ItemLink::new).into(),
        ..before
    };
    assert_eq!(blueprint.cards[&"a".into()], expected);
}

#[test]
fn deleting_cards_deletes_their_links() {
    let mut blueprint = blank();
    for id in ["a", "b", "c"] {
        add(&mut blueprint, id, LANE, "before");
    }
    for (from, to) in [("a", "b"), ("b", "c"), ("a", "c")] {
        apply(&mut blueprint, connecting(from, to)).unwrap();
    }
    let ids = card_ids(&["b", "b"]);
    apply(&mut blueprint, Command::DeleteCards { ids }).unwrap();
    assert_eq!(blueprint.cards.len(), 2);
    assert_eq!(
        blueprint
            .links
            .keys()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["a-c"]
    );
}

#[test]
fn links_neither_repeat_nor_bite_their_tail() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", LANE, "before");
    add(&mut blueprint, "b", LANE, "during");
    apply(&mut blueprint, connecting("a", "b")).unwrap();
    let again = Command::Connect {
        id: "other".into(),
        from: "a".into(),
        to: "b".into(),
        kind: LinkKind::Information,
    };
    assert_eq!(refused(&blueprint, again), CommandError::TwinLink);
    assert_eq!(
        refused(&blueprint, connecting("a", "a")),
        CommandError::SelfLink
    );
    assert_eq!(
        refused(&blueprint, connecting("a", "b")),
        CommandError::TakenId("a-b".into())
    );
    assert_eq!(
        refused(&blueprint, connecting("a", "z")),
        CommandError::UnknownCard("z".into())
    );
    // The way back is another link.
    apply(&mut blueprint, connecting("b", "a")).unwrap();
    let id = || "a-b".into();
    apply(
        &mut blueprint,
        Command::EditLink {
            id: id(),
            patch: LinkPatch {
                kind: Some(LinkKind::Handoff),
                ..LinkPatch::default()
            },
        },
    )
    .unwrap();
    assert_eq!(blueprint.links[&id()].kind, LinkKind::Handoff);
    apply(&mut blueprint, Command::Disconnect { id: id() }).unwrap();
    assert_eq!(
        refused(&blueprint, Command::Disconnect { id: id() }),
        CommandError::UnknownLink(id())
    );
}

#[test]
fn phases_are_added_named_staged_moved_and_deleted_with_their_cards() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", LANE, "before");
    add(&mut blueprint, "b", LANE, "during");
    apply(&mut blueprint, connecting("a", "b")).unwrap();
    let order = |blueprint: &super::Blueprint| -> Vec<String> {
        blueprint
            .phases
            .iter()
            .map(|phase| phase.id.to_string())
            .collect()
    };
    let title = Text::new("等候", "Waiting");
    for command in [
        Command::AddPhase {
            id: "w".into(),
            title: Text::default(),
            position: Some(1),
        },
        Command::RenamePhase {
            id: "w".into(),
            title: title.clone(),
        },
        Command::StagePhase {
            id: "w".into(),
            stage: Some(Stage::Sale),
        },
        Command::MovePhase {
            id: "before".into(),
            position: 9,
        },
    ] {
        apply(&mut blueprint, command).unwrap();
    }
    assert_eq!(order(&blueprint), ["w", "during", "after", "before"]);
    assert_eq!(blueprint.phases[0].title, title);
    assert_eq!(blueprint.phases[0].stage, Some(Stage::Sale));

    apply(
        &mut blueprint,
        Command::DeletePhase {
            id: "during".into(),
        },
    )
    .unwrap();
    assert_eq!(blueprint.cards.len(), 1);
    assert!(blueprint.links.is_empty());
    for id in ["w", "after"] {
        apply(&mut blueprint, Command::DeletePhase { id: id.into() }).unwrap();
    }
    assert_eq!(
        refused(
            &blueprint,
            Command::DeletePhase {
                id: "before".into()
            }
        ),
        CommandError::LastPhase
    );
}

#[test]
fn ids_in_use_are_refused() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", LANE, "before");
    assert_eq!(
        refused(&blueprint, adding("a", LANE, "after", None)),
        CommandError::TakenId("a".into())
    );
    let phase = Command::AddPhase {
        id: "after".into(),
        title: Text::default(),
        position: None,
    };
    assert_eq!(
        refused(&blueprint, phase),
        CommandError::TakenId("after".into())
    );
}
