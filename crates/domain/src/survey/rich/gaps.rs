//! What a respondent has still to fill in, and words that are only read.

use super::Kind;
use crate::response::Answers;

/// The stored keys of the question `id` that have no answer yet, in the order of the screen.
pub fn gaps(kind: &Kind, id: &str, answers: &Answers) -> Vec<String> {
    let mut keys = kind.keys(id);
    keys.retain(|key| !answers.contains(key));
    keys
}

/// The paragraphs of a text, which blank lines separate; the first is the heading.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            Some(last) if !last.is_empty() => paragraphs.push(String::new()),
            _ => {}
        }
    }
    if paragraphs.len() > 1 && paragraphs.last().is_some_and(String::is_empty) {
        paragraphs.pop();
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::Answer,
        survey::rich::{Points, Row},
        text::Text,
    };

    #[test]
    fn rows_without_an_answer_are_gaps() {
        let row = |id: &str| Row {
            id: id.into(),
            text: Text::default(),
        };
        let kind = Kind::Matrix {
            rows: vec![row("B"), row("A"), row("C")],
            points: Points {
                min: 1,
                max: 5,
                anchors: crate::instrument::Anchors::default(),
                allow_na: true,
            },
        };
        let answers: Answers = [("A", Answer::NotApplicable)].into_iter().collect();
        assert_eq!(gaps(&kind, "Q", &answers), ["B", "C"]);
    }

    #[test]
    fn blank_lines_separate_paragraphs() {
        assert_eq!(paragraphs("Title"), ["Title"]);
        assert_eq!(
            paragraphs("\nTitle\n\n\none\ntwo \n  \nthree\n\n"),
            ["Title", "one\ntwo", "three"]
        );
        assert_eq!(paragraphs(""), [""]);
    }
}
