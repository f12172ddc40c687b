//! The spellings of operators between two operands.

use super::super::syntax::Binary;

/// Signs, longer ones before their beginnings.
const SIGNS: [(&str, Binary); 19] = [
    ("||", Binary::Or),
    ("&&", Binary::And),
    ("*=", Binary::Contains),
    ("<=", Binary::LessOrEqual),
    (">=", Binary::GreaterOrEqual),
    ("=<", Binary::LessOrEqual),
    ("=>", Binary::GreaterOrEqual),
    ("==", Binary::Equal),
    ("!=", Binary::NotEqual),
    ("<>", Binary::NotEqual),
    ("=", Binary::Equal),
    ("<", Binary::Less),
    (">", Binary::Greater),
    ("+", Binary::Plus),
    ("-", Binary::Minus),
    ("*", Binary::Times),
    ("/", Binary::Divide),
    ("%", Binary::Modulo),
    ("^", Binary::Power),
];

/// Words, longer ones before their beginnings. As in `SurveyJS` they need no space after them:
/// `{a}and{b}`.
const WORDS: [(&str, Binary); 18] = [
    ("or", Binary::Or),
    ("and", Binary::And),
    ("lessorequal", Binary::LessOrEqual),
    ("less", Binary::Less),
    ("greaterorequal", Binary::GreaterOrEqual),
    ("greater", Binary::Greater),
    ("equals", Binary::Equal),
    ("equal", Binary::Equal),
    ("notequals", Binary::NotEqual),
    ("notequal", Binary::NotEqual),
    ("power", Binary::Power),
    ("contains", Binary::Contains),
    ("contain", Binary::Contains),
    ("notcontains", Binary::NotContains),
    ("notcontain", Binary::NotContains),
    ("anyof", Binary::AnyOf),
    ("allof", Binary::AllOf),
    ("noneof", Binary::NoneOf),
];

/// Words of our own: they count only when the word ends there.
const OWN_WORDS: [(&str, Binary); 2] = [("containsany", Binary::AnyOf), ("mod", Binary::Modulo)];

/// The operator at the beginning of `rest` and its length in bytes.
pub(super) fn at(rest: &str) -> Option<(Binary, usize)> {
    let begins = |word: &str| {
        rest.get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let ends = |word: &str| {
        let after = rest.as_bytes().get(word.len());
        !after.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    };
    let own = OWN_WORDS
        .iter()
        .find(|(word, _)| begins(word) && ends(word));
    let found = own.or_else(|| SIGNS.iter().chain(&WORDS).find(|(word, _)| begins(word)));
    found.map(|(word, operator)| (*operator, word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_spelling_wins() {
        for (word, operator) in SIGNS.iter().chain(&WORDS).chain(&OWN_WORDS) {
            assert_eq!(at(word), Some((*operator, word.len())), "{word}");
        }
        assert_eq!(at("NotEqual 3"), Some((Binary::NotEqual, 8)));
        assert_eq!(at("models"), None);
        assert_eq!(at(""), None);
    }
}
