//! How customers feel at a step.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::super::compact::is_default;

/// A feeling between −2 (awful) and +2 (delighted), in steps of a tenth. 0 is neutral.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Emotion(i8);

impl Emotion {
    /// The lowest.
    pub const LOWEST: Self = Self(-20);
    /// Neither good nor bad.
    pub const NEUTRAL: Self = Self(0);
    /// The highest.
    pub const HIGHEST: Self = Self(20);

    /// From tenths, −20 to 20; beyond them the nearest end.
    pub const fn of_tenths(tenths: i8) -> Self {
        if tenths < Self::LOWEST.0 {
            Self::LOWEST
        } else if tenths > Self::HIGHEST.0 {
            Self::HIGHEST
        } else {
            Self(tenths)
        }
    }

    /// From a value, rounded to a tenth. `None` outside −2 to +2.
    pub fn of(value: f64) -> Option<Self> {
        if !(-2.0..=2.0).contains(&value) {
            return None;
        }
        #[allow(
            clippy::cast_possible_truncation,
            reason = "between −20 and 20 after the check"
        )]
        let tenths = libm::round(value * 10.0) as i8;
        Some(Self(tenths))
    }

    /// In tenths, −20 to 20.
    pub const fn tenths(self) -> i8 {
        self.0
    }

    /// The value, −2 to +2.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl Serialize for Emotion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 10 == 0 {
            serializer.serialize_i8(self.0 / 10)
        } else {
            serializer.serialize_f64(self.value())
        }
    }
}

impl<'de> Deserialize<'de> for Emotion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Self::of(value).ok_or_else(|| D::Error::custom(format!("{value} is outside -2 to 2")))
    }
}

/// What a step is meant to make customers feel, and what it does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Feeling {
    /// As designed.
    #[serde(skip_serializing_if = "is_default")]
    pub expected: Option<Emotion>,
    /// As measured.
    #[serde(skip_serializing_if = "is_default")]
    pub measured: Option<Emotion>,
}

impl Feeling {
    /// The measured one, or else the expected one.
    pub fn known(&self) -> Option<Emotion> {
        self.measured.or(self.expected)
    }
}
