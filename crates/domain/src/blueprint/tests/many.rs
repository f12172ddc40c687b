//! Several cards at once, copies, lanes, and the records beside the grid.

use super::{
    super::{
        Alignment, Authority, Blueprint, CardPatch, Clipping, Command, CommandError, Comment,
        Entry, EntryId, LaneKind, Promise, Role, Standard, StepPatch, sample,
    },
    add, apply, blank, card_ids, connecting, ids, refused,
};
use crate::text::Text;

fn three() -> Blueprint {
    let mut blueprint = blank();
    add(&mut blueprint, "a", "customer_actions", "before");
    add(&mut blueprint, "b", "frontstage", "before");
    add(&mut blueprint, "c", "frontstage", "during");
    apply(&mut blueprint, connecting("a", "b")).unwrap();
    apply(&mut blueprint, connecting("b", "c")).unwrap();
    blueprint
}

#[test]
fn cards_shift_as_they_lie_or_not_at_all() {
    let mut blueprint = three();
    let shift = |lanes, phases| Command::ShiftCards {
        ids: card_ids(&["b", "a"]),
        lanes,
        phases,
    };
    apply(&mut blueprint, shift(1, 1)).unwrap();
    assert_eq!(ids(&blueprint, "frontstage", "during"), ["c", "a"]);
    assert_eq!(ids(&blueprint, "backstage", "during"), ["b"]);
    assert_eq!(refused(&blueprint, shift(2, 0)), CommandError::OffGrid);
    assert_eq!(refused(&blueprint, shift(0, -2)), CommandError::OffGrid);
    assert!(apply(&mut blueprint, shift(0, 0)).unwrap().is_empty());
}

#[test]
fn cards_gather_in_reading_order_and_align() {
    let mut blueprint = three();
    add(&mut blueprint, "d", "support", "after");
    let gather = Command::GatherCards {
        ids: card_ids(&["c", "b", "a"]),
        lane: "support".into(),
        phase: "after".into(),
        position: 0,
    };
    apply(&mut blueprint, gather).unwrap();
    assert_eq!(ids(&blueprint, "support", "after"), ["a", "b", "c", "d"]);

    let mut blueprint = three();
    let align = |to| Command::AlignCards {
        ids: card_ids(&["a", "c"]),
        to,
    };
    apply(&mut blueprint, align(Alignment::Lane("support".into()))).unwrap();
    assert_eq!(ids(&blueprint, "support", "before"), ["a"]);
    assert_eq!(ids(&blueprint, "support", "during"), ["c"]);
    apply(&mut blueprint, align(Alignment::Phase("after".into()))).unwrap();
    assert_eq!(ids(&blueprint, "support", "after"), ["a", "c"]);
    assert_eq!(
        refused(&blueprint, align(Alignment::Phase("never".into()))),
        CommandError::UnknownPhase("never".into())
    );
}

#[test]
fn duplicates_lie_below_their_originals_and_keep_the_links_between_them() {
    let mut blueprint = three();
    let duplicate = Command::DuplicateCards {
        ids: card_ids(&["a", "b"]),
        prefix: "n".into(),
    };
    let change = apply(&mut blueprint, duplicate.clone()).unwrap();
    assert_eq!(ids(&blueprint, "customer_actions", "before"), ["a", "n-1"]);
    assert_eq!(ids(&blueprint, "frontstage", "before"), ["b", "n-2"]);
    assert_eq!(blueprint.cards[&"n-1".into()].title, Text::same("a"));
    let link = &blueprint.links[&"n-1".into()];
    assert_eq!((link.from.as_str(), link.to.as_str()), ("n-1", "n-2"));
    assert_eq!(blueprint.links.len(), 3);
    assert_eq!(
        refused(&blueprint, duplicate),
        CommandError::TakenId("n-1".into())
    );
    change.invert().apply_to(&mut blueprint).unwrap();
    assert_eq!(blueprint, three());
}

#[test]
fn cards_travel_between_blueprints_as_text() {
    let mut source = three();
    let role = |limit| {
        Entry::Role(Role {
            limit,
            ..Role::new("desk", Text::same("Desk"))
        })
    };
    apply(&mut source, Command::PutEntry { entry: role(100) }).unwrap();
    let patch = CardPatch {
        step: StepPatch {
            authority: Some(Authority {
                role: Some("desk".into()),
                ..Authority::default()
            }),
            ..StepPatch::default()
        },
        ..CardPatch::default()
    };
    apply(
        &mut source,
        Command::EditCard {
            id: "c".into(),
            patch,
        },
    )
    .unwrap();
    let clipping = Clipping::of(&source, &card_ids(&["a", "b", "c"])).unwrap();
    let clipping = Clipping::from_json(&clipping.to_json().unwrap()).unwrap();

    let mut target = blank();
    // A different role under the same id stays what it is.
    apply(&mut target, Command::PutEntry { entry: role(5) }).unwrap();
    let paste = Command::Paste {
        clipping,
        lane: "support".into(),
        phase: "after".into(),
        prefix: "p".into(),
    };
    apply(&mut target, paste).unwrap();
    assert_eq!(target.phases.len(), 4);
    assert_eq!(target.phases[3].title, source.phases[1].title);
    assert_eq!(ids(&target, "customer_actions", "after"), ["p-1"]);
    assert_eq!(ids(&target, "frontstage", "after"), ["p-2"]);
    assert_eq!(ids(&target, "frontstage", "p-4"), ["p-3"]);
    assert_eq!(target.links.len(), 2);
    let role = target.cards[&"p-3".into()]
        .step
        .authority
        .role
        .clone()
        .unwrap();
    assert_eq!(target.roles[&role].limit, 100);
    assert_eq!(target.roles[&"desk".into()].limit, 5);
}

#[test]
fn cards_of_one_lane_go_where_the_designer_points() {
    let mut blueprint = three();
    let clipping = Clipping::of(&blueprint, &card_ids(&["b"])).unwrap();
    let paste = Command::Paste {
        clipping,
        lane: "support".into(),
        phase: "during".into(),
        prefix: "p".into(),
    };
    apply(&mut blueprint, paste).unwrap();
    assert_eq!(ids(&blueprint, "support", "during"), ["p-1"]);
    assert_eq!(Clipping::of(&blueprint, &[]), Err(CommandError::Nothing));
}

#[test]
fn lanes_stay_among_their_kind() {
    let mut blueprint = three();
    let add_lane = |id: &str, kind, position| Command::AddLane {
        id: id.into(),
        kind,
        title: Text::same(id),
        position,
    };
    apply(
        &mut blueprint,
        add_lane("kiosk", LaneKind::Frontstage, Some(0)),
    )
    .unwrap();
    apply(&mut blueprint, add_lane("it", LaneKind::Support, None)).unwrap();
    let order = |blueprint: &Blueprint| -> Vec<String> {
        blueprint
            .lanes
            .iter()
            .map(|lane| lane.id.to_string())
            .collect()
    };
    let expected = [
        "physical_evidence",
        "customer_actions",
        "kiosk",
        "frontstage",
        "backstage",
        "support",
        "it",
    ];
    assert_eq!(order(&blueprint), expected);
    apply(
        &mut blueprint,
        Command::MoveLane {
            id: "kiosk".into(),
            position: 9,
        },
    )
    .unwrap();
    assert_eq!(order(&blueprint)[2..4], ["frontstage", "kiosk"]);
    apply(
        &mut blueprint,
        Command::DeleteLane {
            id: "frontstage".into(),
        },
    )
    .unwrap();
    assert_eq!(blueprint.cards.len(), 1);
    assert!(blueprint.links.is_empty());
    for id in [
        "physical_evidence",
        "customer_actions",
        "kiosk",
        "backstage",
        "support",
    ] {
        apply(&mut blueprint, Command::DeleteLane { id: id.into() }).unwrap();
    }
    assert_eq!(
        refused(&blueprint, Command::DeleteLane { id: "it".into() }),
        CommandError::LastLane
    );
}

#[test]
fn a_deleted_record_is_forgotten_by_everything_that_names_it() {
    let mut blueprint = three();
    let promise = Promise {
        standard: Some("s".into()),
        ..Promise::new("p", Text::same("Within a minute"))
    };
    assert_eq!(
        refused(
            &blueprint,
            Command::PutEntry {
                entry: promise.clone().into()
            }
        ),
        CommandError::UnknownEntry(EntryId::Standard("s".into()))
    );
    let standard = Standard::new("s", Text::same("60 s"));
    for entry in [Entry::from(standard), promise.into()] {
        apply(&mut blueprint, Command::PutEntry { entry }).unwrap();
    }
    let naming = |standard: &str| {
        let patch = CardPatch {
            step: StepPatch {
                standards: Some([standard.into()].into()),
                ..StepPatch::default()
            },
            ..CardPatch::default()
        };
        Command::EditCard {
            id: "a".into(),
            patch,
        }
    };
    assert_eq!(
        refused(&blueprint, naming("t")),
        CommandError::UnknownEntry(EntryId::Standard("t".into()))
    );
    apply(&mut blueprint, naming("s")).unwrap();
    let before = blueprint.clone();
    let delete = Command::DeleteEntry {
        id: EntryId::Standard("s".into()),
    };
    let change = apply(&mut blueprint, delete).unwrap();
    assert!(blueprint.cards[&"a".into()].step.is_empty());
    assert_eq!(blueprint.promises[&"p".into()].standard, None);
    change.invert().apply_to(&mut blueprint).unwrap();
    assert_eq!(blueprint, before);
}

#[test]
fn comments_go_with_their_card_and_answers_with_their_comment() {
    let mut blueprint = three();
    let comment = |id: &str, card: Option<&str>, reply_to: Option<&str>| Command::PutEntry {
        entry: Entry::Comment(Comment {
            id: id.into(),
            card: card.map(Into::into),
            reply_to: reply_to.map(Into::into),
            author: "Li".into(),
            at: String::new(),
            text: "Why?".into(),
            resolved: false,
        }),
    };
    for (id, card, reply_to) in [
        ("1", Some("a"), None),
        ("2", None, Some("1")),
        ("3", None, Some("2")),
        ("4", None, None),
    ] {
        apply(&mut blueprint, comment(id, card, reply_to)).unwrap();
    }
    let mut other = blueprint.clone();
    apply(
        &mut blueprint,
        Command::DeleteCards {
            ids: card_ids(&["a"]),
        },
    )
    .unwrap();
    assert_eq!(blueprint.comments.len(), 1);
    apply(
        &mut other,
        Command::DeleteEntry {
            id: EntryId::Comment("2".into()),
        },
    )
    .unwrap();
    assert_eq!(other.comments.len(), 2);
}

#[test]
fn several_commands_are_carried_out_together_or_not_at_all() {
    let mut blueprint = three();
    let delete = |id: &str| Command::DeleteCards {
        ids: card_ids(&[id]),
    };
    let failing = Command::Together {
        commands: vec![delete("a"), delete("z")],
    };
    assert_eq!(
        refused(&blueprint, failing),
        CommandError::UnknownCard("z".into())
    );
    let both = Command::Together {
        commands: vec![delete("a"), delete("b")],
    };
    let change = apply(&mut blueprint, both).unwrap();
    change.invert().apply_to(&mut blueprint).unwrap();
    assert_eq!(blueprint, three());
}

#[test]
fn a_clipping_of_the_sample_is_small() {
    let clipping = Clipping::of(&sample(), &card_ids(&["wait"])).unwrap();
    let content = clipping.content();
    assert_eq!(
        (
            content.lanes.len(),
            content.phases.len(),
            content.cards.len()
        ),
        (1, 1, 1)
    );
}
