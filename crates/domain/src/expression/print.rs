//! Writing an expression in its canonical way.

use super::number;
use super::syntax::{Node, Part, Unary};

/// Binds tighter than any operator between two operands: `!x` and `x empty`.
const UNARY: u8 = 8;
/// Needs no parentheses anywhere.
const ATOM: u8 = 9;

/// A quoted text, its quotation marks escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("'");
    for found in text.chars() {
        if matches!(found, '\'' | '"') {
            quoted.push('\\');
        }
        quoted.push(found);
    }
    quoted.push('\'');
    quoted
}

/// `words` in parentheses if it binds less tightly than needed.
fn enclosed((mut words, level): (String, u8), needed: u8) -> String {
    if level < needed {
        words.insert(0, '(');
        words.push(')');
    }
    words
}

/// The last `count` entries of the stack, separated by commas.
fn listed(stack: &mut Vec<(String, u8)>, count: u32) -> String {
    let start = stack.len().saturating_sub(count as usize);
    let mut words = String::new();
    for (part, _) in stack.drain(start..) {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(&part);
    }
    words
}

/// The whole expression.
pub(super) fn print(nodes: &[Node]) -> String {
    let mut stack: Vec<(String, u8)> = Vec::new();
    for node in nodes {
        let printed = match &node.part {
            Part::Null => ("null".to_owned(), ATOM),
            Part::Bool(value) => (if *value { "true" } else { "false" }.to_owned(), ATOM),
            Part::Number(value) => (number::literal(*value), ATOM),
            Part::Text(text) => (quoted(text), ATOM),
            Part::Name { name, raw } => {
                let mark = if *raw { "#" } else { "" };
                (["{", mark, name, "}"].concat(), ATOM)
            }
            Part::List(count) => {
                let inside = listed(&mut stack, *count);
                (["[", &inside, "]"].concat(), ATOM)
            }
            Part::Call { name, count, .. } => {
                let inside = listed(&mut stack, *count);
                ([name, "(", &inside, ")"].concat(), ATOM)
            }
            Part::Unary(operator) => {
                let operand = stack.pop().unwrap_or_default();
                match operator {
                    Unary::Not => {
                        let mut words = enclosed(operand, UNARY);
                        words.insert(0, '!');
                        (words, UNARY)
                    }
                    Unary::Empty => (enclosed(operand, ATOM) + " empty", UNARY),
                    Unary::NotEmpty => (enclosed(operand, ATOM) + " notempty", UNARY),
                }
            }
            Part::Binary(operator) => {
                let right = stack.pop().unwrap_or_default();
                let left = stack.pop().unwrap_or_default();
                let level = operator.level();
                let mut words = enclosed(left, level);
                for part in [" ", operator.symbol(), " ", &enclosed(right, level + 1)] {
                    words.push_str(part);
                }
                (words, level)
            }
        };
        stack.push(printed);
    }
    stack.pop().unwrap_or_default().0
}
