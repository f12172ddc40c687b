//! Scoring rules: the test vector of the domain catalogue, missing answers, and properties.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use proptest::prelude::*;
use serviscope_domain::{
    response::{Answer, Answers},
    scoring::{FiveGaps, GapNumber, GapState, ScoringKey, analyse},
    survey::{QuestionKind, Survey, Variant, bundled},
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

/// Raw answers from scored ones, so that tests can speak of scores.
fn respondent(key: &ScoringKey, e: &[i32], p: &[i32], weights: Option<[i32; 5]>) -> Answers {
    let raw = |score: i32, reversed: bool| if reversed { 8 - score } else { score };
    let mut answers = Answers::default();
    for (index, item) in key.items.iter().enumerate() {
        answers.set(
            &item.expectation,
            Answer::Number(raw(e[index], item.reversed).into()),
        );
        answers.set(
            &item.perception,
            Answer::Number(raw(p[index], item.reversed).into()),
        );
    }
    for (dimension, points) in key.dimensions.iter().zip(weights.into_iter().flatten()) {
        answers.set(&dimension.weight, Answer::Number(points.into()));
    }
    answers
}

/// TV1: positive items E 6 P 5, reversed items raw E 2 raw P 4.
fn tv1(weights: Option<[i32; 5]>) -> Answers {
    let key = key();
    let p: Vec<i32> = key
        .items
        .iter()
        .map(|item| if item.reversed { 4 } else { 5 })
        .collect();
    respondent(&key, &[6; 22], &p, weights)
}

/// Asks every pair on a scale.
fn ask_on(survey: &mut Survey, [lowest, highest]: [i32; 2]) {
    let sections = survey.sections.iter_mut();
    for question in sections.flat_map(|section| &mut section.questions) {
        if let QuestionKind::Rating { min, max, .. } = &mut question.kind {
            (*min, *max) = (lowest, highest);
        }
    }
}

#[test]
fn a_survey_is_scored_on_the_scale_on_which_it_asks() {
    let mut survey = bundled()
        .into_iter()
        .find(|survey| survey.id == "servqual22")
        .unwrap();
    assert_eq!(ScoringKey::for_survey(&survey), Some(key()));

    ask_on(&mut survey, [0, 10]);
    let eleven = ScoringKey::for_survey(&survey).unwrap();
    assert_eq!((eleven.min, eleven.max), (0.0, 10.0));
    let reversed = eleven.items.iter().find(|item| item.reversed).unwrap();
    assert_eq!(eleven.score(reversed, 10.0), Some(0.0));
    assert_eq!(eleven.score(reversed, 11.0), None);

    // Pairs on two scales have no scale of their own.
    let first = survey.sections[0].questions[0].clone();
    ask_on(&mut survey, [1, 5]);
    survey.sections[0].questions[0] = first;
    assert_eq!(ScoringKey::for_survey(&survey), Some(key()));
}

#[test]
fn test_vector_1() {
    let key = key();
    let result = analyse(&key, [&tv1(Some([11, 32, 22, 19, 16]))]);
    let gaps: Vec<_> = result.dims.iter().map(|dim| dim.gap.unwrap()).collect();
    assert_eq!(gaps, [-1.0, -1.0, -2.0, -1.0, -2.0]);
    assert!((result.overall.unweighted.unwrap() - -1.40).abs() < 1e-12);
    assert!((result.overall.weighted.unwrap() - -1.38).abs() < 1e-12);
    assert!(!result.overall.default_weights);
}

#[test]
fn literature_weights_stand_in_only_when_nobody_gave_points() {
    let key = key();
    let nobody = analyse(&key, [&tv1(None)]);
    assert!(nobody.overall.default_weights);
    assert!((nobody.overall.weighted.unwrap() - -1.38).abs() < 1e-12);
    let one = analyse(&key, [&tv1(None), &tv1(Some([20; 5]))]);
    assert!(!one.overall.default_weights);
    assert_eq!(one.overall.weighted_basis.n, 1);
    assert_eq!(one.overall.excluded_no_weights, 1);
    assert!((one.overall.weighted.unwrap() - -1.40).abs() < 1e-12);
}

#[test]
fn points_that_do_not_add_up_to_100_are_counted_as_excluded() {
    let result = analyse(&key(), [&tv1(Some([20, 20, 20, 20, 19]))]);
    assert_eq!(result.overall.weighted, None);
    assert_eq!(result.overall.excluded_weights_off_total, 1);
    assert!(
        result
            .notes
            .iter()
            .any(|note| note.key == "overall.mean_weights")
    );
}

#[test]
fn a_dimension_needs_half_of_its_pairs() {
    let key = key();
    let mut answers = tv1(None);
    for item in ["SQ01P", "SQ02E"] {
        answers.remove(item);
    }
    let half = analyse(&key, [&answers]);
    assert_eq!((half.dims[0].n, half.dims[0].gap), (1, Some(-1.0)));
    answers.remove("SQ03P");
    let less = analyse(&key, [&answers]);
    assert_eq!((less.dims[0].n, less.dims[0].gap), (0, None));
    assert_eq!(less.overall.unweighted, None);
    assert_eq!(less.overall.excluded_incomplete, 1);
    assert_eq!(less.items[0].n, 0);
    assert!(
        less.dims[0].expectation.is_some(),
        "three of four expectations are answered"
    );
}

#[test]
fn does_not_apply_and_answers_off_the_scale_are_missing() {
    let key = key();
    let mut answers = tv1(None);
    answers.set("SQ01E", Answer::NotApplicable);
    answers.set("SQ02E", Answer::Number(8.0));
    answers.set("SQ03E", Answer::Number(f64::NAN));
    let result = analyse(&key, [&answers]);
    assert_eq!([0, 1, 2].map(|item| result.items[item].n), [0, 0, 0]);
}

#[test]
fn no_responses_give_a_reason_instead_of_numbers() {
    let result = analyse(&key(), []);
    assert_eq!((result.n, result.overall.weighted), (0, None));
    assert_eq!(result.notes[0].key, "n");
    let five = FiveGaps::from_customer_survey(&result, 6.0);
    assert_eq!(five.get(GapNumber::Five), &GapState::Unmeasured);
}

#[test]
fn the_positive_wording_reverses_nothing() {
    let positive = ScoringKey::for_instrument("servqual22", Variant::Positive).unwrap();
    assert!(positive.items.iter().all(|item| !item.reversed));
}

fn scores(low: i32, high: i32) -> impl Strategy<Value = Vec<i32>> {
    prop::collection::vec(low..=high, 22)
}

proptest! {
    #[test]
    fn adding_a_constant_to_every_perception_shifts_every_gap_by_it(
        e in scores(1, 7), p in scores(1, 6),
    ) {
        let key = key();
        let before = analyse(&key, [&respondent(&key, &e, &p, Some([20; 5]))]);
        let raised: Vec<i32> = p.iter().map(|score| score + 1).collect();
        let after = analyse(&key, [&respondent(&key, &e, &raised, Some([20; 5]))]);
        for (before, after) in before.dims.iter().zip(&after.dims) {
            prop_assert!((after.gap.unwrap() - before.gap.unwrap() - 1.0).abs() < 1e-12);
        }
        let shift = after.overall.weighted.unwrap() - before.overall.weighted.unwrap();
        prop_assert!((shift - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_weighted_gap_lies_between_the_extreme_dimension_gaps(
        e in scores(1, 7), p in scores(1, 7), cut in prop::collection::vec(0..=100_i32, 4),
    ) {
        let mut cut = cut;
        cut.sort_unstable();
        let weights = [cut[0], cut[1] - cut[0], cut[2] - cut[1], cut[3] - cut[2], 100 - cut[3]];
        let key = key();
        let result = analyse(&key, [&respondent(&key, &e, &p, Some(weights))]);
        let gaps: Vec<f64> = result.dims.iter().map(|dim| dim.gap.unwrap()).collect();
        let low = gaps.iter().copied().fold(f64::INFINITY, f64::min);
        let high = gaps.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weighted = result.overall.weighted.unwrap();
        prop_assert!(weighted >= low - 1e-12 && weighted <= high + 1e-12);
    }

    #[test]
    fn the_order_of_respondents_changes_nothing(
        people in prop::collection::vec((scores(1, 7), scores(1, 7)), 2..8),
    ) {
        let key = key();
        let mut answers: Vec<Answers> =
            people.iter().map(|(e, p)| respondent(&key, e, p, None)).collect();
        let forward = analyse(&key, &answers);
        answers.reverse();
        let backward = analyse(&key, &answers);
        for (a, b) in forward.items.iter().zip(&backward.items) {
            prop_assert!((a.gap.unwrap() - b.gap.unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn reversing_twice_is_the_identity(raw in 1..=7_i32) {
        let key = key();
        let item = key.items.iter().find(|item| item.reversed).unwrap();
        let once = key.score(item, raw.into()).unwrap();
        prop_assert_eq!(key.score(item, once), Some(f64::from(raw)));
    }
}
