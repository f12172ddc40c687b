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
//! | [`models`] | importance–performance, Kano, two factors, tolerance, SERVPERF |
//! | [`outcome`] | recommendation, satisfaction, effort, delight, helplessness |
//! | [`spc`] | control charts, rules, phases, capability |
//! | [`statistics`] | means, intervals, distributions, tests, reasons for absent figures |
//! | [`psychometrics`] | reliability, factors, what drives satisfaction |
//! | [`kiosk`] | presence, opening hours, wrong PINs, the nightly restart |
//! | [`calculators`] | complaint iceberg, word of mouth, market damage, peak–end, hot spots |
//! | [`blueprint`] | service blueprints: typed lanes × phases, commands, history |
//! | [`benchmark`] | competitors, what is known of them, goals, changes two tabs can make |
//! | [`queueing`] | waiting: simulation of customers, servers and queues; Erlang's formulas |
//! | [`report`] | pictures and comments in an order, changes two tabs can make |
//! | [`formats`] | CSV and the workspace file |
//! | [`gather`] | sorting and collecting with little code |
//! | [`random`] | a seeded generator for resampling, orders and invented data |
//! | [`sample`] | the sample workspace (A Hotel) |

pub mod benchmark;
pub mod blueprint;
pub mod calculators;
#[cfg(feature = "rich")]
pub mod expression;
pub mod formats;
pub mod gather;
mod hash;
pub mod instrument;
#[cfg(feature = "rich")]
pub mod kiosk;
pub mod models;
pub mod outcome;
pub mod psychometrics;
pub mod queueing;
pub mod random;
pub mod report;
pub mod response;
pub mod sample;
pub mod scoring;
pub mod spc;
pub mod statistics;
pub mod survey;
pub mod text;
