//! What people type: full-width signs, commas in numbers, forms with or without their separators.

use super::Kind;
use crate::response::Answer;

/// The longest line that is kept of a number, an address or a telephone number, in characters.
const LONGEST: usize = 254;

/// What is stored when `typed` stands in the field of a question of this kind; `None` for an
/// empty field. What cannot be read is kept as it was typed, and [`super::validate`] then says
/// what is wrong with it.
pub fn typed_answer(kind: &Kind, typed: &str) -> Option<Answer> {
    let typed: String = typed.chars().take(limit(kind)).collect();
    if typed.trim().is_empty() {
        return None;
    }
    Some(match kind {
        Kind::Number { decimals, .. } => {
            read_number(&typed, *decimals).map_or(Answer::Text(typed), Answer::Number)
        }
        Kind::Line { mask, .. } => Answer::Text(masked(mask, &typed)),
        Kind::Email | Kind::Phone => Answer::Text(plain(&typed)),
        _ => Answer::Text(typed),
    })
}

fn limit(kind: &Kind) -> usize {
    match kind {
        Kind::Line { max_len, .. } => *max_len,
        _ => LONGEST,
    }
}

/// `text` with full-width letters, digits and signs as the plain ones, and without spaces around
/// it. A Chinese keyboard in its usual state types them.
pub(super) fn plain(text: &str) -> String {
    let plain = |sign: char| match sign {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        other => other,
    };
    text.trim().chars().map(plain).collect()
}

/// The number that somebody typed, with a point or a comma before the decimals and with or without
/// separated thousands; `None` if it is no number.
///
/// One comma before three digits separates thousands only where whole numbers are asked for
/// (`decimals` is 0): `1,234` is then 1234, and 1.234 otherwise.
pub fn read_number(typed: &str, decimals: u8) -> Option<f64> {
    let text: String = plain(typed).chars().filter_map(simple).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, rest) = match decimal_mark(digits, decimals) {
        Some(place) => (&digits[..place], &digits[place + 1..]),
        None => (digits, ""),
    };
    let whole = without_groups(whole)?;
    let is_digits = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if (whole.is_empty() && rest.is_empty()) || !is_digits(&whole) || !is_digits(rest) {
        return None;
    }
    let text = [sign, "0", &whole, ".", rest, "0"].concat();
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A sign as it counts in a number; `None` for those that only make it easier to read.
fn simple(sign: char) -> Option<char> {
    match sign {
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’' => None,
        '−' | '–' => Some('-'),
        '。' | '·' => Some('.'),
        other => Some(other),
    }
}

/// Where the decimals begin.
fn decimal_mark(digits: &str, decimals: u8) -> Option<usize> {
    let (point, comma) = (digits.rfind('.'), digits.rfind(','));
    let repeats = |mark: char| digits.matches(mark).count() > 1;
    match (point, comma) {
        (Some(point), Some(comma)) => Some(point.max(comma)),
        (Some(point), None) => (!repeats('.')).then_some(point),
        (None, Some(comma)) => {
            let is_group = decimals == 0 && comma > 0 && digits.len() - comma == 4;
            (!repeats(',') && !is_group).then_some(comma)
        }
        (None, None) => None,
    }
}

/// The digits before the decimals; `None` if separators stand anywhere but before three digits.
fn without_groups(whole: &str) -> Option<String> {
    let mut groups = whole.split([',', '.']);
    let mut digits = groups.next().unwrap_or_default().to_owned();
    let first = digits.len();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

/// Whether `number` has no more than `decimals` digits after the point.
pub(super) fn has_decimals(number: f64, decimals: u8) -> bool {
    let shifted = (0..decimals).fold(number, |shifted, _| shifted * 10.0);
    (shifted - shifted.round()).abs() <= 1e-9 * shifted.abs().max(1.0)
}

/// `typed` in the form of `mask`, with the separators that were left out; `typed` as it is where
/// it does not fit.
fn masked(mask: &str, typed: &str) -> String {
    let text = plain(typed);
    if mask.is_empty() {
        return typed.to_owned();
    }
    let mut given = text.chars().peekable();
    let mut whole = String::with_capacity(mask.len());
    for form in mask.chars() {
        let fits = given.peek().is_some_and(|sign| fits_sign(form, *sign));
        match (fits, form) {
            (true, _) => whole.extend(given.next()),
            (false, '9' | 'a' | '*') => return text,
            (false, separator) => whole.push(separator),
        }
    }
    if given.next().is_some() { text } else { whole }
}

/// Whether `text` has the form of `mask`: `9` a digit, `a` a letter, `*` either, anything else
/// itself.
pub(super) fn fits(mask: &str, text: &str) -> bool {
    mask.is_empty()
        || (mask.chars().count() == text.chars().count()
            && mask
                .chars()
                .zip(text.chars())
                .all(|(form, sign)| fits_sign(form, sign)))
}

fn fits_sign(form: char, sign: char) -> bool {
    match form {
        '9' => sign.is_ascii_digit(),
        'a' => sign.is_alphabetic(),
        '*' => sign.is_alphanumeric(),
        exact => exact == sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(typed: &str, decimals: u8, number: Option<f64>) {
        assert_eq!(read_number(typed, decimals), number, "{typed}");
    }

    #[test]
    fn what_cannot_be_read_is_kept_as_typed() {
        let number = Kind::Number {
            min: None,
            max: None,
            decimals: 1,
            unit: crate::text::Text::default(),
        };
        let text = |text: &str| Some(Answer::Text(text.into()));
        assert_eq!(typed_answer(&number, "３，５"), Some(Answer::Number(3.5)));
        assert_eq!(typed_answer(&number, "three "), text("three "));
        assert_eq!(typed_answer(&number, "  "), None);
        assert_eq!(typed_answer(&Kind::Email, " a＠b.cn"), text("a@b.cn"));
        assert_eq!(typed_answer(&Kind::Phone, "１３８００"), text("13800"));
        let line = Kind::Line {
            max_len: 4,
            mask: String::new(),
        };
        assert_eq!(typed_answer(&line, "一二三四五"), text("一二三四"));
    }

    #[test]
    fn points_and_commas_both_stand_before_decimals() {
        for typed in ["3.5", "3,5", " 3.50 ", "+3,5", "３．５", "３，５", "3。5"] {
            reads(typed, 1, Some(3.5));
        }
        reads("-0,25", 2, Some(-0.25));
        reads("－１２", 0, Some(-12.0));
        reads(".5", 1, Some(0.5));
        reads("5.", 1, Some(5.0));
    }

    #[test]
    fn thousands_may_be_separated() {
        for typed in ["1,234,567", "1.234.567", "1 234 567", "1'234'567"] {
            reads(typed, 2, Some(1_234_567.0));
        }
        reads("1,234.5", 1, Some(1234.5));
        reads("1.234,5", 1, Some(1234.5));
        reads("1,234", 0, Some(1234.0));
        reads("1,234", 3, Some(1.234));
        reads("1,5", 0, Some(1.5));
    }

    #[test]
    fn what_is_no_number_is_not_read_as_one() {
        for typed in [
            "", "-", ".", "abc", "12a", "1-2", "1,23,4", "1e5", "1.2,3.4", "三",
        ] {
            reads(typed, 2, None);
        }
        reads(&"9".repeat(400), 0, None);
    }

    #[test]
    fn decimals_are_counted_despite_binary_fractions() {
        assert!(has_decimals(1.15, 2) && has_decimals(-2.3, 1) && has_decimals(7.0, 0));
        assert!(!has_decimals(1.155, 2) && !has_decimals(0.5, 0));
    }

    #[test]
    fn separators_of_a_mask_need_not_be_typed() {
        assert_eq!(masked("99-aa", "12ab"), "12-ab");
        assert_eq!(masked("99-aa", "12-ab"), "12-ab");
        assert_eq!(masked("99-aa", "１２－ab"), "12-ab");
        assert_eq!(masked("+86 999", "123"), "+86 123");
        assert_eq!(masked("99-aa", "12"), "12");
        assert_eq!(masked("99", "123"), "123");
        assert_eq!(masked("", " as typed "), " as typed ");
    }

    #[test]
    fn masks_fit_sign_by_sign() {
        assert!(fits("99-aa", "12-ab"));
        assert!(fits("**", "京1"));
        assert!(!fits("99-aa", "12-a1"));
        assert!(!fits("99", "123"));
        assert!(fits("", "anything"));
    }
}
