//! The analysis room: how far perceptions fall short of expectations, and where.
//!
//! | module | what it shows |
//! |---|---|
//! | [`page`] | the page and its states |
//! | [`address`] | what the address asks for, and how controls change it |
//! | [`material`] | reading what the store holds about a survey |
//! | [`results`] | cutting and scoring it, following other tabs |
//! | [`counting`] | which responses count, and how to count others |
//! | [`filters`] | period, circumstances, versions and flags |
//! | [`segments`] | exclusive choices above a chart |
//! | [`saved`] | filters under a name |
//! | [`compare`] | two groups side by side |
//! | [`key_figures`] | the overall gap in its three forms |
//! | [`five_gaps`] | the five-gap figure, the home of the room |
//! | [`dimensions`] | gap bars per dimension, and the radar behind them |
//! | [`radar`] | that radar |
//! | [`items`] | expectation and perception per item |
//! | [`pareto`] | which items the weighted shortfall is made of |
//! | [`opinions`] | how the answers spread over the scale |
//! | [`groups`] | branches × dimensions |
//! | [`drift`] | expectation and perception over time |
//! | [`hours`] | weekday × hour |
//! | [`next_steps`] | the worst items and the steps of the service behind them |

mod address;
mod compare;
mod counting;
mod dimensions;
mod drift;
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
mod page;
mod pareto;
mod radar;
mod results;
mod saved;
mod segments;

pub use page::GapPage;
