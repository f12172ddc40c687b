//! Surveys that ask only some items of their instrument.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop; equal bits are what is asked for"
)]

use proptest::prelude::*;
use serviscope_domain::{
    formats::csv::{export, guess_mapping, import, targets},
    psychometrics::{drivers::lmg, quality},
    response::{Answer, Answers, Response},
    sample::guests,
    scoring::{
        Counting, ScoringKey, analyse,
        columns::{Columns, Crossed, analyse_columns},
        filter::{Filter, cases},
        pictures::{control::Measure, pareto::pareto},
        table::Table,
    },
    statistics::Absent,
    survey::{Question, Survey, Variant, bundled},
};

/// The first item of every dimension.
const FIRST: [u16; 5] = [1, 5, 10, 14, 18];

fn whole() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

/// The ready survey with these of its 22 pairs.
fn survey(items: &[u16]) -> Survey {
    let mut survey = bundled().remove(0);
    let left_out: Vec<String> = whole()
        .items
        .into_iter()
        .filter(|item| !items.contains(&item.number))
        .flat_map(|item| [item.expectation, item.perception])
        .collect();
    for section in &mut survey.sections {
        section
            .questions
            .retain(|question| !left_out.contains(&question.id));
    }
    survey
}

/// Guests who answered every pair that `survey` asks, and no other.
fn asked(survey: &Survey, n: usize) -> Vec<Response> {
    let keys: Vec<String> = survey.questions().flat_map(Question::keys).collect();
    let mut all = guests(&whole(), ("servqual22", 1), n);
    let whole = whole();
    for guest in &mut all {
        // Some skipped a statement.
        for item in &whole.items {
            if !guest.answers.contains(&item.perception) {
                guest.answers.set(&item.perception, Answer::Number(4.0));
            }
        }
        let stored: Vec<String> = guest
            .answers
            .iter()
            .map(|(key, _)| key.to_owned())
            .collect();
        for key in stored
            .iter()
            .filter(|key| key.starts_with("SQ") && !keys.contains(key))
        {
            guest.answers.remove(key);
        }
    }
    all
}

fn answers(responses: &[Response]) -> Vec<&Answers> {
    responses.iter().map(|one| &one.answers).collect()
}

#[test]
fn one_item_a_dimension_has_gaps_an_overall_gap_and_drivers_but_no_alpha() {
    let survey = survey(&FIRST);
    let key = ScoringKey::for_survey(&survey).unwrap();
    let numbers: Vec<u16> = key.items.iter().map(|item| item.number).collect();
    assert_eq!(numbers, FIRST);
    for (place, dimension) in key.dimensions.iter().enumerate() {
        assert_eq!(dimension.items, [place]);
        assert_eq!(key.items[place].dimension, place);
    }
    let weights: Vec<f64> = key.dimensions.iter().map(|d| d.default_weight).collect();
    assert_eq!(weights, [11.0, 32.0, 22.0, 19.0, 16.0]);

    let people = asked(&survey, 80);
    let found = analyse(&key, answers(&people));
    assert_eq!(
        (found.items.len(), found.overall.excluded_incomplete),
        (5, 0)
    );
    assert_eq!(found.overall.unweighted_basis.n, 80);
    for (item, dimension) in found.items.iter().zip(&found.dims) {
        assert!((item.gap.unwrap() - dimension.gap.unwrap()).abs() < 1e-12);
    }
    let gaps: f64 = found.dims.iter().map(|one| one.gap.unwrap()).sum();
    assert!((found.overall.unweighted.unwrap() - gaps / 5.0).abs() < 1e-12);
    assert!(found.overall.weighted.is_some());
    assert!(found.notes.is_empty(), "{:?}", found.notes);
    assert_eq!(pareto(&key, &found).unwrap().measured, 5);
    assert!(
        analyse(&whole(), answers(&people))
            .overall
            .unweighted
            .is_none(),
        "as 22 items there would be none"
    );

    let columns = Columns::from_answers(&key, answers(&people)).unwrap();
    let crossed = Crossed::new(&columns);
    let quality = quality(&key, &crossed);
    let reason = Absent::OneItem.text();
    for scale in &quality.dims {
        assert_eq!(scale.perceptions, None);
        let name = format!("dims.{}.alpha_P", scale.dim);
        let note = quality.notes.iter().find(|note| note.key == name).unwrap();
        assert_eq!(note.reason, reason);
    }
    assert!(quality.kmo.is_some());
    assert_eq!(quality.drivers.unwrap().coef.len(), 6);
    assert_eq!(lmg(&crossed.driver_moments(&key)).unwrap().len(), 5);
    assert_eq!(Measure::all(&key).len(), 14);
}

#[test]
fn a_pair_needs_both_sides_and_a_survey_without_pairs_keeps_its_instrument() {
    let mut half = survey(&[1, 5, 10, 14, 18]);
    for section in &mut half.sections {
        section.questions.retain(|question| question.id != "SQ05E");
    }
    let key = ScoringKey::for_survey(&half).unwrap();
    let names: Vec<&str> = key.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(names, ["SQ01", "SQ10", "SQ14", "SQ18"]);

    let mut none = bundled().remove(0);
    none.sections.clear();
    assert_eq!(ScoringKey::for_survey(&none), Some(whole()));
    assert_eq!(ScoringKey::for_survey(&bundled()[0]), Some(whole()));
}

#[test]
fn dimensions_without_items_are_left_out_and_the_points_of_the_others_total_100() {
    let key = ScoringKey::for_survey(&survey(&[1, 2, 5, 18])).unwrap();
    let dims: Vec<(&str, f64, usize)> = key
        .dimensions
        .iter()
        .map(|one| (one.id.as_str(), one.default_weight, one.items.len()))
        .collect();
    // 11, 32 and 16 of 59: 18.64, 54.24 and 27.12.
    assert_eq!(
        dims,
        [
            ("tangibles", 19.0, 2),
            ("reliability", 54.0, 1),
            ("empathy", 27.0, 1)
        ]
    );
    let places: Vec<usize> = key.items.iter().map(|item| item.dimension).collect();
    assert_eq!(places, [0, 0, 1, 2]);
    let mut people = asked(&survey(&[1, 2, 5, 18]), 40);
    for one in &mut people {
        one.answers.remove("W_tangibles");
    }
    let overall = analyse(&key, answers(&people)).overall;
    assert!(overall.default_weights && overall.weighted.is_some());
    assert_eq!(overall.excluded_incomplete, 0);
}

#[test]
fn versions_with_other_items_are_scored_alike_but_not_on_another_scale() {
    let few = ScoringKey::for_survey(&survey(&FIRST)).unwrap();
    assert!(few.is_scored_like(&whole()) && whole().is_scored_like(&few));
    let mut eleven = whole();
    eleven.max = 11.0;
    assert!(!few.is_scored_like(&eleven));
    let positive = ScoringKey::for_instrument("servqual22", Variant::Positive).unwrap();
    assert!(!few.is_scored_like(&positive));
}

#[test]
fn a_file_has_the_columns_of_the_survey_and_comes_back() {
    let survey = survey(&FIRST);
    let key = ScoringKey::for_survey(&survey).unwrap();
    let people = asked(&survey, 12);
    let csv = export(&survey, Some(&key), &people);
    let header = csv.lines().next().unwrap();
    assert!(
        header.contains("E1,E5,E10,E14,E18,P1,P5,P10,P14,P18,"),
        "{header}"
    );
    assert_eq!(header.split(',').count(), targets(&key).len());
    let mapping = guess_mapping(csv.as_bytes(), &key).unwrap();
    assert!(mapping.columns.iter().all(|column| column.target.is_some()));
    let back = import(csv.as_bytes(), &key, &mapping).unwrap();
    assert!(back.problems.is_empty(), "{:?}", back.problems);
    let imported: Vec<&Answers> = back.rows.iter().map(|row| &row.answers).collect();
    assert_eq!(analyse(&key, imported), analyse(&key, answers(&people)));

    // Columns of items that the survey does not ask are not taken.
    let wide = "id,E1,P1,E2,P2\na,6,5,7,7\n";
    let mapping = guess_mapping(wide.as_bytes(), &key).unwrap();
    let row = import(wide.as_bytes(), &key, &mapping)
        .unwrap()
        .rows
        .remove(0);
    assert_eq!(row.answers.number("SQ01P"), Some(5.0));
    assert_eq!(row.answers.number("SQ02P"), None);
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-10 * (1.0 + a.abs()),
        (a, b) => a == b,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_asked_every_way_of_counting_agrees(
        items in prop::collection::btree_set(1_u16..=22, 1..22),
        n in 1_usize..40,
    ) {
        let items: Vec<u16> = items.into_iter().collect();
        let survey = survey(&items);
        let key = ScoringKey::for_survey(&survey).unwrap();
        let numbers: Vec<u16> = key.items.iter().map(|item| item.number).collect();
        prop_assert_eq!(&numbers, &items);
        let mut seen: Vec<usize> = Vec::new();
        for (place, dimension) in key.dimensions.iter().enumerate() {
            prop_assert!(!dimension.items.is_empty());
            prop_assert!(dimension.items.iter().all(|item| key.items[*item].dimension == place));
            seen.extend(&dimension.items);
        }
        prop_assert_eq!(seen, (0..items.len()).collect::<Vec<_>>());
        let points: f64 = key.dimensions.iter().map(|one| one.default_weight).sum();
        prop_assert_eq!(points, 100.0);

        let people = asked(&survey, n);
        let plain = analyse(&key, answers(&people));
        prop_assert_eq!(plain.overall.excluded_incomplete, 0);
        let columns = Columns::from_answers(&key, answers(&people)).unwrap();
        let crossed = Crossed::new(&columns);
        let by_columns = analyse_columns(&key, &crossed);
        let found = cases(&survey, people, 0);
        let table = Table::of(&key, &found).unwrap();
        let rows = table.select(Counting::All, &Filter::default(), 1).rows;
        for other in [by_columns, table.analyse(&rows)] {
            prop_assert_eq!((plain.n, &plain.notes), (other.n, &other.notes));
            for (a, b) in plain.items.iter().zip(&other.items) {
                prop_assert!(a.n == b.n && near(a.gap, b.gap) && near(a.gap_sd, b.gap_sd));
            }
            for (a, b) in plain.dims.iter().zip(&other.dims) {
                prop_assert!(a.n == b.n && near(a.gap, b.gap));
            }
            let (a, b) = (&plain.overall, &other.overall);
            prop_assert!(near(a.unweighted, b.unweighted) && near(a.weighted, b.weighted));
        }
        let quality = quality(&key, &crossed);
        for (scale, dimension) in quality.dims.iter().zip(&key.dimensions) {
            prop_assert!(dimension.items.len() > 1 || scale.perceptions.is_none());
        }
    }
}
