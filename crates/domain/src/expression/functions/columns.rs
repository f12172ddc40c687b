//! `sumInArray` and its kin: one column of a list of rows, such as a matrix or repeated panel.

use super::super::coerce::{loosely_equal, number_of, numeric};
use super::super::evaluate::Context;
use super::super::operate::{add, greater, less, plus_minus};
use super::super::parse;
use super::super::syntax::{Node, Part};
use super::super::value::Value;
use super::{Call, Function};

/// How deep conditions that are written as text may call each other.
const MAX_TEXT_DEPTH: u32 = 4;

/// Which rows count.
enum Filter<'a> {
    All,
    /// An argument, as written: it is evaluated anew for each row.
    Written(&'a [Node], std::ops::Range<usize>),
    /// A condition that came as a text.
    Text(Vec<Node>),
    /// A text that is no condition: no row satisfies it.
    Broken,
}

impl Filter<'_> {
    /// Whether a row satisfies it. None when the evaluation has grown too large.
    fn admits(&self, row: &Value, context: &Context) -> Option<bool> {
        let (nodes, range) = match self {
            Self::All => return Some(true),
            Self::Broken => return Some(false),
            Self::Written(nodes, range) => (*nodes, range.clone()),
            Self::Text(nodes) => (nodes.as_slice(), 0..nodes.len()),
        };
        let from_text = matches!(self, Self::Text(_));
        let value = context.within(row, from_text).run(nodes, range)?;
        Some(loosely_equal(&value, &Value::Bool(true)))
    }
}

/// What a call asks for.
struct Request<'a> {
    rows: Vec<&'a Value>,
    column: &'a str,
    /// The column whose value `minInArray` and `maxInArray` give.
    result: &'a str,
    filter: Filter<'a>,
}

/// A constant text without operators or braces names a column, anything else is a condition.
fn names_column(call: &Call, place: usize) -> bool {
    let constant = call.written.get(place).is_some_and(|range| {
        range.len() == 1
            && matches!(call.nodes.get(range.start), Some(node) if matches!(node.part, Part::Text(_)))
    });
    matches!(call.at(place), Value::Text(text) if constant && !text.contains(['{', '}', '>', '<', '=', '!']))
}

fn request<'a>(call: &'a Call, context: &Context) -> Option<Request<'a>> {
    let Value::Text(column) = call.values.get(1)? else {
        return None;
    };
    if call.values.len() > 4 {
        return None;
    }
    let rows = match call.at(0) {
        Value::List(rows) => rows.iter().collect(),
        Value::Map(rows) => rows.iter().map(|(_, row)| row).collect(),
        other if other.counts_as_true() => Vec::new(),
        _ => return None,
    };
    let (result, place) = match call.at(2) {
        Value::Text(result) if names_column(call, 2) => (result, 3),
        _ => (column, 2),
    };
    let filter = match (call.values.get(place), call.written.get(place)) {
        (Some(Value::Text(text)), _) if !text.is_empty() => {
            if context.text_depth >= MAX_TEXT_DEPTH {
                Filter::Broken
            } else {
                parse::parse(text).map_or(Filter::Broken, |parsed| Filter::Text(parsed.nodes))
            }
        }
        (_, Some(range)) => Filter::Written(call.nodes, range.clone()),
        _ => Filter::All,
    };
    Some(Request {
        rows,
        column,
        result,
        filter,
    })
}

/// Texts as numbers where they are; nothing otherwise.
fn counted(value: &Value) -> Option<Value> {
    match value {
        Value::Text(_) => numeric(value).map(Value::Number),
        other => Some(other.clone()),
    }
}

impl Request<'_> {
    /// The rows that count, each with its value in the column.
    fn cells(&self, context: &Context) -> Option<Vec<(&Value, &Value)>> {
        let mut cells = Vec::new();
        for row in &self.rows {
            let cell = row.field(self.column).filter(|cell| !cell.is_empty());
            if let Some(cell) = cell
                && self.filter.admits(row, context)?
            {
                cells.push((*row, cell));
            }
        }
        Some(cells)
    }

    fn sum(&self, context: &Context) -> Option<Value> {
        let cells = self.cells(context)?;
        let values = cells.iter().filter_map(|(_, cell)| counted(cell));
        Some(
            values.fold(Value::Number(0.0), |sum, value| match add(&sum, &value) {
                Value::Number(next) => plus_minus(&sum, &value, next).into(),
                text => text,
            }),
        )
    }

    /// The largest or smallest cell, or the other column of its row.
    fn extreme(&self, context: &Context, better: fn(&Value, &Value) -> bool) -> Option<Value> {
        let cells = self.cells(context)?.into_iter();
        let best = cells
            .filter_map(|(row, cell)| Some((row, counted(cell)?)))
            .reduce(|best, next| if better(&next.1, &best.1) { next } else { best });
        Some(match best {
            Some((row, _)) if self.result != self.column => {
                row.field(self.result).cloned().unwrap_or_default()
            }
            Some((_, value)) => value,
            None => Value::Null,
        })
    }
}

/// The value of a call. None when the evaluation has grown too large.
pub(super) fn of_column(function: Function, call: &Call, context: &Context) -> Option<Value> {
    let Some(request) = request(call, context) else {
        return Some(match function {
            Function::MaxInArray | Function::MinInArray => Value::Null,
            _ => Value::Number(0.0),
        });
    };
    match function {
        Function::SumInArray => request.sum(context),
        Function::MaxInArray => request.extreme(context, greater),
        Function::MinInArray => request.extreme(context, less),
        Function::CountInArray => {
            let cells = request.cells(context)?;
            Some(Value::Number(cells.len() as f64))
        }
        _ => {
            let count = request.cells(context)?.len() as f64;
            let sum = number_of(&request.sum(context)?);
            Some(Value::Number(if count > 0.0 { sum / count } else { 0.0 }))
        }
    }
}
