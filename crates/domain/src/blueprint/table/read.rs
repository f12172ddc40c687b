//! The text of a cell.

use super::{
    super::{
        Backing, Blueprint, Card, Emotion, Encounter, Layer, Plane, QualitySide, ServicePattern,
    },
    Choice, Column, Flag, Number, Words,
};
use crate::text::{Lang, Text};

/// What stands in a ticked cell.
pub(super) const TICKED: &str = "1";

impl Column {
    /// The text of the cell of `card`. Names of phases, lanes and roles are in `lang`; numbers are
    /// written plainly, choices by their stored names, ticks as `1`.
    pub fn read(self, blueprint: &Blueprint, card: &Card, lang: Lang) -> String {
        let step = &card.step;
        match self {
            Self::Id => card.id.to_string(),
            Self::Phase => {
                let phase = blueprint.phase(&card.phase);
                let name = phase.map_or("", |phase| phase.title.get(lang));
                or(name, card.phase.as_str())
            }
            Self::Lane => {
                let row = blueprint.lane(&card.lane);
                let name = row.map_or("", |lane| lane.title.get(lang));
                or(
                    name,
                    row.map(|lane| lane.kind.title())
                        .unwrap_or_default()
                        .get(lang),
                )
            }
            Self::Words(words, lang) => match lang {
                Lang::Zh => words.of(card).zh.clone(),
                Lang::En => words.of(card).en.clone(),
            },
            Self::Flag(flag) => if flag.of(card) { TICKED } else { "" }.into(),
            Self::Items => {
                let items: Vec<_> = card.items.iter().map(ToString::to_string).collect();
                items.join(" ")
            }
            Self::Number(number) => number
                .of(card)
                .map_or_else(String::new, |it| it.to_string()),
            Self::Rpn => step
                .fail
                .rpn()
                .map_or_else(String::new, |rpn| rpn.to_string()),
            Self::Expected => emotion(step.emotion.expected),
            Self::Measured => emotion(step.emotion.measured),
            Self::Choice(choice) => choice.of(card).unwrap_or_default().into(),
            Self::Role => {
                let role = step
                    .authority
                    .role
                    .as_ref()
                    .and_then(|id| blueprint.roles.get(id));
                role.map_or_else(String::new, |role| {
                    or(role.name.get(lang), role.id.as_str())
                })
            }
        }
    }
}

fn or(name: &str, stand_in: &str) -> String {
    if name.trim().is_empty() {
        stand_in
    } else {
        name
    }
    .to_owned()
}

fn emotion(emotion: Option<Emotion>) -> String {
    emotion.map_or_else(String::new, |emotion| emotion.value().to_string())
}

impl Words {
    /// The text of a card.
    pub fn of(self, card: &Card) -> &Text {
        let step = &*card.step;
        match self {
            Self::Title => &card.title,
            Self::Notes => &card.notes,
            Self::WaitReason => &step.wait.reason,
            Self::WaitInformation => &step.wait.information,
            Self::Cause => &step.fail.cause,
            Self::Effect => &step.fail.effect,
            Self::Prevention => &step.fail.prevention,
            Self::Recovery => &step.fail.recovery,
            Self::Script => &step.script,
            Self::Owner => &step.owner,
        }
    }
}

impl Flag {
    /// Whether it is set for a card.
    pub fn of(self, card: &Card) -> bool {
        let marks = &card.step.marks;
        match self {
            Self::WaitPoint => card.wait_point,
            Self::FailPoint => card.fail_point,
            Self::MomentOfTruth => card.moment_of_truth,
            Self::Start => marks.start,
            Self::End => marks.end,
            Self::Greets => marks.greets,
            Self::Discloses => marks.discloses,
            Self::Charges => marks.charges,
        }
    }
}

impl Number {
    /// The number of a card.
    pub fn of(self, card: &Card) -> Option<u32> {
        let step = &card.step;
        let rating = |rating: Option<super::super::Rating>| rating.map(|it| u32::from(it.get()));
        match self {
            Self::Target => step.timing.target,
            Self::Tolerance => step.timing.tolerance,
            Self::MaximumWait => step.timing.maximum_wait,
            Self::Actual => step.timing.actual,
            Self::ActualWait => step.wait.actual,
            Self::Servers => step.timing.servers.map(u32::from),
            Self::Severity => rating(step.fail.severity),
            Self::Occurrence => rating(step.fail.occurrence),
            Self::Detection => rating(step.fail.detection),
            Self::Limit => step.authority.limit,
        }
    }
}

impl Choice {
    /// Stored name of what is chosen for a card. Where the list has a default, that is not named.
    pub fn of(self, card: &Card) -> Option<&'static str> {
        let step = &card.step;
        match self {
            Self::Layer => step.nature.layer.map(Layer::name),
            Self::Side => step.nature.side.map(QualitySide::name),
            Self::Encounter => step.nature.encounter.map(Encounter::name),
            Self::Plane => step.nature.plane.map(Plane::name),
            Self::Pattern => other(step.timing.pattern).map(ServicePattern::name),
            Self::Backing => other(step.backing).map(Backing::name),
        }
    }
}

/// A choice other than the default.
fn other<T: Default + PartialEq>(choice: T) -> Option<T> {
    (choice != T::default()).then_some(choice)
}
