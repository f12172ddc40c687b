//! Sharing a survey: its link, QR codes for counters and tills, single-use links, embedding.
//!
//! A page of its own beside the surveys room: QR codes are heavy, and nobody needs them to read
//! responses.

mod code;
mod copy;
mod embed;
mod fields;
mod page;
mod sheet;
mod state;
mod tokens;

pub use page::SharePage;
