//! What can be said about expressions before anyone answers: misspelt names, comparisons that are
//! always true, texts compared with numbers.

mod always;
mod finding;
mod kinds;
mod known;
mod nearest;

use super::Expression;
use super::syntax::{self, Node, Part};
use super::value::Value;
use super::{Function, Scope};

pub use finding::{Finding, Flaw};
pub use known::{Kind, Known, dependencies};

/// Checks expressions, each with the id of what it belongs to, against the names that they may
/// read. Findings come in the order of the expressions and of their places.
pub fn check(expressions: &[(&str, &Expression)], known: &[Known]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, expression) in expressions {
        let start = findings.len();
        let mut report = |span, flaw| {
            findings.push(Finding {
                id: (*id).to_owned(),
                span,
                flaw,
            });
        };
        for span in expression.unclosed() {
            report(*span, Flaw::Unclosed);
        }
        let nodes = expression.nodes();
        let kinds = kinds::kinds(nodes, known);
        for (index, node) in nodes.iter().enumerate() {
            if let Some(flaw) = name_flaw(nodes, index, node, known)
                .or_else(|| call_flaw(node))
                .or_else(|| always::flaw(nodes, index))
                .or_else(|| kinds::flaw(nodes, index, &kinds))
            {
                report(node.span, flaw);
            }
        }
        if let Some(new) = findings.get_mut(start..) {
            new.sort_by_key(|finding| finding.span);
        }
    }
    findings
}

/// A name that nobody knows.
fn name_flaw(nodes: &[Node], index: usize, node: &Node, known: &[Known]) -> Option<Flaw> {
    let Part::Name { name, .. } = &node.part else {
        return None;
    };
    if known::knows(name, known) || in_row_condition(nodes, index) {
        return None;
    }
    let names = known.iter().map(|known| known.name);
    Some(Flaw::UnknownName {
        suggestion: nearest::nearest(name, names),
        name: name.clone(),
    })
}

/// Whether a node stands in a condition on rows, whose columns only the rows know.
fn in_row_condition(nodes: &[Node], index: usize) -> bool {
    let mut later = nodes.iter().enumerate().skip(index + 1);
    later.any(|(place, node)| {
        let over_rows = matches!(
            node.part,
            Part::Call {
                function: Some(
                    Function::SumInArray
                        | Function::AvgInArray
                        | Function::CountInArray
                        | Function::MinInArray
                        | Function::MaxInArray
                ),
                ..
            }
        );
        over_rows && node.first as usize <= index && {
            let arguments = syntax::operands(nodes, place);
            let conditions = arguments.iter().skip(2);
            conditions.into_iter().any(|range| range.contains(&index))
        }
    })
}

/// An unknown function, or one with too few or too many arguments.
fn call_flaw(node: &Node) -> Option<Flaw> {
    let Part::Call {
        name,
        function,
        count,
    } = &node.part
    else {
        return None;
    };
    let Some(function) = function else {
        return Some(Flaw::UnknownFunction {
            suggestion: nearest::nearest(name, Function::all().map(Function::name)),
            name: name.clone(),
        });
    };
    let (fewest, most) = function.arguments();
    (*count < fewest || *count > most).then_some(Flaw::ArgumentCount {
        function: *function,
        given: *count,
    })
}

/// A scope without answers, for what has the same value whatever is answered.
struct Nothing;

impl Scope for Nothing {
    fn value(&self, _name: &str) -> Value {
        Value::Null
    }

    fn now(&self) -> f64 {
        0.0
    }
}

#[cfg(test)]
mod tests;
