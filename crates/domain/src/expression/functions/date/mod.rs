//! Dates: today, the parts of a date, differences and sums.

mod calculate;
mod civil;
mod read;

use super::super::evaluate::Context;
use super::super::value::Value;
use super::{Call, Function};

pub(in super::super) use civil::{date_text, midnight, second_of};
pub(in super::super) use read::{Zone, parse_date};

use civil::Fields;

/// The date that a value is: a date, a written date, or milliseconds since 1970 in UTC. NaN when
/// it is none.
fn date_of(value: &Value, zone: Zone) -> f64 {
    match value {
        Value::Date(date) => *date,
        Value::Text(text) => parse_date(text, zone),
        Value::Number(moment) => civil::clip(*moment + zone.offset_ms()),
        Value::Bool(value) => f64::from(u8::from(*value)) + zone.offset_ms(),
        Value::List(_) => parse_date(&super::super::coerce::text_of(value), zone),
        Value::Map(_) | Value::Null => f64::NAN,
    }
}

/// One part of a date; NaN for an impossible date.
fn part(date: f64, of: impl Fn(&Fields) -> f64) -> Value {
    Value::Number(Fields::of(date).map_or(f64::NAN, |fields| of(&fields)))
}

/// The value of a call.
pub(super) fn call(function: Function, call: &Call, context: &Context) -> Value {
    let zone = context.zone;
    let now = context.scope.now();
    let first = || call.given(0).map(|value| date_of(value, zone));
    let first_or_today = || first().unwrap_or_else(|| midnight(now));
    match function {
        Function::CurrentDate => Value::Date(now),
        Function::CurrentYear => part(now, |fields| fields.year),
        Function::Today => {
            let today = midnight(now);
            match call.values {
                [days] => Value::Date(calculate::moved(today, "days", days)),
                _ => Value::Date(today),
            }
        }
        Function::GetDate => first().map_or(Value::Null, Value::Date),
        Function::GetYear if call.values.len() == 1 => {
            first().map_or(Value::Null, |date| part(date, |fields| fields.year))
        }
        Function::Year => part(first_or_today(), |fields| fields.year),
        Function::Month => part(first_or_today(), |fields| fields.month + 1.0),
        Function::Day => part(first_or_today(), |fields| fields.day),
        Function::Weekday => part(first_or_today(), Fields::weekday),
        Function::Age => first().map_or(Value::Null, |birth| match unit(call, 1) {
            // SurveyJS counts no days here; `diffDays` does.
            "days" => Value::Number(0.0),
            unit => Value::Number(calculate::months_or_years(birth, now, unit)),
        }),
        Function::DiffDays => Value::Number(match (first(), call.given(1), call.values.len()) {
            (Some(from), Some(to), 2) => calculate::days(from, date_of(to, zone)),
            _ => 0.0,
        }),
        Function::DateDiff => match (first(), call.given(1)) {
            (Some(from), Some(to)) => {
                let unit = match unit(call, 2) {
                    "" => "days",
                    unit => unit,
                };
                Value::Number(calculate::difference(from, date_of(to, zone), unit))
            }
            _ => Value::Null,
        },
        Function::DateAdd => match (first(), call.given(1)) {
            (Some(date), Some(count)) => {
                let unit = match call.given(2) {
                    Some(Value::Text(unit)) => unit,
                    Some(_) => "",
                    None => "days",
                };
                Value::Date(calculate::moved(date, unit, count))
            }
            _ => Value::Null,
        },
        _ => Value::Null,
    }
}

/// The unit at `place`: empty when none is given, a word that is no unit when it is no text.
fn unit<'a>(call: &'a Call, place: usize) -> &'a str {
    match call.given(place) {
        Some(Value::Text(unit)) => unit,
        Some(_) => "?",
        None => "",
    }
}
