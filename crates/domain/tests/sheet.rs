//! A response as a filled-in questionnaire.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serviscope_domain::{
    response::{Answer, Answers, Completion, answer_sheet, completion},
    scoring::ScoringKey,
    survey::{Survey, Variant, bundled},
};

fn servqual() -> (Survey, ScoringKey) {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    (bundled().remove(0), key)
}

#[test]
fn every_question_is_listed_with_its_answer_in_words() {
    let (survey, key) = servqual();
    let answers: Answers = [
        ("SQ01E", Answer::Number(7.0)),
        ("SQ10P", Answer::Number(2.0)),
        ("W_reliability", Answer::Number(40.0)),
        ("OB01", Answer::Number(5.0)),
    ]
    .into_iter()
    .collect();
    let sheet = answer_sheet(&survey, Some(&key), &answers);
    let titles: Vec<_> = sheet
        .iter()
        .map(|section| section.title.en.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "What you expect",
            "What matters most to you",
            "What you experienced",
            "Other answers"
        ]
    );
    let line = |id: &str| {
        let mut lines = sheet.iter().flat_map(|section| &section.lines);
        lines.find(|line| line.id == id).unwrap()
    };
    let first = line("SQ01E");
    assert!(first.answer.as_ref().unwrap().en.starts_with('7'));
    assert!(
        first.question.zh.contains("饭店"),
        "placeholders are filled in"
    );
    assert!(!first.reversed && line("SQ10P").reversed);
    assert_eq!(line("SQ02E").answer, None);
    assert_eq!(line("W_reliability").answer.as_ref().unwrap().zh, "40");
    assert_eq!(line("OB01").question.en, "Overall satisfaction");
}

#[test]
fn only_questions_that_were_asked_count() {
    let kiosk = bundled().remove(1);
    let mut answers = Answers::default();
    answers.set("KX01", Answer::Number(4.0));
    assert_eq!(
        completion(&kiosk, &answers),
        Completion {
            answered: 1,
            asked: 3
        }
    );
    answers.set("KX01", Answer::Number(1.0));
    assert_eq!(
        completion(&kiosk, &answers),
        Completion {
            answered: 1,
            asked: 4
        }
    );
    let sheet = answer_sheet(&kiosk, None, &answers);
    assert_eq!(sheet[0].lines.len(), 4);
}

#[test]
fn options_codes_and_words_are_readable() {
    let kiosk = bundled().remove(1);
    let answers: Answers = [
        ("KX01", Answer::Number(1.0)),
        ("KX02", Answer::Text("responsiveness".into())),
        ("KX03", Answer::Text("太慢".into())),
        ("KX04", Answer::Text("N".into())),
    ]
    .into_iter()
    .collect();
    let sheet = answer_sheet(&kiosk, None, &answers);
    let words: Vec<_> = sheet[0]
        .lines
        .iter()
        .map(|line| line.answer.clone().unwrap().zh)
        .collect();
    assert!(words[0].starts_with("1 · "), "{}", words[0]);
    assert_eq!(words[1..], ["快慢与主动", "太慢", "否"]);
}
