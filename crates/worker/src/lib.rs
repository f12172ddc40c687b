//! What takes long, or what no page should carry: drivers, reliability, importance, tests of items and
//! the intervals of the drivers' shares in the analysis room; simulated waits, pictures and files of
//! other programs in the blueprint room.
//!
//! | module | what it holds |
//! |---|---|
//! | [`study`], [`simulation`] | the work, the same in a worker and, where none can be had, on the page |
//! | [`files`] | the work that only a worker does |
//! | [`message`] | what page and worker say to each other |
//! | [`serve`] | the worker's side |
//!
//! Messages are structured clones of what serde writes, so numbers arrive to the last bit, and the
//! answers are one transferred run of bytes.

pub mod files;
pub mod message;
pub mod serve;
pub mod simulation;
pub mod study;
