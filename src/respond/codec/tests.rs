use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serviscope_domain::{
    response::{Answer, Answers, Context, Draft},
    survey::{Survey, bundled},
    text::Lang,
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{from_json, to_json};

#[wasm_bindgen_test]
fn every_bundled_survey_reads_and_writes_as_serde_json_does() {
    for survey in bundled() {
        let json = serde_json::to_string(&survey).unwrap();
        assert_eq!(to_json(&survey).unwrap(), json);
        assert_eq!(from_json::<Survey>(&json), Some(survey));
    }
}

#[wasm_bindgen_test]
fn a_draft_is_written_as_serde_json_understands_it_and_read_back() {
    let survey = &bundled()[0];
    let mut draft = Draft::start(
        survey,
        "id".into(),
        Lang::En,
        "now".into(),
        Context::default(),
    );
    draft.answers.set("SQ01E", Answer::Number(7.0));
    draft.answers.set("HALF", Answer::Number(2.5));
    draft.answers.set("SQ02E", Answer::NotApplicable);
    draft.answers.set(
        "KX03",
        Answer::Text("很好 \"quoted\"\n😀\u{1}\u{1f}\\".into()),
    );
    let json = to_json(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft);
    assert_eq!(from_json::<Draft>(&json), Some(draft));
}

/// Every kind of value that serde knows and our documents may come to use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kinds {
    truth: bool,
    small: i8,
    large: u64,
    half: f32,
    numbers: Vec<f64>,
    letter: char,
    absent: Option<u8>,
    present: Option<u8>,
    nothing: (),
    pair: (u8, String),
    choices: Vec<Choice>,
    by_name: std::collections::BTreeMap<String, u8>,
    tree: Value,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Choice {
    Plain,
    Wrapped(Box<Choice>),
    Pair(u8, u8),
    Named { at: i32 },
}

fn kinds() -> Kinds {
    Kinds {
        truth: true,
        small: -128,
        large: 9_007_199_254_740_991,
        half: 0.5,
        numbers: vec![
            0.0,
            -0.1,
            1e21,
            1e-7,
            123_456_789_012_345_680.0,
            2.5e300,
            -3.0,
        ],
        letter: '"',
        absent: None,
        present: Some(0),
        nothing: (),
        pair: (1, "[".into()),
        choices: vec![
            Choice::Plain,
            Choice::Wrapped(Box::new(Choice::Named { at: -5 })),
            Choice::Pair(1, 2),
        ],
        by_name: [("三".to_owned(), 3)].into(),
        tree: json!({"empty": {}, "list": [[], [{}], "", null, false], "": "x"}),
    }
}

#[wasm_bindgen_test]
fn every_kind_of_value_reads_and_writes_as_serde_json_has_it() {
    let json = to_json(&kinds()).unwrap();
    assert_eq!(serde_json::from_str::<Kinds>(&json).unwrap(), kinds());
    let theirs = serde_json::to_string_pretty(&kinds()).unwrap();
    assert_eq!(from_json::<Kinds>(&theirs), Some(kinds()));
    assert_eq!(from_json::<Kinds>(&json), Some(kinds()));
    // A name is a string.
    assert_eq!(
        to_json(&std::collections::BTreeMap::from([(3, "三")])),
        None
    );
}

#[wasm_bindgen_test]
fn strings_read_as_the_browser_reads_them() {
    for text in [
        r#""""#,
        r#""\" \\ \/ \b\f\n\r\t""#,
        r#""\u00e9\u4E2D\uD83D\uDE00\u0000""#,
        r#""\ud83d""#,
        r#""\ud83dx\ude00""#,
        r#""\ud83d\u0041\udc00""#,
        r#""a\u""#,
        r#""\u12g4""#,
        r#""\x""#,
        r#""open"#,
        r#""\"#,
        "\"line\nbreak\"",
        r#""\ud83d\"#,
        r#""\u+123""#,
    ] {
        // Half of a pair is U+FFFD once it is a string of ours.
        let theirs = js_sys::JSON::parse(text)
            .ok()
            .and_then(|value| value.as_string());
        assert_eq!(from_json::<String>(text), theirs, "{text}");
    }
}

#[wasm_bindgen_test]
fn numbers_are_exact_or_refused() {
    for (text, number) in [
        ("0", Some(0.0)),
        ("-0", Some(0.0)),
        ("999999999999999", Some(999_999_999_999_999.0)),
        ("12345678901234567890", Some(12_345_678_901_234_567_890.0)),
        ("-1.5e3", Some(-1500.0)),
        ("0.1", Some(0.1)),
        ("1e999", None),
        ("-", None),
        ("1.2.3", None),
        ("+1", None),
        (".5", None),
        ("NaN", None),
    ] {
        assert_eq!(from_json::<f64>(text), number, "{text}");
    }
    assert_eq!(from_json::<u8>("256"), None);
    assert_eq!(from_json::<i64>("2.0"), Some(2));
}

#[wasm_bindgen_test]
fn damaged_texts_and_other_shapes_are_refused() {
    for json in [
        "",
        "{",
        "null",
        "[]",
        "7",
        r#"{"schema":1}"#,
        r#"{"schema":"x"}"#,
        r#"{"schema":1,}"#,
    ] {
        assert_eq!(from_json::<Survey>(json), None, "{json}");
    }
    assert_eq!(from_json::<Answers>(r#"{"A":[1]}"#), None);
    for json in ["[1,]", "[1 2]", "[1]]", "[,1]", "[1", "nul", "tru", "[1}"] {
        assert_eq!(from_json::<Value>(json), None, "{json}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(from_json::<Value>(&deep), None);
    let survey = serde_json::to_string(&bundled()[0]).unwrap();
    for cut in 0..survey.len().min(3_000) {
        let text = survey.get(..cut).unwrap_or_default();
        assert_eq!(from_json::<Survey>(text), None, "{cut}");
    }
}
