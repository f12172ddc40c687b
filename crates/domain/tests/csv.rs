//! CSV in and out: guesses, bad rows, round trips.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use proptest::prelude::*;
use serviscope_domain::{
    formats::csv::{
        CsvError, Imported, Target, TargetGroup, compare, export, guess_mapping, import, preview,
        targets,
    },
    scoring::ScoringKey,
    survey::{Variant, bundled},
    text::Lang,
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn read(csv: &[u8]) -> Result<Imported, CsvError> {
    let mapping = guess_mapping(csv, &key())?;
    import(csv, &key(), &mapping)
}

#[test]
fn every_column_of_the_reference_file_is_recognised() {
    let csv = include_bytes!("data/servqual600.csv");
    let mapping = guess_mapping(csv, &key()).unwrap();
    assert!(mapping.columns.iter().all(|column| column.target.is_some()));
    assert_eq!(mapping.columns.len(), 56);
}

#[test]
fn stored_keys_chinese_names_tabs_and_a_byte_order_mark_are_recognised() {
    let csv = "\u{feff}编号\t门店\tSQ01E\tsq01p\t备注\n7\t王府井\t6\t5\t好\n";
    let imported = read(csv.as_bytes()).unwrap();
    let row = &imported.rows[0];
    assert_eq!(
        (row.id.as_str(), row.context.branch.as_str()),
        ("7", "王府井")
    );
    assert_eq!(row.answers.number("SQ01P"), Some(5.0));
}

#[test]
fn bad_rows_are_listed_with_line_and_reason_and_the_others_come_in() {
    let csv = "id,E1,P1\na,6,5\nb,9,5\nc,six,5\nd,6\n\"multi\nline\",6,4\na,6,6\nf,,NA\ng,1,7\n";
    let imported = read(csv.as_bytes()).unwrap();
    let ids: Vec<_> = imported.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["a", "multi\nline", "g"]);
    let problems: Vec<_> = imported
        .problems
        .iter()
        .map(|problem| (problem.line, problem.reason.en.as_str()))
        .collect();
    assert_eq!(
        problems,
        [
            (3, "9 in column E1 is not between 1 and 7"),
            (4, "\"six\" in column E1 is not a number"),
            (5, "it has 2 cells, the header has 3 columns"),
            (8, "the id a occurred before"),
            (9, "it holds no answer"),
        ]
    );
}

#[test]
fn rows_without_an_id_get_one_from_their_content() {
    let csv = b"E1,P1\n6,5\n6,5\n7,5\n";
    let (first, again) = (read(csv).unwrap(), read(csv).unwrap());
    assert_eq!(first, again, "importing twice gives the same ids");
    assert_eq!(first.rows.len(), 3, "equal rows are different respondents");
}

#[test]
fn files_that_hold_no_responses_are_refused_with_a_reason() {
    assert_eq!(read(b"").unwrap_err(), CsvError::Empty);
    assert_eq!(read(b"\xff\xfeE1").unwrap_err(), CsvError::NotUtf8);
    assert!(matches!(read(b"a,b\n1,2\n"), Err(CsvError::NoAnswers(_))));
    let mut mapping = guess_mapping(b"E1,x\n1,2\n", &key()).unwrap();
    mapping.columns[1].target = mapping.columns[0].target.clone();
    assert!(matches!(mapping.check(), Err(CsvError::Ambiguous(..))));
    assert_eq!((mapping.clashes(), mapping.recognised()), (vec![(1, 0)], 2));
}

#[test]
fn what_is_exported_can_be_imported_unchanged() {
    let csv = include_bytes!("data/servqual400_missing.csv");
    let survey = &bundled()[0];
    let responses: Vec<_> = read(csv)
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.into_response(survey, Lang::Zh))
        .collect();
    let exported = export(survey, Some(&key()), &responses);
    let back: Vec<_> = read(exported.as_bytes())
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.into_response(survey, Lang::Zh))
        .collect();
    assert_eq!(back, responses);
}

#[test]
fn cells_that_look_like_formulas_are_disarmed() {
    let survey = &bundled()[0];
    let mut row = read(b"id,E1\nx,5\n").unwrap().rows.remove(0);
    row.context.branch = "=HYPERLINK(\"x\")".into();
    let exported = export(survey, Some(&key()), &[row.into_response(survey, Lang::En)]);
    assert!(
        exported.contains("\"'=HYPERLINK(\"\"x\"\")\""),
        "{exported}"
    );
}

#[test]
fn a_header_is_guessed_once() {
    let mapping = guess_mapping(b"E1,e1\n", &key()).unwrap();
    assert_eq!(
        mapping.columns[0].target,
        Some(Target::Answer("SQ01E".into()))
    );
    assert_eq!(mapping.columns[1].target, None);
}

#[test]
fn disarmed_cells_come_back_as_they_were() {
    let survey = &bundled()[0];
    let mut row = read(b"id,E1\nx,5\n").unwrap().rows.remove(0);
    row.context.branch = "=1+1".into();
    row.context.segment = "'quoted'".into();
    let response = row.into_response(survey, Lang::En);
    let exported = export(survey, Some(&key()), std::slice::from_ref(&response));
    let back = read(exported.as_bytes()).unwrap().rows.remove(0);
    assert_eq!(back.context, response.context);
}

#[test]
fn a_column_is_recognised_by_its_first_values() {
    let csv = b"id,E1,x\na,,\nb,6,\nc,5,\nd,4,\ne,3,\n";
    let values = preview(csv, 3).unwrap();
    assert_eq!(values[0], ["a", "b", "c"]);
    assert_eq!(values[1], ["6", "5", "4"], "empty cells tell nothing");
    assert!(values[2].is_empty());
    assert_eq!(preview(b"", 3).unwrap_err(), CsvError::Empty);
}

#[test]
fn every_meaning_is_in_one_group() {
    let key = key();
    let count = |group| {
        let all = targets(&key);
        all.iter()
            .filter(|target| target.group(&key) == group)
            .count()
    };
    assert_eq!(TargetGroup::ALL.map(count), [6, 22, 22, 5, 2]);
}

#[test]
fn rows_that_are_stored_already_are_told_from_rows_that_differ() {
    let survey = &bundled()[0];
    let stored: Vec<_> = read(b"id,branch,E1,P1\na,A,6,5\nb,A,6,5\n")
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.into_response(survey, Lang::Zh))
        .collect();
    let rows = read(b"id,branch,E1,P1\na,A,6,5\nb,A,6,4\nc,A,6,5\n")
        .unwrap()
        .rows;
    let comparison = compare(rows, &stored);
    let new: Vec<_> = comparison.new.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(
        (new, comparison.same, comparison.different),
        (vec!["c"], 1, 1)
    );
}

#[test]
fn rows_of_an_exported_sample_stay_marked_as_sample() {
    let survey = &bundled()[0];
    let guests = serviscope_domain::sample::guests(&key(), ("servqual22", 1), 5);
    let exported = export(survey, Some(&key()), &guests);
    let rows = read(exported.as_bytes()).unwrap().rows;
    assert_eq!(compare(rows.clone(), &guests).same, 5);
    assert!(
        rows.into_iter()
            .all(|row| row.into_response(survey, Lang::Zh).sample)
    );
}

#[test]
fn errors_are_explained_in_both_languages() {
    let errors = [
        CsvError::NotUtf8,
        CsvError::Empty,
        CsvError::NoAnswers("a, b".into()),
        CsvError::Ambiguous("a".into(), "b".into()),
    ];
    for error in errors {
        let text = error.explain();
        assert!(!text.zh.is_empty() && !text.en.is_empty());
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_import_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_text_under_a_good_header_makes_the_import_panic(body in "[ -~\n\"]{0,200}") {
        let _ = read(format!("id,E1,P1\n{body}").as_bytes());
    }
}

#[test]
fn line_numbers_are_those_of_a_text_editor() {
    let lines = |csv: &[u8]| {
        let imported = read(csv).unwrap();
        let problems = imported.problems.iter().map(|problem| problem.line);
        (
            imported.rows.iter().map(|row| row.line).collect(),
            problems.collect(),
        )
    };
    let expected: (Vec<u64>, Vec<u64>) = (vec![2, 5], vec![4]);
    assert_eq!(lines(b"id,E1\na,6\n\nb,9\nc,5\n"), expected);
    assert_eq!(lines(b"id,E1\r\na,6\r\n\r\nb,9\r\nc,5\r\n"), expected);
    assert_eq!(
        lines(b"\xef\xbb\xbfid,E1\r\n\"a\",6\r\n\r\n\"b\",9\r\nc,5"),
        expected
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_costs_one_row() {
    let csv = "id,branch,E1\na,A,6\nb,\"B,6\nc,C,5\n\"d\",\"two\nlines\",4\ne,E,3\n";
    let imported = read(csv.as_bytes()).unwrap();
    let ids: Vec<_> = imported.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["a", "c", "d", "e"]);
    assert_eq!(imported.problems.len(), 1);
    assert_eq!(imported.problems[0].line, 3);
    assert!(imported.problems[0].reason.en.contains("quotation mark"));
}
