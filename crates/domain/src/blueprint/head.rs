//! What lists and counts need to know of a blueprint. Reading all of it takes a hundred kilobytes of
//! code, which rooms that only count have no use for.

use std::cmp::Reverse;

use serde::{Deserialize, Deserializer, de::IgnoredAny};

use super::{BLUEPRINT_SCHEMA, choice::choices};
use crate::{
    gather::{sort_by, sort_by_key},
    text::{Lang, Text},
};

/// The sample blueprint as it is stored: [`sample`](super::sample), written out.
pub const SAMPLE_JSON: &str = include_str!("../../data/sample-blueprint.json");

/// The beginning of a stored blueprint.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BlueprintHead {
    schema: u32,
    /// Its id, which is its key in the store.
    pub id: String,
    /// Its name.
    #[serde(default)]
    pub title: Text,
    /// Whether it belongs to the sample workspace.
    #[serde(default)]
    pub sample: bool,
    /// When it was last stored (RFC 3339); empty if never.
    #[serde(default)]
    pub updated_at: String,
    /// Id of the blueprint of which it is the to-be version.
    #[serde(default)]
    pub future_of: Option<String>,
    /// How many lanes it has.
    #[serde(default, deserialize_with = "count")]
    pub lanes: usize,
    /// How many phases it has.
    #[serde(default, deserialize_with = "count")]
    pub phases: usize,
    /// How many cards it has.
    #[serde(default, deserialize_with = "count")]
    pub cards: usize,
}

impl BlueprintHead {
    /// Reads the stored form; `None` for one that a newer version wrote, and for what is no
    /// blueprint. Nothing else of it is checked.
    pub fn of(json: &str) -> Option<Self> {
        let head: Self = serde_json::from_str(json).ok()?;
        (1..=BLUEPRINT_SCHEMA)
            .contains(&head.schema)
            .then_some(head)
    }
}

choices! {
    /// What a list of blueprints is sorted by.
    #[derive(Default)]
    ListOrder {
        /// When they were last stored, the latest first.
        #[default]
        Recent = "recent",
        /// Their names.
        Name = "name",
        /// How many cards they have, the most first.
        Size = "size",
    }
}

/// The blueprints whose name has `query` in either language, in an order. Capitals do not count;
/// equal ones stay in the order of their ids.
pub fn arrange<'a>(
    heads: &'a [BlueprintHead],
    query: &str,
    order: ListOrder,
    lang: Lang,
) -> Vec<&'a BlueprintHead> {
    let query = query.trim().to_lowercase();
    let has_query = |name: &String| name.to_lowercase().contains(&query);
    let mut found: Vec<&BlueprintHead> = heads
        .iter()
        .filter(|head| has_query(&head.title.zh) || has_query(&head.title.en))
        .collect();
    sort_by(&mut found, |a, b| a.id.cmp(&b.id));
    match order {
        ListOrder::Recent => sort_by(&mut found, |a, b| b.updated_at.cmp(&a.updated_at)),
        ListOrder::Name => sort_by_key(&mut found, |head| head.title.get(lang).to_lowercase()),
        ListOrder::Size => sort_by_key(&mut found, |head| Reverse(head.cards)),
    }
    found
}

fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    Ok(Vec::<IgnoredAny>::deserialize(deserializer)?.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::{parse, sample};

    /// `cargo run -p serviscope-domain --example sample_blueprint` writes it anew.
    #[test]
    fn the_written_sample_is_the_sample() {
        assert_eq!(parse(SAMPLE_JSON).unwrap(), sample());
        assert_eq!(SAMPLE_JSON, serde_json::to_string(&sample()).unwrap());
    }

    #[test]
    fn a_head_knows_id_sample_and_cards_and_no_newer_version() {
        let head = BlueprintHead::of(SAMPLE_JSON).unwrap();
        let all = sample();
        assert_eq!(
            (head.id, head.sample, head.cards),
            (all.id, true, all.cards.len())
        );
        let newer = format!(
            r#"{{"schema":{},"id":"b","cards":[]}}"#,
            BLUEPRINT_SCHEMA + 1
        );
        for text in [newer.as_str(), "", "[]", r#"{"schema":0,"id":"b"}"#] {
            assert_eq!(BlueprintHead::of(text), None, "{text}");
        }
    }
}
