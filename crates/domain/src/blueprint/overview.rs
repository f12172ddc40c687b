//! A blueprint in a few figures, for a cover.

use super::{Blueprint, LaneKind};

/// What one wants to know first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Columns.
    pub phases: usize,
    /// Cards of all lanes.
    pub cards: usize,
    /// Cards in lanes of customer actions.
    pub customer_actions: usize,
    /// Links.
    pub links: usize,
    /// Cards at which customers wait.
    pub wait_points: usize,
    /// Cards at which it tends to fail.
    pub fail_points: usize,
    /// Cards at which customers form their judgement.
    pub moments_of_truth: usize,
    /// Cards with a standard time.
    pub timed: usize,
    /// Their standard times together, in seconds.
    pub standard_secs: u64,
    /// Cards whose measured time exceeds standard and tolerance.
    pub over_time: usize,
    /// The highest risk priority number, 1 to 1000; absent where no failure is rated.
    pub highest_rpn: Option<u16>,
}

/// The key figures of a blueprint.
pub fn overview(blueprint: &Blueprint) -> Overview {
    let mut figures = Overview {
        phases: blueprint.phases.len(),
        cards: blueprint.cards.len(),
        links: blueprint.links.len(),
        ..Overview::default()
    };
    for card in blueprint.cards.values() {
        let timing = &card.step.timing;
        let is_action = blueprint.lane_kind(card) == Some(LaneKind::CustomerActions);
        figures.customer_actions += usize::from(is_action);
        figures.wait_points += usize::from(card.wait_point);
        figures.fail_points += usize::from(card.fail_point);
        figures.moments_of_truth += usize::from(card.moment_of_truth);
        figures.timed += usize::from(timing.target.is_some());
        figures.standard_secs += u64::from(timing.target.unwrap_or(0));
        figures.over_time += usize::from(timing.is_over());
        figures.highest_rpn = figures.highest_rpn.max(card.step.fail.rpn());
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::{Compact, Rating, StepRecord, sample};

    #[test]
    fn figures_count_what_is_there() {
        let mut blueprint = sample();
        for card in blueprint.cards.values_mut() {
            card.step = Compact::default();
            card.wait_point = false;
        }
        let mut record = StepRecord::default();
        record.timing.target = Some(60);
        record.timing.actual = Some(90);
        let rating = |number: u8| Rating::try_from(number).ok();
        record.fail.severity = rating(8);
        record.fail.occurrence = rating(5);
        record.fail.detection = rating(2);
        let card = blueprint.cards.values_mut().next().unwrap();
        card.step = Compact::from(record);
        card.wait_point = true;
        let figures = overview(&blueprint);
        assert_eq!(
            (figures.cards, figures.phases),
            (26, blueprint.phases.len())
        );
        assert_eq!((figures.wait_points, figures.timed), (1, 1));
        assert_eq!((figures.standard_secs, figures.over_time), (60, 1));
        assert_eq!(figures.highest_rpn, Some(80));
        assert!(figures.customer_actions > 0 && figures.customer_actions < 26);
    }
}
