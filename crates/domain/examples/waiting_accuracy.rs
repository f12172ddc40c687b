//! How far simulated waits are from the formulas: 20 seeds of a million arrivals each for M/M/1,
//! M/M/c and M/D/1. Ends with an error where one is further than 2 %.
//!
//! `cargo run --release -p serviscope-domain --example waiting_accuracy [ARRIVALS]`

use std::{ops::ControlFlow, process::ExitCode};

use serviscope_domain::queueing::{
    Arrivals, Network, Servers, Service, Settings, Station,
    formulas::{LongRun, md1, mmc},
    simulate,
};
use serviscope_domain::statistics::Figure;

const SEEDS: u64 = 20;
const MEAN_SECS: f64 = 60.0;

fn main() -> ExitCode {
    let customers = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let customers = customers.unwrap_or(1_000_000);
    let mut is_near = true;
    for load in [0.3, 0.5, 0.7, 0.8] {
        let exponential = Service::Exponential {
            mean_secs: MEAN_SECS,
        };
        let per_server = 3_600.0 / MEAN_SECS * load;
        for (name, service, servers) in [
            ("M/M/1", exponential, 1),
            ("M/M/2", exponential, 2),
            ("M/M/5", exponential, 5),
            ("M/D/1", Service::Constant { secs: MEAN_SECS }, 1),
        ] {
            let per_hour = per_server * f64::from(servers);
            let truth = match service {
                Service::Constant { secs } => md1(per_hour, secs),
                _ => mmc(per_hour, MEAN_SECS, servers),
            };
            let off = deviation(per_hour, service, servers, customers, truth);
            match off {
                Ok(off) => {
                    println!("{name} at {load}: {:+.2} %", off * 100.0);
                    is_near &= off.abs() <= 0.02;
                }
                Err(reason) => {
                    println!("{name} at {load}: {}", reason.text().en);
                    is_near = false;
                }
            }
        }
    }
    if is_near {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Mean simulated wait of all seeds over the formula's, less 1.
fn deviation(
    per_hour: f64,
    service: Service,
    servers: u32,
    customers: u64,
    truth: Figure<LongRun>,
) -> Figure {
    let network = Network {
        arrivals: Arrivals::Poisson { per_hour },
        stations: vec![Station {
            entry: 1.0,
            servers: Servers::Some(servers),
            ..Station::new(service)
        }],
    };
    let mut sum = 0.0;
    for seed in 1..=SEEDS {
        let settings = Settings {
            seed,
            customers,
            warm_up: 10_000,
            replications: 1,
        };
        let found = simulate(&network, &settings, &mut |_, _| ControlFlow::Continue(()));
        let waits = found.ok().and_then(|found| found.total_wait);
        sum += waits.map_or(f64::NAN, |waits| waits.mean_secs.mean);
    }
    Ok(sum / SEEDS as f64 / truth?.wait_secs - 1.0)
}
