//! Undo, redo and merging with another tab.

use super::{
    super::{Blueprint, CardPatch, Command, Conflict, History, Step, rebase},
    add, adding, apply, blank, card_ids, connecting,
};
use crate::text::Text;

fn carry_out(blueprint: &mut Blueprint, history: &mut History, command: Command) {
    history.record(apply(blueprint, command).unwrap());
}

fn titled(id: &str, title: &str) -> Command {
    Command::EditCard {
        id: id.into(),
        patch: CardPatch {
            title: Some(Text::same(title)),
            ..CardPatch::default()
        },
    }
}

#[test]
fn undo_brings_deleted_cards_back_with_their_links() {
    let (mut blueprint, mut history) = (blank(), History::new());
    for command in [
        adding("a", "frontstage", "before", None),
        adding("b", "backstage", "before", None),
        connecting("a", "b"),
    ] {
        carry_out(&mut blueprint, &mut history, command);
    }
    let full = blueprint.clone();
    let ids = card_ids(&["a"]);
    carry_out(&mut blueprint, &mut history, Command::DeleteCards { ids });
    assert!(blueprint.links.is_empty());
    history.undo(&mut blueprint).unwrap();
    assert_eq!(blueprint, full);
}

#[test]
fn a_new_gesture_forgets_what_could_be_redone() {
    let (mut blueprint, mut history) = (blank(), History::new());
    carry_out(
        &mut blueprint,
        &mut history,
        adding("a", "support", "before", None),
    );
    history.undo(&mut blueprint).unwrap();
    assert!(history.can_redo());
    carry_out(
        &mut blueprint,
        &mut history,
        adding("b", "support", "before", None),
    );
    assert!(!history.can_redo());
    assert_eq!(history.redo(&mut blueprint), Ok(None));
}

#[test]
fn typing_is_one_gesture_with_the_card_it_names() {
    let (mut blueprint, mut history) = (blank(), History::new());
    carry_out(
        &mut blueprint,
        &mut history,
        adding("a", "support", "before", None),
    );
    for words in ["G", "Gr", "Greet"] {
        let change = apply(&mut blueprint, titled("a", words)).unwrap();
        history.extend(change);
    }
    let typed = blueprint.clone();
    history.undo(&mut blueprint).unwrap();
    assert_eq!(blueprint, blank());
    assert!(!history.can_undo());
    history.redo(&mut blueprint).unwrap();
    assert_eq!(blueprint, typed);
}

#[test]
fn a_retracted_gesture_leaves_no_trace() {
    let (mut blueprint, mut history) = (blank(), History::new());
    carry_out(
        &mut blueprint,
        &mut history,
        adding("a", "support", "before", None),
    );
    history.retract(&mut blueprint).unwrap();
    assert_eq!(blueprint, blank());
    assert!(!history.can_undo() && !history.can_redo());
}

#[test]
fn a_change_of_nothing_is_no_gesture() {
    let (mut blueprint, mut history) = (blank(), History::new());
    let title = blueprint.title.clone();
    carry_out(
        &mut blueprint,
        &mut history,
        Command::RenameBlueprint { title },
    );
    assert!(!history.can_undo());
}

#[test]
fn the_history_keeps_the_latest_thousand() {
    let (mut blueprint, mut history) = (blank(), History::new());
    for round in 0..1005 {
        let title = Text::same(format!("{round}"));
        carry_out(
            &mut blueprint,
            &mut history,
            Command::RenameBlueprint { title },
        );
    }
    while history.undo(&mut blueprint).unwrap().is_some() {}
    assert_eq!(blueprint.title, Text::same("4"));
}

#[test]
fn undo_is_refused_when_another_tab_overtook_it() {
    let (mut blueprint, mut history) = (blank(), History::new());
    carry_out(
        &mut blueprint,
        &mut history,
        adding("a", "support", "before", None),
    );
    apply(&mut blueprint, titled("a", "from elsewhere")).unwrap();
    let merged = blueprint.clone();
    assert_eq!(history.undo(&mut blueprint), Err(Conflict::Moved));
    assert_eq!(blueprint, merged);
}

#[test]
fn undo_is_refused_when_it_would_leave_a_loose_end() {
    let (mut blueprint, mut history) = (blank(), History::new());
    add(&mut blueprint, "b", "support", "before");
    carry_out(
        &mut blueprint,
        &mut history,
        adding("a", "backstage", "before", None),
    );
    apply(&mut blueprint, connecting("a", "b")).unwrap();
    let merged = blueprint.clone();
    assert!(matches!(
        history.undo(&mut blueprint),
        Err(Conflict::Breaks(_))
    ));
    assert_eq!(blueprint, merged);
}

#[test]
fn edits_of_two_tabs_are_merged_field_by_field() {
    let mut stored = blank();
    add(&mut stored, "a", "support", "before");
    let wait = Command::EditCard {
        id: "a".into(),
        patch: CardPatch {
            wait_point: Some(true),
            ..CardPatch::default()
        },
    };
    let ids = card_ids(&["gone"]);
    apply(&mut stored, titled("a", "theirs")).unwrap();
    let steps = [Step::Do(wait), Step::Do(Command::DeleteCards { ids })];
    assert_eq!(rebase(&mut stored, steps), 1);
    let card = &stored.cards[&"a".into()];
    assert!(card.wait_point);
    assert_eq!(card.title, Text::same("theirs"));
}
