//! Evaluating: one pass over the nodes with a stack of values.

use std::cell::Cell;
use std::ops::Range;

use super::Expression;
use super::coerce;
use super::functions::{self, Call, Zone};
use super::operate;
use super::path;
use super::scope::Scope;
use super::syntax::{self, Binary, Node, Part};
use super::value::Value;

/// How much work one evaluation may be, in bytes handled. A real expression stays below a
/// thousandth of it; conditions over rows within conditions over rows would otherwise take years.
const MOST_WORK: u64 = 50_000_000;

/// What surrounds a part of an expression while it is evaluated.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) scope: &'a dyn Scope,
    pub(super) zone: Zone,
    /// The row that the condition of `sumInArray` and its kin looks at.
    pub(super) item: Option<&'a Value>,
    /// How many conditions that came as texts are under way.
    pub(super) text_depth: u32,
    /// How much work is left.
    work: &'a Cell<u64>,
}

/// The value of an expression; [`Value::Null`] when it grows beyond all measure.
pub(super) fn evaluate(expression: &Expression, scope: &dyn Scope) -> Value {
    let nodes = &expression.nodes;
    part(nodes, 0..nodes.len(), scope)
}

/// The value of the nodes in `range`, which are one operand with all that belongs to it.
pub(super) fn part(nodes: &[Node], range: Range<usize>, scope: &dyn Scope) -> Value {
    let work = Cell::new(MOST_WORK);
    let context = Context {
        scope,
        zone: Zone(scope.utc_offset_minutes()),
        item: None,
        text_depth: 0,
        work: &work,
    };
    context.run(nodes, range).unwrap_or_default()
}

impl<'a> Context<'a> {
    /// The same for the condition on a row, which came as a text or was written in place.
    pub(super) fn within<'b>(&self, row: &'b Value, from_text: bool) -> Context<'b>
    where
        'a: 'b,
    {
        Context {
            item: Some(row),
            text_depth: self.text_depth + u32::from(from_text),
            ..*self
        }
    }

    /// Takes work from what is left; none when there is not enough.
    fn spend(&self, work: u64) -> Option<()> {
        let left = self.work.get().checked_sub(work)?;
        self.work.set(left);
        Some(())
    }

    /// The value of the nodes in `range`, which are one operand with all that belongs to it. None
    /// when there is too much work.
    pub(super) fn run(&self, nodes: &[Node], range: Range<usize>) -> Option<Value> {
        let mut stack: Vec<Value> = Vec::new();
        for index in range {
            let node = nodes.get(index)?;
            let value = self.node(nodes, index, node, &mut stack)?;
            self.spend(value.weight())?;
            stack.push(value);
        }
        stack.pop()
    }

    fn node(
        &self,
        nodes: &[Node],
        index: usize,
        node: &Node,
        stack: &mut Vec<Value>,
    ) -> Option<Value> {
        Some(match &node.part {
            Part::Null => Value::Null,
            Part::Bool(value) => Value::Bool(*value),
            Part::Number(value) => Value::Number(*value),
            Part::Text(text) => Value::Text(text.clone()),
            Part::Name { name, raw } => {
                let value = path::find(name, self.scope, self.item);
                if *raw { value } else { coerce::answer(value) }
            }
            Part::List(count) => Value::List(take(stack, *count)),
            Part::Unary(operator) => operate::unary(*operator, &stack.pop()?),
            Part::Binary(operator) => {
                let (right, left) = (stack.pop()?, stack.pop()?);
                self.spend(cost(*operator, &left, &right))?;
                operate::binary(*operator, left, right, self.zone)
            }
            Part::Call {
                function, count, ..
            } => {
                let values = take(stack, *count);
                let Some(function) = function else {
                    return Some(Value::Null);
                };
                let call = Call {
                    values: &values,
                    nodes,
                    written: &syntax::operands(nodes, index),
                };
                functions::call(*function, &call, self)?
            }
        })
    }
}

/// The last `count` values, in order.
fn take(stack: &mut Vec<Value>, count: u32) -> Vec<Value> {
    let start = stack.len().saturating_sub(count as usize);
    stack.split_off(start)
}

/// How much work an operator is: looking for every value of one list in another is their product.
fn cost(operator: Binary, left: &Value, right: &Value) -> u64 {
    let sum = left.weight().saturating_add(right.weight());
    let elements = |value: &Value| match value {
        Value::List(items) => items.len() as u64,
        _ => 1,
    };
    match operator {
        Binary::Contains | Binary::NotContains | Binary::AnyOf | Binary::AllOf | Binary::NoneOf => {
            sum.saturating_mul(elements(left).min(elements(right)).max(1))
        }
        _ => sum,
    }
}
