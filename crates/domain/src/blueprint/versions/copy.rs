//! Another copy of a blueprint, from a file.

use serde_json::Value;

use super::super::{Blueprint, ParseError, parse};

/// Reads another copy of the blueprint `id` from a file: a blueprint, a version of one, or a
/// workspace. Of a workspace's blueprints the one with this id, or else the first.
///
/// # Errors
/// As [`parse`].
pub fn parse_copy(json: &str, id: &str) -> Result<Blueprint, ParseError> {
    let file: Value = serde_json::from_str(json)?;
    if let Some(Value::Array(all)) = file.get("blueprints") {
        let has_id = |blueprint: &&Value| blueprint.get("id").and_then(Value::as_str) == Some(id);
        let wanted = all.iter().find(has_id).or_else(|| all.first());
        // A workspace without blueprints is told as any other file that is none.
        return parse(&wanted.unwrap_or(&Value::Null).to_string());
    }
    match file.get("blueprint") {
        Some(blueprint) => parse(&blueprint.to_string()),
        None => parse(json),
    }
}
