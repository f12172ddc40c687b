//! Columns of a file that stand beside the pairs, and the survey that they make.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serviscope_domain::{
    formats::csv::{Beside, BesideColumn, answered_survey, beside, guess_mapping, import},
    models::{ToleranceForm, expectation_sources, kano_features},
    scoring::ScoringKey,
    survey::{Variant, bundled},
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn read(csv: &str) -> Beside {
    let mapping = guess_mapping(csv.as_bytes(), &key()).unwrap();
    beside(csv.as_bytes(), &key(), &mapping).unwrap()
}

#[test]
fn known_columns_are_read_by_the_line_of_their_row_and_others_left_out() {
    let csv = "E1,P1,sq01a,CES,ob07,波次,Token,staff,customer,colour\n\
               6,5,4,2.5,useless,一,t1,Li,c1,red\n\
               6,5\n\n\
               6,5,NA,,minor,二,,,c2,blue\n";
    let found = read(csv);
    let answers: Vec<&str> = found.answer_keys().collect();
    assert_eq!(answers, ["SQ01A", "CES", "OB07"]);
    assert!(found.has(&BesideColumn::Wave) && found.has(&BesideColumn::Staff));
    let row = found.row(2).unwrap();
    assert_eq!((row.wave.as_str(), row.token.as_str()), ("一", "t1"));
    assert_eq!((row.staff.as_str(), row.customer.as_str()), ("Li", "c1"));
    assert_eq!(row.answers.number("SQ01A"), Some(4.0));
    assert_eq!(row.answers.number("CES"), Some(2.5));
    assert_eq!(row.answers.text("OB07"), Some("useless"));
    // A row of another length has none, and an empty line is counted.
    assert_eq!(found.row(3), None);
    let last = found.row(5).unwrap();
    assert!(!last.answers.contains("SQ01A") && last.staff.is_empty());
}

#[test]
fn the_lines_are_those_of_the_import() {
    let csv = "E1,P1,wave\n6,5,a\n\"6,5,b\n7,4,c\n9,9,d\n6,6,e\n";
    let mapping = guess_mapping(csv.as_bytes(), &key()).unwrap();
    let imported = import(csv.as_bytes(), &key(), &mapping).unwrap();
    let found = read(csv);
    let waves: Vec<&str> = imported
        .rows
        .iter()
        .map(|row| found.row(row.line).unwrap().wave.as_str())
        .collect();
    assert_eq!(waves, ["a", "c", "e"]);
}

#[test]
fn a_file_of_pairs_alone_answers_the_ready_survey() {
    let found = read("E1,P1,colour\n6,5,red\n");
    assert_eq!(found, Beside::default());
    let survey = answered_survey(&key(), &found).unwrap();
    let ready = bundled().into_iter().find(|one| one.id == "servqual22");
    assert_eq!(Some(survey), ready);
}

#[test]
fn columns_become_questions_that_the_models_find() {
    let csv = "E1,P1,SQ01A,KN01_wifi,KN02_wifi,EXPECTED_FROM,bed.min,bed.desired,bed.perceived\n\
               6,5,4,like,dislike,past; friends,2,6,5\n";
    let found = read(csv);
    let survey = answered_survey(&key(), &found).unwrap();
    let features = kano_features(&survey);
    assert_eq!((features.len(), features[0].name.en.as_str()), (1, "wifi"));
    let form = ToleranceForm::of_survey(&survey).unwrap();
    let items: Vec<&str> = form.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(items, ["SQ01", "bed"]);
    let answers = found.row(2).map(|row| &row.answers);
    let sources = expectation_sources(&survey, &key(), answers).unwrap();
    let named: Vec<(&str, usize)> = sources
        .iter()
        .map(|source| (source.id.as_str(), source.named.unwrap().count))
        .collect();
    assert_eq!(named, [("friends", 1), ("past", 1)]);
}
