//! The options of a question, whatever its kind.

use serviscope_domain::{response::Answer, survey::QuestionKind, text::Text};

use crate::{respond::words, ui::label::Label};

/// One option of a radio group.
pub(super) struct Choice {
    /// What is stored when it is chosen.
    pub(super) answer: Answer,
    /// Its words.
    pub(super) words: Text,
    /// Its number on the scale, where it has one.
    pub(super) number: Option<i32>,
    /// Which face it shows: 0 (saddest) to 3 (happiest).
    pub(super) face: Option<usize>,
}

/// The options of a question of this kind, in order.
pub(super) fn options(kind: &QuestionKind) -> Vec<Choice> {
    match kind {
        QuestionKind::Rating {
            min,
            max,
            anchors,
            allow_na,
        } => {
            let mut choices: Vec<Choice> = (*min..=*max)
                .enumerate()
                .map(|(index, point)| Choice {
                    number: Some(point),
                    ..plain(
                        Answer::Number(point.into()),
                        anchors.at(index).unwrap_or_default(),
                    )
                })
                .collect();
            if *allow_na {
                choices.push(plain(Answer::NotApplicable, fixed(words::NOT_APPLICABLE)));
            }
            choices
        }
        QuestionKind::Smiley { labels } => (0..labels.zh.len().min(labels.en.len()))
            .map(|index| Choice {
                face: Some(index),
                // Scores count from 1, the saddest face.
                ..plain(
                    Answer::Number(index as f64 + 1.0),
                    labels.at(index).unwrap_or_default(),
                )
            })
            .collect(),
        QuestionKind::Choice { options } => options
            .iter()
            .map(|option| plain(Answer::Text(option.id.clone()), option.text.clone()))
            .collect(),
        QuestionKind::YesNo => vec![
            plain(Answer::Text("Y".into()), fixed(words::YES)),
            plain(Answer::Text("N".into()), fixed(words::NO)),
        ],
        // The rest has no plain options.
        _ => Vec::new(),
    }
}

fn plain(answer: Answer, words: Text) -> Choice {
    Choice {
        answer,
        words,
        number: None,
        face: None,
    }
}

fn fixed(words: Label) -> Text {
    Text::new(words.zh, words.en)
}
