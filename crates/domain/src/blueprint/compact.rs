//! Keeping documents small: what is as it was at the beginning is neither stored nor held.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whether a field still has its default value, so that it is not worth storing.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A record that most owners leave empty: an empty one takes a pointer's room and no JSON.
///
/// It reads like the record itself: `card.step.timing.target`. [`Compact::change`] writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compact<T>(Option<Box<T>>);

/// A type with one shared empty value, to which an empty [`Compact`] refers.
pub trait Empty: Default + PartialEq + 'static {
    /// The empty value.
    fn empty() -> &'static Self;
}

impl<T: Empty> Compact<T> {
    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Changes the record.
    pub fn change(&mut self, change: impl FnOnce(&mut T)) {
        let mut record = self.0.take().map_or_else(T::default, |record| *record);
        change(&mut record);
        *self = record.into();
    }
}

impl<T: Empty> From<T> for Compact<T> {
    /// An empty record takes no room, so equal records are stored equally.
    fn from(record: T) -> Self {
        Self((record != T::default()).then(|| Box::new(record)))
    }
}

impl<T: Empty> Deref for Compact<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_deref().unwrap_or_else(|| T::empty())
    }
}

impl<T: Empty + Serialize> Serialize for Compact<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de, T: Empty + Deserialize<'de>> Deserialize<'de> for Compact<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}
