//! The analysis room: how far perceptions fall short of expectations, and where.
//!
//! | module | what it shows |
//! |---|---|
//! | [`page`] | the page and its states |
//! | [`results`] | loading responses, scoring them, following other tabs |
//! | [`counting`] | which responses count, and how to count others |
//! | [`key_figures`] | the overall gap in its three forms |
//! | [`five_gaps`] | the five-gap figure, the home of the room |
//! | [`dimensions`] | gap bars per dimension |
//! | [`items`] | expectation and perception per item |
//! | [`outcome`] | recommendation and satisfaction |
//! | [`study`] | what takes longer: worked out when it comes into view, or on a press |
//! | [`drivers`] | what explains overall satisfaction |
//! | [`reliability`] | how reliably the dimensions are measured |
//! | [`plane`] | importance and performance |
//! | [`next_steps`] | the worst items and the steps of the service behind them |

mod counting;
mod dimensions;
mod drivers;
mod five_gaps;
mod items;
mod key_figures;
mod next_steps;
mod numbers;
mod outcome;
mod page;
mod plane;
mod reliability;
mod results;
mod study;

pub use page::GapPage;
