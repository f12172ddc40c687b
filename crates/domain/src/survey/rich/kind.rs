//! The kinds of question of the complete runtime.

use serde::{Deserialize, Serialize};

use super::OptionList;
use crate::{
    expression::StoredExpression as Expression, instrument::Anchors, response::Answers, text::Text,
};

/// Points of a scale from `min` to `max` in steps of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// Lowest point.
    pub min: i32,
    /// Highest point.
    pub max: i32,
    /// Wording of the points; empty where only the numbers speak.
    #[serde(default)]
    pub anchors: Anchors,
    /// Whether "does not apply" is offered.
    #[serde(default)]
    pub allow_na: bool,
}

/// A statement of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The key under which its answer is stored.
    pub id: String,
    /// Wording.
    pub text: Text,
}

/// A statement that is rated twice: what is expected and what was experienced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairRow {
    /// The key of the expectation.
    pub expectation: String,
    /// The key of the perception.
    pub perception: String,
    /// Wording that fits both columns.
    pub text: Text,
}

/// What a cell of a multi-matrix asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Joined to the row's id with a dot, the key of the answer.
    pub id: String,
    /// Heading of its column.
    pub text: Text,
    /// Options to choose from; words if there are none.
    #[serde(default)]
    pub options: OptionList,
    /// Whether several options can be chosen.
    #[serde(default)]
    pub several: bool,
}

/// How a question is answered, and how its answer is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One option of a list; a drop-down with search if `search`. Stored as the option's id.
    One {
        /// The options.
        list: OptionList,
        /// Whether it is shown as a drop-down with a search field.
        #[serde(default)]
        search: bool,
    },
    /// Several options of a list. Stored as the list of ids, in the order of the options.
    Several {
        /// The options.
        list: OptionList,
        /// Fewest options that make an answer.
        #[serde(default)]
        min: Option<usize>,
        /// Most options that can be chosen.
        #[serde(default)]
        max: Option<usize>,
    },
    /// Pictures to choose from, one or several. Stored like `One` or `Several`.
    Images {
        /// The options, with pictures.
        list: OptionList,
        /// Whether several can be chosen.
        #[serde(default)]
        several: bool,
    },
    /// Stars, stored as their number, 1 to `count`.
    Stars {
        /// How many stars there are.
        count: u8,
    },
    /// A row of numbers with words at both ends only, such as 0 to 10 for a recommendation.
    Ends {
        /// Lowest number.
        min: i32,
        /// Highest number.
        max: i32,
        /// Words at the lowest number.
        low: Text,
        /// Words at the highest number.
        high: Text,
    },
    /// A number on a line. Untouched is unanswered: the line starts without a handle.
    Slider {
        /// Left end.
        min: f64,
        /// Right end.
        max: f64,
        /// Distance of two positions, above 0.
        step: f64,
        /// Words at the left end.
        low: Text,
        /// Words at the right end.
        high: Text,
    },
    /// Statements rated on one scale; each row is stored under its own id.
    Matrix {
        /// The statements.
        rows: Vec<Row>,
        /// The scale.
        points: Points,
    },
    /// Statements rated twice on one scale, expectation and perception side by side.
    Pairs {
        /// The statements.
        rows: Vec<PairRow>,
        /// The scale.
        points: Points,
    },
    /// Several things asked of each row; stored under `ROW.CELL`.
    Cells {
        /// The rows.
        rows: Vec<Row>,
        /// What is asked of each.
        cells: Vec<Cell>,
    },
    /// All options in order of preference, best first. Stored as the list of ids.
    Ranking {
        /// The options.
        list: OptionList,
    },
    /// A number. What was typed and cannot be read is stored as words until it is put right.
    Number {
        /// Smallest accepted number.
        #[serde(default)]
        min: Option<f64>,
        /// Largest accepted number.
        #[serde(default)]
        max: Option<f64>,
        /// Accepted digits after the decimal point.
        #[serde(default)]
        decimals: u8,
        /// Unit, shown after the field.
        #[serde(default)]
        unit: Text,
    },
    /// A line of words.
    Line {
        /// Longest answer, in characters.
        max_len: usize,
        /// Form of the answer: `9` a digit, `a` a letter, `*` either, anything else itself; `""` none.
        #[serde(default)]
        mask: String,
    },
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A day, stored as `2026-11-22`; `?` while it is not finished, as with times.
    Date {
        /// First accepted day, in the stored form; `""` for none.
        #[serde(default)]
        min: String,
        /// Last accepted day; `""` for none.
        #[serde(default)]
        max: String,
    },
    /// A time of day, stored as `14:05`.
    Time,
    /// A day and a time, stored as `2026-11-22T14:05`.
    DateTime,
    /// Files or photos that stay on the device; stored as the list of their names.
    File {
        /// What the browser offers, such as `image/*`; `""` for anything.
        #[serde(default)]
        accept: String,
        /// Most files.
        max_files: usize,
        /// Largest file, in KB of 1000 bytes.
        max_kb: u32,
    },
    /// A signature, stored as an SVG path in a box of 300 × 100, or typed, as `name:` and the name.
    Signature,
    /// Words to read; nothing is answered.
    Info,
    /// Something to agree to, stored as `Y`.
    Agree {
        /// What is agreed to, beside the box.
        text: Text,
    },
    /// A value worked out from other answers, not shown.
    Calculated {
        /// How.
        value: Expression,
    },
    /// A value taken from the link, not shown.
    Parameter {
        /// The parameter's name.
        name: String,
    },
}

impl Kind {
    /// Whether the respondent sees it.
    pub fn is_shown(&self) -> bool {
        !matches!(self, Self::Calculated { .. } | Self::Parameter { .. })
    }

    /// Whether there is something to answer.
    pub fn is_asked(&self) -> bool {
        self.is_shown() && !matches!(self, Self::Info)
    }

    /// Whether it is rated on a scale of equal points.
    pub fn is_scale(&self) -> bool {
        matches!(
            self,
            Self::Stars { .. } | Self::Ends { .. } | Self::Matrix { .. } | Self::Pairs { .. }
        )
    }

    /// The stored keys that it fills, for the question `id`.
    pub fn keys(&self, id: &str) -> Vec<String> {
        match self {
            Self::Info => Vec::new(),
            Self::Matrix { rows, .. } => rows.iter().map(|row| row.id.clone()).collect(),
            Self::Pairs { rows, .. } => rows
                .iter()
                .flat_map(|row| [row.expectation.clone(), row.perception.clone()])
                .collect(),
            Self::Cells { rows, cells } => rows
                .iter()
                .flat_map(|row| cells.iter().map(|cell| cell_key(row, cell)))
                .collect(),
            Self::One { list, .. }
            | Self::Several { list, .. }
            | Self::Images { list, .. }
            | Self::Ranking { list } => list.keys(id),
            _ => vec![id.to_owned()],
        }
    }

    /// Whether `answers` answers the question `id` fully.
    pub fn is_answered(&self, id: &str, answers: &Answers) -> bool {
        match self {
            Self::Info => true,
            // Only the choice counts; the words beside "other" are checked on their own.
            Self::One { .. }
            | Self::Several { .. }
            | Self::Images { .. }
            | Self::Ranking { .. } => answers.contains(id),
            _ => self.keys(id).iter().all(|key| answers.contains(key)),
        }
    }
}

/// The key of one cell of a multi-matrix.
pub fn cell_key(row: &Row, cell: &Cell) -> String {
    [row.id.as_str(), ".", cell.id.as_str()].concat()
}
