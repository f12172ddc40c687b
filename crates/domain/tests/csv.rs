//! CSV in and out: guesses, bad rows, round trips.

use proptest::prelude::*;
use serviscope_domain::{
    formats::csv::{CsvError, Imported, Target, export, guess_mapping, import},
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
    assert_eq!((row.id.as_str(), row.context.branch.as_str()), ("7", "王府井"));
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
    assert!(exported.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{exported}");
}

#[test]
fn a_header_is_guessed_once() {
    let mapping = guess_mapping(b"E1,e1\n", &key()).unwrap();
    assert_eq!(mapping.columns[0].target, Some(Target::Answer("SQ01E".into())));
    assert_eq!(mapping.columns[1].target, None);
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
