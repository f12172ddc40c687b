//! The functions that an expression may call.

mod columns;
mod date;
mod numbers;
mod survey;
mod table;
mod texts;

use super::evaluate::Context;
use super::syntax::Node;
use super::value::Value;

pub(super) use date::{Zone, date_text, midnight, parse_date, second_of};
pub use table::Function;

/// One call: its arguments as values and, for the few functions that look at them, as written.
pub(super) struct Call<'a> {
    /// The values.
    pub(super) values: &'a [Value],
    /// The nodes of the whole expression.
    pub(super) nodes: &'a [Node],
    /// Which nodes each argument is.
    pub(super) written: &'a [std::ops::Range<usize>],
}

impl Call<'_> {
    /// The argument at `place`; [`Value::Null`] when it is missing.
    pub(super) fn at(&self, place: usize) -> &Value {
        self.values.get(place).unwrap_or(&Value::Null)
    }

    /// The argument at `place` if it counts as true.
    pub(super) fn given(&self, place: usize) -> Option<&Value> {
        self.values
            .get(place)
            .filter(|value| value.counts_as_true())
    }
}

/// The value of a call. None when the evaluation has grown beyond all measure.
pub(super) fn call(function: Function, call: &Call, context: &Context) -> Option<Value> {
    Some(match function {
        Function::Avg => numbers::average(call.values),
        Function::Count => numbers::count(call.values),
        Function::Max => numbers::extreme(call.values, false),
        Function::Min => numbers::extreme(call.values, true),
        Function::Round => numbers::round(call.values),
        Function::Sum => numbers::sum(call.values),
        Function::Trunc => numbers::truncate(call.values),
        Function::AvgInArray
        | Function::CountInArray
        | Function::MaxInArray
        | Function::MinInArray
        | Function::SumInArray => return columns::of_column(function, call, context),
        Function::Age
        | Function::CurrentDate
        | Function::CurrentYear
        | Function::DateAdd
        | Function::DateDiff
        | Function::Day
        | Function::DiffDays
        | Function::GetDate
        | Function::GetYear
        | Function::Month
        | Function::Today
        | Function::Weekday
        | Function::Year => date::call(function, call, context),
        Function::DisplayValue
        | Function::GetComment
        | Function::IsContainerReady
        | Function::IsDisplayMode
        | Function::PropertyValue => survey::ask(function, call, context.scope),
        Function::Iif if call.values.len() < 2 => Value::Null,
        Function::Iif => call
            .at(if call.at(0).counts_as_true() { 1 } else { 2 })
            .clone(),
        Function::Substring => texts::substring(call),
    })
}
