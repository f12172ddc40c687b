//! An expression in plain words, Chinese or English.

mod phrases;

use super::syntax::{Node, Part, Unary};
use super::{Binary, Function, number};
use crate::text::{Lang, Text, fill};

/// Words and how tightly they hold together: the levels of the operators, and above them
/// [`UNARY`] and [`ATOM`].
type Words = (String, u8);

const UNARY: u8 = 8;
const ATOM: u8 = 9;
/// The level of `and`; only `or` is below it.
const JOINING: u8 = 2;
/// Always needs parentheses inside something else.
const LOOSE: u8 = 0;

/// Makes sentences in one language.
struct Speaker<'a> {
    lang: Lang,
    title: &'a dyn Fn(&str) -> Option<String>,
}

impl Speaker<'_> {
    fn say(&self, text: &Text, values: &[(&str, &str)]) -> String {
        fill(text.get(self.lang), values)
    }

    /// Words in parentheses if they hold together less tightly than needed.
    fn enclosed(&self, (words, level): Words, needed: u8) -> String {
        if level >= needed {
            return words;
        }
        match self.lang {
            Lang::Zh => ["（", &words, "）"].concat(),
            Lang::En => ["(", &words, ")"].concat(),
        }
    }

    fn listed(&self, words: &[Words]) -> String {
        let separator = match self.lang {
            Lang::Zh => "、",
            Lang::En => ", ",
        };
        let words: Vec<&str> = words.iter().map(|(words, _)| words.as_str()).collect();
        words.join(separator)
    }

    fn name(&self, name: &str) -> Words {
        let title = (self.title)(name).filter(|title| !title.is_empty());
        (title.unwrap_or_else(|| name.to_owned()), ATOM)
    }

    fn unary(&self, operator: Unary, operand: Words) -> Words {
        let needed = if operator == Unary::Not { ATOM } else { UNARY };
        let words = self.enclosed(operand, needed);
        let text = phrases::unary(operator);
        (self.say(&text, &[("x", &words)]), UNARY)
    }

    fn binary(&self, operator: Binary, left: Words, right: Words) -> Words {
        let level = operator.level();
        let joins = level <= JOINING;
        let enclosed = |operand: Words, right: bool| {
            // `and` and `or` next to each other are easily misread.
            let mixed = joins && operand.1 <= JOINING && operand.1 != level;
            let needed = match (mixed, joins) {
                (true, _) => ATOM,
                (false, true) => LOOSE,
                (false, false) => level + u8::from(right),
            };
            self.enclosed(operand, needed)
        };
        let (left, right) = (enclosed(left, false), enclosed(right, true));
        let text = phrases::binary(operator);
        (self.say(&text, &[("x", &left), ("y", &right)]), level)
    }

    fn call(&self, part: &Part, arguments: &[Words]) -> Words {
        let Part::Call { name, function, .. } = part else {
            return Words::default();
        };
        let text = function.and_then(|function| phrases::call(function, arguments.len()));
        let all = self.listed(arguments);
        let Some(text) = text else {
            return ([name.as_str(), "(", &all, ")"].concat(), ATOM);
        };
        let at = |place: usize| arguments.get(place).map_or("", |words| words.0.as_str());
        let values = [("1", at(0)), ("2", at(1)), ("3", at(2)), ("all", &all)];
        let level = if *function == Some(Function::Iif) {
            LOOSE
        } else {
            UNARY
        };
        (self.say(&text, &values), level)
    }
}

/// The whole expression.
pub(super) fn summary(
    nodes: &[Node],
    lang: Lang,
    title: &dyn Fn(&str) -> Option<String>,
) -> String {
    let speaker = Speaker { lang, title };
    let mut stack: Vec<Words> = Vec::new();
    for node in nodes {
        let start = stack.len().saturating_sub(node.part.operands());
        let mut operands = stack.split_off(start);
        let words = match &node.part {
            Part::Null | Part::List(0) => (speaker.say(&phrases::nothing(), &[]), ATOM),
            Part::Bool(value) => (speaker.say(&phrases::yes_or_no(*value), &[]), ATOM),
            Part::Number(value) => (number::literal(*value), ATOM),
            Part::Text(text) if text.is_empty() => (speaker.say(&phrases::nothing(), &[]), ATOM),
            Part::Text(text) => (["“", text, "”"].concat(), ATOM),
            Part::Name { name, .. } => speaker.name(name),
            Part::List(_) => (speaker.listed(&operands), ATOM),
            Part::Unary(operator) => speaker.unary(*operator, operands.pop().unwrap_or_default()),
            Part::Binary(operator) => {
                let right = operands.pop().unwrap_or_default();
                let left = operands.pop().unwrap_or_default();
                speaker.binary(*operator, left, right)
            }
            Part::Call { .. } => speaker.call(&node.part, &operands),
        };
        stack.push(words);
    }
    stack.pop().unwrap_or_default().0
}

#[cfg(test)]
mod tests {
    use super::super::Expression;
    use super::*;

    fn both(source: &str) -> [String; 2] {
        let expression = Expression::parse(source).unwrap();
        let title = |name: &str| (name == "nps").then(|| "Recommendation".to_owned());
        [Lang::En, Lang::Zh].map(|lang| expression.summary(lang, &title))
    }

    #[test]
    fn plain_words() {
        for (source, en, zh) in [
            (
                "{q1} >= 4 and {q2} notempty",
                "q1 is at least 4 and q2 is answered",
                "q1 至少为 4，且 q2 已回答",
            ),
            (
                "{nps} < 7 and ({a} = 'x' or {b} empty)",
                "Recommendation is less than 7 and (a is “x” or b is not answered)",
                "Recommendation 小于 7，且 （a 是 “x”，或 b 未回答）",
            ),
            (
                "{a} = 1 and {b} = 2 or {c} = true",
                "(a is 1 and b is 2) or c is yes",
                "（a 是 1，且 b 是 2），或 c 是 “是”",
            ),
            (
                "{rooms} anyof ['twin', 'suite']",
                "rooms includes any of “twin”, “suite”",
                "rooms 包含 “twin”、“suite” 中的任意一项",
            ),
            ("!({a} > 1)", "not (a is more than 1)", "并非（a 大于 1）"),
            (
                "sum({a}, {b}) * 2 <= ({c} + 1) * 3",
                "the sum of a, b × 2 is at most (c + 1) × 3",
                "a、b 之和 × 2 不超过 （c + 1） × 3",
            ),
            (
                "age({born}) >= 18",
                "the years since born is at least 18",
                "自 born 起的年数 至少为 18",
            ),
            ("foo({a}, 1)", "foo(a, 1)", "foo(a、1)"),
            (
                "iif({a} > 1, 2, 3) + 1 = 3",
                "(2 if a is more than 1, otherwise 3) + 1 is 3",
                "（若 a 大于 1 则 2，否则 3） + 1 是 3",
            ),
        ] {
            assert_eq!(both(source), [en, zh], "{source}");
        }
    }
}
