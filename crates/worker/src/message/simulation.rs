//! Messages about simulated waits.

use serde::{Deserialize, Serialize};
use serviscope_domain::queueing::{Network, Refusal, Settings, Simulated};

use super::{Damaged, Packed, Work, from_value, value};
use crate::simulation;

/// A simulation of waiting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimulationJob {
    /// What is simulated.
    pub network: Network,
    /// How; the same settings give the same result.
    pub settings: Settings,
}

/// What the worker tells of a simulation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SimulationReport {
    /// How far it is.
    Followed {
        /// Customers who have arrived.
        customers: u64,
        /// Customers of the whole simulation.
        of: u64,
    },
    /// What was found, or why it was not done.
    Simulated(Box<Result<Simulated, Refusal>>),
}

impl Work for SimulationJob {
    const NAME: &'static str = "simulation";

    type Report = SimulationReport;

    fn pack(self) -> Result<Packed, Damaged> {
        let head = value(&self)?;
        Ok(Packed { head, bytes: None })
    }

    fn unpack(packed: Packed) -> Result<Self, Damaged> {
        from_value(packed.head)
    }

    fn run(self, tell: &mut dyn FnMut(SimulationReport)) {
        let found = simulation::run(&self.network, &self.settings, &mut |customers, of| {
            tell(SimulationReport::Followed { customers, of });
        });
        tell(SimulationReport::Simulated(Box::new(found)));
    }
}
