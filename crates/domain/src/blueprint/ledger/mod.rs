//! What a blueprint knows beyond its cards: people, promises, rules, remarks.

mod comment;
mod entry;
mod kinds;
mod level;
mod persona;
mod promise;
mod queue;
mod role;
mod standard;
mod value;

pub use comment::Comment;
pub use entry::{Entry, EntryEdit, EntryId, EntryKind};
pub use level::RuleLevel;
pub use persona::Persona;
pub use promise::{Promise, PromiseState};
pub use queue::Queue;
pub use role::Role;
pub use standard::{Standard, StandardState};
pub use value::Value;
