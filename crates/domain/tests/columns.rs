//! Columns of bytes against the plain analysis, and what must not matter to any figure.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use proptest::prelude::*;
use serviscope_domain::{
    formats::csv::{guess_mapping, import, import_plain},
    models::{Level, attributes, attributes_of_columns},
    psychometrics::{Quality, quality},
    response::{Answer, Answers},
    scoring::{
        GapAnalysis, ScoredRespondent, ScoringKey, analyse,
        columns::{Columns, Crossed, analyse_columns},
        test_columns, test_items,
    },
    statistics::Absent,
    survey::Variant,
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

/// A respondent's raw answers: 22 expectations, 22 perceptions, satisfaction; 0 is no answer.
/// Then the points of tangibles, if the others share the rest.
type Raw = (Vec<u8>, u8);

fn respondent(missing: bool) -> impl Strategy<Value = Raw> {
    let answer = if missing { 0_u8..=7 } else { 1..=7 };
    (prop::collection::vec(answer, 45), 0..=100_u8)
}

fn answers(key: &ScoringKey, (raw, points): &Raw) -> Answers {
    let mut answers = Answers::default();
    let mut put = |stored: &str, raw: u8| {
        if raw > 0 {
            answers.set(stored, Answer::Number(f64::from(raw)));
        }
    };
    for (index, item) in key.items.iter().enumerate() {
        put(&item.expectation, raw[index]);
        put(&item.perception, raw[22 + index]);
    }
    put("OB01", raw[44]);
    for (index, dimension) in key.dimensions.iter().enumerate() {
        let share = match index {
            0 => f64::from(*points),
            1 => f64::from(100 - points),
            _ => 0.0,
        };
        answers.set(&dimension.weight, Answer::Number(share));
    }
    answers
}

fn both(people: &[Answers]) -> (GapAnalysis, Quality) {
    let key = key();
    let columns = Columns::from_answers(&key, people).unwrap();
    let crossed = Crossed::new(&columns);
    (analyse_columns(&key, &crossed), quality(&key, &crossed))
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-11 * (1.0 + a.abs()),
        (a, b) => a == b,
    }
}

fn assert_same_gaps(a: &GapAnalysis, b: &GapAnalysis) {
    assert_eq!((a.n, &a.notes), (b.n, &b.notes));
    for (a, b) in a.items.iter().zip(&b.items) {
        assert_eq!((a.n, a.df), (b.n, b.df));
        assert!(close(a.expectation, b.expectation) && close(a.perception, b.perception));
        assert!(close(a.gap, b.gap) && close(a.gap_sd, b.gap_sd) && close(a.t, b.t));
        assert!(close(a.ci.map(|ci| ci[0]), b.ci.map(|ci| ci[0])));
    }
    for (a, b) in a.dims.iter().zip(&b.dims) {
        assert_eq!(a.n, b.n);
        assert!(close(a.expectation, b.expectation) && close(a.perception, b.perception));
        assert!(close(a.gap, b.gap) && close(a.sd, b.sd));
    }
    let (a, b) = (&a.overall, &b.overall);
    assert!(close(a.unweighted, b.unweighted) && close(a.weighted, b.weighted));
    assert!(close(a.item_mean, b.item_mean));
    assert_eq!(a.unweighted_basis.n, b.unweighted_basis.n);
    assert_eq!(a.weighted_basis.n, b.weighted_basis.n);
    assert_eq!(a.excluded_no_weights, b.excluded_no_weights);
    assert_eq!(a.excluded_weights_off_total, b.excluded_weights_off_total);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_plain_file_is_read_as_the_import_reads_it_or_not_at_all(
        cells in prop::collection::vec(prop::collection::vec("[0-9]{0,2}|7|a|\"|'", 4), 1..6),
        end in "\r?\n",
    ) {
        let rows = cells.iter().map(|cells| cells.join(","));
        let csv: String = rows.fold(format!("id,E1,P1,OS{end}"), |csv, row| csv + &row + &end);
        if let Some(columns) = import_plain(csv.as_bytes(), &key()).unwrap() {
            prop_assert_eq!(Some(columns), imported(&csv));
        }
    }

    #[test]
    fn columns_give_the_gaps_of_the_plain_analysis(
        people in prop::collection::vec(respondent(false), 0..40),
        gappy in prop::collection::vec(respondent(true), 0..40),
    ) {
        let key = key();
        for raw in [people, gappy] {
            let people: Vec<_> = raw.iter().map(|raw| answers(&key, raw)).collect();
            assert_same_gaps(&analyse(&key, &people), &both(&people).0);
        }
    }

    #[test]
    fn columns_give_the_tests_and_attributes_of_the_respondents(
        raw in prop::collection::vec(respondent(true), 0..40),
    ) {
        let key = key();
        let people: Vec<_> = raw.iter().map(|raw| answers(&key, raw)).collect();
        let columns = Columns::from_answers(&key, &people).unwrap();
        let people: Vec<_> = people.iter().map(|one| ScoredRespondent::new(&key, one)).collect();
        prop_assert_eq!(test_columns(&key, &columns), test_items(&key, &people));
        for level in [Level::Items, Level::Dimensions] {
            prop_assert_eq!(
                attributes_of_columns(&key, &columns, level),
                attributes(&key, &people, level)
            );
        }
    }

    #[test]
    fn the_order_of_respondents_changes_no_bit(
        raw in prop::collection::vec(respondent(true), 30..60),
        turn in 1..29_usize,
        complete in any::<bool>(),
    ) {
        let key = key();
        let mut people: Vec<_> = raw
            .iter()
            .map(|(raw, points)| {
                let raw = raw.iter().map(|raw| if complete { (*raw).max(1) } else { *raw });
                answers(&key, &(raw.collect(), *points))
            })
            .collect();
        let before = both(&people);
        people.rotate_left(turn);
        people.reverse();
        prop_assert_eq!(before, both(&people));
    }

    #[test]
    fn better_perceptions_shift_every_gap_and_leave_reliability_alone(
        raw in prop::collection::vec((prop::collection::vec(1..=5_u8, 45), 0..=100_u8), 30..50),
    ) {
        let mut key = key();
        // Without reversing, a raw point is a scored point.
        for item in &mut key.items {
            item.reversed = false;
        }
        let shifted: Vec<_> = raw
            .iter()
            .map(|(raw, points)| {
                let raw = raw.iter().enumerate();
                let raw = raw.map(|(index, raw)| raw + if (22..44).contains(&index) { 2 } else { 0 });
                answers(&key, &(raw.collect(), *points))
            })
            .collect();
        let people: Vec<_> = raw.iter().map(|raw| answers(&key, raw)).collect();
        let figures = |people: &[Answers]| {
            let columns = Columns::from_answers(&key, people).unwrap();
            let crossed = Crossed::new(&columns);
            (analyse_columns(&key, &crossed), quality(&key, &crossed))
        };
        let ((gaps, before), (higher, after)) = (figures(&people), figures(&shifted));
        for (a, b) in gaps.items.iter().zip(&higher.items) {
            prop_assert!(close(a.gap.map(|gap| gap + 2.0), b.gap));
            prop_assert_eq!(a.gap_sd, b.gap_sd);
        }
        prop_assert!(close(gaps.overall.weighted.map(|gap| gap + 2.0), higher.overall.weighted));
        // Covariances are exact, so not even the last bit moves.
        prop_assert_eq!(before.dims, after.dims);
        prop_assert_eq!(before.kmo, after.kmo);
    }

    #[test]
    fn shares_of_explained_variance_add_up_to_it(
        raw in prop::collection::vec(respondent(false), 20..60),
    ) {
        let key = key();
        let people: Vec<_> = raw.iter().map(|raw| answers(&key, raw)).collect();
        if let Some(drivers) = both(&people).1.drivers {
            for shares in [drivers.lmg.unwrap(), drivers.johnson.unwrap()] {
                let sum: f64 = shares.values().sum();
                prop_assert!((sum - drivers.r2).abs() < 1e-10, "{} {}", sum, drivers.r2);
                prop_assert!(shares.values().all(|share| *share > -1e-12));
            }
        }
    }
}

fn note(quality: &Quality, key: &str) -> Option<String> {
    let found = quality.notes.iter().find(|note| note.key == key)?;
    Some(found.reason.en.clone())
}

/// The columns that the row by row import gives.
fn imported(csv: &str) -> Option<Columns> {
    let key = key();
    let mapping = guess_mapping(csv.as_bytes(), &key).unwrap();
    let imported = import(csv.as_bytes(), &key, &mapping).unwrap();
    let rows = imported.rows.iter().map(|row| &row.answers);
    let complete = imported.problems.is_empty();
    complete.then(|| Columns::from_answers(&key, rows).unwrap())
}

#[test]
fn plain_files_give_the_columns_of_the_import() {
    for csv in [
        include_str!("data/servqual600.csv"),
        include_str!("data/servqual400_missing.csv"),
        "id,E1,P1,W_tangibles,OS,NPS,note\r\na,6,5,100,7,10,fine\r\nb,,1,0,,,\r\n\r\n",
        "E1;P1\n1;7\n2;6",
        "\u{feff}E1\tP1\n1\t7\n\n002\t6\n",
        "id,E10,P10\nb,1,7\na,2,6\n",
    ] {
        let plain = import_plain(csv.as_bytes(), &key()).unwrap();
        assert!(plain.is_some(), "{csv:.60}");
        assert_eq!(plain, imported(csv), "{csv:.60}");
    }
}

#[test]
fn whatever_is_not_plain_is_left_to_the_import() {
    for csv in [
        "id,E1,P1\na,6,\"5\"\n",
        "id,E1,\"P1\"\na,6,5\n",
        "id,E1,P1\n\"a\nb\",6,5\n",
        "id,E1,P1\na,6,5.0\n",
        "id,E1,P1\na,6, 5\n",
        "id,E1,P1\na,6,NA\n",
        "id,E1,P1\na,6,8\n",
        "id,E1,P1\na,6,0\n",
        "id,E1,P1\na,6,0007\n",
        "id,E1,P1\na,6,261\n",
        "id,E1,P1\na,6,-5\n",
        "id,E1,P1,NPS\na,6,5,11\n",
        "id,E1,P1\na,6\n",
        "id,E1,P1\na,6,5,4\n",
        "id,E1,P1\na,,\n",
        "id,E1,P1\n,6,5\n",
        "id,E1,P1\na,6,5\na,6,5\n",
        "id,E1,P1\nb,6,5\na,6,5\nb,6,5\n",
        "id,E1,P1\n'=a,6,5\n",
        "id,E1,P1\ra,6,5\r",
    ] {
        assert_eq!(
            import_plain(csv.as_bytes(), &key()).unwrap(),
            None,
            "{csv:?}"
        );
    }
    assert!(import_plain(b"colour\nred\n", &key()).is_err());
    assert!(import_plain(b"E1,P1\n\xff,1\n", &key()).is_err());
}

#[test]
fn every_absent_figure_has_its_reason() {
    let key = key();
    let person = |raw: u8| answers(&key, &(vec![raw; 45], 50));
    let (gaps, nobody) = both(&[]);
    assert_eq!(gaps.notes, [Absent::NoData.note("n")]);
    assert_eq!(note(&nobody, "kmo"), Some(Absent::NobodyComplete.text().en));
    assert_eq!(
        note(&nobody, "drivers"),
        Some(Absent::NoSatisfaction.text().en)
    );
    let (gaps, one) = both(&[person(3)]);
    assert_eq!(gaps.items[0].gap, Some(0.0));
    assert_eq!(gaps.items[0].ci, None);
    let few = Absent::TooFew { n: 1, needs: 2 };
    assert!(gaps.notes.contains(&few.note("items.SQ01.ci")));
    assert_eq!(note(&one, "dims.empathy.alpha_G"), Some(few.text().en));
    // Everybody says the same.
    let (gaps, same) = both(&vec![person(4); 30]);
    assert_eq!((gaps.items[0].t, gaps.items[0].gap_sd), (None, Some(0.0)));
    assert!(gaps.notes.contains(&Absent::Constant.note("items.SQ01.t")));
    for figure in ["dims.tangibles.alpha_P", "kmo", "bartlett", "drivers"] {
        assert_eq!(
            note(&same, figure),
            Some(Absent::Constant.text().en),
            "{figure}"
        );
    }
    let mut silent = person(4);
    for item in &key.items {
        silent.remove(&item.perception);
    }
    let (gaps, silent) = both(&[silent.clone(), silent]);
    assert!(gaps.notes.contains(&Absent::NoPairs.note("items.SQ01.gap")));
    assert_eq!(
        note(&silent, "dims.tangibles.alpha_P"),
        Some(Absent::NobodyComplete.text().en)
    );
}

#[test]
fn points_count_in_columns_as_they_do_one_by_one() {
    let key = key();
    let with = |points: &[Option<f64>]| -> Vec<Answers> {
        let people = points.iter().enumerate().map(|(index, points)| {
            let raw = (0..45).map(|place| 1 + u8::try_from((place * 3 + index) % 7).unwrap());
            let mut person = answers(&key, &(raw.collect(), 30));
            match points {
                Some(points) => person.set("W_empathy", Answer::Number(*points)),
                None => person.remove("W_empathy"),
            }
            person
        });
        people.collect()
    };
    // All valid, some missing or off the total, nobody at all.
    for points in [
        vec![Some(0.0); 9],
        vec![Some(0.0), None, Some(1.0), Some(0.0)],
        vec![None; 5],
    ] {
        let mut people = with(&points);
        assert_same_gaps(&analyse(&key, &people), &both(&people).0);
        people[0].remove("SQ03P");
        assert_same_gaps(&analyse(&key, &people), &both(&people).0);
    }
    let (gaps, _) = both(&with(&[None, None]));
    assert!(gaps.overall.default_weights && gaps.overall.weighted.is_some());
}

#[test]
fn answers_between_two_points_do_not_fit_a_column() {
    let key = key();
    let mut person = answers(&key, &(vec![4; 45], 50));
    person.set("SQ01P", Answer::Number(4.5));
    assert_eq!(
        Columns::from_answers(&key, [&person]),
        Err(Absent::NotWhole)
    );
    person.set("SQ01P", Answer::Number(8.5));
    let columns = Columns::from_answers(&key, [&person]).unwrap();
    assert_eq!(
        columns.perceptions()[0].get(0),
        None,
        "off the scale is no answer"
    );
}

#[test]
fn scales_from_0_to_10_fit_and_from_minus_3_do_not() {
    let mut key = key();
    (key.min, key.max) = (0.0, 10.0);
    let mut person = Answers::default();
    for (item, raw) in [
        ("SQ01E", 10.0),
        ("SQ01P", 0.0),
        ("SQ10E", 10.0),
        ("SQ10P", 0.0),
    ] {
        person.set(item, Answer::Number(raw));
    }
    let columns = Columns::from_answers(&key, [&person]).unwrap();
    let gaps = analyse_columns(&key, &Crossed::new(&columns));
    assert_eq!(
        (gaps.items[0].gap, gaps.items[9].gap),
        (Some(-10.0), Some(10.0))
    );
    key.min = -3.0;
    assert_eq!(Columns::empty(&key), Err(Absent::NotWhole));
}

#[test]
fn a_dimension_of_one_item_has_a_gap_and_no_reliability() {
    let mut key = key();
    key.dimensions[0].items.truncate(1);
    let people: Vec<_> = (1..=7)
        .map(|raw| answers(&key, &(vec![raw; 45], 50)))
        .collect();
    let columns = Columns::from_answers(&key, &people).unwrap();
    let crossed = Crossed::new(&columns);
    assert_eq!(analyse_columns(&key, &crossed).dims[0].gap, Some(0.0));
    let quality = quality(&key, &crossed);
    assert_eq!(
        note(&quality, "dims.tangibles.alpha_P"),
        Some(Absent::OneItem.text().en)
    );
}
