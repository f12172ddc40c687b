//! Where it tends to fail, how bad that is, and what is done about it.
//!
//! Source of the risk priority number: IEC 60812, *Failure modes and effects analysis*.

use serde::{Deserialize, Serialize};

use super::super::compact::is_default;
use crate::text::Text;

/// A rating of the failure analysis, 1 (best) to 10 (worst).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

/// A number outside 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no rating from 1 to 10")]
pub struct NoRating(pub u8);

impl Rating {
    /// The number, 1 to 10.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = NoRating;

    fn try_from(number: u8) -> Result<Self, NoRating> {
        if (1..=10).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NoRating(number))
        }
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

/// Details of a fail point. Whether a card is one, [`Card::fail_point`](super::super::Card) says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FailPoint {
    /// Why it fails.
    #[serde(skip_serializing_if = "is_default")]
    pub cause: Text,
    /// What that does to the customer.
    #[serde(skip_serializing_if = "is_default")]
    pub effect: Text,
    /// What keeps it from failing.
    #[serde(skip_serializing_if = "is_default")]
    pub prevention: Text,
    /// The plan for when it has failed: contingency and recovery.
    #[serde(skip_serializing_if = "is_default")]
    pub recovery: Text,
    /// How bad the effect is.
    #[serde(skip_serializing_if = "is_default")]
    pub severity: Option<Rating>,
    /// How often it happens.
    #[serde(skip_serializing_if = "is_default")]
    pub occurrence: Option<Rating>,
    /// How hard it is to notice in time: 10 is noticed by customers only.
    #[serde(skip_serializing_if = "is_default")]
    pub detection: Option<Rating>,
}

impl FailPoint {
    /// Risk priority number: severity × occurrence × detection, 1 to 1000. Absent until all three
    /// are rated.
    pub fn rpn(&self) -> Option<u16> {
        let [severity, occurrence, detection] = [self.severity?, self.occurrence?, self.detection?]
            .map(|rating| u16::from(rating.get()));
        Some(severity * occurrence * detection)
    }
}
