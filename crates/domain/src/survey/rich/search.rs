//! Finding an option by a few letters.

/// A text as it is searched: in small letters, and with full-width signs, which Chinese keyboards
/// often give, as plain ones.
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    };
    text.chars()
        .map(plain)
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether every word of the query occurs in `words`; both folded. An empty query finds everything.
pub fn is_found(query: &str, words: &str) -> bool {
    query.split_whitespace().all(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_order_and_width() {
        let words = folded("北京 Beijing Capital");
        for query in ["", "  ", "北", "BEI", "capital beij", "ＢＥＩ　京"] {
            assert!(is_found(&folded(query), &words), "{query}");
        }
        assert!(!is_found(&folded("bei shanghai"), &words));
    }
}
