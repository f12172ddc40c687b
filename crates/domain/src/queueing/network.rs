//! Stations and the ways between them.

use serde::{Deserialize, Serialize};

use super::{Arrivals, Refusal, Service, traffic};

/// Most stations of a network. The loads of more would take long to work out.
pub const MOST_STATIONS: usize = 500;
/// Most servers of a station; where there are more, nobody waits anyway.
const MOST_SERVERS: u32 = 10_000;

/// How many customers a station serves at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Servers {
    /// So many, 1 to 10,000; others queue, first come, first served.
    Some(u32),
    /// Everybody at once, such as reading a sign: nobody waits.
    All,
}

/// A way from one station to another.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// Index of the next station.
    pub to: usize,
    /// Share of the customers who take it, 0 to 1.
    pub share: f64,
}

/// A step where customers are served.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Station {
    /// How long serving takes.
    pub service: Service,
    /// How many are served at the same time.
    pub servers: Servers,
    /// Wait in seconds that customers tolerate, if known.
    pub tolerance_secs: Option<f64>,
    /// Longest wait in seconds that the standard allows, if it says so.
    pub maximum_secs: Option<f64>,
    /// Longest time in seconds for waiting and being served together, if there is a limit.
    pub stay_secs: Option<f64>,
    /// Share of all customers who begin here, 0 to 1; the shares of a network total 1.
    pub entry: f64,
    /// Ways on. Where their shares total less than 1, the others leave.
    pub next: Vec<Branch>,
}

impl Station {
    /// A station with one server, no limits and no way on, where nobody begins.
    pub fn new(service: Service) -> Self {
        Self {
            service,
            servers: Servers::Some(1),
            tolerance_secs: None,
            maximum_secs: None,
            stay_secs: None,
            entry: 0.0,
            next: Vec::new(),
        }
    }
}

/// What is simulated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// When customers come.
    pub arrivals: Arrivals,
    /// The stations.
    pub stations: Vec<Station>,
}

/// Shares total 1 but for rounding.
const ROUNDING: f64 = 1e-9;

impl Network {
    /// Whether it can be simulated, station by station and as a whole.
    ///
    /// # Errors
    /// The first thing that is wrong with it, [`Refusal::Unstable`] included.
    pub fn check(&self) -> Result<(), Refusal> {
        self.arrivals.check()?;
        if self.stations.is_empty() {
            return Err(Refusal::NoStations);
        }
        if self.stations.len() > MOST_STATIONS {
            return Err(Refusal::TooManyStations);
        }
        for (index, station) in self.stations.iter().enumerate() {
            self.check_station(index, station)?;
        }
        let entries: f64 = self.stations.iter().map(|station| station.entry).sum();
        if (entries - 1.0).abs() > ROUNDING {
            return Err(Refusal::Entry);
        }
        for (station, load) in traffic::loads(self)?.into_iter().enumerate() {
            // A day ends, so a queue that grows in one of its hours is a result like any other.
            if self.arrivals.day().is_none() && load.per_server.is_some_and(|load| load >= 1.0) {
                return Err(Refusal::Unstable {
                    station,
                    percent: percent(load.per_server.unwrap_or_default()),
                });
            }
        }
        Ok(())
    }

    fn check_station(&self, index: usize, station: &Station) -> Result<(), Refusal> {
        if !station.service.is_usable() {
            return Err(Refusal::Service { station: index });
        }
        if let Servers::Some(servers) = station.servers
            && !(1..=MOST_SERVERS).contains(&servers)
        {
            return Err(Refusal::Servers { station: index });
        }
        let limits = [
            station.tolerance_secs,
            station.maximum_secs,
            station.stay_secs,
        ];
        if limits
            .into_iter()
            .flatten()
            .any(|secs| !secs.is_finite() || secs < 0.0)
        {
            return Err(Refusal::Limit { station: index });
        }
        let is_share = |share: f64| (0.0..=1.0 + ROUNDING).contains(&share);
        let leaving: f64 = station.next.iter().map(|branch| branch.share).sum();
        let ways_exist = station
            .next
            .iter()
            .all(|branch| branch.to < self.stations.len() && is_share(branch.share));
        if !ways_exist || !is_share(leaving) || !is_share(station.entry) {
            return Err(Refusal::Shares { station: index });
        }
        Ok(())
    }
}

/// A load as whole percent, rounded up, so that one that is just too large does not read 99 %.
fn percent(load: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a load is at least 1 here, and beyond u64 the cast saturates"
    )]
    let percent = (load * 100.0 - 1e-9).ceil() as u64;
    percent
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(per_hour: f64, secs: f64) -> Network {
        Network {
            arrivals: Arrivals::Poisson { per_hour },
            stations: vec![Station {
                entry: 1.0,
                ..Station::new(Service::Exponential { mean_secs: secs })
            }],
        }
    }

    fn refused(change: impl FnOnce(&mut Network)) -> Refusal {
        let mut network = one(30.0, 60.0);
        assert_eq!(network.check(), Ok(()));
        change(&mut network);
        network.check().unwrap_err()
    }

    #[test]
    fn every_wrong_input_has_its_own_reason() {
        assert_eq!(refused(|n| n.stations.clear()), Refusal::NoStations);
        assert_eq!(
            refused(|n| n.stations = vec![n.stations[0].clone(); MOST_STATIONS + 1]),
            Refusal::TooManyStations
        );
        let at = |change: fn(&mut Station)| refused(|n| change(&mut n.stations[0]));
        assert_eq!(
            at(|s| s.service = Service::Constant { secs: -1.0 }),
            Refusal::Service { station: 0 }
        );
        assert_eq!(
            at(|s| s.servers = Servers::Some(0)),
            Refusal::Servers { station: 0 }
        );
        assert_eq!(
            at(|s| s.tolerance_secs = Some(f64::NAN)),
            Refusal::Limit { station: 0 }
        );
        assert_eq!(
            at(|s| s.maximum_secs = Some(-2.0)),
            Refusal::Limit { station: 0 }
        );
        assert_eq!(
            at(|s| s.next.push(Branch { to: 7, share: 0.5 })),
            Refusal::Shares { station: 0 }
        );
        assert_eq!(
            at(|s| s.next.push(Branch { to: 0, share: 1.5 })),
            Refusal::Shares { station: 0 }
        );
        assert_eq!(at(|s| s.entry = 0.5), Refusal::Entry);
        assert_eq!(
            at(|s| s.next.push(Branch { to: 0, share: 1.0 })),
            Refusal::NoWayOut { station: 0 }
        );
    }

    #[test]
    fn a_queue_that_only_grows_is_refused_with_its_load() {
        assert_eq!(
            one(60.0, 60.0).check(),
            Err(Refusal::Unstable {
                station: 0,
                percent: 100
            })
        );
        assert_eq!(
            one(61.0, 60.0).check(),
            Err(Refusal::Unstable {
                station: 0,
                percent: 102
            })
        );
        let mut two = one(61.0, 60.0);
        two.stations[0].servers = Servers::Some(2);
        assert_eq!(two.check(), Ok(()));
        two.stations[0].servers = Servers::All;
        assert_eq!(two.check(), Ok(()));
    }

    #[test]
    fn an_overloaded_hour_of_a_day_is_no_reason_to_refuse() {
        let day = Network {
            arrivals: Arrivals::ByHour {
                per_hour: vec![10.0, 90.0, 10.0],
            },
            ..one(1.0, 60.0)
        };
        assert_eq!(day.check(), Ok(()));
    }
}
