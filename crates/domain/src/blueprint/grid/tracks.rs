//! How wide a phase or how high a lane is, in cards.

use serde::{Deserialize, Serialize};

/// A number of cards side by side or one above the other, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct Tracks(u8);

impl Tracks {
    /// The most.
    pub const MOST: Self = Self(12);

    /// The number, 1 to 12.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Default for Tracks {
    fn default() -> Self {
        Self(1)
    }
}

impl From<u8> for Tracks {
    /// Numbers beyond the ends become the nearest end.
    fn from(number: u8) -> Self {
        Self(number.clamp(1, Self::MOST.0))
    }
}

impl From<Tracks> for u8 {
    fn from(tracks: Tracks) -> Self {
        tracks.0
    }
}
