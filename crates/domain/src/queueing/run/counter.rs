//! One station while it runs.

use std::collections::VecDeque;

use super::{Customer, tally::Tally};
use crate::{
    queueing::{Branch, Servers, Station, service::Draw},
    random::Random,
};

/// Where customers queue and are served.
pub(super) struct Counter<'a> {
    servers: Option<u32>,
    draw: Draw,
    next: &'a [Branch],
    random: Random,
    busy: u32,
    queue: VecDeque<(Customer, f64)>,
    since: f64,
    busy_secs: f64,
    queue_secs: f64,
    longest: usize,
    pub(super) waits: Tally,
}

impl<'a> Counter<'a> {
    pub(super) fn new(station: &'a Station, random: Random) -> Self {
        Self {
            servers: match station.servers {
                Servers::Some(servers) => Some(servers),
                Servers::All => None,
            },
            draw: station.service.into(),
            next: &station.next,
            random,
            busy: 0,
            queue: VecDeque::new(),
            since: 0.0,
            busy_secs: 0.0,
            queue_secs: 0.0,
            longest: 0,
            waits: Tally::new([
                station.tolerance_secs,
                station.maximum_secs,
                station.stay_secs,
            ]),
        }
    }

    /// A customer arrives: gives who can be served at once, and for how long.
    pub(super) fn arrive(&mut self, now: f64, customer: Customer) -> Option<(Customer, f64)> {
        self.pass(now);
        if self.servers.is_none_or(|servers| self.busy < servers) {
            Some(self.serve(customer, 0.0))
        } else {
            self.queue.push_back((customer, now));
            self.longest = self.longest.max(self.queue.len());
            None
        }
    }

    /// A customer has been served: gives who comes next, and for how long.
    pub(super) fn finish(&mut self, now: f64) -> Option<(Customer, f64)> {
        self.pass(now);
        self.busy = self.busy.saturating_sub(1);
        let (customer, since) = self.queue.pop_front()?;
        Some(self.serve(customer, now - since))
    }

    fn serve(&mut self, mut customer: Customer, wait: f64) -> (Customer, f64) {
        self.busy += 1;
        customer.waited += wait;
        let secs = self.draw.next(&mut self.random);
        if customer.counts {
            self.waits.add(wait, secs);
        }
        (customer, secs)
    }

    /// Where a served customer goes; absent for out.
    pub(super) fn way_on(&mut self) -> Option<usize> {
        let mut left = if self.next.is_empty() {
            return None;
        } else {
            self.random.unit()
        };
        for branch in self.next {
            left -= branch.share;
            if left < 0.0 {
                return Some(branch.to);
            }
        }
        None
    }

    /// Counts the time up to `now` with what went on in it.
    pub(super) fn pass(&mut self, now: f64) {
        let secs = now - self.since;
        self.since = now;
        self.busy_secs += secs * f64::from(self.busy);
        self.queue_secs += secs * self.queue.len() as f64;
    }

    /// Forgets what went on up to `now`.
    pub(super) fn restart(&mut self, now: f64) {
        self.pass(now);
        self.busy_secs = 0.0;
        self.queue_secs = 0.0;
        self.longest = self.queue.len();
    }

    /// Utilisation, mean and longest queue of `secs` seconds that end `now`.
    pub(super) fn time_figures(&mut self, now: f64, secs: f64) -> TimeFigures {
        self.pass(now);
        let mean = |sum: f64| if secs > 0.0 { sum / secs } else { 0.0 };
        TimeFigures {
            utilisation: self
                .servers
                .map(|servers| mean(self.busy_secs) / f64::from(servers.max(1))),
            queue: mean(self.queue_secs),
            longest: u32::try_from(self.longest).unwrap_or(u32::MAX),
        }
    }
}

/// Figures that belong to a stretch of time and not to customers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TimeFigures {
    pub(super) utilisation: Option<f64>,
    pub(super) queue: f64,
    pub(super) longest: u32,
}
