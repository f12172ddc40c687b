//! How many customers reach each station, and how busy that keeps it.

use nalgebra::{DMatrix, DVector};

use super::{HOUR, Network, Refusal, Servers};

/// What a station has to do on average.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// Visits a customer of the service makes here on average.
    pub visits: f64,
    /// Share of their time that its servers need, ρ = λ·E(S)/c; absent where everybody is served
    /// at once. Of a day with changing rates it is the mean.
    pub per_server: Option<f64>,
    /// The same in the busiest hour.
    pub per_server_at_peak: Option<f64>,
}

/// The load of each station, from the traffic equations v = e + Pᵀv (Jackson 1957).
///
/// # Errors
/// [`Refusal::NoWayOut`] where customers can get to a station and never leave the network. The
/// network's shares must be in order, as [`Network::check`] sees to.
pub fn loads(network: &Network) -> Result<Vec<Load>, Refusal> {
    let visited = visited(network)?;
    let stations = &network.stations;
    let size = stations.len();
    let mut equations = DMatrix::identity(size, size);
    // Loops that nobody gets to would leave the equations without a single solution.
    for (from, station) in stations
        .iter()
        .enumerate()
        .filter(|&(at, _)| visited.get(at) == Some(&true))
    {
        for branch in &station.next {
            if let Some(entry) = equations.get_mut((branch.to, from)) {
                *entry -= branch.share;
            }
        }
    }
    let entries = DVector::from_iterator(size, stations.iter().map(|station| station.entry));
    // Everybody leaves, so the equations have one solution; a singular matrix would be rounding.
    let visits = equations
        .lu()
        .solve(&entries)
        .ok_or(Refusal::NoWayOut { station: 0 })?;
    let per_sec = network.arrivals.mean_per_hour() / HOUR;
    let peak = network.arrivals.peak_per_hour() / HOUR;
    Ok(stations
        .iter()
        .zip(visits.iter())
        .map(|(station, visits)| {
            let visits = visits.max(0.0);
            let load = |rate: f64| match station.servers {
                Servers::Some(servers) => {
                    Some(rate * visits * station.service.mean() / f64::from(servers.max(1)))
                }
                Servers::All => None,
            };
            Load {
                visits,
                per_server: load(per_sec),
                per_server_at_peak: load(peak),
            }
        })
        .collect())
}

/// The stations that customers reach, once it is clear that from each there is a way out.
fn visited(network: &Network) -> Result<Vec<bool>, Refusal> {
    let stations = &network.stations;
    let ways = |index: usize| {
        stations
            .get(index)
            .into_iter()
            .flat_map(|station| &station.next)
            .filter(|branch| branch.share > 0.0)
            .map(|branch| branch.to)
    };
    let mut back = vec![Vec::new(); stations.len()];
    for from in 0..stations.len() {
        for to in ways(from) {
            if let Some(before) = back.get_mut(to) {
                before.push(from);
            }
        }
    }
    let exits = stations.iter().enumerate().filter_map(|(index, station)| {
        let on: f64 = station.next.iter().map(|branch| branch.share).sum();
        (on < 1.0 - 1e-9).then_some(index)
    });
    let leaves = reached(stations.len(), exits.collect(), |index| {
        back.get(index).cloned().unwrap_or_default()
    });
    let entries = stations
        .iter()
        .enumerate()
        .filter(|(_, station)| station.entry > 0.0)
        .map(|(index, _)| index);
    let visited = reached(stations.len(), entries.collect(), |index| {
        ways(index).collect()
    });
    let stuck = visited
        .iter()
        .zip(&leaves)
        .position(|(visited, leaves)| *visited && !leaves);
    match stuck {
        Some(station) => Err(Refusal::NoWayOut { station }),
        None => Ok(visited),
    }
}

/// Which of `size` places can be reached from `open`.
fn reached(size: usize, mut open: Vec<usize>, ways: impl Fn(usize) -> Vec<usize>) -> Vec<bool> {
    let mut seen = vec![false; size];
    while let Some(index) = open.pop() {
        match seen.get_mut(index) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        open.extend(ways(index));
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queueing::{Arrivals, Branch, Service, Station};

    fn network(stations: Vec<Station>) -> Network {
        Network {
            arrivals: Arrivals::Poisson { per_hour: 36.0 },
            stations,
        }
    }

    fn station(secs: f64, entry: f64, next: &[(usize, f64)]) -> Station {
        Station {
            entry,
            next: next
                .iter()
                .map(|&(to, share)| Branch { to, share })
                .collect(),
            ..Station::new(Service::Constant { secs })
        }
    }

    #[test]
    fn a_loop_multiplies_the_visits() {
        // A fifth of those who were served come again: 1/(1 − 0.2) visits each.
        let loads = loads(&network(vec![
            station(40.0, 1.0, &[(1, 1.0)]),
            station(20.0, 0.0, &[(0, 0.2)]),
        ]))
        .unwrap();
        assert!((loads[0].visits - 1.25).abs() < 1e-12);
        assert!((loads[0].per_server.unwrap() - 0.5).abs() < 1e-12);
        assert!((loads[1].per_server.unwrap() - 0.25).abs() < 1e-12);
    }

    #[test]
    fn shares_split_the_customers() {
        let loads = loads(&network(vec![
            station(10.0, 0.6, &[(2, 0.5)]),
            station(10.0, 0.4, &[(2, 1.0)]),
            station(10.0, 0.0, &[]),
        ]))
        .unwrap();
        let visits: Vec<f64> = loads.iter().map(|load| load.visits).collect();
        for (ours, expected) in visits.iter().zip([0.6, 0.4, 0.7]) {
            assert!((ours - expected).abs() < 1e-12, "{visits:?}");
        }
    }

    #[test]
    fn a_trap_counts_only_where_customers_get_to_it() {
        let trap = |share| {
            network(vec![
                station(10.0, 1.0, &[(1, share)]),
                station(10.0, 0.0, &[(2, 1.0)]),
                station(10.0, 0.0, &[(1, 1.0)]),
            ])
        };
        assert_eq!(loads(&trap(0.1)), Err(Refusal::NoWayOut { station: 1 }));
        let visits: Vec<f64> = loads(&trap(0.0))
            .unwrap()
            .iter()
            .map(|l| l.visits)
            .collect();
        assert_eq!(visits, [1.0, 0.0, 0.0]);
    }
}
