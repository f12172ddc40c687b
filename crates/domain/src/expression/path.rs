//! Finding `{panel.q}`, `{rows[0].q}` and `{list.length}` among the values of a scope.

use super::coerce::numeric;
use super::scope::Scope;
use super::value::Value;

/// Most steps a path may have; later ones find nothing.
const MAX_STEPS: usize = 32;

/// One step between two points: a key and perhaps an index.
struct Step<'a> {
    key: &'a str,
    index: Option<f64>,
}

fn step(words: &str) -> Step<'_> {
    let indexed = words
        .strip_suffix(']')
        .and_then(|open| open.rsplit_once('['));
    if let Some((key, index)) = indexed
        && let Some(index) = numeric(&index.into())
    {
        return Step {
            key,
            index: Some(index),
        };
    }
    Step {
        key: words,
        index: None,
    }
}

/// The value at `index` of a list; negative ones count from its end.
fn at_index(value: &Value, index: f64) -> Option<&Value> {
    let Value::List(items) = value else {
        return None;
    };
    let place = if index < 0.0 {
        items.len() as f64 + index
    } else {
        index
    };
    items
        .iter()
        .enumerate()
        .find(|(number, _)| *number as f64 == place)
        .map(|(_, item)| item)
}

/// The value under `key`, whatever its case, and the length of lists and texts.
pub(super) fn under_key(value: &Value, key: &str) -> Option<Value> {
    match value {
        Value::List(items) if key == "length" => Some((items.len() as f64).into()),
        Value::Text(text) if key == "length" && !text.is_empty() => {
            Some((text.encode_utf16().count() as f64).into())
        }
        Value::Map(entries) => {
            let key = super::coerce::folded(key);
            entries
                .iter()
                .find(|(name, _)| super::coerce::folded(name) == key)
                .map(|(_, value)| value.clone())
        }
        _ => None,
    }
}

/// Follows `path` from what `start` knows. At every place the longest name counts: `{a.b}` is the
/// answer `a.b` before it is the part `b` of the answer `a`.
fn follow(path: &str, start: impl Fn(&str) -> Option<Value>) -> Option<Value> {
    let steps: Vec<Step> = path.split('.').take(MAX_STEPS + 1).map(step).collect();
    if steps.len() > MAX_STEPS {
        return None;
    }
    let mut value = None;
    let mut from = 0;
    while from < steps.len() {
        let indexed = steps
            .iter()
            .skip(from)
            .position(|step| step.index.is_some());
        let last = indexed.map_or(steps.len() - 1, |offset| from + offset);
        let (found, end) = (from..=last).rev().find_map(|end| {
            let keys: Vec<&str> = steps.get(from..=end)?.iter().map(|step| step.key).collect();
            let key = keys.join(".");
            let found = match &value {
                None => start(&key),
                Some(value) => under_key(value, &key),
            };
            Some((found?, end))
        })?;
        value = Some(match steps.get(end).and_then(|step| step.index) {
            Some(index) => at_index(&found, index)?.clone(),
            None => found,
        });
        from = end + 1;
    }
    value
}

/// The value of a name in a row, if there is one, else in the scope. [`Value::Null`] when it is
/// found nowhere; the length of what is not there is 0.
pub(super) fn find(name: &str, scope: &dyn Scope, row: Option<&Value>) -> Value {
    if let Some(element) = name.strip_prefix('$') {
        return match element.split_once('.') {
            Some((element, property)) => scope.property(element, property),
            None => scope.value(element),
        };
    }
    let in_row = row.and_then(|row| follow(name, |key| under_key(row, key)));
    let found = in_row.or_else(|| {
        follow(name, |key| {
            Some(scope.value(key)).filter(|value| *value != Value::Null)
        })
    });
    match found {
        Some(value) => value,
        None if name.ends_with(".length") => Value::Number(0.0),
        None => Value::Null,
    }
}
