//! The derived lines.

use super::super::{DerivedLine, Lane, LaneKind, LineKind, derived_lines};
use LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support};
use LineKind::{Interaction, InternalInteraction, Visibility};

fn lines(kinds: &[LaneKind]) -> Vec<(LineKind, usize)> {
    let lanes: Vec<_> = kinds.iter().copied().map(Lane::of).collect();
    derived_lines(&lanes)
        .into_iter()
        .map(|DerivedLine { kind, above }| (kind, above))
        .collect()
}

#[test]
fn the_three_lines_lie_below_customers_frontstage_and_backstage() {
    assert_eq!(
        lines(&LaneKind::ALL),
        [(Interaction, 1), (Visibility, 2), (InternalInteraction, 3)]
    );
}

#[test]
fn a_missing_frontstage_closes_up() {
    assert_eq!(
        lines(&[CustomerActions, Backstage, Support]),
        [(Interaction, 0), (Visibility, 0), (InternalInteraction, 1)]
    );
}

#[test]
fn a_missing_backstage_closes_up() {
    assert_eq!(
        lines(&[CustomerActions, Frontstage, Support]),
        [(Interaction, 0), (Visibility, 1), (InternalInteraction, 1)]
    );
}

#[test]
fn a_line_with_nothing_to_separate_does_not_exist() {
    assert_eq!(lines(&[PhysicalEvidence, Frontstage]), []);
    assert_eq!(lines(&[CustomerActions]), []);
    assert_eq!(lines(&[Backstage, Support]), [(InternalInteraction, 0)]);
    assert_eq!(
        lines(&[CustomerActions, Support]),
        [(Interaction, 0), (Visibility, 0)]
    );
    assert_eq!(lines(&[]), []);
}

#[test]
fn two_lanes_of_one_kind_stay_on_the_same_side() {
    assert_eq!(
        lines(&[CustomerActions, Frontstage, Frontstage, Backstage]),
        [(Interaction, 0), (Visibility, 2)]
    );
}
