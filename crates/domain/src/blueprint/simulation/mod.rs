//! Simulating the customers' way through a blueprint.
//!
//! | module | what it holds |
//! |---|---|
//! | `way` | the blueprint as a network of queues |
//! | `plan` | what is asked: a day or a steady stream, how many customers, which seed |
//! | `run` | what a simulation found, step by step; what one more clerk changes |

mod plan;
mod run;
mod way;

pub use plan::{Day, Plan};
pub use run::{Run, StepChange, StepResult, Trial, changes};
pub use way::{CustomerWay, customer_way};
