//! Answers and parts of questions in words.

use super::{Kind, NONE, OTHER, OptionList};
use crate::{response::Answer, text::Text};

impl Kind {
    /// What the part that is stored under `key` asks; `None` where it is the question itself.
    pub fn title_of(&self, key: &str) -> Option<Text> {
        match self {
            Self::Matrix { rows, .. } => {
                let row = rows.iter().find(|row| row.id == key)?;
                Some(row.text.clone())
            }
            Self::Pairs { rows, .. } => rows.iter().find_map(|row| {
                let side = match key {
                    _ if key == row.expectation => Text::new("期望：", "Expected: "),
                    _ if key == row.perception => Text::new("感受：", "Experienced: "),
                    _ => return None,
                };
                Some(joined(&side, &row.text))
            }),
            Self::Cells { rows, cells } => rows.iter().find_map(|row| {
                let cell = cells
                    .iter()
                    .find(|cell| super::cell_key(row, cell) == key)?;
                Some(joined(
                    &joined(&row.text, &Text::new("：", ": ")),
                    &cell.text,
                ))
            }),
            Self::One { .. }
            | Self::Several { .. }
            | Self::Images { .. }
            | Self::Ranking { .. } => key.ends_with("-other").then(other),
            _ => None,
        }
    }
}

/// "Other", as lists offer it.
pub fn other() -> Text {
    Text::new("其他", "Other")
}

/// "None of these", as lists offer it.
pub fn none() -> Text {
    Text::new("以上都不是", "None of these")
}

fn joined(a: &Text, b: &Text) -> Text {
    Text::new([&*a.zh, &*b.zh].concat(), [&*a.en, &*b.en].concat())
}

/// An answer with the wording of what was chosen; `None` where the stored value reads well itself.
pub fn in_words(kind: &Kind, answer: &Answer) -> Option<Text> {
    match (kind, answer) {
        (Kind::Signature, _) => Some(Text::new("（已签名）", "(signed)")),
        (Kind::Agree { .. }, _) => Some(Text::new("同意", "Agreed")),
        (Kind::Matrix { points, .. } | Kind::Pairs { points, .. }, Answer::Number(number)) => {
            let place = *number - f64::from(points.min);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the cast saturates, and a place off the scale has no wording"
            )]
            let anchor = points.anchors.at(place as usize)?;
            Some(Text::new(
                format!("{number} · {}", anchor.zh),
                format!("{number} · {}", anchor.en),
            ))
        }
        (Kind::Cells { cells, .. }, _) => {
            let mut cells = cells.iter();
            cells.find_map(|cell| chosen(&cell.options, answer))
        }
        (
            Kind::One { list, .. }
            | Kind::Several { list, .. }
            | Kind::Images { list, .. }
            | Kind::Ranking { list },
            _,
        ) => chosen(list, answer),
        _ => None,
    }
}

fn chosen(list: &OptionList, answer: &Answer) -> Option<Text> {
    match answer {
        Answer::Text(id) => option(list, id),
        Answer::List(ids) => {
            let words: Vec<Text> = ids.iter().filter_map(|id| option(list, id)).collect();
            let join = |pick: fn(&Text) -> &str, comma: &str| {
                words.iter().map(pick).collect::<Vec<_>>().join(comma)
            };
            (words.len() == ids.len())
                .then(|| Text::new(join(|text| &text.zh, "、"), join(|text| &text.en, ", ")))
        }
        _ => None,
    }
}

/// The wording of an id of the list, "other" and "none" included.
pub(super) fn option(list: &OptionList, id: &str) -> Option<Text> {
    match id {
        OTHER if list.other => Some(other()),
        NONE if list.none => Some(none()),
        _ => list.get(id).map(|option| option.text.clone()),
    }
}
