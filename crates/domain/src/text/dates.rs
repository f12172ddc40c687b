//! The dates in a sentence, which a line must not break at their hyphens.

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words, which break where the language breaks.
    Words(&'a str),
    /// A day or a month, `2026-11-02` or `2026-11`.
    Date(&'a str),
    /// A date, what stands between, and another date: `2026-08-31 to 2026-11-20`.
    Range([&'a str; 3]),
}

/// What stands between the two dates of a range.
const BETWEEN: [&str; 5] = [" to ", " 至 ", "至", " – ", "–"];

/// `words` in pieces. Together they are the words again.
pub fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((before, found, after)) = first_date(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        let second = BETWEEN.iter().find_map(|between| {
            let later = after.strip_prefix(between)?;
            let length = date_at(later)?;
            Some((after.split_at(between.len()).0, later.split_at(length)))
        });
        rest = if let Some((between, (until, after))) = second {
            pieces.push(Piece::Range([found, between, until]));
            after
        } else {
            pieces.push(Piece::Date(found));
            after
        };
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// The first date of `words`, with what stands before and behind it.
fn first_date(words: &str) -> Option<(&str, &str, &str)> {
    let mut last = None;
    for (place, sign) in words.char_indices() {
        let begins = sign.is_ascii_digit() && !last.is_some_and(continues);
        last = Some(sign);
        if !begins {
            continue;
        }
        let (before, from) = words.split_at(place);
        if let Some(length) = date_at(from) {
            let (date, after) = from.split_at(length);
            return Some((before, date, after));
        }
    }
    None
}

/// Whether a sign makes one word of the digits beside it.
const fn continues(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '-'
}

/// The length in bytes of the date with which `words` begins.
fn date_at(words: &str) -> Option<usize> {
    let bytes = words.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = bytes.get(from..to)?.iter();
        digits
            .map(|byte| byte.is_ascii_digit().then(|| u32::from(byte - b'0')))
            .try_fold(0, |number, digit| Some(number * 10 + digit?))
    };
    let hyphen = |at: usize| bytes.get(at) == Some(&b'-');
    number(0, 4)?;
    let month = number(5, 7).filter(|_| hyphen(4))?;
    let day = number(8, 10).filter(|_| hyphen(7));
    let length = match day {
        Some(day) if (1..=31).contains(&day) => 10,
        Some(_) => return None,
        None => 7,
    };
    let ends = bytes
        .get(length)
        .is_none_or(|byte| !continues(char::from(*byte)));
    ((1..=12).contains(&month) && ends).then_some(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Piece::*, *};

    #[test]
    fn days_months_and_ranges_are_found_in_both_languages() {
        assert_eq!(
            pieces("3 signals; the first in the week of 2026-11-02: 8 points in a row"),
            [
                Words("3 signals; the first in the week of "),
                Date("2026-11-02"),
                Words(": 8 points in a row")
            ]
        );
        assert_eq!(
            pieces("第 57 份回答（2026-09-20）"),
            [Words("第 57 份回答（"), Date("2026-09-20"), Words("）")]
        );
        assert_eq!(pieces("2026-11"), [Date("2026-11")]);
        assert_eq!(
            pieces("2026-08-31 to 2026-11-20 · vip"),
            [Range(["2026-08-31", " to ", "2026-11-20"]), Words(" · vip")]
        );
        assert_eq!(
            pieces("从 2026-08 至 2026-11 起"),
            [
                Words("从 "),
                Range(["2026-08", " 至 ", "2026-11"]),
                Words(" 起")
            ]
        );
    }

    #[test]
    fn other_numbers_with_hyphens_are_words() {
        for words in [
            "",
            "2026",
            "12026-11-02",
            "A2026-11-02",
            "1-2026-11-02",
            "2026-11-021",
            "2026-11-02T14:05",
            "2026-13-02",
            "2026-11-42",
            "2026-1-2",
            "1999-2005",
            "2026-11-",
        ] {
            assert!(
                pieces(words).iter().all(|piece| matches!(piece, Words(_))),
                "{words}"
            );
        }
        assert_eq!(
            pieces("2026-11-02 to now"),
            [Date("2026-11-02"), Words(" to now")]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_words_again(words in "(\\PC|2026-1[0-3]-0[0-9]| to |至|–|-){0,20}") {
            let together: String = pieces(&words)
                .into_iter()
                .map(|piece| match piece {
                    Words(part) | Date(part) => part.to_owned(),
                    Range(parts) => parts.concat(),
                })
                .collect();
            prop_assert_eq!(together, words);
        }
    }
}
