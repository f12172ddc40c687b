//! Waiting: customers who arrive, queue for servers, are served and go on.
//!
//! [`simulate`] plays a [`Network`] of stations through, customer by customer, from a seed; the
//! [`formulas`] beside it say what the simplest networks must give. Times are seconds, rates are
//! customers an hour. Nothing here knows blueprints: `blueprint::simulation` makes the network.
//!
//! | module | what it holds |
//! |---|---|
//! | [`network`](Network) | stations, servers, ways on |
//! | [`arrivals`](Arrivals) | when customers come |
//! | [`service`](Service) | how long serving takes |
//! | [`traffic`](loads) | how busy each station will be; loops without an end |
//! | [`run`](simulate) | the simulation: events, replications, progress |
//! | [`result`](Simulated) | waits, utilisation, queues, with intervals over the replications |
//! | [`formulas`] | M/M/1, M/M/c, M/D/1 and M/G/1 |
//! | [`refusal`](Refusal) | why there is no result |

mod arrivals;
pub mod formulas;
mod network;
mod refusal;
mod result;
mod run;
mod service;
mod traffic;

pub use arrivals::Arrivals;
pub use network::{Branch, MOST_STATIONS, Network, Servers, Station};
pub use refusal::Refusal;
pub use result::{Simulated, StationResult, Waits};
pub use run::{MOST_VISITS, Progress, Settings, simulate};
pub use service::Service;
pub use traffic::loads;

/// Seconds of an hour.
pub(crate) const HOUR: f64 = 3_600.0;
