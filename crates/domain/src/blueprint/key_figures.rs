//! Figures of a whole blueprint, to compare one with another.

use super::{Blueprint, Card, LinkKind, choice::choices};

choices! {
    /// A figure of a whole blueprint.
    KeyFigure {
        /// Cards.
        Steps = "steps",
        /// Sum of the standard times, in seconds (Shostack 1984). The work that is in the service:
        /// steps that run side by side count both.
        StandardTime = "standard_time",
        /// Sum of the measured times, in seconds.
        ActualTime = "actual_time",
        /// Wait points.
        WaitPoints = "wait_points",
        /// Sum of the longest acceptable waits, in seconds.
        MaximumWait = "maximum_wait",
        /// Sum of the measured waits, in seconds.
        ActualWait = "actual_wait",
        /// Links along which responsibility passes to somebody else.
        Handoffs = "handoffs",
        /// Fail points.
        FailPoints = "fail_points",
        /// Sum of the risk priority numbers (IEC 60812) of the rated fail points.
        Risk = "risk",
        /// Moments of truth.
        MomentsOfTruth = "moments_of_truth",
    }
}

impl KeyFigure {
    /// The figure; absent for a sum of which nothing is known.
    pub fn of(self, blueprint: &Blueprint) -> Option<u64> {
        match self {
            Self::Steps => Some(whole(blueprint.cards.len())),
            Self::StandardTime => sum(blueprint, |card| card.step.timing.target.map(u64::from)),
            Self::ActualTime => sum(blueprint, |card| card.step.timing.actual.map(u64::from)),
            Self::WaitPoints => Some(count(blueprint, |card| card.wait_point)),
            Self::MaximumWait => sum(blueprint, |card| {
                card.step.timing.maximum_wait.map(u64::from)
            }),
            Self::ActualWait => sum(blueprint, |card| card.step.wait.actual.map(u64::from)),
            Self::Handoffs => {
                let links = blueprint.links.values();
                let handoffs = links.filter(|link| link.kind == LinkKind::Handoff);
                Some(whole(handoffs.count()))
            }
            Self::FailPoints => Some(count(blueprint, |card| card.fail_point)),
            Self::Risk => sum(blueprint, |card| card.step.fail.rpn().map(u64::from)),
            Self::MomentsOfTruth => Some(count(blueprint, |card| card.moment_of_truth)),
        }
    }

    /// Whether it is a time in seconds.
    pub const fn is_time(self) -> bool {
        matches!(
            self,
            Self::StandardTime | Self::ActualTime | Self::MaximumWait | Self::ActualWait
        )
    }
}

/// The sum of a part over the cards that have it; absent where none has.
fn sum(blueprint: &Blueprint, part: fn(&Card) -> Option<u64>) -> Option<u64> {
    let known = blueprint.cards.values().filter_map(part);
    known.reduce(u64::saturating_add)
}

fn count(blueprint: &Blueprint, is_counted: fn(&Card) -> bool) -> u64 {
    let cards = blueprint.cards.values();
    whole(cards.filter(|card| is_counted(card)).count())
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
