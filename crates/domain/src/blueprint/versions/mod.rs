//! Versions of a blueprint: snapshots, what changed between two, and merging.
//!
//! All of it works on the stored form, element by element and field by field, so that no field can
//! be forgotten. An *element* is a record with an id, or the blueprint's own heading; a *field* is
//! a JSON pointer (RFC 6901) into its stored form.
//!
//! | module | what it does |
//! |---|---|
//! | [`elements`](Part) | takes a blueprint apart and puts it together |
//! | [`compare`] | what was added, removed, changed |
//! | [`merge`] | joins two histories; where both changed a field, both values are kept |
//! | [`order`] | joins two orders of lanes or phases |
//! | [`repair`] | brings back what one side deleted and the other still needs |
//! | [`settle`] | ends a clash |
//! | [`snapshot`](Snapshot) | a named version |
//! | [`snapshot_head`](SnapshotHead) | what a list of versions shows |
//! | [`digest`](Digest) | differences in numbers |
//! | [`side_by_side`](SideBySide) | two versions on one grid |
//! | [`copy`](parse_copy) | another copy from a file |

mod clash;
mod compare;
mod copy;
mod digest;
mod elements;
mod merge;
mod order;
mod repair;
pub(super) mod settle;
mod side_by_side;
mod snapshot;
mod snapshot_head;

pub use clash::{Clash, Side, shown_now};
pub use compare::{Difference, Fate, FieldChange, compare};
pub use copy::parse_copy;
pub use digest::{Digest, Verdict};
pub use elements::{ElementId, Part};
pub use merge::{MergeError, merge, merge_strangers, new_clashes};
pub use side_by_side::{Both, Placed, SideBySide, side_by_side};
pub use snapshot::{Cause, SNAPSHOT_SCHEMA, Snapshot};
pub use snapshot_head::{SnapshotHead, surplus};
