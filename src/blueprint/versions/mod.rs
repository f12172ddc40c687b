//! Versions in the store, and what differs between two blueprints in words.
//!
//! | module | what it holds |
//! |---|---|
//! | `kept` | versions as the store keeps them |
//! | `words` | what kinds, fates and elements are called |
//! | `fields` | what fields are called |
//! | `values` | values of fields as people read them |
//! | `time` | sums of times |

mod fields;
pub(super) mod kept;
mod time;
mod values;
pub(super) mod words;

pub(super) use fields::field;
pub(super) use time::time;
pub(super) use values::{value, whole};
