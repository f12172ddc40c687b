//! Simulating waits. Page and worker call the same function.

use std::ops::ControlFlow;

use serviscope_domain::queueing::{Network, Refusal, Settings, Simulated, simulate};

/// Most reports of progress.
const REPORTS: u64 = 100;

/// Plays a network through. `progress` hears now and then how many of how many customers have
/// arrived.
///
/// # Errors
/// As [`simulate`].
pub fn run(
    network: &Network,
    settings: &Settings,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Simulated, Refusal> {
    let mut next = 0;
    simulate(network, settings, &mut |done, of| {
        if done >= next {
            next = done + of.div_ceil(REPORTS);
            progress(done, of);
        }
        ControlFlow::Continue(())
    })
}
