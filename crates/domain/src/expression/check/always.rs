//! Comparisons that do not depend on the answers.

use super::super::evaluate;
use super::super::syntax::{Binary, Node, Part, Unary, operands};
use super::super::value::Value;
use super::{Flaw, Nothing};

/// Pairs of conditions in one chain of `and` or `or` that are compared with each other.
const MOST_PAIRS: usize = 64;

/// A name compared with a constant.
struct Comparison<'a> {
    name: &'a str,
    operator: Binary,
    constant: Value,
}

/// Whether the node at `index` is a condition that always or never holds.
pub(super) fn flaw(nodes: &[Node], index: usize) -> Option<Flaw> {
    let node = nodes.get(index)?;
    let range = node.first as usize..index + 1;
    match node.part {
        Part::Unary(Unary::Empty | Unary::NotEmpty | Unary::Not) if constant(nodes, &range) => {
            Some(verdict(&value(nodes, range)))
        }
        Part::Binary(operator) if operator.level() == 3 || operator.level() == 7 => {
            if constant(nodes, &range) {
                return Some(verdict(&value(nodes, range)));
            }
            if operator.level() == 3 && sides_are_equal(nodes, index) {
                return Some(match operator {
                    Binary::Equal | Binary::LessOrEqual | Binary::GreaterOrEqual => {
                        Flaw::AlwaysTrue
                    }
                    _ => Flaw::AlwaysFalse,
                });
            }
            None
        }
        Part::Binary(operator @ (Binary::And | Binary::Or)) => chain(nodes, index, operator),
        _ => None,
    }
}

fn verdict(value: &Value) -> Flaw {
    if value.counts_as_true() {
        Flaw::AlwaysTrue
    } else {
        Flaw::AlwaysFalse
    }
}

/// Whether nothing in the range depends on answers, the survey or the clock.
fn constant(nodes: &[Node], range: &std::ops::Range<usize>) -> bool {
    let mut inside = nodes.get(range.clone()).unwrap_or_default().iter();
    inside.all(|node| !matches!(node.part, Part::Name { .. } | Part::Call { .. }))
}

fn value(nodes: &[Node], range: std::ops::Range<usize>) -> Value {
    evaluate::part(nodes, range, &Nothing)
}

/// Whether both operands are written with the same parts and without functions.
fn sides_are_equal(nodes: &[Node], index: usize) -> bool {
    let operands = operands(nodes, index);
    let [left, right] = operands.as_slice() else {
        return false;
    };
    let side = |range: &std::ops::Range<usize>| nodes.get(range.clone()).unwrap_or_default();
    let (left, right) = (side(left), side(right));
    let mut pairs = left.iter().zip(right);
    left.len() == right.len()
        && pairs.all(|(a, b)| a.part == b.part && !matches!(a.part, Part::Call { .. }))
}

/// A chain of `and` that contradicts itself, or of `or` that leaves nothing out.
fn chain(nodes: &[Node], index: usize, operator: Binary) -> Option<Flaw> {
    let mut open = operands(nodes, index);
    // Only the last link looks back, so that a contradiction is told once, where it arises.
    let newest = comparison(nodes, open.pop()?.end.checked_sub(1)?)?;
    let mut looked = 0;
    while let Some(range) = open.pop() {
        let last = range.end.checked_sub(1)?;
        looked += 1;
        if looked > MOST_PAIRS {
            return None;
        }
        if matches!(&nodes.get(last)?.part, Part::Binary(other) if *other == operator) {
            open.extend(operands(nodes, last));
        } else if let Some(earlier) = comparison(nodes, last)
            && earlier.name == newest.name
        {
            let flaw = match operator {
                Binary::And => contradict(&earlier, &newest).then_some(Flaw::AlwaysFalse),
                _ => exhaust(&earlier, &newest).then_some(Flaw::AlwaysTrue),
            };
            if flaw.is_some() {
                return flaw;
            }
        }
    }
    None
}

/// The comparison at `index`, with the name on the left and the constant on the right.
fn comparison(nodes: &[Node], index: usize) -> Option<Comparison<'_>> {
    let Part::Binary(operator) = nodes.get(index)?.part else {
        return None;
    };
    let operands = operands(nodes, index);
    let [left, right] = operands.as_slice() else {
        return None;
    };
    let Part::Name { name, .. } = &nodes.get(left.end.checked_sub(1)?)?.part else {
        return None;
    };
    let compares = operator.level() == 3 && left.len() == 1 && constant(nodes, right);
    compares.then(|| Comparison {
        name,
        operator,
        constant: value(nodes, right.clone()),
    })
}

/// Whether two constants are not equal and neither is empty.
fn differ(left: &Comparison, right: &Comparison) -> bool {
    match (&left.constant, &right.constant) {
        (Value::Number(a), Value::Number(b)) => a != b,
        (Value::Bool(a), Value::Bool(b)) => a != b,
        (Value::Text(a), Value::Text(b)) => {
            !a.is_empty()
                && !b.is_empty()
                && super::super::coerce::folded(a.trim()) != super::super::coerce::folded(b.trim())
        }
        _ => false,
    }
}

/// Whether no answer satisfies both.
fn contradict(left: &Comparison, right: &Comparison) -> bool {
    if left.operator == Binary::Equal && right.operator == Binary::Equal {
        return differ(left, right);
    }
    let (Value::Number(a), Value::Number(b)) = (&left.constant, &right.constant) else {
        return false;
    };
    // The lowest and the highest number that a comparison admits, and whether it is admitted.
    let bounds = |operator: Binary, number: f64| match operator {
        Binary::Equal => Some((number, number, true)),
        Binary::Less => Some((f64::NEG_INFINITY, number, false)),
        Binary::LessOrEqual => Some((f64::NEG_INFINITY, number, true)),
        Binary::Greater => Some((number, f64::INFINITY, false)),
        Binary::GreaterOrEqual => Some((number, f64::INFINITY, true)),
        _ => None,
    };
    let (Some(left), Some(right)) = (bounds(left.operator, *a), bounds(right.operator, *b)) else {
        return false;
    };
    let (low, high) = (left.0.max(right.0), left.1.min(right.1));
    low > high || (low == high && !(left.2 && right.2))
}

/// Whether every answer satisfies one of them.
fn exhaust(left: &Comparison, right: &Comparison) -> bool {
    left.operator == Binary::NotEqual && right.operator == Binary::NotEqual && differ(left, right)
}
