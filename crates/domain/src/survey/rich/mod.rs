//! Everything that a survey can ask beyond ratings, choices and words, and how it can be routed.
//!
//! The respondent's page comes in two sizes. The plain one knows the kinds of
//! [`QuestionKind`](super::QuestionKind) only; a survey that uses anything of this module has
//! structure version 2, and the page then loads the complete runtime. The feature `rich` of this
//! crate is what the plain one leaves out.

mod attachment;
mod ending;
mod flow;
mod gaming;
mod gaps;
mod ink;
mod invitation;
mod kind;
mod list;
mod moment;
mod pipe;
mod quality;
mod ranking;
mod reading;
mod review;
pub(crate) mod route;
mod rules;
mod scope;
mod search;
mod session;
mod shuffle;
mod typed;
pub(crate) mod validate;
mod words;

pub(crate) use attachment::files_of;
pub use attachment::{
    data_size, fitted, free_name, is_accepted, jpeg_name, size_words, too_large, too_many,
    unwelcome,
};
pub use ending::{Ending, choose_ending};
pub use flow::{Calculated, Consent, Flow, Hidden, Idle, Kiosk, Paging, Person};
pub use gaming::{Gaming, REMEMBERED, Submission, remember};
pub use gaps::{gaps, paragraphs};
pub use ink::{INK_HEIGHT, INK_WIDTH, Ink, is_signature, signed_name, typed_signature};
pub use invitation::{
    Invitation, LONGEST_NAME, MOST_PLACES, Place, base_address, is_own_device, places,
};
pub use kind::{Cell, Kind, PairRow, Points, Row, cell_key};
pub use list::{Listed, NONE, OTHER, OptionList};
pub use moment::UNFINISHED;
pub use quality::{Flag, Thresholds, active_seconds, flags};
pub use ranking::moved;
pub use reading::{read_number, typed_answer};
pub use review::{LEAST_FOR_MEDIAN, Review, Wanted};
pub use rules::{Check, Rules, Skip};
pub use scope::Known;
pub use search::{folded, is_found};
pub use session::{Mark, Session};
pub use shuffle::Order;
pub use typed::{Typed, typed_number};
pub use words::{in_words, none, other};
