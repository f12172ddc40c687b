//! What the pictures of the analysis show beyond means: shares, orders, bins and steps.
//!
//! | module | the picture |
//! |---|---|
//! | [`cell`] | a cell of a heat map, with its basis or why it shows nothing |
//! | [`compared`] | two groups side by side |
//! | [`groups`] | branches (or another circumstance) × dimensions |
//! | [`opinions`] | shares of every point of the scale per item |
//! | [`pareto`] | which items the weighted shortfall is made of |
//! | [`hours`] | weekday × hour |
//! | [`drift`] | expectation and perception over time |
//! | [`control`] | control charts: whether the service is stable |

pub mod cell;
pub mod compared;
pub mod control;
pub mod drift;
pub mod groups;
pub mod hours;
pub mod opinions;
pub mod pareto;
#[cfg(test)]
mod tests;
