//! Why an expression could not be read, and where.

use super::span::Span;
use crate::text::Text;

/// What is wrong with the source of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing but white space.
    Empty,
    /// The source is longer than [`MAX_SOURCE`](super::MAX_SOURCE) bytes.
    TooLong,
    /// Parentheses, lists and functions are nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// A value was expected, but the expression ends.
    MissingValue,
    /// A value was expected, but this character begins none.
    NoValue(char),
    /// The expression is complete, but something follows.
    Surplus(char),
    /// A text has no closing quotation mark.
    OpenText,
    /// A name has no closing brace, or another brace inside.
    OpenName,
    /// `{}` without a name.
    EmptyName,
    /// A list has no closing bracket.
    OpenList,
    /// A closing parenthesis without an opening one.
    Unopened,
    /// A whole number written with a leading zero, such as `007`.
    LeadingZero,
    /// A number beyond the range of 64-bit floating point.
    TooLarge,
}

/// Why an expression could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.explain().en)]
pub struct ParseError {
    /// What is wrong.
    pub problem: Problem,
    /// Where, in bytes of the source; empty at its end.
    pub span: Span,
}

/// The plain character that someone meant who typed its full-width or typographic sister.
fn plain(found: char) -> Option<char> {
    Some(match found {
        '‘' | '’' | '＇' => '\'',
        '“' | '”' | '＂' => '"',
        '（' => '(',
        '）' => ')',
        '｛' => '{',
        '｝' => '}',
        '，' => ',',
        '＝' => '=',
        '＜' | '《' => '<',
        '＞' | '》' => '>',
        '！' => '!',
        '＋' => '+',
        '－' | '—' | '–' | '−' => '-',
        '×' => '*',
        '÷' => '/',
        _ => return None,
    })
}

impl ParseError {
    pub(super) fn new(problem: Problem, start: usize, end: usize) -> Self {
        Self {
            problem,
            span: Span::new(start, end),
        }
    }

    /// What to do about it, in both languages.
    pub fn explain(&self) -> Text {
        let (zh, en) = match self.problem {
            Problem::NoValue(found) | Problem::Surplus(found) => return self.explain_found(found),
            Problem::Empty => ("表达式是空的。", "The expression is empty."),
            Problem::TooLong => (
                "表达式太长，请拆成几个计算值。",
                "The expression is too long; split it into calculated values.",
            ),
            Problem::TooDeep => (
                "嵌套太深，请拆成几个计算值。",
                "This is nested too deeply; split it into calculated values.",
            ),
            Problem::MissingValue => (
                "这里缺少一个值：题目 {名称}、数字或加引号的文字。",
                "A value is missing here: a question {name}, a number or a quoted text.",
            ),
            Problem::OpenText => (
                "文字没有结束的引号。",
                "The text has no closing quotation mark.",
            ),
            Problem::OpenName => (
                "题目名称没有结束的 }。",
                "The question name has no closing }.",
            ),
            Problem::EmptyName => (
                "{} 里缺少题目名称。",
                "The question name is missing inside {}.",
            ),
            Problem::OpenList => ("列表没有结束的 ]。", "The list has no closing ]."),
            Problem::Unopened => ("多了一个 )。", "There is a ) without a (."),
            Problem::LeadingZero => (
                "数字不能以 0 开头；如果是编码，请加引号，例如 '007'。",
                "A number cannot begin with 0; put a code in quotes, such as '007'.",
            ),
            Problem::TooLarge => ("数字太大。", "The number is too large."),
        };
        Text::new(zh, en)
    }

    fn explain_found(&self, found: char) -> Text {
        let fill = |zh: &str, en: &str, with: char| {
            let mut utf8 = [0; 4];
            let with: &str = with.encode_utf8(&mut utf8);
            Text::new(zh.replace('#', with), en.replace('#', with))
        };
        if let Some(plain) = plain(found) {
            return fill(
                "请改用半角符号 #。",
                "Use the plain character # here.",
                plain,
            );
        }
        if matches!(self.problem, Problem::Surplus(_)) {
            fill(
                "表达式在“#”之前已经完整；是否缺少 and、or 或运算符？",
                "The expression is complete before “#”; is an operator such as and, or missing?",
                found,
            )
        } else if found.is_alphabetic() {
            fill(
                "“#”不能在这里开头；文字请加引号，题目请写成 {名称}。",
                "“#” cannot begin a value; put text in quotes and a question in {braces}.",
                found,
            )
        } else {
            fill(
                "“#”前面缺少一个值。",
                "A value is missing before “#”.",
                found,
            )
        }
    }
}
