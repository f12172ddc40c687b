//! Statistical process control: charts of a service over time.
//!
//! A chart is a [`Baseline`] (centre and spread of a process in control) and the [`Limits`] it
//! gives each [`Observation`]. [`phased`] cuts a series into phases with limits of their own, and
//! [`violations`] names the rules that points break.

mod capability;
mod chart;
mod constants;
mod cusum;
mod ewma;
mod observation;
mod ordinal;
mod phases;
mod rules;
mod runs;

pub use capability::{Capability, IndexEstimate, Specification, capability};
pub use chart::{Baseline, ChartKind, Limits};
pub use constants::{c4, d2, d3};
pub use cusum::{CusumPoint, CusumSettings, cusum};
pub use ewma::{EwmaPoint, EwmaSettings, ewma};
pub use observation::{Observation, moving_ranges};
pub use ordinal::{OrdinalChart, OrdinalPoint, ordinal_chart};
pub use phases::{FREEZE, LimitState, PROVISIONAL, Phase, Point, phased};
pub use rules::{Plotted, Rule, RuleSet, Violation, violations};
pub use runs::{Runs, runs};
