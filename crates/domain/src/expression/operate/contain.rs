//! `contains`, `anyof` and their kin: answers with several values, and words within a text.

use super::super::coerce::{folded, text_of};
use super::super::value::Value;
use super::compare::same;

/// `contains`: all of `right` is in `left`.
pub(super) fn contains(left: &Value, right: &Value) -> bool {
    holds(left, right, true)
}

/// `notcontains`.
pub(super) fn not_contains(left: &Value, right: &Value) -> bool {
    if !left.counts_as_true() && !right.is_empty() {
        return true;
    }
    holds(left, right, false)
}

fn holds(left: &Value, right: &Value, wanted: bool) -> bool {
    match left {
        Value::List(items) if items.is_empty() => !wanted,
        Value::List(items) => {
            let right = match right {
                Value::List(right) => right.as_slice(),
                single => std::slice::from_ref(single),
            };
            let known = |value: &Value| match value {
                Value::Text(text) if text == "undefined" => Value::Null,
                value => value.clone(),
            };
            let found = |wanted: &Value| {
                let wanted = known(wanted);
                items.iter().any(|item| same(&known(item), &wanted))
            };
            right.iter().all(found) == wanted
        }
        Value::Null => false,
        Value::Text(text) if text.is_empty() => false,
        Value::Number(number) if number.is_nan() => false,
        // Nothing is not looked for in a text, whether it is to be there or not.
        _ if !right.counts_as_true() => false,
        _ => folded(&text_of(left)).contains(&folded(&text_of(right))) == wanted,
    }
}

/// `anyof`: one of `right` is in `left`.
pub(super) fn any_of(left: &Value, right: &Value) -> bool {
    if left.is_empty() || right.is_empty() {
        return right.is_empty();
    }
    match (left, right) {
        (Value::List(_), Value::List(items)) => items.iter().any(|item| contains(left, item)),
        (Value::List(_), _) => contains(left, right),
        _ => contains(right, left),
    }
}

/// `allof`: all of `right` is in `left`.
pub(super) fn all_of(left: &Value, right: &Value) -> bool {
    if !left.counts_as_true() && !right.is_empty() {
        return false;
    }
    match right {
        Value::List(items) => items.iter().all(|item| contains(left, item)),
        single => contains(left, single),
    }
}
