//! How far simulated waits are from the formulas: the mean of 20 fixed seeds for M/M/1, M/M/2,
//! M/M/5 and M/D/1 at utilisations up to 0.8.
//!
//! With a million arrivals a seed, as `cargo xtask test --full` asks for by
//! `SERVISCOPE_WAITING_ARRIVALS`, each is within 2 %. With fewer the bar is wider as the error of
//! a mean is, by the root of how many fewer there are.

#![allow(
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::ops::ControlFlow;

use serviscope_domain::queueing::{
    Arrivals, Network, Servers, Service, Settings, Station,
    formulas::{md1, mmc},
    simulate,
};

const SEEDS: u64 = 20;
const MEAN_SECS: f64 = 60.0;
/// Arrivals a seed where nobody asks for more, and with `--full`.
const FEW: u32 = 20_000;
const MANY: u32 = 1_000_000;
/// Largest deviation with [`MANY`] arrivals.
const BAR: f64 = 0.02;

struct Case {
    name: &'static str,
    service: Service,
    servers: u32,
    /// Utilisation, ρ.
    load: f64,
}

fn cases() -> Vec<Case> {
    let exponential = Service::Exponential {
        mean_secs: MEAN_SECS,
    };
    let constant = Service::Constant { secs: MEAN_SECS };
    let queues = [
        ("M/M/1", exponential, 1),
        ("M/M/2", exponential, 2),
        ("M/M/5", exponential, 5),
        ("M/D/1", constant, 1),
    ];
    let at = |load| {
        queues.map(|(name, service, servers)| Case {
            name,
            service,
            servers,
            load,
        })
    };
    [0.3, 0.5, 0.7, 0.8].into_iter().flat_map(at).collect()
}

/// Mean simulated wait of all seeds over the formula's, less 1.
fn deviation(case: &Case, arrivals: u32) -> f64 {
    let per_hour = 3_600.0 / MEAN_SECS * case.load * f64::from(case.servers);
    let truth = match case.service {
        Service::Constant { secs } => md1(per_hour, secs),
        _ => mmc(per_hour, MEAN_SECS, case.servers),
    };
    let network = Network {
        arrivals: Arrivals::Poisson { per_hour },
        stations: vec![Station {
            entry: 1.0,
            servers: Servers::Some(case.servers),
            ..Station::new(case.service)
        }],
    };
    let waits = (1..=SEEDS).map(|seed| {
        let settings = Settings {
            seed,
            customers: arrivals.into(),
            warm_up: 10_000.min(u64::from(arrivals) / 4),
            replications: 1,
        };
        let found = simulate(&network, &settings, &mut |_, _| ControlFlow::Continue(()));
        found.unwrap().total_wait.unwrap().mean_secs.mean
    });
    waits.sum::<f64>() / SEEDS as f64 / truth.unwrap().wait_secs - 1.0
}

#[test]
fn simulated_waits_are_those_of_the_formulas() {
    let wanted = std::env::var("SERVISCOPE_WAITING_ARRIVALS").ok();
    let arrivals: u32 = wanted.map_or(FEW, |number| number.parse().unwrap());
    let bar = BAR * (f64::from(MANY) / f64::from(arrivals)).sqrt().max(1.0);
    let mut worst = ("", 0.0, 0.0_f64);
    for case in cases() {
        let off = deviation(&case, arrivals);
        println!("{} at {}: {:+.3} %", case.name, case.load, off * 100.0);
        if off.abs() >= worst.2.abs() {
            worst = (case.name, case.load, off);
        }
    }
    let (name, load, off) = worst;
    println!(
        "waiting worst={:+.3}% bar={:.1}% queue={name} utilisation={load} seeds={SEEDS} arrivals={arrivals}",
        off * 100.0,
        bar * 100.0,
    );
    assert!(off.abs() <= bar, "{name} at {load} is off by {off}");
}
