//! Random blueprints and commands. Few ids, so that commands often meet; some never exist.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    super::{
        AboutPatch, Alignment, Audience, Authority, Blueprint, CardPatch, Clipping, Command,
        Comment, Emotion, Entry, EntryId, FailPoint, Feeling, ItemLink, LaneKind, LinkKind,
        LinkPatch, OptionalRow, Persona, Promise, PromiseState, Queue, Rating, Role, RuleLevel,
        Stage, Standard, StandardState, StepPatch, Timing, Value, ValueTag, WaitPoint, sample,
    },
    apply, blank,
};
use crate::text::Text;

fn card() -> impl Strategy<Value = String> {
    prop_oneof![
        16 => (0..8_u8).prop_map(|n| format!("c{n}")),
        4 => Just("wait".to_owned()),
        4 => (1..4_u8).prop_map(|n| format!("x-{n}")),
        1 => Just("none".to_owned()),
    ]
}

fn cards() -> impl Strategy<Value = Vec<super::super::CardId>> {
    vec(card().prop_map(Into::into), 0..4)
}

fn lane() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => select(&LaneKind::ALL[..]).prop_map(|kind| kind.name().to_owned()),
        4 => select(vec!["l1", "l2"]).prop_map(str::to_owned),
        1 => Just("none".to_owned()),
    ]
}

fn phase() -> impl Strategy<Value = String> {
    select(vec![
        "before", "during", "after", "arrival", "checkin", "p1", "p2",
    ])
    .prop_map(str::to_owned)
}

fn words() -> impl Strategy<Value = Text> {
    ("[a-c]{0,2}", "[x-z]{0,2}").prop_map(|(zh, en)| Text { zh, en })
}

fn kind() -> impl Strategy<Value = LinkKind> {
    select(&LinkKind::ALL[..])
}

/// Ids of records beside the grid: two of each kind, `1` and `2`.
fn number() -> impl Strategy<Value = String> {
    select(vec!["1", "2"]).prop_map(str::to_owned)
}

fn step() -> impl Strategy<Value = StepPatch> {
    let timing = (option::of(0..5_u32), option::of(0..5_u32)).prop_map(|(target, actual)| Timing {
        target,
        actual,
        ..Timing::default()
    });
    let fail = (words(), option::of(1..=10_u8)).prop_map(|(cause, severity)| FailPoint {
        cause,
        severity: severity.map(|number| Rating::try_from(number).unwrap()),
        ..FailPoint::default()
    });
    let feeling = option::of(-20..=20_i8).prop_map(|tenths| Feeling {
        expected: tenths.map(Emotion::of_tenths),
        measured: None,
    });
    let names = (
        option::of(number()),
        option::of(number()),
        option::of(number()),
        option::of(number()),
        vec(number(), 0..3),
    );
    (
        option::of(timing),
        option::of(fail),
        option::of(feeling),
        option::of(names),
        option::of(words()),
    )
        .prop_map(|(timing, fail, emotion, names, owner)| {
            let mut patch = StepPatch {
                timing,
                fail,
                emotion,
                owner,
                ..StepPatch::default()
            };
            if let Some((role, queue, value, persona, others)) = names {
                patch.authority = Some(Authority {
                    role: role.map(Into::into),
                    ..Authority::default()
                });
                patch.wait = Some(WaitPoint {
                    queue: queue.map(Into::into),
                    ..WaitPoint::default()
                });
                patch.value = Some(ValueTag {
                    serves: value.clone().map(Into::into),
                    against: value.map(Into::into),
                });
                patch.audience = Some(Audience {
                    personas: persona.into_iter().map(Into::into).collect(),
                    ..Audience::default()
                });
                patch.promises = Some(others.iter().cloned().map(Into::into).collect());
                patch.standards = Some(others.into_iter().map(Into::into).collect());
            }
            patch
        })
}

fn patch() -> impl Strategy<Value = CardPatch> {
    (
        option::of(words()),
        option::of(any::<bool>()),
        option::of(vec("SQ0[1-3]", 0..4)),
        prop_oneof![1 => Just(StepPatch::default()), 2 => step()],
    )
        .prop_map(|(title, flag, items, step)| CardPatch {
            notes: title.clone(),
            title,
            wait_point: flag,
            fail_point: flag,
            items: items.map(|items| items.into_iter().map(ItemLink::new).collect()),
            step,
            ..CardPatch::default()
        })
}

fn about_cards() -> BoxedStrategy<Command> {
    prop_oneof![
        4 => (card(), lane(), phase(), option::of(0..4_usize), words()).prop_map(
            |(id, lane, phase, position, title)| Command::AddCard {
                id: id.into(), lane: lane.into(), phase: phase.into(), position, title,
            }
        ),
        5 => (card(), patch()).prop_map(|(id, patch)| Command::EditCard { id: id.into(), patch }),
        4 => (card(), lane(), phase(), 0..4_usize).prop_map(|(id, lane, phase, position)| {
            Command::MoveCard { id: id.into(), lane: lane.into(), phase: phase.into(), position }
        }),
        2 => cards().prop_map(|ids| Command::DeleteCards { ids }),
    ]
    .boxed()
}

fn about_many_cards() -> BoxedStrategy<Command> {
    let alignment = prop_oneof![
        lane().prop_map(|id| Alignment::Lane(id.into())),
        phase().prop_map(|id| Alignment::Phase(id.into())),
    ];
    prop_oneof![
        (cards(), -1..=1_i32, -1..=1_i32).prop_map(|(ids, lanes, phases)| Command::ShiftCards {
            ids,
            lanes,
            phases
        }),
        (cards(), lane(), phase(), 0..4_usize).prop_map(|(ids, lane, phase, position)| {
            Command::GatherCards {
                ids,
                lane: lane.into(),
                phase: phase.into(),
                position,
            }
        }),
        (cards(), alignment).prop_map(|(ids, to)| Command::AlignCards { ids, to }),
        (cards(), "[xy]").prop_map(|(ids, prefix)| Command::DuplicateCards { ids, prefix }),
        (clipping(), lane(), phase(), "[xy]").prop_map(|(clipping, lane, phase, prefix)| {
            Command::Paste {
                clipping,
                lane: lane.into(),
                phase: phase.into(),
                prefix,
            }
        }),
    ]
    .boxed()
}

/// Cards of the sample, whose records meet those of the blueprint.
fn clipping() -> impl Strategy<Value = Clipping> {
    let ids = select(vec![
        "wait", "register", "assign", "greet", "post", "farewell",
    ]);
    vec(ids.prop_map(Into::into), 1..4).prop_map(|ids| Clipping::of(&sample(), &ids).unwrap())
}

fn about_links() -> BoxedStrategy<Command> {
    let link = || (0..6_u8).prop_map(|n| format!("l{n}"));
    let patch = (
        option::of(kind()),
        option::of(words()),
        option::of(any::<bool>()),
        option::of(option::of(any::<u8>())),
    )
        .prop_map(|(kind, label, both_ways, share)| LinkPatch {
            kind,
            label,
            both_ways,
            share,
        });
    prop_oneof![
        4 => (link(), card(), card(), kind()).prop_map(|(id, from, to, kind)| Command::Connect {
            id: id.into(), from: from.into(), to: to.into(), kind,
        }),
        1 => link().prop_map(|id| Command::Disconnect { id: id.into() }),
        1 => (link(), patch).prop_map(|(id, patch)| Command::EditLink { id: id.into(), patch }),
        1 => (link(), card(), card()).prop_map(|(id, from, to)| Command::Reconnect {
            id: id.into(), from: from.into(), to: to.into(),
        }),
    ]
    .boxed()
}

fn about_lanes_and_phases() -> BoxedStrategy<Command> {
    prop_oneof![
        (phase(), words(), option::of(0..4_usize)).prop_map(|(id, title, position)| {
            Command::AddPhase {
                id: id.into(),
                title,
                position,
            }
        }),
        (phase(), words()).prop_map(|(id, title)| Command::RenamePhase {
            id: id.into(),
            title
        }),
        (phase(), option::of(select(&Stage::ALL[..]))).prop_map(|(id, stage)| {
            Command::StagePhase {
                id: id.into(),
                stage,
            }
        }),
        (phase(), 0..15_u8).prop_map(|(id, width)| Command::ResizePhase {
            id: id.into(),
            width: width.into()
        }),
        (phase(), 0..4_usize).prop_map(|(id, position)| Command::MovePhase {
            id: id.into(),
            position
        }),
        phase().prop_map(|id| Command::DeletePhase { id: id.into() }),
        (
            lane(),
            select(&LaneKind::ALL[..]),
            words(),
            option::of(0..7_usize)
        )
            .prop_map(|(id, kind, title, position)| Command::AddLane {
                id: id.into(),
                kind,
                title,
                position
            }),
        (lane(), words()).prop_map(|(id, title)| Command::RenameLane {
            id: id.into(),
            title
        }),
        (lane(), 0..15_u8).prop_map(|(id, height)| Command::ResizeLane {
            id: id.into(),
            height: height.into()
        }),
        (lane(), 0..7_usize).prop_map(|(id, position)| Command::MoveLane {
            id: id.into(),
            position
        }),
        lane().prop_map(|id| Command::DeleteLane { id: id.into() }),
    ]
    .boxed()
}

fn entry() -> BoxedStrategy<Entry> {
    let comment = (
        number(),
        option::of(card()),
        option::of(number()),
        "[a-c]{0,2}",
    )
        .prop_map(|(id, card, reply_to, text)| Comment {
            card: card.map(Into::into),
            reply_to: reply_to.filter(|other| *other != id).map(Into::into),
            id: id.into(),
            author: String::new(),
            at: String::new(),
            text,
            resolved: false,
        });
    prop_oneof![
        (number(), words()).prop_map(|(id, name)| Persona::new(id, name).into()),
        (
            number(),
            words(),
            option::of(number()),
            select(PromiseState::ALL)
        )
            .prop_map(|(id, text, standard, state)| {
                Promise {
                    standard: standard.map(Into::into),
                    state,
                    ..Promise::new(id, text)
                }
                .into()
            }),
        (number(), words(), select(StandardState::ALL)).prop_map(|(id, text, state)| Standard {
            state,
            ..Standard::new(id, text)
        }
        .into()),
        (number(), words(), 0..3_u32).prop_map(|(id, name, limit)| Role {
            limit,
            ..Role::new(id, name)
        }
        .into()),
        (number(), words(), 0..3_u32).prop_map(|(id, name, rank)| Value {
            rank,
            ..Value::new(id, name)
        }
        .into()),
        (number(), words()).prop_map(|(id, name)| Queue::new(id, name).into()),
        comment.prop_map(Entry::Comment),
    ]
    .boxed()
}

fn about_the_rest() -> BoxedStrategy<Command> {
    let describe = (
        option::of(words()),
        option::of(option::of(0..3_u32)),
        option::of(option::of("[ab]")),
        option::of(vec(select(OptionalRow::ALL), 0..3)),
        option::of(("[ab]", option::of(select(RuleLevel::ALL)))),
    )
        .prop_map(|(scenario, arrivals, future_of, rows, level)| AboutPatch {
            segment: scenario.clone(),
            scenario,
            arrivals,
            future_of,
            rows: rows.map(BTreeSet::from_iter),
            levels: level.into_iter().collect::<BTreeMap<_, _>>(),
        });
    let id = (0..7_usize, number()).prop_map(|(kind, id)| match kind {
        0 => EntryId::Persona(id.into()),
        1 => EntryId::Promise(id.into()),
        2 => EntryId::Standard(id.into()),
        3 => EntryId::Role(id.into()),
        4 => EntryId::Value(id.into()),
        5 => EntryId::Queue(id.into()),
        _ => EntryId::Comment(id.into()),
    });
    prop_oneof![
        1 => words().prop_map(|title| Command::RenameBlueprint { title }),
        1 => describe.prop_map(|patch| Command::DescribeBlueprint { patch }),
        5 => entry().prop_map(|entry| Command::PutEntry { entry }),
        2 => id.prop_map(|id| Command::DeleteEntry { id }),
    ]
    .boxed()
}

/// One command that is no compound.
fn single() -> BoxedStrategy<Command> {
    prop_oneof![
        4 => about_cards(),
        2 => about_many_cards(),
        2 => about_links(),
        2 => about_lanes_and_phases(),
        2 => about_the_rest(),
    ]
    .boxed()
}

/// Any command.
pub(super) fn command() -> BoxedStrategy<Command> {
    prop_oneof![
        12 => single(),
        1 => vec(single(), 0..3).prop_map(|commands| Command::Together { commands }),
    ]
    .boxed()
}

/// A blueprint to begin with.
pub(super) fn start() -> impl Strategy<Value = Blueprint> {
    prop_oneof![Just(blank()), Just(part_of_the_sample())]
}

/// Two phases of the sample: a dozen cards with all that is known about them.
fn part_of_the_sample() -> Blueprint {
    let mut blueprint = sample();
    for id in ["booking", "stay", "departure"] {
        apply(&mut blueprint, Command::DeletePhase { id: id.into() }).unwrap();
    }
    blueprint
}

/// How many random cases to try: `SERVISCOPE_HISTORY_CASES`, with which `cargo xtask test --full`
/// asks for 100,000, else `PROPTEST_CASES`, else a thousand.
pub(super) fn cases() -> ProptestConfig {
    let wanted = ["SERVISCOPE_HISTORY_CASES", "PROPTEST_CASES"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok()?.parse().ok());
    ProptestConfig::with_cases(wanted.unwrap_or(1000))
}
