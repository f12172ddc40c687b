//! What happens next.

use std::{cmp::Ordering, collections::BinaryHeap};

use super::Customer;

/// A customer has been served at a station.
#[derive(Clone, Copy, Debug)]
pub(super) struct Served {
    pub(super) time: f64,
    pub(super) station: usize,
    pub(super) customer: Customer,
    /// Of two at the same time the one that was planned first happens first, so that runs repeat.
    order: u64,
}

impl PartialEq for Served {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Served {}

impl PartialOrd for Served {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Served {
    /// The earliest is the greatest, as the heap gives the greatest first.
    fn cmp(&self, other: &Self) -> Ordering {
        let by_time = other.time.total_cmp(&self.time);
        by_time.then_with(|| other.order.cmp(&self.order))
    }
}

/// Services under way, the first to end first.
#[derive(Default)]
pub(super) struct Events {
    heap: BinaryHeap<Served>,
    planned: u64,
}

impl Events {
    pub(super) fn plan(&mut self, time: f64, station: usize, customer: Customer) {
        self.heap.push(Served {
            time,
            station,
            customer,
            order: self.planned,
        });
        self.planned += 1;
    }

    /// The next one, if it is over before `limit`.
    pub(super) fn before(&mut self, limit: f64) -> Option<Served> {
        if self.heap.peek()?.time <= limit {
            self.heap.pop()
        } else {
            None
        }
    }
}
