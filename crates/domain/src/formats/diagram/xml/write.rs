//! Writing.

/// A text for an attribute or between tags. Line ends are written as references, because readers
/// turn them into blanks in attributes; control characters that XML does not know are left out.
pub(in super::super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter < ' ' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_forbidden_characters_left_out() {
        assert_eq!(
            escape("a<b>&\"c\"\n\u{0}\u{1f}\u{ffff}客"),
            "a&lt;b&gt;&amp;&quot;c&quot;&#10;客"
        );
    }
}
