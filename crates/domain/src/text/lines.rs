//! Text broken into lines for SVG, which cannot wrap by itself.
//!
//! Widths are estimated from classes of characters on the safe side of common system fonts:
//! exact measuring would need the page, and would give other pictures on other devices.

/// Estimated width of `text` in CSS pixels at `size` pixels.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// Advance of a character in em, as wide as in the widest of the common system fonts.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '.' | ',' | ':' | ';' | '|' | ' ' | '(' | ')' => 0.34,
        't' | 'f' | 'r' => 0.41,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' => 0.58,
        'm' | 'M' | 'W' | '@' => 0.98,
        'w' => 0.82,
        'A'..='Z' => 0.7,
        c if is_wide(c) => 1.0,
        _ => 0.635,
    }
}

/// Ideographs, kana and full-width punctuation fill a square.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{203b}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}')
}

/// Punctuation that must not begin a line, in its ASCII and its full-width form.
fn clings(c: char) -> bool {
    matches!(
        c,
        ',' | ':'
            | ';'
            | '?'
            | '!'
            | ')'
            | '\u{ff0c}'
            | '\u{ff1a}'
            | '\u{ff1b}'
            | '\u{ff1f}'
            | '\u{ff01}'
            | '\u{ff09}'
            | '\u{3001}'
            | '\u{3002}'
            | '\u{300b}'
            | '\u{201d}'
            | '\u{203b}'
    )
}

/// Characters that open something, after which a line must not end.
fn holds(c: char) -> bool {
    matches!(c, '(' | '\u{ff08}' | '\u{300a}' | '\u{201c}')
}

/// Breaks `text` into lines of at most `room` pixels at `size` pixels: between words, or between
/// ideographs. A word that is longer than a line keeps a line of its own.
pub fn wrap(text: &str, room: f64, size: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let trimmed = piece.trim_end();
        if !line.is_empty() && width(&line, size) + width(trimmed, size) > room {
            lines.push(line.trim_end().to_owned());
            line = String::new();
        }
        line.push_str(&piece);
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// [`wrap`] with lines of about the same length: for names in boxes.
pub fn balanced(text: &str, room: f64, size: f64) -> Vec<String> {
    let mut best = wrap(text, room, size);
    let mut tighter = room;
    for _ in 0..24 {
        tighter *= 0.96;
        let lines = wrap(text, tighter, size);
        if lines.len() > best.len() || lines.iter().any(|line| width(line, size) > tighter) {
            break;
        }
        best = lines;
    }
    best
}

/// Parts between which a line may break: words with their space, single ideographs with the
/// punctuation that follows them.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for c in text.chars() {
        match pieces.last_mut() {
            Some(last) if joins(last, c) => last.push(c),
            _ => pieces.push(c.to_string()),
        }
    }
    pieces
}

/// Whether `c` belongs to the same piece as what stands before it.
fn joins(before: &str, c: char) -> bool {
    let between_words = before.ends_with(' ') || before.ends_with(is_wide) || is_wide(c);
    c == ' ' || clings(c) || before.ends_with(holds) || !between_words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_breaks_between_words() {
        let lines = wrap("Management perception of expectations", 120.0, 14.0);
        assert!(lines.len() >= 2);
        assert_eq!(lines.join(" "), "Management perception of expectations");
        assert!(lines.iter().all(|line| width(line, 14.0) <= 120.0));
    }

    #[test]
    fn chinese_breaks_between_ideographs_but_not_before_a_comma() {
        let lines = wrap("员工着装整洁，外表得体", 14.0 * 6.0, 14.0);
        assert_eq!(lines.concat(), "员工着装整洁，外表得体");
        assert!(lines.iter().all(|line| !line.starts_with('\u{ff0c}')));
    }

    #[test]
    fn balancing_leaves_no_orphan() {
        assert_eq!(
            wrap("与客户的外部沟通", 100.0, 14.0),
            ["与客户的外部沟", "通"]
        );
        assert_eq!(
            balanced("与客户的外部沟通", 100.0, 14.0),
            ["与客户的", "外部沟通"]
        );
        assert_eq!(balanced("短", 100.0, 14.0), ["短"]);
    }

    #[test]
    fn a_long_word_is_not_lost() {
        assert_eq!(wrap("responsiveness", 10.0, 14.0), ["responsiveness"]);
        assert!(wrap("", 10.0, 14.0).is_empty());
    }
}
