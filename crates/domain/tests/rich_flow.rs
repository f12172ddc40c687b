//! The way through a survey with conditions, skips, checks, calculated values and random orders.

#![allow(
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serviscope_domain::{
    response::{Answer, Context, Draft, Response},
    survey::{
        Problem, Survey, bundled,
        rich::{Flag, Hidden, Mark, flags},
    },
    text::Lang,
};

fn survey(name: &str) -> Survey {
    let path = format!(
        "{}/../../tests/e2e/fixtures/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn draft(survey: &Survey, answers: &[(&str, Answer)]) -> Draft {
    let now = "2026-11-22T08:00:00.000Z".to_owned();
    let mut draft = Draft::start(survey, "id".into(), Lang::En, now, Context::default());
    for (key, answer) in answers {
        draft.answers.set(*key, answer.clone());
    }
    draft
}

fn text(words: &str) -> Answer {
    Answer::Text(words.into())
}

fn shown(survey: &Survey, draft: &Draft) -> Vec<String> {
    let shown = draft.shown(survey);
    shown.iter().map(|question| question.id.clone()).collect()
}

#[test]
fn a_skip_leaves_out_what_lies_between() {
    let survey = survey("flow");
    let good = draft(&survey, &[("score", Answer::Number(5.0))]);
    assert_eq!(shown(&survey, &good), ["nights", "score", "again"]);
    let bad = draft(&survey, &[("score", Answer::Number(2.0))]);
    assert_eq!(
        shown(&survey, &bad),
        ["nights", "score", "why", "call", "again"]
    );
}

#[test]
fn the_answer_of_a_hidden_question_decides_nothing() {
    let survey = survey("flow");
    let yes = ("call", text("Y"));
    let bad = draft(&survey, &[("score", Answer::Number(2.0)), yes.clone()]);
    assert!(shown(&survey, &bad).contains(&"mail".to_owned()));
    // The same answer, but its question is skipped now.
    let good = draft(&survey, &[("score", Answer::Number(4.0)), yes]);
    assert!(!shown(&survey, &good).contains(&"mail".to_owned()));
    let response = good.submit(&survey, "later".into());
    assert!(!response.answers.contains("call"));
    assert_eq!(response.answers.number("points"), Some(80.0));
}

#[test]
fn hidden_answers_can_be_kept() {
    let mut survey = survey("flow");
    survey.flow.hidden = Hidden::Keep;
    let answers = [("score", Answer::Number(4.0)), ("call", text("Y"))];
    let response = draft(&survey, &answers).submit(&survey, "later".into());
    assert_eq!(response.answers.text("call"), Some("Y"));
}

#[test]
fn problems_are_told_apart() {
    let survey = survey("flow");
    let problem = |answers: &[(&str, Answer)], id: &str| {
        let draft = draft(&survey, answers);
        let question = survey
            .questions()
            .find(|question| question.id == id)
            .unwrap();
        draft.problem(&survey, question)
    };
    let worst = ("score", Answer::Number(1.0));
    assert_eq!(problem(&[], "score"), Some(Problem::Needed));
    assert_eq!(problem(&[], "why"), Some(Problem::AskedTwice));
    assert_eq!(problem(&[], "mail"), None, "optional");
    assert_eq!(
        problem(std::slice::from_ref(&worst), "mail"),
        Some(Problem::Needed),
        "required by a rule"
    );
    assert!(matches!(
        problem(&[("mail", text("x"))], "mail"),
        Some(Problem::Wrong(_))
    ));
    assert!(matches!(
        problem(&[("nights", Answer::Number(99.0))], "nights"),
        Some(Problem::Wrong(_))
    ));
    let contradiction = [("score", Answer::Number(5.0)), ("again", text("N"))];
    assert!(matches!(
        problem(&contradiction, "again"),
        Some(Problem::Wrong(_))
    ));
    assert_eq!(problem(&[worst, ("again", text("N"))], "again"), None);
}

#[test]
fn a_screen_may_hold_a_section_and_its_order_follows_the_seed() {
    let survey = survey("grouped");
    let mut orders = Vec::new();
    for seed in 0..30 {
        let mut draft = draft(&survey, &[]);
        draft.session.seed = seed;
        let first: Vec<_> = draft.screen(&survey).iter().map(|q| q.id.clone()).collect();
        assert_eq!(first, ["a", "b", "c"]);
        let next = draft.after(&survey).unwrap().id.clone();
        draft.at = next;
        let second: Vec<_> = draft.screen(&survey).iter().map(|q| q.id.clone()).collect();
        assert_eq!(second.len(), 4);
        assert_eq!(draft.before(&survey).unwrap().id, "a");
        assert!(draft.after(&survey).is_none());
        orders.push(second);
    }
    orders.sort();
    orders.dedup();
    assert!(orders.len() > 10, "{} orders", orders.len());
}

#[test]
fn calculated_values_in_a_circle_end_empty() {
    let mut survey = survey("flow");
    let mut json = serde_json::to_value(&survey).unwrap();
    json["flow"]["calculated"] = serde_json::json!([
        {"id": "a", "value": "{b} + 1"},
        {"id": "b", "value": "{a} + 1"},
    ]);
    survey = serde_json::from_value(json).unwrap();
    let response = draft(&survey, &[]).submit(&survey, "later".into());
    // Whatever the value: it ends, and nothing panics.
    assert_eq!(response.survey, "flow");
}

/// A response to SERVQUAL in which every item got `point(number of the item)`.
fn servqual(seconds: u32, point: impl Fn(usize) -> f64) -> (Survey, Response) {
    let survey = bundled().remove(0);
    let mut draft = draft(&survey, &[]);
    for number in 1..=22 {
        for side in ["E", "P"] {
            let key = format!("SQ{number:02}{side}");
            draft
                .answers
                .set(key.as_str(), Answer::Number(point(number)));
            draft.appeared(&key);
            draft.left(&key, seconds * 1_000);
        }
    }
    let response = draft.submit(&survey, "later".into());
    (survey, response)
}

#[test]
fn careful_answers_have_no_flag() {
    let (survey, response) = servqual(4, |number| [5.0, 6.0, 3.0, 4.0][number % 4]);
    assert_eq!(flags(&survey, &response, Some(170.0)), []);
}

#[test]
fn one_point_for_everything_is_a_straight_line_and_at_the_top_a_contradiction() {
    let (survey, response) = servqual(1, |_| 7.0);
    assert_eq!(
        flags(&survey, &response, None),
        [
            Flag::Speed,
            Flag::LongString,
            Flag::StraightLine,
            Flag::Contradiction
        ]
    );
    let (survey, response) = servqual(3, |_| 4.0);
    assert_eq!(
        flags(&survey, &response, None),
        [Flag::LongString, Flag::StraightLine]
    );
}

#[test]
fn speed_is_seen_against_the_others_too() {
    let (survey, response) = servqual(3, |number| [5.0, 6.0, 3.0, 4.0][number % 4]);
    assert_eq!(
        flags(&survey, &response, Some(44.0 * 3.0 * 4.0 + 10.0)),
        [Flag::Speed]
    );
}

#[test]
fn failed_attention_and_marks_are_flags() {
    let (mut survey, mut response) = servqual(4, |number| [5.0, 6.0, 3.0, 4.0][number % 4]);
    let question = &mut survey.sections[0].questions[0];
    question.rules.attention = Some(Answer::Number(2.0));
    response.session.mark(Mark::Mash);
    assert_eq!(
        flags(&survey, &response, None),
        [Flag::Attention, Flag::Marked(Mark::Mash)]
    );
}

#[test]
fn a_response_of_the_first_version_can_still_be_read() {
    let old = r#"{"schema":1,"id":"x","survey":"servqual22","version":1,"lang":"en","submitted_at":"2026-01-01T00:00:00Z","answers":{"SQ01P":5}}"#;
    let response: Response = serde_json::from_str(old).unwrap();
    assert!(response.timings.is_empty() && response.session.is_plain());
    assert_eq!(response.answers.number("SQ01P"), Some(5.0));
}

#[test]
fn the_files_of_a_hidden_question_are_left_out_with_its_answer() {
    let mut survey = survey("filling");
    for question in survey.sections.iter_mut().flat_map(|s| &mut s.questions) {
        if question.id == "PAPER" {
            question.show_if = Some("NOTE=bill".parse().unwrap());
        }
    }
    let names = |names: &[&str]| Answer::List(names.iter().map(|&name| name.into()).collect());
    let mut draft = draft(
        &survey,
        &[
            ("NOTE", text("bill")),
            ("PHOTOS", names(&["a.jpg", "b.jpg"])),
            ("PAPER", names(&["c.pdf"])),
        ],
    );
    assert_eq!(draft.files(&survey), ["a.jpg", "b.jpg", "c.pdf"]);
    assert!(draft.hidden_files(&survey).is_empty());
    draft.answers.set("NOTE", text("no bill"));
    assert_eq!(draft.hidden_files(&survey), ["c.pdf"]);
    survey.flow.hidden = Hidden::Keep;
    assert!(draft.hidden_files(&survey).is_empty(), "they are kept");
}
