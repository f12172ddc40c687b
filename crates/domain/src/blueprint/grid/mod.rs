//! What lies on the grid of lanes and phases: cards and the links between them.

mod card;
mod link;
mod phase;
mod row;
mod tracks;

pub use card::Card;
pub use link::{Link, LinkKind};
pub use phase::{Phase, Stage};
pub use row::OptionalRow;
pub use tracks::Tracks;
