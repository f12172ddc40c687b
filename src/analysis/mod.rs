//! The analysis room: how far perceptions fall short of expectations, and where.
//!
//! | module | what it shows |
//! |---|---|
//! | [`page`] | the page and its states |
//! | [`address`] | what the address asks for, and how controls change it |
//! | [`material`] | reading what the store holds about a survey |
//! | [`chosen`] | what a filter admits of it |
//! | [`results`] | cutting and scoring it, following other tabs |
//! | [`counting`] | which responses count, and how to count others |
//! | [`filters`] | period, circumstances, versions and flags |
//! | [`slices`] | drawing what can be seen first |
//! | [`segments`] | exclusive choices above a chart |
//! | [`saved`] | filters under a name |
//! | [`compare`] | two groups side by side |
//! | [`key_figures`] | the overall gap in its three forms |
//! | [`five_gaps`] | the five-gap figure, the home of the room |
//! | [`dimensions`] | gap bars per dimension, and the radar behind them |
//! | [`radar`] | that radar |
//! | [`items`] | expectation and perception per item |
//! | [`outcome`] | recommendation and satisfaction |
//! | [`study`] | what takes longer: worked out when it comes into view, or on a press |
//! | [`drivers`] | what explains overall satisfaction |
//! | [`reliability`] | how reliably the dimensions are measured |
//! | [`plane`] | importance and performance |
//! | [`pareto`] | which items the weighted shortfall is made of |
//! | [`opinions`] | how the answers spread over the scale |
//! | [`groups`] | branches × dimensions |
//! | [`drift`] | expectation and perception over time |
//! | [`hours`] | weekday × hour |
//! | [`next_steps`] | the worst items and the steps of the service behind them |

mod address;
mod chosen;
mod compare;
mod counting;
mod dimensions;
mod drift;
mod drivers;
mod filters;
mod five_gaps;
mod groups;
mod hours;
mod items;
mod key_figures;
mod material;
mod next_steps;
mod numbers;
mod opinions;
mod outcome;
mod page;
mod pareto;
mod plane;
mod radar;
mod reliability;
mod results;
mod saved;
mod segments;
mod slices;
mod study;

pub use page::GapPage;
