//! What the operators do.

mod arithmetic;
mod compare;
mod contain;
mod order;

use super::functions::Zone;
use super::syntax::{Binary, Unary};
use super::value::Value;

pub(super) use arithmetic::{add, plus_minus, power};
pub(super) use order::{greater, less};

/// The value of an operator with one operand.
pub(super) fn unary(operator: Unary, value: &Value) -> Value {
    Value::Bool(match operator {
        Unary::Not => !value.counts_as_true(),
        Unary::Empty => value.is_empty(),
        Unary::NotEmpty => !value.is_empty(),
    })
}

/// The value of an operator between two operands; `zone` is where written dates are read.
pub(super) fn binary(operator: Binary, left: Value, right: Value, zone: Zone) -> Value {
    match operator {
        Binary::Or
        | Binary::And
        | Binary::Plus
        | Binary::Minus
        | Binary::Times
        | Binary::Divide
        | Binary::Modulo
        | Binary::Power => arithmetic::calculate(operator, left, right),
        Binary::Equal => compare::equal(left, right, zone).into(),
        Binary::NotEqual => (!compare::equal(left, right, zone)).into(),
        Binary::Less => compare::before(left, right, zone, less).into(),
        Binary::Greater => compare::before(left, right, zone, greater).into(),
        Binary::LessOrEqual => compare::before_or_equal(left, right, zone, less).into(),
        Binary::GreaterOrEqual => compare::before_or_equal(left, right, zone, greater).into(),
        Binary::Contains => contain::contains(&left, &right).into(),
        Binary::NotContains => contain::not_contains(&left, &right).into(),
        Binary::AnyOf => contain::any_of(&left, &right).into(),
        Binary::NoneOf => (!contain::any_of(&left, &right)).into(),
        Binary::AllOf => contain::all_of(&left, &right).into(),
    }
}
