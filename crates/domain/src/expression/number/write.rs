//! Number to text, and rounding in decimal.

use super::digits::Digits;

/// The shortest digits that read back as `value`, which is positive and finite.
fn shortest(value: f64) -> Digits {
    // Up to 15 digits in all: one multiplication finds them, one division proves them.
    let mut power = 1.0;
    for decimals in 0..=15 {
        let scaled = libm::round(value * power);
        if scaled >= 1e15 {
            break;
        }
        if scaled > 0.0 && scaled / power == value {
            let mut digits = Digits::exact(scaled);
            digits.point -= decimals;
            return digits;
        }
        power *= 10.0;
    }
    let exact = Digits::exact(value);
    for keep in 1..=17 {
        let nearest = exact.rounded(keep);
        // Next to a power of two the neighbour may read back although it is not nearer.
        for candidate in [nearest, exact.cut(keep, false), exact.cut(keep, true)] {
            if candidate.nearest() == value {
                return candidate;
            }
        }
    }
    exact
}

/// `digits` from `start`, zeros where there are none, so many of them.
fn push_digits(text: &mut String, digits: &Digits, start: i32, count: i32) {
    for place in start..start.saturating_add(count) {
        let digit = usize::try_from(place)
            .ok()
            .and_then(|place| digits.digits.get(place));
        text.push(char::from(b'0' + digit.copied().unwrap_or(0)));
    }
}

/// Without an exponent: `0.0000001`, `1000000000000000000000`.
fn push_plain(text: &mut String, digits: &Digits) {
    let length = i32::try_from(digits.digits.len()).unwrap_or(i32::MAX);
    if digits.point > 0 {
        push_digits(text, digits, 0, digits.point);
    } else {
        text.push('0');
    }
    if length > digits.point {
        text.push('.');
        let start = digits.point.min(0);
        let zeros = -start;
        push_digits(text, digits, start, zeros);
        push_digits(
            text,
            digits,
            digits.point.max(0),
            length - digits.point.max(0),
        );
    }
}

/// As JavaScript writes it.
pub(in super::super) fn to_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let mut text = String::new();
    if value < 0.0 {
        text.push('-');
    }
    if value == 0.0 {
        text.push('0');
        return text;
    }
    if value.is_infinite() {
        text.push_str("Infinity");
        return text;
    }
    let digits = shortest(value.abs());
    if (-5..=21).contains(&digits.point) {
        push_plain(&mut text, &digits);
        return text;
    }
    let length = i32::try_from(digits.digits.len()).unwrap_or(i32::MAX);
    push_digits(&mut text, &digits, 0, 1);
    if length > 1 {
        text.push('.');
        push_digits(&mut text, &digits, 1, length - 1);
    }
    text.push('e');
    text.push(if digits.point > 0 { '+' } else { '-' });
    let exponent = Digits::exact(f64::from((digits.point - 1).abs()));
    push_plain(&mut text, &exponent);
    text
}

/// As an expression writes it: finite, and never with an exponent.
pub(in super::super) fn literal(value: f64) -> String {
    let mut text = String::new();
    if value.is_sign_negative() {
        text.push('-');
    }
    if value == 0.0 || !value.is_finite() {
        text.push('0');
    } else {
        push_plain(&mut text, &shortest(value.abs()));
    }
    text
}

/// `value` rounded to so many decimals, exact halves away from zero: what JavaScript's `toFixed`
/// gives when it is read back.
pub(in super::super) fn rounded_to(value: f64, decimals: u32) -> f64 {
    if value == 0.0 || !value.is_finite() || value.abs() >= 1e21 {
        return value;
    }
    let exact = Digits::exact(value.abs());
    let keep = exact
        .point
        .saturating_add(i32::try_from(decimals).unwrap_or(i32::MAX));
    let rounded = match usize::try_from(keep) {
        Ok(keep) => exact.rounded(keep).nearest(),
        Err(_) => 0.0,
    };
    if value < 0.0 { -rounded } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::super::from_text;
    use super::*;

    #[test]
    fn written_as_javascript_does() {
        for (value, text) in [
            (0.0, "0"),
            (-1.5, "-1.5"),
            (1e21, "1e+21"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (1e-7, "1e-7"),
            (0.000_001, "0.000001"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1.0 / 3.0, "0.3333333333333333"),
            (5.684_341_886_080_802e-14, "5.684341886080802e-14"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(to_text(value), text);
        }
        assert_eq!(literal(1e-7), "0.0000001");
        assert_eq!(literal(-2.5e21), "-2500000000000000000000");
    }

    #[test]
    fn decimals_are_rounded_on_the_exact_value() {
        assert_eq!(rounded_to(1.005, 2), 1.0);
        assert_eq!(rounded_to(2.5, 0), 3.0);
        assert_eq!(rounded_to(-0.05, 1), -0.1);
        assert_eq!(rounded_to(9.996, 2), 10.0);
        assert_eq!(rounded_to(0.004, 2), 0.0);
        assert_eq!(rounded_to(0.1 + 0.2, 1), 0.3);
    }

    proptest::proptest! {
        #[test]
        fn reading_and_writing_agree_with_rust(bits: u64) {
            let value = f64::from_bits(bits);
            if value.is_finite() {
                let text = to_text(value);
                proptest::prop_assert_eq!(text.parse::<f64>().unwrap(), value);
                proptest::prop_assert_eq!(from_text(&text), value);
                // Rust prints the shortest digits too.
                let rust = value.to_string();
                proptest::prop_assert_eq!(from_text(&rust).to_bits(), value.to_bits());
                let significant = |text: &str| {
                    let mantissa = text.split('e').next().unwrap_or_default();
                    mantissa.trim_start_matches(['-', '0', '.']).replace('.', "")
                        .trim_end_matches('0').to_owned()
                };
                proptest::prop_assert_eq!(significant(&text), significant(&rust));
            }
        }

        #[test]
        fn any_decimal_reads_as_rust_reads_it(
            whole in "[0-9]{1,40}", fraction in "[0-9]{0,40}", exponent in -345_i32..345,
        ) {
            let text = format!("{whole}.{fraction}e{exponent}");
            let rust: f64 = text.parse().unwrap();
            proptest::prop_assert_eq!(from_text(&text).to_bits(), rust.to_bits());
        }
    }
}
