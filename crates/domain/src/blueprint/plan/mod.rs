//! Works out the edits of each command. Everything here only reads the blueprint.

pub(super) mod about;
pub(super) mod cards;
pub(super) mod copies;
pub(super) mod lanes;
pub(super) mod ledger;
pub(super) mod links;
pub(super) mod many;
pub(super) mod phases;
pub(super) mod placing;
