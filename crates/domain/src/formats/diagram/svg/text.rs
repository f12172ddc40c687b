//! Text as lines that fit a width.

use std::fmt::Write as _;

use super::{super::xml::escape, ink};
use crate::text::lines;

/// What a text looks like.
#[derive(Clone, Copy)]
pub(super) struct Face {
    /// Size, in units of the picture.
    pub(super) size: i32,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Colour.
    pub(super) fill: &'static str,
    /// `start`, `middle` or `end`: what of it lies at the given place.
    pub(super) anchor: &'static str,
}

impl Face {
    /// Plain text of a size.
    pub(super) const fn plain(size: i32) -> Self {
        Self {
            size,
            bold: false,
            fill: ink::INK,
            anchor: "start",
        }
    }

    /// The same in bold.
    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in another colour.
    pub(super) const fn ink(self, fill: &'static str) -> Self {
        Self { fill, ..self }
    }

    /// The same, centred.
    pub(super) const fn centred(self) -> Self {
        Self {
            anchor: "middle",
            ..self
        }
    }

    /// The same, ending at its place.
    pub(super) const fn ending(self) -> Self {
        Self {
            anchor: "end",
            ..self
        }
    }
}

/// `words` in lines of at most `room`. A word longer than a line is broken.
pub(super) fn fitted(words: &str, room: i32, size: i32) -> Vec<String> {
    let (room, size) = (f64::from(room), f64::from(size));
    words
        .lines()
        .flat_map(|line| lines::wrap(line.trim(), room, size))
        .flat_map(|line| chopped(&line, room, size))
        .collect()
}

/// [`fitted`] with at most `most` lines; the last one then ends with an ellipsis.
pub(super) fn clipped(words: &str, room: i32, size: i32, most: usize) -> Vec<String> {
    let mut lines = fitted(words, room, size);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(last, size) + size > room {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// Estimated width of a text, rounded up.
pub(super) fn width(words: &str, size: i32) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "beyond i32 the cast saturates"
    )]
    let width = libm::ceil(lines::width(words, f64::from(size))) as i32;
    width
}

fn chopped(line: &str, room: f64, size: f64) -> Vec<String> {
    if lines::width(line, size) <= room {
        return vec![line.to_owned()];
    }
    let mut parts = vec![String::new()];
    let mut used = 0.0;
    for letter in line.chars() {
        let advance = lines::width(letter.encode_utf8(&mut [0; 4]), size);
        if used > 0.0 && used + advance > room {
            parts.push(String::new());
            used = 0.0;
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        used += advance;
    }
    parts
}

/// Writes lines below each other, the first one with its baseline at `y`.
pub(super) fn lines_at(
    out: &mut String,
    lines: &[String],
    (x, y): (i32, i32),
    leading: i32,
    face: Face,
) {
    if lines.is_empty() {
        return;
    }
    let Face { size, fill, .. } = face;
    let weight = if face.bold {
        " font-weight=\"600\""
    } else {
        ""
    };
    let anchor = if face.anchor == "start" {
        String::new()
    } else {
        format!(" text-anchor=\"{}\"", face.anchor)
    };
    // Writing to a string cannot fail, here and below.
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\"{weight}{anchor}>"
    );
    if let [only] = lines {
        out.push_str(&escape(only));
    } else {
        let mut at = y;
        for line in lines {
            let _ = write!(out, "<tspan x=\"{x}\" y=\"{at}\">{}</tspan>", escape(line));
            at += leading;
        }
    }
    out.push_str("</text>\n");
}

/// Writes one line.
pub(super) fn line_at(out: &mut String, words: &str, at: (i32, i32), face: Face) {
    lines_at(out, &[words.to_owned()], at, 0, face);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_end_is_broken_and_nothing_is_lost() {
        let word = "x".repeat(100);
        let lines = fitted(&word, 80, 13);
        assert!(lines.len() > 5);
        assert!(lines.iter().all(|line| width(line, 13) <= 80));
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        let lines = clipped("等候的客户得知还要多久，并且得到一杯茶", 60, 12, 2);
        assert_eq!(lines.len(), 2);
        assert!(
            lines[1].ends_with('…') && width(&lines[1], 12) <= 60,
            "{lines:?}"
        );
        assert_eq!(clipped("短", 60, 12, 2), ["短"]);
    }

    #[test]
    fn lines_of_a_title_are_kept() {
        assert_eq!(fitted("a\nb", 80, 13), ["a", "b"]);
        assert!(fitted(" \n", 80, 13).is_empty());
    }
}
