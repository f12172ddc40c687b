//! Playing a network through, customer by customer.

mod counter;
mod day;
mod events;
mod tally;

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::{Network, Refusal, Simulated, StationResult, Waits, loads, result::Values};
use crate::{random::Random, statistics::Summaries};
use day::{Day, play};
use tally::Tally;

/// Most visits of all customers, replications and stations together; about a minute's work.
pub const MOST_VISITS: f64 = 1e8;

/// Tells how many of how many customers have arrived, and hears whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// How to simulate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The same seed gives the same result, on every device.
    pub seed: u64,
    /// Customers a replication who are followed, at least 1. A day with changing rates has its
    /// own number.
    pub customers: u64,
    /// Customers before them who fill the empty service and are not counted. A day has none.
    pub warm_up: u64,
    /// Replications, at least 1; intervals take two.
    pub replications: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            customers: 10_000,
            warm_up: 1_000,
            replications: 20,
        }
    }
}

/// A customer on the way.
#[derive(Clone, Copy, Debug)]
struct Customer {
    entered: f64,
    waited: f64,
    /// Whether the warm-up was over when they came.
    counts: bool,
}

/// Simulates `network`, first come, first served at every station.
///
/// Each replication starts empty. Waits are those of customers who arrive after the warm-up, and
/// all of them are served to the end; utilisation and queues are averages over the time from the
/// first of them to the last, or over the day.
///
/// # Errors
/// What [`Network::check`] refuses, settings without customers or replications, more than
/// [`MOST_VISITS`], and [`Refusal::Stopped`] where `progress` broke off.
pub fn simulate(
    network: &Network,
    settings: &Settings,
    progress: Progress,
) -> Result<Simulated, Refusal> {
    network.check()?;
    let customers = expected_customers(network, settings)?;
    let of = customers.saturating_mul(u64::from(settings.replications));
    let mut seeds = Random::seeded(settings.seed);
    let mut done = 0_u64;
    let mut sheets: Vec<Sheet> = network.stations.iter().map(|_| Sheet::default()).collect();
    let (mut whole, mut stays, mut counts) =
        (Sheet::default(), Values::default(), Values::default());
    for _ in 0..settings.replications {
        let day = play(
            network,
            settings,
            Random::seeded(seeds.bits()),
            &mut |more| {
                done += more;
                progress(done.min(of), of)
            },
        )?;
        note(&day, &mut sheets, &mut whole);
        counts.push(day.total.count() as f64);
        if day.total.count() > 0 {
            stays.push(day.stay_secs / day.total.count() as f64);
        }
    }
    let mut summaries = Summaries::default();
    let stations = sheets
        .iter()
        .map(|sheet| sheet.result(&mut summaries))
        .collect::<Option<Vec<_>>>();
    let customers = counts.summary(f64::MAX, &mut summaries);
    match (stations, customers) {
        (Some(stations), Some(customers)) => Ok(Simulated {
            stations,
            total_wait: whole.waits(&mut summaries),
            stay_secs: stays.summary(f64::MAX, &mut summaries),
            customers,
        }),
        // Without a replication there is nothing to summarise, but that was refused above.
        _ => Err(Refusal::NoRun),
    }
}

/// Customers a replication, warm-up included.
fn expected_customers(network: &Network, settings: &Settings) -> Result<u64, Refusal> {
    let customers = match network.arrivals.day() {
        Some(secs) => {
            let expected = network.arrivals.mean_per_hour() * secs / super::HOUR;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "not negative, and beyond u64 the cast saturates"
            )]
            let expected = expected.ceil() as u64;
            expected
        }
        None if settings.customers == 0 => return Err(Refusal::NoRun),
        None => settings.customers.saturating_add(settings.warm_up),
    };
    if settings.replications == 0 {
        return Err(Refusal::NoRun);
    }
    let visits: f64 = loads(network)?.iter().map(|load| load.visits).sum();
    if customers as f64 * visits.max(1.0) * f64::from(settings.replications) > MOST_VISITS {
        return Err(Refusal::TooLong);
    }
    Ok(customers)
}

/// The figures of one place, replication by replication.
#[derive(Default)]
struct Sheet {
    visits: Values,
    mean: Values,
    ninety: Values,
    ninety_five: Values,
    over: [Values; 3],
    utilisation: Values,
    queue: Values,
    longest: u32,
}

fn note(day: &Day, sheets: &mut [Sheet], whole: &mut Sheet) {
    for (sheet, (waits, times)) in sheets.iter_mut().zip(&day.stations) {
        sheet.add(waits);
        sheet.queue.push(times.queue);
        sheet.longest = sheet.longest.max(times.longest);
        if let Some(utilisation) = times.utilisation {
            sheet.utilisation.push(utilisation);
        }
    }
    whole.add(&day.total);
}

impl Sheet {
    fn add(&mut self, waits: &Tally) {
        self.visits.push(waits.count() as f64);
        if let Some(mean) = waits.mean() {
            self.mean.push(mean);
        }
        for (values, p) in [(&mut self.ninety, 0.9), (&mut self.ninety_five, 0.95)] {
            if let Some(secs) = waits.quantile(p) {
                values.push(secs);
            }
        }
        for (values, share) in self.over.iter_mut().zip(waits.over()) {
            if let Some(share) = share {
                values.push(share);
            }
        }
    }

    fn waits(&self, summaries: &mut Summaries) -> Option<Waits> {
        let [tolerance, maximum, stay] = &self.over;
        Some(Waits {
            mean_secs: self.mean.summary(f64::MAX, summaries)?,
            ninety_percent_secs: self.ninety.summary(f64::MAX, summaries)?,
            ninety_five_percent_secs: self.ninety_five.summary(f64::MAX, summaries)?,
            over_tolerance: tolerance.summary(1.0, summaries),
            over_maximum: maximum.summary(1.0, summaries),
            over_stay: stay.summary(1.0, summaries),
        })
    }

    fn result(&self, summaries: &mut Summaries) -> Option<StationResult> {
        Some(StationResult {
            visits: self.visits.summary(f64::MAX, summaries)?,
            waits: self.waits(summaries),
            utilisation: self.utilisation.summary(1.0, summaries),
            queue: self.queue.summary(f64::MAX, summaries)?,
            longest_queue: self.longest,
        })
    }
}
