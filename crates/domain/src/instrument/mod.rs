//! Instruments: validated sets of items with their scales, dimensions and provenance.

mod library;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use library::{IndexedItem, Library, LibraryError, index, library, provider, ready};

use crate::text::Text;

/// A response scale as the library describes it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Scale {
    /// Kind: `likert`, `smiley`, `constant_sum`, `boolean`, `check`, `text`, `number`, `choice`, …
    #[serde(rename = "type")]
    pub kind: String,
    /// What the scale is called, lowest to highest.
    #[serde(flatten)]
    pub name: Text,
    /// Lowest score.
    pub min: Option<i32>,
    /// Highest score.
    pub max: Option<i32>,
    /// Wording of every point, lowest first.
    pub anchors: Option<Anchors>,
    /// Whether "does not apply" is offered.
    #[serde(default)]
    pub allow_na: bool,
    /// What a constant sum must add up to.
    pub total: Option<i32>,
    /// The coded values of a boolean or check scale.
    #[serde(default)]
    pub values: Vec<String>,
    /// Longest text, in characters.
    pub max_len: Option<usize>,
}

/// The wording of every point of a scale in both languages, lowest point first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchors {
    /// Chinese wordings.
    pub zh: Vec<String>,
    /// English wordings.
    pub en: Vec<String>,
}

impl Anchors {
    /// The wording of the point at `index`, counted from the lowest.
    pub fn at(&self, index: usize) -> Option<Text> {
        Some(Text::new(self.zh.get(index)?, self.en.get(index)?))
    }
}

/// A dimension: a group of items that is scored together.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Dimension {
    /// Stable id, for example `reliability`.
    pub id: String,
    /// Name.
    #[serde(flatten)]
    pub name: Text,
    /// What it means, in Chinese (empty where the library defines none).
    #[serde(default)]
    pub def_zh: String,
    /// What it means, in English.
    #[serde(default)]
    pub def_en: String,
}

impl Dimension {
    /// The definition in both languages.
    pub fn definition(&self) -> Text {
        Text::new(&self.def_zh, &self.def_en)
    }
}

/// One side of an expectation–perception pair.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Side {
    /// The key under which its answers are stored, for example `SQ10E`.
    #[serde(default)]
    pub id: String,
    /// Wording, with `{org}` and `{sector}` still to be filled in.
    #[serde(flatten)]
    pub text: Text,
}

/// The positive rewording of a reversed item.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PositiveAlt {
    /// Rewording of both sides of a pair.
    Pair {
        /// Expectation.
        e: Side,
        /// Perception.
        p: Side,
    },
    /// Rewording of a single item.
    Single(Text),
}

/// A coded option of a choice item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// Stored value.
    pub id: String,
    /// Wording.
    #[serde(flatten)]
    pub text: Text,
}

/// One item of an instrument.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// Stable id, for example `SQ10`.
    pub id: String,
    /// Place in the instrument, from 1.
    pub number: u16,
    /// Neutral short wording.
    #[serde(flatten)]
    pub text: Text,
    /// Id of its scale in [`Library::scales`], or `single`, `text` and the like.
    pub scale: String,
    /// Id of its dimension.
    pub dimension: String,
    /// Whether higher raw agreement means worse service.
    #[serde(default)]
    pub reversed: bool,
    /// Expectation side, for paired items.
    pub e: Option<Side>,
    /// Perception side, for paired items.
    pub p: Option<Side>,
    /// Positive rewording, for reversed items.
    pub positive_alt: Option<PositiveAlt>,
    /// Options of a choice item.
    #[serde(default)]
    pub options: Vec<ChoiceOption>,
    /// Condition under which the item is shown, for example `OB05=Y`.
    pub show_if: Option<String>,
    /// Whether an answer is required.
    #[serde(default)]
    pub required: bool,
    /// Why a personal thing is asked, for the person who is asked.
    pub purpose: Option<Text>,
    /// Everything else that the library records about the item.
    #[serde(flatten)]
    pub more: BTreeMap<String, serde_json::Value>,
}

/// Importance weights of the dimensions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Weights {
    /// Points per dimension that stand in only when no respondent gave any; they add up to 100.
    pub default: BTreeMap<String, f64>,
}

/// An instrument of the library.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Instrument {
    /// Stable id, for example `servqual22`.
    pub id: String,
    /// Version of its wording; published wording never changes within a version.
    pub version: u32,
    /// Name.
    pub name: Text,
    /// Where its wording comes from.
    pub source: String,
    /// Kind: `survey`, `assessment`, `checklist`, `quiz`, `worksheet` or `form`.
    pub kind: String,
    /// Who answers it, for example `customer` or `manager|contact_staff`.
    pub respondent: String,
    /// Id of its usual scale.
    pub scale: String,
    /// Its dimensions, in reporting order.
    #[serde(default)]
    pub dimensions: Vec<Dimension>,
    /// Importance weights, where the instrument asks for them.
    pub weights: Option<Weights>,
    /// Its items, in asking order.
    pub items: Vec<Item>,
}
