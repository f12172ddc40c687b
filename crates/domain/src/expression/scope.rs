//! Where an expression reads its values.

use super::value::Value;

/// What surrounds an expression: answers, variables, the clock and, for a few functions, the
/// survey itself. The engine itself reads no clock and knows no survey.
///
/// `SurveyJS` ignores case in names; a scope should too.
pub trait Scope {
    /// The answer or variable called `name`, [`Value::Null`] when there is none.
    ///
    /// The engine takes paths apart: for `{panel.q}` it asks for `panel.q`, then for `panel` and
    /// looks for `q` inside; for `{rows[0].q}` it asks for `rows`.
    fn value(&self, name: &str) -> Value;

    /// The present moment on the respondent's clock, in milliseconds since 1970-01-01T00:00 as
    /// that clock shows it.
    fn now(&self) -> f64;

    /// How many minutes that clock is ahead of UTC; needed only for dates written with a zone.
    fn utc_offset_minutes(&self) -> i32 {
        0
    }

    /// What the respondent sees for the answer `value` of the question `name`, or for its present
    /// answer when `value` is empty. Asked by `displayValue`.
    fn display_value(&self, _name: &str, _value: &Value) -> Value {
        Value::Null
    }

    /// A property of a question, such as whether it is visible. Asked by `propertyValue` and by
    /// `{$question.property}`.
    fn property(&self, _element: &str, _property: &str) -> Value {
        Value::Null
    }

    /// The comment that goes with a question, or with one of its choices when `choice` is not
    /// empty. Asked by `getComment`.
    fn comment(&self, _name: &str, _choice: &Value) -> Value {
        Value::Null
    }

    /// Whether every question of a page or panel, or of one entry (from 0) of a repeated panel, is
    /// answered validly. Asked by `isContainerReady`.
    fn is_container_ready(&self, _name: &str, _entry: Option<f64>) -> bool {
        false
    }

    /// Whether the survey is shown without being answered. Asked by `isDisplayMode`.
    fn is_display_mode(&self) -> bool {
        false
    }
}
