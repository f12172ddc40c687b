//! How values stand in for one another: JavaScript's conversions, as far as expressions show them.

use super::number;
use super::value::{MAX_NESTING, Value};

/// The text of a value where one is joined to a text or searched.
pub(super) fn text_of(value: &Value) -> String {
    let mut text = String::new();
    push_text(&mut text, value, MAX_NESTING);
    text
}

fn push_text(text: &mut String, value: &Value, levels: u32) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(&number::to_text(*number)),
        Value::Text(words) => text.push_str(words),
        Value::Map(_) => text.push_str("[object Object]"),
        Value::Date(moment) => text.push_str(&super::functions::date_text(*moment)),
        Value::List(items) => push_joined(text, items, ",", levels),
    }
}

fn push_joined(text: &mut String, items: &[Value], separator: &str, levels: u32) {
    let Some(below) = levels.checked_sub(1) else {
        return;
    };
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push_str(separator);
        }
        if *item != Value::Null {
            push_text(text, item, below);
        }
    }
}

/// The elements of a list as one text; nothing where an element is empty.
pub(super) fn joined(items: &[Value], separator: &str) -> String {
    let mut text = String::new();
    push_joined(&mut text, items, separator, MAX_NESTING);
    text
}

/// The number that a value is in a calculation; NaN when it is none.
pub(super) fn number_of(value: &Value) -> f64 {
    match value {
        Value::Null => 0.0,
        Value::Bool(value) => f64::from(u8::from(*value)),
        Value::Number(number) => *number,
        Value::Text(text) => number::from_text(text),
        Value::List(_) => number::from_text(&text_of(value)),
        Value::Map(_) => f64::NAN,
        Value::Date(moment) => *moment,
    }
}

/// The number that a value is written as: a finite number, or a text that is nothing but one, with
/// a point or a comma for the decimals. A list of one such value counts.
pub(super) fn numeric(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.is_finite().then_some(*number),
        Value::Text(text) => numeric_text(text),
        Value::List(_) => {
            let text = text_of(value);
            let whole = number::from_text(&text);
            let leading = number::leading_float(&text);
            (whole.is_finite() && !leading.is_nan()).then_some(leading)
        }
        _ => None,
    }
}

/// Digits beyond these are taken for a code, not a number.
const MOST_DIGITS: usize = 15;

fn numeric_text(text: &str) -> Option<f64> {
    let text = number::trim(text);
    if text.is_empty() {
        return None;
    }
    if text.starts_with("0x") {
        // JavaScript's strings count UTF-16 units, but what is a number here is ASCII anyway.
        let value = number::leading_integer(text);
        return (text.len() <= 32 && !value.is_nan()).then_some(value);
    }
    if text.len() > MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut commas = text.match_indices(',');
    let comma = match (commas.next(), commas.next()) {
        (Some((place, _)), None) => Some(place),
        _ => None,
    };
    let with_point;
    let text = match comma.and_then(|place| Some((text.get(..place)?, text.get(place + 1..)?))) {
        Some((before, after)) => {
            with_point = [before, ".", after].concat();
            &with_point
        }
        None => text,
    };
    let (whole, leading) = (number::from_text(text), number::leading_float(text));
    (whole.is_finite() && !leading.is_nan()).then_some(leading)
}

/// What an answer becomes when an expression reads it by `{name}`: texts that are numbers, `true`
/// or `false` turn into those, and quotation marks around a text go. Codes such as `05` stay.
pub(super) fn answer(value: Value) -> Value {
    let Value::Text(text) = value else {
        return value;
    };
    if text.eq_ignore_ascii_case("true") {
        return Value::Bool(true);
    }
    if text.eq_ignore_ascii_case("false") {
        return Value::Bool(false);
    }
    let quote = |c: char| matches!(c, '\'' | '"');
    if let Some(inside) = text
        .strip_prefix(quote)
        .and_then(|rest| rest.strip_suffix(quote))
    {
        return Value::Text(inside.to_owned());
    }
    match numeric_text(&text) {
        Some(number) if !is_code(&text) => Value::Number(number),
        _ => Value::Text(text),
    }
}

/// A number with a leading zero that is no decimal fraction.
fn is_code(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next() == Some(b'0')
        && !text.starts_with("0x")
        && bytes
            .next()
            .is_some_and(|next| !matches!(next, b'.' | b','))
}

/// Whether two values are equal when neither is a list, map or date, whatever their types; what
/// JavaScript's `==` says.
pub(super) fn loosely_equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Null, Value::Null) => true,
        (Value::Text(left), Value::Text(right)) => left == right,
        (Value::Null | Value::Date(_), _) | (_, Value::Null | Value::Date(_)) => false,
        _ => number_of(left) == number_of(right),
    }
}

/// `text` in lower case, in the scripts where questions are answered by typing: Latin, Greek,
/// Cyrillic and their full-width forms. Rust's table of all scripts would be 11 KB of a phone's
/// download for letters that surveys compare by choice ids.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        0x41..=0x5a
        | 0xc0..=0xd6
        | 0xd8..=0xde
        | 0x391..=0x3a1
        | 0x3a3..=0x3ab
        | 0x410..=0x42f
        | 0xff21..=0xff3a => code + 32,
        0x400..=0x40f => code + 80,
        // In these blocks capitals are odd or even and their small letters follow.
        0x139..=0x148 | 0x179..=0x17e => code + code % 2,
        0x178 => 0xff,
        0x130 | 0x131 | 0x138 | 0x149 | 0x17f => code,
        0x100..=0x177
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_become_numbers_but_codes_do_not() {
        for (written, read) in [
            ("5", Value::Number(5.0)),
            (" 2,5 ", Value::Number(2.5)),
            ("0.5", Value::Number(0.5)),
            ("0", Value::Number(0.0)),
            ("05", "05".into()),
            ("1234567890123456", "1234567890123456".into()),
            ("2026-08-14", "2026-08-14".into()),
            ("TRUE", true.into()),
            ("'5'", "5".into()),
            ("5%", "5%".into()),
            ("", "".into()),
        ] {
            assert_eq!(answer(written.into()), read, "{written}");
        }
    }

    #[test]
    fn small_letters_are_those_of_rust_in_the_scripts_it_knows() {
        let known = (0_u32..0x530).chain(0x1e00..0x1e96).chain(0x1ea0..0x1f00);
        for letter in known.chain(0xff00..0xff60).filter_map(char::from_u32) {
            // These either lower to two letters, move to another block or are letters of neither
            // a living alphabet nor this list.
            let rare = matches!(u32::from(letter), 0x130 | 0x180..=0x24f | 0x370..=0x390 | 0x3cf..=0x3ff | 0x4c0..=0x4cf);
            let rust: String = letter.to_lowercase().collect();
            assert!(
                rare || folded(&letter.to_string()) == rust,
                "{letter} {:x}",
                u32::from(letter)
            );
        }
    }
}
