//! Waits of one place in one replication.

/// Buckets of each doubling: a bucket is 1/128 of a doubling wide at most, about 0.8 %.
const FRACTION_BITS: u32 = 7;
/// Shortest wait told from none: 2^−10 s.
const LEAST_EXPONENT: u64 = 1023 - 10;
/// Doublings up to 2^30 s, 34 years; longer waits count as this.
const DOUBLINGS: usize = 40;
const BUCKETS: usize = DOUBLINGS << FRACTION_BITS;

/// Counts waits. Their mean is exact; a quantile comes from buckets, so that a million waits take
/// no more room than a hundred.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    limits: [Option<f64>; 3],
    count: u64,
    sum: f64,
    over: [u64; 3],
    none: u64,
    buckets: Vec<u32>,
}

impl Tally {
    /// Limits of the wait, tolerated and at most, and of wait and service together.
    pub(super) fn new(limits: [Option<f64>; 3]) -> Self {
        Self {
            limits,
            count: 0,
            sum: 0.0,
            over: [0; 3],
            none: 0,
            buckets: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, wait: f64, service: f64) {
        self.count += 1;
        self.sum += wait;
        let times = [wait, wait, wait + service];
        for ((over, limit), time) in self.over.iter_mut().zip(self.limits).zip(times) {
            *over += u64::from(limit.is_some_and(|limit| time > limit));
        }
        match bucket(wait) {
            None => self.none += 1,
            Some(index) => {
                if self.buckets.is_empty() {
                    self.buckets = vec![0; BUCKETS];
                }
                if let Some(count) = self.buckets.get_mut(index) {
                    *count += 1;
                }
            }
        }
    }

    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// Mean; absent where there are none.
    pub(super) fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }

    /// Shares over each limit, where it is known and anybody came.
    pub(super) fn over(&self) -> [Option<f64>; 3] {
        let mut shares = [None; 3];
        for ((share, limit), over) in shares.iter_mut().zip(self.limits).zip(self.over) {
            *share = limit
                .filter(|_| self.count > 0)
                .map(|_| over as f64 / self.count as f64);
        }
        shares
    }

    /// The wait that a share `p` stays within, evenly spread inside its bucket; absent where
    /// there are none.
    pub(super) fn quantile(&self, p: f64) -> Option<f64> {
        let rank = p * self.count as f64;
        let mut below = self.none as f64;
        if self.count == 0 || rank <= below {
            return (self.count > 0).then_some(0.0);
        }
        for (index, count) in self.buckets.iter().enumerate() {
            let within = f64::from(*count);
            if *count > 0 && rank <= below + within {
                let (least, most) = (edge(index), edge(index + 1));
                return Some(least + (most - least) * (rank - below) / within);
            }
            below += within;
        }
        Some(edge(BUCKETS))
    }
}

/// The bucket of a wait; absent for none. The bits of a positive number grow with it, and their
/// upper part is exponent and leading fraction, so no logarithm is needed.
fn bucket(wait: f64) -> Option<usize> {
    let place = wait.max(0.0).to_bits() >> (52 - FRACTION_BITS);
    let place = place.checked_sub(LEAST_EXPONENT << FRACTION_BITS)?;
    Some(usize::try_from(place).unwrap_or(BUCKETS).min(BUCKETS - 1))
}

/// Where a bucket begins.
fn edge(index: usize) -> f64 {
    f64::from_bits((index as u64 + (LEAST_EXPONENT << FRACTION_BITS)) << (52 - FRACTION_BITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_shares_are_exact() {
        let mut tally = Tally::new([Some(3.0), None, Some(4.5)]);
        for wait in [0.0, 3.0, 4.0, 5.0] {
            tally.add(wait, 1.0);
        }
        assert_eq!(tally.mean(), Some(3.0));
        assert_eq!(tally.over(), [Some(0.5), None, Some(0.5)]);
        assert_eq!(Tally::new([Some(1.0); 3]).over(), [None; 3]);
    }

    #[test]
    fn quantiles_lie_within_their_bucket() {
        let mut tally = Tally::new([None; 3]);
        for wait in 1..=10_000 {
            tally.add(f64::from(wait) / 10.0, 0.0);
        }
        for p in [0.1, 0.5, 0.9, 0.99] {
            let quantile = tally.quantile(p).unwrap();
            assert!(
                (quantile / (p * 1_000.0) - 1.0).abs() < 0.004,
                "{p}: {quantile}"
            );
        }
    }

    #[test]
    fn waits_of_none_and_waits_without_end_have_a_place() {
        let mut tally = Tally::new([None; 3]);
        assert_eq!(tally.quantile(0.9), None);
        tally.add(0.0, 0.0);
        assert_eq!(tally.quantile(0.9), Some(0.0));
        for _ in 0..99 {
            tally.add(1e300, 0.0);
        }
        assert_eq!(bucket(1e-9), None);
        assert!((tally.quantile(0.5).unwrap() / f64::from(1 << 30) - 1.0).abs() < 0.01);
    }
}
