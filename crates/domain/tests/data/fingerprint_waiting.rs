// Included by a native test and by a browser test, which must find the same number: every bit of
// a simulation of waiting with all distributions of arrivals and service (FNV-1a).

/// What both targets must find.
const SAME_WAITING_BITS: u64 = 12_096_158_084_008_429_770;

fn fingerprint_of_waiting() -> u64 {
    use serviscope_domain::queueing::{
        Arrivals, Branch, Network, Servers, Service, Settings, Station, simulate,
    };
    let services = [
        Service::Exponential { mean_secs: 50.0 },
        Service::Constant { secs: 40.0 },
        Service::Triangular {
            least_secs: 10.0,
            likely_secs: 30.0,
            most_secs: 120.0,
        },
        Service::LogNormal {
            mean_secs: 60.0,
            sd_secs: 45.0,
        },
    ];
    let stations: Vec<Station> = services
        .into_iter()
        .enumerate()
        .map(|(index, service)| Station {
            entry: if index == 0 { 1.0 } else { 0.0 },
            servers: Servers::Some(if index == 3 { 2 } else { 1 }),
            tolerance_secs: Some(60.0),
            next: if index == 3 {
                vec![Branch { to: 0, share: 0.1 }]
            } else {
                vec![Branch {
                    to: index + 1,
                    share: 0.9,
                }]
            },
            ..Station::new(service)
        })
        .collect();
    let mut figures: Vec<f64> = Vec::new();
    for arrivals in [
        Arrivals::Poisson { per_hour: 45.0 },
        Arrivals::Regular { per_hour: 45.0 },
        Arrivals::ByHour {
            per_hour: vec![20.0, 70.0, 30.0],
        },
    ] {
        let network = Network {
            arrivals,
            stations: stations.clone(),
        };
        let settings = Settings {
            seed: 5,
            customers: 2_000,
            warm_up: 200,
            replications: 5,
        };
        let found = simulate(&network, &settings, &mut |_, _| {
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
        for station in &found.stations {
            let waits = station.waits.as_ref().unwrap();
            let over = waits.over_tolerance.unwrap();
            let rest = [station.utilisation.unwrap(), station.queue, over];
            for summary in [waits.mean_secs, waits.ninety_percent_secs]
                .into_iter()
                .chain(rest)
            {
                figures.push(summary.mean);
                figures.extend(summary.ci.unwrap());
            }
        }
        figures.push(found.stay_secs.unwrap().mean);
    }
    figures
        .into_iter()
        .flat_map(|figure| figure.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

/// What both targets must find of the sample blueprint, simulated as the editor does it.
const SAME_WAY_BITS: u64 = 12_870_743_196_220_710_917;

fn fingerprint_of_customer_way() -> u64 {
    use serviscope_domain::{
        blueprint::{
            sample,
            simulation::{Day, Plan, customer_way},
        },
        queueing::simulate,
    };
    let steady = Plan {
        customers: 1_000,
        runs: 4,
        seed: 7,
        ..Plan::default()
    };
    let by_hour = Plan {
        day: Some(Day {
            opens: 9,
            per_hour: vec![10, 40, 25],
        }),
        ..steady.clone()
    };
    let mut blueprint = sample();
    blueprint.arrivals = Some(20);
    [steady, by_hour]
        .into_iter()
        .flat_map(|plan| {
            let way = customer_way(&blueprint, plan.arrivals()).unwrap();
            let found = simulate(&way.network, &plan.settings(), &mut |_, _| {
                std::ops::ControlFlow::Continue(())
            });
            // Numbers are written so that reading gives every bit again.
            serde_json::to_vec(&found.unwrap()).unwrap()
        })
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}
