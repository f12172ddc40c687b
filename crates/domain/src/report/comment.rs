//! A comment's words: paragraphs, with headings and lists where a line says so.

/// A part of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A line that began with `#`.
    Heading(String),
    /// Lines up to the next empty one.
    Paragraph(Vec<String>),
    /// Lines that began with `-`, `*` or `•`.
    List(Vec<String>),
}

/// The parts of `words`. A line that begins with `#` and a space is a heading, one with `-`, `*` or
/// `•` and a space an entry of a list, an empty line ends a paragraph. Nothing else means anything,
/// so whatever a person types is shown as it stands.
pub fn pieces(words: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut is_open = false;
    for line in words.lines().map(str::trim) {
        if line.is_empty() {
            is_open = false;
            continue;
        }
        let entry = ["- ", "* ", "• "]
            .into_iter()
            .find_map(|sign| line.strip_prefix(sign));
        match (line.strip_prefix("# "), entry, pieces.last_mut()) {
            (Some(heading), ..) => pieces.push(Piece::Heading(heading.trim().to_owned())),
            (_, Some(entry), Some(Piece::List(entries))) if is_open => {
                entries.push(entry.trim().to_owned());
            }
            (_, Some(entry), _) => pieces.push(Piece::List(vec![entry.trim().to_owned()])),
            (_, _, Some(Piece::Paragraph(lines))) if is_open => lines.push(line.to_owned()),
            _ => pieces.push(Piece::Paragraph(vec![line.to_owned()])),
        }
        is_open = true;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_headings_paragraphs_and_lists() {
        let words =
            "# What stands out\nWaiting is\ntoo long.\n\nMore:\n- desk\n• phone\n\n- new list";
        let text = str::to_owned;
        assert_eq!(
            pieces(words),
            [
                Piece::Heading(text("What stands out")),
                Piece::Paragraph(vec![text("Waiting is"), text("too long.")]),
                Piece::Paragraph(vec![text("More:")]),
                Piece::List(vec![text("desk"), text("phone")]),
                Piece::List(vec![text("new list")]),
            ]
        );
    }

    #[test]
    fn anything_else_stays_as_it_was_typed() {
        let words = "<script>alert(1)</script> -5 #1 **x**";
        assert_eq!(pieces(words), [Piece::Paragraph(vec![words.to_owned()])]);
        assert_eq!(pieces(" \n\n"), []);
    }
}
