//! Random answers and operands.

use serde_json::{Value as Json, json};

use super::random::Random;

const NUMBERS: [f64; 20] = [
    0.0, 1.0, 2.0, 3.0, 5.0, 10.0, -1.0, -3.0, 0.5, 1.5, 2.25, -0.75, 0.1, 0.2, 1.005, 100.0, 1e6,
    1e21, 1e-7, 20.0,
];
const TEXTS: [&str; 48] = [
    "",
    " ",
    "a",
    "b",
    "A",
    "abc",
    " abc ",
    "yes",
    "no",
    "true",
    "False",
    "undefined",
    "null",
    "0",
    "1",
    "5",
    "05",
    "1.5",
    "1,5",
    "0.5",
    "-3",
    " 2 ",
    "1e3",
    "0x1F",
    "0b1",
    "12px",
    "5%",
    "1-2",
    "1234567890123456",
    "Infinity",
    "NaN",
    "'5'",
    "\"q\"",
    "客房",
    "É",
    "a,b",
    "[object Object]",
    "1,2",
    "x",
    "item1",
    "2026-08-14",
    "2025-01-31",
    "2024-02-29T10:15",
    "2026-08-14T09:30:15.250",
    "2026/03/05",
    "03/05/2026",
    "2020",
    "soon",
];
/// Dates as survey-core may hold them: a midnight and an hour of a day, and the present minute.
const DATES: [f64; 5] = [
    1_786_665_600_000.0,
    1_709_201_700_000.0,
    1_786_699_800_000.0,
    1_735_689_600_000.0,
    951_782_400_000.0,
];

pub(crate) fn number(random: &mut Random) -> f64 {
    if random.percent(60) {
        random.pick(&NUMBERS)
    } else {
        // Two or three decimals, as people type them.
        let whole = random.below(20_000) as f64 - 10_000.0;
        whole / [1.0, 10.0, 100.0, 1000.0][random.below(4)]
    }
}

/// Numbers are written as JavaScript writes them, so that both sides read the same.
fn json_number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "whole and bounded just above"
        )]
        let whole = value as i64;
        json!(whole)
    } else {
        json!(value)
    }
}

pub(crate) fn scalar(random: &mut Random) -> Json {
    match random.below(20) {
        0..=6 => json_number(number(random)),
        7..=14 => json!(random.pick(&TEXTS)),
        15..=16 => json!(random.percent(50)),
        17 => json!({"$date": random.pick(&DATES)}),
        _ => Json::Null,
    }
}

fn list(random: &mut Random) -> Json {
    let length = random.below(5);
    let alike = random.percent(60);
    let items = (0..length).map(|_| match random.below(3) {
        0 if alike => json!(random.pick(&["item1", "item2", "a", "A", "b"])),
        1 if alike => json_number(random.below(4) as f64),
        _ if alike => json!(random.pick(&["1", "2", "x"])),
        _ => scalar(random),
    });
    Json::Array(items.collect())
}

/// A row of a repeated panel.
fn row(random: &mut Random) -> Json {
    let mut row = serde_json::Map::new();
    for column in ["x", "y", "Name"] {
        if random.percent(85) {
            row.insert(column.to_owned(), scalar(random));
        }
    }
    Json::Object(row)
}

fn rows(random: &mut Random) -> Json {
    let count = random.below(5);
    Json::Array((0..count).map(|_| row(random)).collect())
}

/// Any answer.
pub(crate) fn any(random: &mut Random) -> Json {
    match random.below(12) {
        0..=8 => scalar(random),
        9..=10 => list(random),
        _ => row(random),
    }
}

/// The answers of one case.
pub(crate) fn values(random: &mut Random) -> Json {
    let mut values = serde_json::Map::new();
    for name in ["a", "b", "c", "p.q", "Mixed"] {
        if random.percent(92) {
            values.insert(name.to_owned(), any(random));
        }
    }
    values.insert("list".to_owned(), list(random));
    values.insert("rows".to_owned(), rows(random));
    values.insert(
        "m".to_owned(),
        json!({"r1": row(random), "r2": row(random)}),
    );
    values.insert("day".to_owned(), json!(random.pick(&TEXTS[40..46])));
    values.insert("n".to_owned(), json_number(number(random)));
    Json::Object(values)
}

const NAMES: [&str; 22] = [
    "a",
    "b",
    "c",
    "a",
    "b",
    "c",
    "n",
    "list",
    "p.q",
    "mixed",
    "A",
    "#a",
    "#day",
    "rows[0].x",
    "rows[-1].y",
    "rows[1].name",
    "m.r1.x",
    "list[0]",
    "list.length",
    "rows.length",
    "day",
    "missing",
];

pub(crate) fn name(random: &mut Random) -> String {
    format!("{{{}}}", random.pick(&NAMES))
}

/// A text in quotes.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "\\'").replace('"', "\\\""))
}

pub(crate) fn literal(random: &mut Random) -> String {
    match random.below(14) {
        0..=4 => {
            let number = number(random);
            let text = format!("{number}");
            if text.contains('e') {
                "1.5".to_owned()
            } else {
                text
            }
        }
        5..=9 => quoted(random.pick(&TEXTS)),
        10 => random
            .pick(&["true", "false", "TRUE", "yes", "item1", "abc_1"])
            .to_owned(),
        11..=12 => {
            let count = random.below(4);
            let items: Vec<String> = (0..count)
                .map(|_| {
                    if random.percent(70) {
                        literal(random)
                    } else {
                        name(random)
                    }
                })
                .collect();
            format!("[{}]", items.join(", "))
        }
        _ => random
            .pick(&[
                "{missing}",
                "today()",
                "getDate('2026-08-14')",
                "currentDate()",
            ])
            .to_owned(),
    }
}

/// An operand: mostly an answer, sometimes a constant.
pub(crate) fn atom(random: &mut Random) -> String {
    if random.percent(62) {
        name(random)
    } else {
        literal(random)
    }
}
