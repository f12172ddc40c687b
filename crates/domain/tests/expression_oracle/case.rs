//! One case and the scope it is evaluated in.

use serde_json::Value as Json;
use serviscope_domain::expression::{Scope, Value};

/// 2026-08-14T09:30:15.250, as in tests/oracle/expressions.mjs.
pub(crate) const NOW: f64 = 1_786_699_815_250.0;

pub(crate) struct Case {
    /// The operator or function that it is about.
    pub(crate) topic: &'static str,
    pub(crate) expression: String,
    pub(crate) values: Json,
}

/// Our value of a JSON value, `{"$date": …}` included.
pub(crate) fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => Value::Number(number.as_f64().unwrap()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(entries) => {
            if let Some(date) = entries.get("$date") {
                return Value::Date(date.as_f64().unwrap_or(f64::NAN));
            }
            let parts = entries.iter().map(|(key, part)| (key.clone(), value(part)));
            Value::Map(parts.collect())
        }
    }
}

/// The JSON that tests/oracle/expressions.mjs prints for a value.
pub(crate) fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => serde_json::json!({"$number": number.to_string()}),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(json).collect()),
        Value::Map(entries) => {
            let parts = entries.iter().map(|(key, part)| (key.clone(), json(part)));
            Json::Object(parts.collect())
        }
        Value::Date(moment) if moment.is_nan() => serde_json::json!({"$date": null}),
        Value::Date(moment) => serde_json::json!({"$date": moment}),
    }
}

impl Scope for Case {
    fn value(&self, name: &str) -> Value {
        let entries = self.values.as_object().unwrap();
        let named = entries
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name));
        named.map(|(_, json)| value(json)).into()
    }

    fn now(&self) -> f64 {
        NOW
    }
}
