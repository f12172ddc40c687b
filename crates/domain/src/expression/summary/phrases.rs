//! The words for operators and functions.

use super::super::Function;
use super::super::syntax::{Binary, Unary};
use crate::text::Text;

pub(super) fn nothing() -> Text {
    Text::new("空", "nothing")
}

pub(super) fn yes_or_no(value: bool) -> Text {
    if value {
        Text::new("“是”", "yes")
    } else {
        Text::new("“否”", "no")
    }
}

pub(super) fn unary(operator: Unary) -> Text {
    let (zh, en) = match operator {
        Unary::Not => ("并非{x}", "not {x}"),
        Unary::Empty => ("{x} 未回答", "{x} is not answered"),
        Unary::NotEmpty => ("{x} 已回答", "{x} is answered"),
    };
    Text::new(zh, en)
}

pub(super) fn binary(operator: Binary) -> Text {
    let (zh, en) = match operator {
        Binary::Or => ("{x}，或 {y}", "{x} or {y}"),
        Binary::And => ("{x}，且 {y}", "{x} and {y}"),
        Binary::Equal => ("{x} 是 {y}", "{x} is {y}"),
        Binary::NotEqual => ("{x} 不是 {y}", "{x} is not {y}"),
        Binary::Less => ("{x} 小于 {y}", "{x} is less than {y}"),
        Binary::LessOrEqual => ("{x} 不超过 {y}", "{x} is at most {y}"),
        Binary::Greater => ("{x} 大于 {y}", "{x} is more than {y}"),
        Binary::GreaterOrEqual => ("{x} 至少为 {y}", "{x} is at least {y}"),
        Binary::Plus => ("{x} + {y}", "{x} + {y}"),
        Binary::Minus => ("{x} − {y}", "{x} − {y}"),
        Binary::Times => ("{x} × {y}", "{x} × {y}"),
        Binary::Divide => ("{x} ÷ {y}", "{x} ÷ {y}"),
        Binary::Modulo => ("{x} 除以 {y} 的余数", "the remainder of {x} ÷ {y}"),
        Binary::Power => ("{x} 的 {y} 次方", "{x} to the power of {y}"),
        Binary::Contains => ("{x} 包含 {y}", "{x} includes {y}"),
        Binary::NotContains => ("{x} 不包含 {y}", "{x} does not include {y}"),
        Binary::AnyOf => ("{x} 包含 {y} 中的任意一项", "{x} includes any of {y}"),
        Binary::AllOf => ("{x} 包含 {y} 中的每一项", "{x} includes all of {y}"),
        Binary::NoneOf => ("{x} 不包含 {y} 中的任何一项", "{x} includes none of {y}"),
    };
    Text::new(zh, en)
}

/// Words for a call with so many arguments; none where its plain form says as much.
pub(super) fn call(function: Function, arguments: usize) -> Option<Text> {
    let (zh, en) = match (function, arguments) {
        (Function::Age, 1) => ("自 {1} 起的年数", "the years since {1}"),
        (Function::Avg, _) => ("{all} 的平均值", "the average of {all}"),
        (Function::Count, _) => ("{all} 中的答案数", "the number of answers among {all}"),
        (Function::CountInArray, 2) => ("{1} 中填写了 {2} 的行数", "the rows of {1} with {2}"),
        (Function::CurrentDate, _) => ("现在", "now"),
        (Function::CurrentYear, _) => ("今年", "this year"),
        (Function::DateAdd, 2) => ("{1} 之后 {2} 天", "{2} days after {1}"),
        (Function::Day, 1) => ("{1} 的日", "the day of the month of {1}"),
        (Function::DateDiff | Function::DiffDays, 2) => {
            ("{1} 与 {2} 相差的天数", "the days between {1} and {2}")
        }
        (Function::DisplayValue, 1) => ("{1} 的显示文字", "the displayed answer of {1}"),
        (Function::GetDate, 1) => ("日期 {1}", "the date {1}"),
        (Function::GetComment, 1) => ("{1} 的补充说明", "the comment on {1}"),
        (Function::Iif, 3) => ("若 {1} 则 {2}，否则 {3}", "{2} if {1}, otherwise {3}"),
        (Function::Iif, 2) => ("若 {1} 则 {2}", "{2} if {1}"),
        (Function::IsContainerReady, 1) => ("{1} 已全部答完", "all of {1} is answered"),
        (Function::IsDisplayMode, _) => ("问卷仅供查看", "the survey is only shown"),
        (Function::Max, _) => ("{all} 中的最大值", "the largest of {all}"),
        (Function::Min, _) => ("{all} 中的最小值", "the smallest of {all}"),
        (Function::Month, 1) => ("{1} 的月份", "the month of {1}"),
        (Function::Round, 1) => ("{1} 四舍五入", "{1} rounded"),
        (Function::Sum, _) => ("{all} 之和", "the sum of {all}"),
        (Function::SumInArray, 2) => ("{1} 各行 {2} 之和", "the sum of {2} in {1}"),
        (Function::Today, 0) => ("今天", "today"),
        (Function::Today, 1) => ("今天之后 {1} 天", "{1} days after today"),
        (Function::Trunc, 1) => ("{1} 的整数部分", "{1} without decimals"),
        (Function::Weekday, 1) => ("{1} 的星期", "the day of the week of {1}"),
        (Function::GetYear | Function::Year, 1) => ("{1} 的年份", "the year of {1}"),
        _ => return None,
    };
    Some(Text::new(zh, en))
}
