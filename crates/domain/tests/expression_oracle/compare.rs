//! Our answer, and whether the two agree.

use serde_json::{Value as Json, json};
use serviscope_domain::expression::Expression;

use super::case::{self, Case};
use super::known::LISTED;

/// Our answer in the form of tests/oracle/expressions.mjs.
pub(crate) fn ours(case: &Case) -> Json {
    match Expression::parse(&case.expression) {
        Err(_) => json!({"syntax": true}),
        Ok(expression) => json!({
            "value": case::json(&expression.evaluate(case)),
            "holds": expression.is_true(case),
        }),
    }
}

/// The number that a JSON value is. Written as text where it is no whole number, because
/// `serde_json` does not read every last bit.
pub(crate) fn number(json: &Json) -> Option<f64> {
    match json {
        Json::Number(number) => number.as_f64(),
        Json::Object(entries) => match entries.get("$number")?.as_str()? {
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            text => text.parse().ok(),
        },
        _ => None,
    }
}

/// Whether both say the same.
pub(crate) fn agree(ours: &Json, theirs: &Json) -> bool {
    let said = ["syntax", "error", "value", "holds"];
    let mut pairs = said.iter().map(|key| (ours.get(key), theirs.get(key)));
    pairs.all(|pair| match pair {
        (Some(ours), Some(theirs)) => equal(ours, theirs),
        (ours, theirs) => ours == theirs,
    })
}

/// Equal, numbers to the last bit; zero has no sign in JSON.
fn equal(ours: &Json, theirs: &Json) -> bool {
    if let (Some(a), Some(b)) = (number(ours), number(theirs)) {
        return a == b || (a.is_nan() && b.is_nan());
    }
    match (ours, theirs) {
        (Json::Array(a), Json::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (Json::Object(a), Json::Object(b)) => {
            let mut parts = a.iter();
            a.len() == b.len()
                && parts.all(|(key, part)| b.get(key).is_some_and(|other| equal(part, other)))
        }
        _ => ours == theirs,
    }
}

/// The id of the listed difference that explains this one.
pub(crate) fn listed(case: &Case, ours: &Json, theirs: &Json) -> Option<&'static str> {
    let found = LISTED
        .iter()
        .find(|listed| (listed.applies)(case, ours, theirs));
    found.map(|listed| listed.id)
}
