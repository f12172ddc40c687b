//! Control charts of service quality: from responses to points, limits, signals and a finding.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop; equal bits are what is asked for"
)]

mod choices;
mod firmness;
mod limits;
mod made;
mod points;
mod signals;
