//! `+ - * / % ^`, and `and` and `or`, which share how they take an empty operand.

use super::super::coerce::{joined, number_of, numeric, text_of};
use super::super::number;
use super::super::syntax::Binary;
use super::super::value::Value;

/// What an empty operand stands for next to the other one: 0, an empty text or an empty list.
fn filled(value: Value, other: &Value) -> Value {
    if !value.is_empty() {
        return value;
    }
    match (&value, other) {
        (_, Value::Number(_)) => Value::Number(0.0),
        (Value::Text(_), _) => value,
        (_, Value::Text(_)) => Value::Text(String::new()),
        (_, Value::List(_)) => Value::List(Vec::new()),
        _ => Value::Number(0.0),
    }
}

/// The value of one of these operators.
pub(super) fn calculate(operator: Binary, left: Value, right: Value) -> Value {
    let left = filled(left, &right);
    let right = filled(right, &left);
    match operator {
        Binary::And => return if left.counts_as_true() { right } else { left },
        Binary::Or => return if left.counts_as_true() { left } else { right },
        Binary::Plus => return plus(left, right),
        _ => {}
    }
    let (a, b) = (number_of(&left), number_of(&right));
    Value::Number(match operator {
        Binary::Minus => plus_minus(&left, &right, a - b),
        Binary::Times => {
            let places = decimals(&left) + decimals(&right);
            corrected(a * b, places)
        }
        // Only the number zero and an empty text are refused; `false` counts as zero too.
        Binary::Divide | Binary::Modulo if !right.counts_as_true() => return Value::Null,
        Binary::Divide => a / b,
        Binary::Modulo => libm::fmod(a, b),
        _ => power(a, b),
    })
}

/// JavaScript's power differs from C's where the base is 1 or -1 and the exponent no number.
pub(in super::super) fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || (base.abs() == 1.0 && exponent.is_infinite()) {
        f64::NAN
    } else {
        libm::pow(base, exponent)
    }
}

/// How many decimals a value is written with.
fn decimals(value: &Value) -> u32 {
    if numeric(value).is_none() {
        return 0;
    }
    if let Value::Number(number) = value
        && number.fract() == 0.0
    {
        return 0;
    }
    let text = text_of(value);
    let fraction = text.split('.').nth(1).unwrap_or_default();
    u32::try_from(fraction.len()).unwrap_or(u32::MAX)
}

/// `result` without the noise of binary fractions: as many decimals as its operands have.
fn corrected(result: f64, decimals: u32) -> f64 {
    if decimals == 0 {
        result
    } else {
        number::rounded_to(result, decimals)
    }
}

/// A sum or difference of two values, with as many decimals as they have.
pub(in super::super) fn plus_minus(left: &Value, right: &Value, result: f64) -> f64 {
    corrected(result, decimals(left).max(decimals(right)))
}

/// `+` of JavaScript: joins texts if one operand is a text, list, map or date, else adds.
pub(in super::super) fn add(left: &Value, right: &Value) -> Value {
    let joins = |value: &Value| {
        matches!(
            value,
            Value::Text(_) | Value::List(_) | Value::Map(_) | Value::Date(_)
        )
    };
    if joins(left) || joins(right) {
        let mut text = text_of(left);
        text.push_str(&text_of(right));
        Value::Text(text)
    } else {
        Value::Number(number_of(left) + number_of(right))
    }
}

fn plus(left: Value, right: Value) -> Value {
    if numeric(&left).is_some() && numeric(&right).is_some() {
        return match add(&left, &right) {
            Value::Number(sum) => plus_minus(&left, &right, sum).into(),
            text => text,
        };
    }
    match (left, right) {
        (Value::List(mut left), Value::List(right)) => {
            left.extend(right);
            Value::List(left)
        }
        (Value::List(items), Value::Text(text)) => (joined(&items, ", ") + &text).into(),
        (Value::Text(text), Value::List(items)) => (text + &joined(&items, ", ")).into(),
        (Value::List(items), Value::Number(number))
        | (Value::Number(number), Value::List(items)) => {
            let numbers = items.iter().filter(|item| matches!(item, Value::Number(_)));
            let sum = numbers.fold(Value::Number(0.0), |sum, item| {
                Value::Number(plus_minus(&sum, item, number_of(&sum) + number_of(item)))
            });
            let number = Value::Number(number);
            let total = number_of(&sum) + number_of(&number);
            Value::Number(plus_minus(&sum, &number, total))
        }
        (left, right) => add(&left, &right),
    }
}
