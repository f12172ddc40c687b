//! Phases and the stage bands above them.

use serde::{Deserialize, Serialize};

use super::{
    super::{PhaseId, compact::is_default},
    Tracks,
};
use crate::text::Text;

/// When a phase happens, seen from the sale (catalogue K-E4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the sale.
    Presale,
    /// During the sale.
    Sale,
    /// After the sale.
    After,
}

impl Stage {
    /// Every stage, in order of time.
    pub const ALL: [Self; 3] = [Self::Presale, Self::Sale, Self::After];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Presale => "presale",
            Self::Sale => "sale",
            Self::After => "after",
        }
    }
}

/// A column of a blueprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Stable id.
    pub id: PhaseId,
    /// Its name.
    pub title: Text,
    /// Its stage, if it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// How many cards lie side by side in its cells.
    #[serde(default, skip_serializing_if = "is_default")]
    pub width: Tracks,
}

impl Phase {
    /// A phase of the usual width.
    pub fn new(id: impl Into<PhaseId>, title: Text, stage: Option<Stage>) -> Self {
        Self {
            id: id.into(),
            title,
            stage,
            width: Tracks::default(),
        }
    }
}
