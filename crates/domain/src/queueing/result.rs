//! What a simulation found.

use serde::{Deserialize, Serialize};

use crate::statistics::{Summaries, Summary};

/// Waits before a service, each as its mean over the replications with a 95 % interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waits {
    /// Mean wait in seconds.
    pub mean_secs: Summary,
    /// Wait in seconds that nine of ten customers stay within, to about half a percent.
    pub ninety_percent_secs: Summary,
    /// Wait in seconds that nineteen of twenty customers stay within, to about half a percent.
    pub ninety_five_percent_secs: Summary,
    /// Share who wait longer than they tolerate; absent where no tolerance is known.
    pub over_tolerance: Option<Summary>,
    /// Share who wait longer than the standard allows; absent where it says nothing.
    pub over_maximum: Option<Summary>,
    /// Share for whom waiting and being served together take longer than their limit; absent
    /// where there is none.
    pub over_stay: Option<Summary>,
}

/// What happened at one station.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StationResult {
    /// Visits a replication.
    pub visits: Summary,
    /// Waits; absent where nobody came in any replication.
    pub waits: Option<Waits>,
    /// Share of their time that the servers are busy; absent where everybody is served at once.
    pub utilisation: Option<Summary>,
    /// Mean number of customers who wait.
    pub queue: Summary,
    /// Most customers who waited at the same time, in any replication.
    pub longest_queue: u32,
}

/// What a simulation found, in the order of the network's stations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Simulated {
    /// Each station.
    pub stations: Vec<StationResult>,
    /// Waits of a customer over all stations; absent where nobody came.
    pub total_wait: Option<Waits>,
    /// Mean seconds from arriving to leaving; absent where nobody came.
    pub stay_secs: Option<Summary>,
    /// Customers a replication who were followed.
    pub customers: Summary,
}

/// One figure of every replication, on its way to a [`Summary`]. None of the figures can be
/// negative, so no interval says so.
#[derive(Default)]
pub(super) struct Values(Vec<f64>);

impl Values {
    pub(super) fn push(&mut self, value: f64) {
        self.0.push(value);
    }

    /// Their summary; absent where there are none.
    pub(super) fn summary(&self, most: f64, summaries: &mut Summaries) -> Option<Summary> {
        let mut summary = summaries.of_values(&self.0)?;
        summary.ci = summary.ci.map(|ci| ci.map(|end| end.clamp(0.0, most)));
        Some(summary)
    }
}
