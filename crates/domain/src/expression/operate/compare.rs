//! Equality and order.

use super::super::coerce::{folded, loosely_equal, text_of};
use super::super::functions::{Zone, midnight, parse_date, second_of};
use super::super::number;
use super::super::value::{MAX_NESTING, Value};
use super::order;

const MINUTE_MS: f64 = 60_000.0;
const HOUR_MS: f64 = 3_600_000.0;

/// Brings a date and a written date to the same precision: a written day is compared with the day
/// of the other one, not with its hour.
fn aligned(left: Value, right: Value, zone: Zone) -> (Value, Value) {
    match (left, right) {
        (Value::Text(text), Value::Date(date)) => {
            let (text, date) = read_beside(&text, date, zone);
            (text, date)
        }
        (Value::Date(date), Value::Text(text)) => {
            let floor = |unit: f64| libm::floor(date / unit) * unit;
            let date = match text.encode_utf16().count() {
                0..=10 => midnight(date),
                11..=13 => floor(HOUR_MS),
                14..=16 => floor(MINUTE_MS),
                _ => date,
            };
            let (text, date) = read_beside(&text, date, zone);
            (date, text)
        }
        pair => pair,
    }
}

/// The written date, at midnight if `date` is, and `date` without milliseconds.
fn read_beside(text: &str, date: f64, zone: Zone) -> (Value, Value) {
    let date = second_of(date);
    let read = parse_date(text, zone);
    let read = if midnight(date) == date || date.is_nan() {
        // The milliseconds of the written date stay; nobody writes any.
        midnight(read) + (read - second_of(read))
    } else {
        read
    };
    (Value::Date(read), Value::Date(date))
}

/// `=`: texts without regard to case and outer white space, numbers also when written as text,
/// lists in any order.
pub(super) fn equal(left: Value, right: Value, zone: Zone) -> bool {
    let (left, right) = aligned(left, right, zone);
    let known = |value: Value| match value {
        Value::Text(text) if text == "undefined" => Value::Null,
        value => value,
    };
    same(&known(left), &known(right))
}

/// `<` or `>`; false when either side is empty.
pub(super) fn before(
    left: Value,
    right: Value,
    zone: Zone,
    order: fn(&Value, &Value) -> bool,
) -> bool {
    if left == Value::Null || right == Value::Null {
        return false;
    }
    let (left, right) = aligned(left, right, zone);
    order(&left, &right)
}

/// `<=` or `>=`.
pub(super) fn before_or_equal(
    left: Value,
    right: Value,
    zone: Zone,
    order: fn(&Value, &Value) -> bool,
) -> bool {
    equal(left.clone(), right.clone(), zone) || before(left, right, zone, order)
}

/// Whether two values are the same answer.
pub(super) fn same(left: &Value, right: &Value) -> bool {
    same_below(left, right, MAX_NESTING)
}

fn same_below(left: &Value, right: &Value, levels: u32) -> bool {
    let Some(below) = levels.checked_sub(1) else {
        return false;
    };
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => {
            left == right || folded(number::trim(left)) == folded(number::trim(right))
        }
        (Value::Number(left), Value::Number(right)) | (Value::Date(left), Value::Date(right)) => {
            left == right
        }
        (Value::Null, Value::Null) => true,
        (Value::Null, Value::Text(text)) | (Value::Text(text), Value::Null) => text.is_empty(),
        _ if written_alike(left, right) => true,
        _ if left.is_empty() != right.is_empty() => false,
        (Value::Bool(value), Value::Text(text)) | (Value::Text(text), Value::Bool(value)) => {
            let word = if *value { "true" } else { "false" };
            text.eq_ignore_ascii_case(word)
        }
        (Value::List(left), Value::List(right)) => lists(left, right, below),
        (Value::Map(left), Value::Map(right)) => {
            let within = |these: &[(String, Value)], those: &[(String, Value)]| {
                these.iter().all(|(key, value)| {
                    let other = those.iter().find(|(other, _)| other == key);
                    other.is_some_and(|(_, other)| same_below(value, other, below))
                })
            };
            within(left, right) && left.len() == right.len()
        }
        (Value::List(_) | Value::Map(_), _) | (_, Value::List(_) | Value::Map(_)) => false,
        _ => loosely_equal(left, right),
    }
}

/// Whether a number and a text begin with the same number.
fn written_alike(left: &Value, right: &Value) -> bool {
    let convertible = |value: &Value| match value {
        Value::Number(number) if !number.is_nan() => Some(text_of(value)),
        Value::Text(text) if !number::from_text(text).is_nan() => Some(text.clone()),
        _ => None,
    };
    let (Some(left), Some(right)) = (convertible(left), convertible(right)) else {
        return false;
    };
    number::leading_integer(&left) == number::leading_integer(&right)
        && number::leading_float(&left) == number::leading_float(&right)
}

/// Whether two lists hold the same values in any order.
fn lists(left: &[Value], right: &[Value], levels: u32) -> bool {
    if left.len() != right.len() {
        return false;
    }
    // Sorted by their texts, as JavaScript sorts.
    let sorted = |items: &[Value]| {
        let mut keyed: Vec<(String, Value)> = items
            .iter()
            .map(|item| (text_of(item), item.clone()))
            .collect();
        keyed.sort_by(|(left, _), (right, _)| order::texts(left, right));
        keyed
    };
    let pairs = sorted(left).into_iter().zip(sorted(right));
    pairs
        .into_iter()
        .all(|((_, left), (_, right))| same_below(&left, &right, levels))
}
