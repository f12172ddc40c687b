//! `sum`, `min`, `max`, `count`, `avg`, `round`, `trunc`.

use super::super::coerce::{number_of, numeric};
use super::super::number;
use super::super::operate::{add, greater, less, plus_minus, power};
use super::super::value::{MAX_NESTING, Value};

/// Every argument and every element of lists among them, numbers read from texts, nothing left out
/// but what is not there.
fn flat(values: &[Value]) -> Vec<Value> {
    let mut all = Vec::new();
    push_flat(&mut all, values, MAX_NESTING);
    all
}

fn push_flat(all: &mut Vec<Value>, values: &[Value], levels: u32) {
    let Some(below) = levels.checked_sub(1) else {
        return;
    };
    for value in values {
        match value {
            Value::Null => {}
            Value::List(items) => push_flat(all, items, below),
            _ => all.push(numeric(value).map_or_else(|| value.clone(), Value::Number)),
        }
    }
}

fn total(all: &[Value]) -> Value {
    all.iter().fold(Value::Number(0.0), |sum, value| {
        match add(&sum, value) {
            Value::Number(next) => plus_minus(&sum, value, next).into(),
            // A text among the numbers: SurveyJS joins, too.
            text => text,
        }
    })
}

/// `sum(…)`.
pub(super) fn sum(values: &[Value]) -> Value {
    total(&flat(values))
}

/// `avg(…)`: 0 when there is nothing.
pub(super) fn average(values: &[Value]) -> Value {
    let all = flat(values);
    if all.is_empty() {
        return Value::Number(0.0);
    }
    Value::Number(number_of(&total(&all)) / all.len() as f64)
}

/// `count(…)`.
pub(super) fn count(values: &[Value]) -> Value {
    Value::Number(flat(values).len() as f64)
}

/// `min(…)` or `max(…)`; nothing when there is nothing.
pub(super) fn extreme(values: &[Value], smallest: bool) -> Value {
    let better = if smallest { less } else { greater };
    let best = flat(values)
        .into_iter()
        .reduce(|best, value| if better(&value, &best) { value } else { best });
    best.into()
}

/// Halves up, as in JavaScript: -2.5 becomes -2.
fn rounded(value: f64) -> f64 {
    let floor = libm::floor(value);
    if value - floor >= 0.5 {
        floor + 1.0
    } else {
        floor
    }
}

/// `round(number, decimals?)`.
pub(super) fn round(values: &[Value]) -> Value {
    let all = flat(values);
    let decimals = all.get(1).filter(|value| value.counts_as_true());
    let (Some(value), Some(decimals)) = (
        all.first().and_then(numeric),
        decimals.map_or(Some(0.0), numeric),
    ) else {
        return Value::Number(f64::NAN);
    };
    let scale = power(10.0, decimals);
    // The nudge lets 1.005, which is stored a little lower, round up.
    let scaled = value * scale * (1.0 + f64::EPSILON);
    Value::Number(rounded(scaled) / scale)
}

/// `trunc(number, decimals?)`.
pub(super) fn truncate(values: &[Value]) -> Value {
    let all = flat(values);
    let decimals = all.get(1).filter(|value| value.counts_as_true());
    let (Some(value), Some(decimals)) = (
        all.first().and_then(numeric),
        decimals.map_or(Some(-1.0), numeric),
    ) else {
        return Value::Number(f64::NAN);
    };
    Value::Number(cut(value, decimals))
}

/// `value` with so many decimals, cut off from how it is written; only whole numbers above zero and
/// below 10^21, which are written without an exponent, count as a number of decimals.
fn cut(value: f64, decimals: f64) -> f64 {
    let text = number::to_text(value);
    let sign = usize::from(text.starts_with('-'));
    let digits_from = |start: usize| {
        let rest = text.get(start..).unwrap_or_default();
        rest.bytes().take_while(u8::is_ascii_digit).count()
    };
    let whole = sign + digits_from(sign);
    let mut end = whole;
    if decimals > 0.0 && decimals < 1e21 && decimals.fract() == 0.0 && whole < text.len() {
        let places = digits_from(whole + 1);
        let wanted = if decimals < places as f64 {
            number::leading_integer(&number::to_text(decimals))
        } else {
            places as f64
        };
        end = whole
            + 1
            + (0..places)
                .take_while(|place| (*place as f64) < wanted)
                .count();
    }
    number::from_text(text.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding() {
        let round = |value: f64, decimals: f64| round(&[value.into(), decimals.into()]);
        assert_eq!(round(1.005, 2.0), 1.01.into());
        assert_eq!(round(-2.5, 0.0), (-3.0).into());
        assert_eq!(rounded(-2.5), -2.0);
        assert_eq!(round(1234.0, -2.0), 1200.0.into());
        assert_eq!(cut(-3.999, 2.0), -3.99);
        assert_eq!(cut(3.999, -1.0), 3.0);
        assert_eq!(cut(12.0, 3.0), 12.0);
    }

    #[test]
    fn lists_are_taken_apart() {
        let values = [
            Value::List(vec![1.5.into(), "2".into(), Value::Null]),
            3.1.into(),
        ];
        assert_eq!(sum(&values), 6.6.into());
        assert_eq!(count(&values), 3.0.into());
        assert_eq!(extreme(&values, true), 1.5.into());
        assert_eq!(extreme(&[], true), Value::Null);
        assert_eq!(average(&[]), 0.0.into());
    }
}
