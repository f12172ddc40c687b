//! Names of lanes, both ways.

use crate::{
    blueprint::{Lane, LaneKind},
    text::Lang,
};

/// The name of a lane: its own, or that of its kind.
pub(super) fn name(lane: &Lane, language: Lang) -> String {
    if lane.title.is_empty() {
        lane.kind.title().get(language).to_owned()
    } else {
        lane.title.get(language).to_owned()
    }
}

/// Words by which lanes of other programs are recognised, English in lower case.
const WORDS: [(LaneKind, &[&str]); 5] = [
    (
        LaneKind::PhysicalEvidence,
        &["证据", "evidence", "touchpoint", "触点"],
    ),
    (
        LaneKind::Backstage,
        &[
            "后台",
            "back stage",
            "backstage",
            "back office",
            "back-office",
        ],
    ),
    (
        LaneKind::Support,
        &["支持", "support", "system", "系统", "supplier", "供应"],
    ),
    (
        LaneKind::CustomerActions,
        &[
            "客户", "顾客", "用户", "customer", "client", "guest", "patient", "user",
        ],
    ),
    (LaneKind::Frontstage, &["前台", "front"]),
];

/// What sort of lane a name speaks of; `None` where it does not tell.
pub(in super::super) fn guess(name: &str) -> Option<LaneKind> {
    if let Some(kind) = LaneKind::ALL.into_iter().find(|kind| kind.is_called(name)) {
        return Some(kind);
    }
    let name = name.to_lowercase();
    // "Front desk support" is frontstage, and "customer support" no customer: the first word
    // that is written counts, and of those at the same place the first in the list.
    WORDS
        .iter()
        .flat_map(|(kind, words)| {
            words
                .iter()
                .filter_map(|word| Some((name.find(word)?, *kind)))
        })
        .min_by_key(|(place, _)| *place)
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_names_are_recognised() {
        for kind in LaneKind::ALL {
            for language in Lang::ALL {
                assert_eq!(guess(&name(&Lane::of(kind), language)), Some(kind));
            }
        }
    }

    #[test]
    fn other_names_are_guessed_or_left_open() {
        assert_eq!(guess("Guest"), Some(LaneKind::CustomerActions));
        assert_eq!(guess("Back Office"), Some(LaneKind::Backstage));
        assert_eq!(guess("IT system"), Some(LaneKind::Support));
        assert_eq!(guess("Doorman"), None);
    }
}
