//! The rules of a kiosk that stands in a shop and looks after itself.
//!
//! What a survey asks of its kiosk is in [`crate::survey::rich::Kiosk`]; what follows from it, and
//! what belongs to the device, is here.

mod attempts;
mod hours;
mod languages;
mod nightly;
mod presence;

pub use attempts::{Attempts, MOST_WAIT_S};
pub use hours::{Day, Hours, LocalTime, Opening, WEEK};
pub use languages::{languages, next_language};
pub use nightly::is_restart_due;
pub use presence::{LEAST_QUIET_S, Presence, presence, silence_ms};
