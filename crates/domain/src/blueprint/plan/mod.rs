//! Works out the edits of each command. Everything here only reads the blueprint.

pub(super) mod cards;
pub(super) mod links;
pub(super) mod phases;
pub(super) mod title;
