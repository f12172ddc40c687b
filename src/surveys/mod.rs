//! The surveys room: which surveys there are, what was answered, and CSV in and out.

mod card;
mod catalog;
mod export;
mod import;
mod links;
mod list;
mod responses;
mod when;

pub use import::ImportPage;
pub use list::SurveyList;
pub use responses::ResponsesPage;
