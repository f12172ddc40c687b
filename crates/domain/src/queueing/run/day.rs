//! One replication.

use std::ops::ControlFlow;

use super::{
    Customer, Settings,
    counter::{Counter, TimeFigures},
    events::{Events, Served},
    tally::Tally,
};
use crate::{
    queueing::{Network, Refusal, arrivals::Timetable},
    random::Random,
};

/// Customers between two words about the progress.
const PACE: u64 = 4_096;

/// What one replication found.
pub(super) struct Day {
    pub(super) stations: Vec<(Tally, TimeFigures)>,
    pub(super) total: Tally,
    pub(super) stay_secs: f64,
}

/// Everything that moves in a replication.
struct Floor<'a> {
    counters: Vec<Counter<'a>>,
    events: Events,
    total: Tally,
    stay_secs: f64,
}

/// Plays one replication. `went` hears how many customers more have arrived.
pub(super) fn play(
    network: &Network,
    settings: &Settings,
    mut seeds: Random,
    went: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Day, Refusal> {
    // Arrivals, entries and each station draw from generators of their own, so that a change at
    // one station leaves the luck of the others as it was.
    let mut stream = || Random::seeded(seeds.bits());
    let (mut timetable, mut entries) = (Timetable::new(&network.arrivals, stream()), stream());
    let mut floor = Floor {
        counters: network
            .stations
            .iter()
            .map(|station| Counter::new(station, stream()))
            .collect(),
        events: Events::default(),
        total: Tally::new([None; 3]),
        stay_secs: 0.0,
    };
    // A day begins empty and ends by itself; a steady stream is cut to size and warmed up.
    let (warm_up, last) = match network.arrivals.day() {
        Some(_) => (0, u64::MAX),
        None => (settings.warm_up, settings.warm_up + settings.customers),
    };
    let (mut arrived, mut told, mut begin, mut end) = (0_u64, 0_u64, 0.0, 0.0);
    while arrived < last {
        let Some(now) = timetable.next() else {
            break;
        };
        floor.run_until(now);
        if arrived == warm_up && warm_up > 0 {
            begin = now;
            for counter in &mut floor.counters {
                counter.restart(now);
            }
        }
        let customer = Customer {
            entered: now,
            waited: 0.0,
            counts: arrived >= warm_up,
        };
        floor.enter(now, entry(network, &mut entries), customer);
        end = now;
        arrived += 1;
        if arrived - told == PACE {
            told = arrived;
            if went(PACE).is_break() {
                return Err(Refusal::Stopped);
            }
        }
    }
    if let Some(closing) = network.arrivals.day() {
        floor.run_until(closing);
        end = closing;
    }
    let times: Vec<TimeFigures> = floor
        .counters
        .iter_mut()
        .map(|counter| counter.time_figures(end, end - begin))
        .collect();
    floor.run_until(f64::INFINITY);
    if went(arrived - told).is_break() {
        return Err(Refusal::Stopped);
    }
    Ok(Day {
        stations: floor
            .counters
            .into_iter()
            .map(|counter| counter.waits)
            .zip(times)
            .collect(),
        total: floor.total,
        stay_secs: floor.stay_secs,
    })
}

/// Where a customer begins.
fn entry(network: &Network, random: &mut Random) -> usize {
    let mut left = random.unit();
    let mut last = 0;
    for (index, station) in network.stations.iter().enumerate() {
        if station.entry > 0.0 {
            last = index;
            left -= station.entry;
            if left < 0.0 {
                break;
            }
        }
    }
    last
}

impl Floor<'_> {
    /// Everything up to `limit`.
    fn run_until(&mut self, limit: f64) {
        while let Some(Served {
            time,
            station,
            customer,
            ..
        }) = self.events.before(limit)
        {
            let Some(counter) = self.counters.get_mut(station) else {
                continue;
            };
            let on = counter.way_on();
            if let Some((next, secs)) = counter.finish(time) {
                self.events.plan(time + secs, station, next);
            }
            match on {
                Some(on) => self.enter(time, on, customer),
                None if customer.counts => {
                    let stay = time - customer.entered;
                    self.total.add(customer.waited, stay - customer.waited);
                    self.stay_secs += stay;
                }
                None => {}
            }
        }
    }

    fn enter(&mut self, now: f64, station: usize, customer: Customer) {
        if let Some(counter) = self.counters.get_mut(station)
            && let Some((customer, secs)) = counter.arrive(now, customer)
        {
            self.events.plan(now + secs, station, customer);
        }
    }
}
