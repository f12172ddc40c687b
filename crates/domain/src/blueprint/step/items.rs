//! Survey items that measure a step.

use std::{fmt, num::NonZeroU16, str::FromStr};

use serde::{Deserialize, Serialize};

/// A survey item that measures a step, and how much of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct ItemLink {
    /// Id of the item, for example `SQ10`.
    pub item: String,
    /// Its weight against the step's other items; only proportions count.
    pub weight: NonZeroU16,
}

impl ItemLink {
    /// An item with the weight 1.
    pub fn new(item: impl Into<String>) -> Self {
        Self {
            item: item.into(),
            weight: NonZeroU16::MIN,
        }
    }
}

/// A plain id where the weight is 1, as every item was stored before items had weights.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    Plain(String),
    Weighted { item: String, weight: NonZeroU16 },
}

impl From<Stored> for ItemLink {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Plain(item) => Self::new(item),
            Stored::Weighted { item, weight } => Self { item, weight },
        }
    }
}

impl From<ItemLink> for Stored {
    fn from(ItemLink { item, weight }: ItemLink) -> Self {
        if weight == NonZeroU16::MIN {
            Self::Plain(item)
        } else {
            Self::Weighted { item, weight }
        }
    }
}

impl fmt::Display for ItemLink {
    /// `SQ10`, or `SQ10×70` where the weight is not 1.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.item)?;
        if self.weight == NonZeroU16::MIN {
            Ok(())
        } else {
            write!(f, "×{}", self.weight)
        }
    }
}

/// A text that names no item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no item in it")]
pub struct NoItem;

impl FromStr for ItemLink {
    type Err = NoItem;

    /// Reads what [`Display`](fmt::Display) writes; `*` stands for `×`, too. What is no weight is
    /// part of the id.
    fn from_str(text: &str) -> Result<Self, NoItem> {
        let text = text.trim();
        let split = text.rsplit_once(['×', '*']).and_then(|(item, weight)| {
            let weight = weight.trim().parse().ok()?;
            Some((item.trim(), weight))
        });
        let (item, weight) = split.unwrap_or((text, NonZeroU16::MIN));
        if item.is_empty() {
            return Err(NoItem);
        }
        Ok(Self {
            item: item.to_owned(),
            weight,
        })
    }
}
