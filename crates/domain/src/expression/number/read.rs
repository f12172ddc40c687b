//! Text to number, by JavaScript's three rules.

use super::digits::Digits;

/// White space that JavaScript trims.
fn is_space(found: char) -> bool {
    found == '\u{feff}' || (found.is_whitespace() && found != '\u{85}')
}

/// `text` without white space around it.
pub(in super::super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// The value of digits in a radix up to 16; rounding is that of repeated multiplication, exact
/// below 2^53.
pub(in super::super) fn from_radix(digits: &str, radix: u32) -> f64 {
    digits
        .chars()
        .filter_map(|digit| digit.to_digit(radix))
        .fold(0.0, |sum, digit| sum * f64::from(radix) + f64::from(digit))
}

/// A decimal number at the beginning of `text` and the number of bytes it takes.
fn decimal(text: &str) -> Option<(f64, usize)> {
    let bytes = text.as_bytes();
    let negative = bytes.first() == Some(&b'-');
    let mut place = usize::from(matches!(bytes.first(), Some(b'-' | b'+')));
    let sign = if negative { -1.0 } else { 1.0 };
    if text
        .get(place..)
        .is_some_and(|rest| rest.starts_with("Infinity"))
    {
        return Some((sign * f64::INFINITY, place + 8));
    }
    let mut digits = Vec::new();
    let mut point = 0_i32;
    let (mut any, mut after_point) = (false, false);
    while let Some(byte) = bytes.get(place) {
        match byte {
            b'0'..=b'9' => {
                any = true;
                // Leading zeros carry no digit but may move the point.
                if *byte != b'0' || !digits.is_empty() {
                    digits.push(byte - b'0');
                    point = point.saturating_add(i32::from(!after_point));
                } else if after_point {
                    point = point.saturating_sub(1);
                }
            }
            b'.' if !after_point => after_point = true,
            _ => break,
        }
        place += 1;
    }
    if !any {
        return None;
    }
    if let Some((exponent, length)) = exponent(text.get(place..).unwrap_or_default()) {
        point = point.saturating_add(exponent);
        place += length;
    }
    Some((sign * Digits::new(digits, point).nearest(), place))
}

/// `e5`, `E-12` at the beginning of `text`: the exponent and its length in bytes.
fn exponent(text: &str) -> Option<(i32, usize)> {
    let after = text.strip_prefix(['e', 'E'])?;
    let unsigned = after.strip_prefix(['+', '-']).unwrap_or(after);
    let end = unsigned
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(unsigned.len());
    let digits = unsigned.get(..end).filter(|digits| !digits.is_empty())?;
    let value = digits.bytes().fold(0_i32, |sum, digit| {
        sum.saturating_mul(10)
            .saturating_add(i32::from(digit - b'0'))
    });
    let value = if after.starts_with('-') {
        -value
    } else {
        value
    };
    Some((value, text.len() - unsigned.len() + end))
}

/// The number at the beginning of `text`, whatever follows; NaN when there is none.
pub(in super::super) fn leading_float(text: &str) -> f64 {
    decimal(trim(text)).map_or(f64::NAN, |(value, _)| value)
}

/// The whole number at the beginning of `text`, also `0x…`; NaN when there is none.
pub(in super::super) fn leading_integer(text: &str) -> f64 {
    let text = trim(text);
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let hexadecimal = rest.strip_prefix("0x").or_else(|| rest.strip_prefix("0X"));
    let radix = if hexadecimal.is_some() { 16 } else { 10 };
    let rest = hexadecimal.unwrap_or(rest);
    let end = rest
        .find(|c: char| !c.is_digit(radix))
        .unwrap_or(rest.len());
    let digits = rest.get(..end).unwrap_or_default();
    if digits.is_empty() {
        f64::NAN
    } else if radix == 10 {
        sign * leading_float(digits)
    } else {
        sign * from_radix(digits, radix)
    }
}

/// The number that `text` as a whole is; 0 for white space, NaN for anything else.
pub(in super::super) fn from_text(text: &str) -> f64 {
    let text = trim(text);
    if text.is_empty() {
        return 0.0;
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        let start = text
            .get(..2)
            .filter(|start| start.eq_ignore_ascii_case(prefix));
        if let Some(digits) = start.and_then(|start| text.strip_prefix(start)) {
            let valid = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
            return if valid {
                from_radix(digits, radix)
            } else {
                f64::NAN
            };
        }
    }
    match decimal(text) {
        Some((value, length)) if length == text.len() => value,
        _ => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn javascripts_three_rules() {
        assert_eq!(leading_float(" 12.5px"), 12.5);
        assert_eq!(leading_integer("12.5px"), 12.0);
        assert!(from_text("12.5px").is_nan());
        assert_eq!(leading_integer("0x1F"), 31.0);
        assert_eq!(leading_float("0x1F"), 0.0);
        assert_eq!(from_text("0b11"), 3.0);
        assert_eq!(from_text("  "), 0.0);
        assert_eq!(from_text("5."), 5.0);
        assert_eq!(from_text(".5e1"), 5.0);
        assert!(from_text(".").is_nan());
        assert!(leading_float("").is_nan());
        assert_eq!(from_text("-Infinity"), f64::NEG_INFINITY);
        assert_eq!(from_text("1e999999999999"), f64::INFINITY);
    }
}
