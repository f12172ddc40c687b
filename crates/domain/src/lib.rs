//! The pure rules of Serviscope.
//!
//! Nothing here performs I/O, reads a clock or draws a random number: time, ids and seeds come
//! in as arguments, so the same code gives the same bits in a browser, a worker and a server.
//!
//! | module | what it holds |
//! |---|---|
//! | [`text`] | the two languages and texts written in both |
//! | [`instrument`] | the library of 29 instruments: items, scales, dimensions, provenance |
//! | [`survey`] | what a respondent is asked, made from an instrument |
//! | [`response`] | drafts and submitted responses |
//! | [`scoring`] | reverse scoring, item, dimension and overall gaps, the five-gap structure |
//! | [`statistics`] | means, deviations, confidence intervals |
//! | [`psychometrics`] | reliability, factors, what drives satisfaction |
//! | [`kiosk`] | presence, opening hours, wrong PINs, the nightly restart |
//! | [`blueprint`] | service blueprints: typed lanes × phases, commands, history |
//! | [`formats`] | CSV and the workspace file |
//! | [`sample`] | the sample workspace (A Hotel) |

pub mod blueprint;
#[cfg(feature = "rich")]
pub mod expression;
pub mod formats;
mod hash;
pub mod instrument;
#[cfg(feature = "rich")]
pub mod kiosk;
pub mod psychometrics;
pub mod response;
pub mod sample;
pub mod scoring;
pub mod statistics;
pub mod survey;
pub mod text;
