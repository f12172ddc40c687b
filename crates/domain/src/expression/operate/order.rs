//! Which of two values comes first.

use std::cmp::Ordering;

use super::super::coerce::{number_of, text_of};
use super::super::value::Value;

/// Texts in the order of their UTF-16 units, as JavaScript compares them.
pub(super) fn texts(left: &str, right: &str) -> Ordering {
    left.encode_utf16().cmp(right.encode_utf16())
}

/// Two texts by their letters, anything else as numbers; no order with what is no number.
fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    let words = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        Value::List(_) | Value::Map(_) => Some(text_of(value)),
        _ => None,
    };
    let as_number = |value: &Value, words: Option<&String>| match words {
        Some(words) => number_of(&Value::Text(words.clone())),
        None => number_of(value),
    };
    match (words(left), words(right)) {
        (Some(left), Some(right)) => Some(texts(&left, &right)),
        (a, b) => as_number(left, a.as_ref()).partial_cmp(&as_number(right, b.as_ref())),
    }
}

/// Whether `left` is less than `right`.
pub(in super::super) fn less(left: &Value, right: &Value) -> bool {
    compare(left, right) == Some(Ordering::Less)
}

/// Whether `left` is greater than `right`.
pub(in super::super) fn greater(left: &Value, right: &Value) -> bool {
    compare(left, right) == Some(Ordering::Greater)
}
