//! What a check found.

use super::super::{Function, Span};
use crate::text::Text;

/// One finding about an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What the expression belongs to, as given to [`check`](super::check()).
    pub id: String,
    /// Where in its source.
    pub span: Span,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What is wrong with a part of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is no such question or variable: it counts as unanswered.
    UnknownName {
        /// As written.
        name: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// There is no such function: the call is empty.
    UnknownFunction {
        /// As written.
        name: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A function has too few or too many arguments.
    ArgumentCount {
        /// The function.
        function: Function,
        /// How many it was given.
        given: u32,
    },
    /// This holds whatever is answered.
    AlwaysTrue,
    /// This never holds.
    AlwaysFalse,
    /// A number is compared with, or calculated from, a text that is none.
    TextAsNumber,
    /// Yes or no is compared with something else.
    NotYesNo,
    /// Several answers are compared with one: `contains` is meant.
    ListWithSingle,
    /// A parenthesis is never closed.
    Unclosed,
}

impl Finding {
    /// Whether the expression cannot do what was meant, rather than just looks odd.
    pub fn is_error(&self) -> bool {
        matches!(
            self.flaw,
            Flaw::UnknownName { .. } | Flaw::UnknownFunction { .. } | Flaw::ArgumentCount { .. }
        )
    }

    /// What to do about it, in both languages.
    pub fn explain(&self) -> Text {
        let (zh, en) = match &self.flaw {
            Flaw::UnknownName { name, suggestion } => {
                let text = Text::new(
                    "没有名为“{name}”的题目或变量。",
                    "There is no question or variable called “{name}”.",
                );
                return with_suggestion(text, name, suggestion.as_deref());
            }
            Flaw::UnknownFunction { name, suggestion } => {
                let text = Text::new("没有函数“{name}”。", "There is no function “{name}”.");
                return with_suggestion(text, name, suggestion.as_deref());
            }
            Flaw::ArgumentCount { function, given } => return count_text(*function, *given),
            Flaw::AlwaysTrue => (
                "无论怎样回答，这里始终成立。",
                "This holds whatever is answered.",
            ),
            Flaw::AlwaysFalse => ("这里永远不会成立。", "This can never hold."),
            Flaw::TextAsNumber => (
                "这里把数字与文字放在一起比较或计算。",
                "A number and a text are compared or calculated with here.",
            ),
            Flaw::NotYesNo => (
                "是非题的答案只能与 true 或 false 比较。",
                "A yes-or-no answer can only be compared with true or false.",
            ),
            Flaw::ListWithSingle => (
                "多选题有多个答案，请使用 contains 或 anyof。",
                "This question has several answers; use contains or anyof.",
            ),
            Flaw::Unclosed => ("这个 ( 没有对应的 )。", "This ( has no )."),
        };
        Text::new(zh, en)
    }
}

fn with_suggestion(text: Text, name: &str, suggestion: Option<&str>) -> Text {
    let mut text = text.fill("name", &Text::same(name));
    if let Some(suggestion) = suggestion {
        let more = Text::new("是否指“{meant}”？", " Is “{meant}” meant?");
        let more = more.fill("meant", &Text::same(suggestion));
        text.zh.push_str(&more.zh);
        text.en.push_str(&more.en);
    }
    text
}

fn count_text(function: Function, given: u32) -> Text {
    let (fewest, most) = function.arguments();
    let text = if given < fewest {
        Text::new(
            "{function} 至少需要 {number} 个参数。",
            "{function} needs {number} arguments or more.",
        )
    } else {
        Text::new(
            "{function} 最多接受 {number} 个参数。",
            "{function} takes {number} arguments or fewer.",
        )
    };
    let number = if given < fewest { fewest } else { most };
    text.fill("function", &Text::same(function.name()))
        .fill("number", &Text::same(number.to_string()))
}
