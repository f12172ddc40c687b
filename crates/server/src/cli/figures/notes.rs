//! Reasons for absent figures, as the gap analysis writes them.

use serde::Serialize;
use serde_json::{Value, json};
use serviscope_domain::{
    scoring::Note,
    statistics::{Absent, Figure},
    text::Text,
};

/// A list of `{key, reason}`.
#[derive(Default)]
pub(super) struct Notes(Vec<Value>);

impl Notes {
    /// The figure as JSON, or `null` with a note.
    pub(super) fn json<T: Serialize>(&mut self, key: &str, figure: &Figure<T>) -> Value {
        match figure {
            Ok(figure) => json!(figure),
            Err(absent) => self.null(key, *absent),
        }
    }

    /// `null` with a note.
    pub(super) fn null(&mut self, key: &str, reason: Absent) -> Value {
        self.0.push(json!(reason.note(key)));
        Value::Null
    }

    /// `null` with a note in these words.
    pub(super) fn say(&mut self, key: &str, reason: Text) -> Value {
        let key = key.to_owned();
        self.0.push(json!(Note { key, reason }));
        Value::Null
    }

    /// Notes of the absent ones among the members of a block: a single one, under the key of the
    /// block, where all are absent for the same reason.
    pub(super) fn members(&mut self, block: &str, members: &[(String, Option<Absent>)]) {
        let first = members.first().and_then(|(_, reason)| *reason);
        if let Some(reason) = first
            && members.iter().all(|(_, other)| *other == first)
        {
            self.null(block, reason);
            return;
        }
        for (member, reason) in members {
            if let Some(reason) = reason {
                self.null(&format!("{block}.{member}"), *reason);
            }
        }
    }

    /// What was noted, in order.
    pub(super) fn into_values(self) -> Vec<Value> {
        self.0
    }
}

/// Why a figure is absent that needs a column.
pub(super) fn no_column(name: &str) -> Text {
    Text::new(
        format!("文件里没有 {name} 列。"),
        format!("The file has no column {name}."),
    )
}

/// An object with the members of another added.
pub(super) fn and(mut object: Value, more: Value) -> Value {
    if let (Value::Object(members), Value::Object(more)) = (&mut object, more) {
        members.extend(more);
    }
    object
}
