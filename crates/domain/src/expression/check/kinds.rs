//! What kind of value each part has, and comparisons of kinds that never go together.

use super::super::Function;
use super::super::coerce::numeric;
use super::super::syntax::{Binary, Node, Part, operands};
use super::Flaw;
use super::known::{self, Kind, Known};

/// The kind of every node.
pub(super) fn kinds(nodes: &[Node], known: &[Known]) -> Vec<Kind> {
    let kind = |node: &Node| match &node.part {
        Part::Number(_) => Kind::Number,
        Part::Bool(_) | Part::Unary(_) => Kind::Bool,
        Part::Text(text) => constant(text),
        Part::List(_) => Kind::List,
        Part::Name { name, .. } => named(name, known),
        Part::Binary(operator) => result(*operator),
        Part::Call {
            function: Some(function),
            ..
        } => called(*function),
        Part::Null | Part::Call { function: None, .. } => Kind::Any,
    };
    nodes.iter().map(kind).collect()
}

/// A text that is a number, yes or no, or nothing may stand for those.
fn constant(text: &str) -> Kind {
    let is_word = ["true", "false", "undefined", ""];
    let ambiguous = is_word.iter().any(|word| text.eq_ignore_ascii_case(word))
        || numeric(&text.into()).is_some();
    if ambiguous { Kind::Any } else { Kind::Text }
}

/// Only the whole answer has the kind of its question, not a part of it.
fn named(name: &str, known: &[Known]) -> Kind {
    match known::find(name, known) {
        Some(found) if found.name.eq_ignore_ascii_case(name) => found.kind,
        _ => Kind::Any,
    }
}

fn result(operator: Binary) -> Kind {
    match operator {
        Binary::Or | Binary::And | Binary::Plus => Kind::Any,
        Binary::Minus | Binary::Times | Binary::Divide | Binary::Modulo | Binary::Power => {
            Kind::Number
        }
        _ => Kind::Bool,
    }
}

fn called(function: Function) -> Kind {
    match function {
        Function::Age
        | Function::Avg
        | Function::AvgInArray
        | Function::Count
        | Function::CountInArray
        | Function::CurrentYear
        | Function::DateDiff
        | Function::Day
        | Function::DiffDays
        | Function::GetYear
        | Function::Month
        | Function::Round
        | Function::Sum
        | Function::SumInArray
        | Function::Trunc
        | Function::Weekday
        | Function::Year => Kind::Number,
        Function::CurrentDate | Function::DateAdd | Function::GetDate | Function::Today => {
            Kind::Date
        }
        Function::IsContainerReady | Function::IsDisplayMode => Kind::Bool,
        Function::Substring => Kind::Text,
        Function::DisplayValue
        | Function::GetComment
        | Function::Iif
        | Function::Max
        | Function::MaxInArray
        | Function::Min
        | Function::MinInArray
        | Function::PropertyValue => Kind::Any,
    }
}

/// What is wrong with the kinds of the operands of the node at `index`.
pub(super) fn flaw(nodes: &[Node], index: usize, kinds: &[Kind]) -> Option<Flaw> {
    let Part::Binary(operator) = nodes.get(index)?.part else {
        return None;
    };
    let operands = operands(nodes, index);
    let [left, right] = operands.as_slice() else {
        return None;
    };
    let kind = |range: &std::ops::Range<usize>| {
        let last = range.end.checked_sub(1)?;
        kinds.get(last).copied()
    };
    let (left, right) = (kind(left)?, kind(right)?);
    match operator.level() {
        3 => compared(left, right),
        _ if result(operator) == Kind::Number => {
            let is_text = left == Kind::Text || right == Kind::Text;
            is_text.then_some(Flaw::TextAsNumber)
        }
        _ => None,
    }
}

fn compared(left: Kind, right: Kind) -> Option<Flaw> {
    let one_is = |kind| left == kind || right == kind;
    if left == right || one_is(Kind::Any) {
        return None;
    }
    if one_is(Kind::List) {
        Some(Flaw::ListWithSingle)
    } else if one_is(Kind::Bool) {
        // Yes and no count as 1 and 0.
        (!one_is(Kind::Number)).then_some(Flaw::NotYesNo)
    } else {
        // What is left are numbers, texts and dates; a date is often compared with a written one.
        one_is(Kind::Number).then_some(Flaw::TextAsNumber)
    }
}
