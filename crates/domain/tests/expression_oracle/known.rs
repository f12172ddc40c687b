//! The differences that are meant or accepted. tests/oracle/DIFFERENCES.md gives each its reason.

use serde_json::Value as Json;
use serviscope_domain::expression::{Expression, Value};

use super::atoms::quoted;
use super::case::Case;
use super::compare::{agree, number};

/// One accepted difference.
pub(crate) struct Listed {
    /// The heading in DIFFERENCES.md.
    pub(crate) id: &'static str,
    pub(crate) applies: fn(&Case, &Json, &Json) -> bool,
}

/// In the order in which they are tried.
pub(crate) const LISTED: &[Listed] = &[
    Listed {
        id: "survey-core throws",
        applies: |_, ours, theirs| theirs.get("error").is_some() && ours.get("value").is_some(),
    },
    Listed {
        id: "dates as text",
        applies: |_, ours, theirs| {
            let alike = theirs.get("isoDates").and_then(Json::as_array);
            alike.is_some_and(|alike| alike.iter().any(|theirs| agree(ours, theirs)))
        },
    },
    Listed {
        id: "dates change",
        applies: |_, _, theirs| theirs["changed"] == true,
    },
    Listed {
        id: "written dates",
        applies: |case, _, theirs| {
            let dates = theirs["dates"].as_array().unwrap();
            dates.iter().any(|date| read_differently(case, date))
        },
    },
    Listed {
        id: "survey functions",
        applies: |case, _, _| {
            let calls = ["displayValue(", "isDisplayMode("];
            calls.iter().any(|call| case.expression.contains(call))
        },
    },
    Listed {
        id: "we read more",
        applies: |_, ours, theirs| theirs.get("syntax").is_some() && ours.get("value").is_some(),
    },
    Listed {
        id: "missing operand",
        applies: |case, ours, theirs| {
            let words = ["contain", "contains", "anyof", "allof", "noneof", "*="];
            let expression = case.expression.to_lowercase();
            // Before a minus sign, too, unless it is that of a number.
            let before_minus = words.iter().any(|word| {
                let mut places = expression.match_indices(word);
                places.any(|(place, _)| {
                    let after = expression[place + word.len()..].trim_start();
                    let after = after.strip_prefix('-');
                    after.is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_digit()))
                })
            });
            theirs.get("value").is_some()
                && (before_minus || ours.get("syntax").is_some())
                && words.iter().any(|word| expression.contains(word))
        },
    },
    Listed {
        id: "missing parenthesis",
        applies: |case, ours, theirs| {
            let count = |sign| case.expression.matches(sign).count();
            // A call that ends at once may still be followed by a minus sign.
            let ends_early = ours.get("syntax").is_some() || case.topic == "syntax";
            ends_early && theirs.get("value").is_some() && count('(') > count(')')
        },
    },
    Listed {
        id: "whole words",
        applies: |case, ours, _| {
            let words = case.expression.to_lowercase();
            let begins = |keyword: &str| {
                let mut places = words.match_indices(keyword);
                places.any(|(place, _)| {
                    let after = words[place + keyword.len()..].chars().next();
                    after.is_some_and(|after| after.is_alphanumeric() || after == '_')
                })
            };
            let keywords = ["true", "false", "null", "undefined", "negate"];
            let is_syntax = ours.get("syntax").is_some() || case.topic == "syntax";
            is_syntax && keywords.into_iter().any(begins)
        },
    },
    Listed {
        id: "negating words",
        applies: |case, _, _| {
            let words = case.expression.to_lowercase();
            words.contains("not(") || words.contains("negate(")
        },
    },
    Listed {
        id: "element properties",
        applies: |case, _, _| case.expression.contains("{$"),
    },
    Listed {
        id: "letters as columns",
        applies: |case, _, _| {
            let words = format!("{} {}", case.expression, case.values).replace('"', "'");
            let columns = ["'0'", "'1'", "'2'", "'05'", "0b1", "0x1F"];
            case.expression.contains("InArray(")
                && !case.expression.contains("InArray({rows}")
                && columns.iter().any(|column| words.contains(column))
        },
    },
    Listed {
        id: "rewritten texts",
        applies: |case, _, _| {
            let rewritten = ["=>", "=<", "<>", "equals"];
            let words = if case.topic == "syntax" {
                // Operators stand anywhere there, also in place of bare words.
                case.expression.clone()
            } else {
                quotes(&case.expression)
            };
            rewritten.iter().any(|part| words.contains(part))
        },
    },
    Listed {
        id: "no undefined",
        applies: |case, _, _| {
            let makes_undefined = ["undefined", "min", "max", "iif(", "getYear(", "getComment("];
            let text = format!("{} {}", case.expression, case.values);
            text.contains("[]") && makes_undefined.iter().any(|maker| text.contains(maker))
        },
    },
    Listed {
        id: "last bit of a power",
        applies: |case, ours, theirs| {
            let powers = ["^", "power", "round("];
            let (Some(ours), Some(theirs)) = (number(&ours["value"]), number(&theirs["value"]))
            else {
                return false;
            };
            (ours - theirs).abs() <= theirs.abs() * 1e-14
                && powers.iter().any(|power| case.expression.contains(power))
        },
    },
];

/// What stands in single quotation marks.
fn quotes(expression: &str) -> String {
    let escaped = expression.replace("\\'", "");
    escaped.split('\'').skip(1).step_by(2).collect()
}

/// Whether we read a text, which survey-core read as a date, otherwise.
fn read_differently(case: &Case, date: &Json) -> bool {
    let text = date[0].as_str().unwrap();
    let call = format!("getDate({})", quoted(text));
    match Expression::parse(&call).map(|call| call.evaluate(case)) {
        Ok(Value::Date(ours)) => date[1]
            .as_f64()
            .map_or(!ours.is_nan(), |theirs| ours != theirs),
        _ => true,
    }
}
