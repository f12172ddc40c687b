//! When customers come.

use serde::{Deserialize, Serialize};

use super::{HOUR, Refusal};
use crate::random::Random;

/// How customers arrive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrivals {
    /// One by one and independently of each other, at a steady rate.
    Poisson {
        /// Customers an hour, above 0.
        per_hour: f64,
    },
    /// At equal distances, as by appointment.
    Regular {
        /// Customers an hour, above 0.
        per_hour: f64,
    },
    /// Independently of each other, at a rate that changes from hour to hour. The hours are one
    /// day from opening to closing; who is inside at closing time is still served.
    ByHour {
        /// Customers in each hour, 0 or more, at least one above 0.
        per_hour: Vec<f64>,
    },
}

/// Longest day, in hours: four weeks.
const MOST_HOURS: usize = 672;

impl Arrivals {
    /// Customers an hour: of all hours together, where they differ.
    pub fn mean_per_hour(&self) -> f64 {
        match self {
            Self::Poisson { per_hour } | Self::Regular { per_hour } => *per_hour,
            Self::ByHour { per_hour } => {
                per_hour.iter().sum::<f64>() / per_hour.len().max(1) as f64
            }
        }
    }

    /// Customers in the busiest hour.
    pub fn peak_per_hour(&self) -> f64 {
        match self {
            Self::Poisson { per_hour } | Self::Regular { per_hour } => *per_hour,
            Self::ByHour { per_hour } => per_hour.iter().copied().fold(0.0, f64::max),
        }
    }

    /// Length of the day in seconds; absent where arrivals go on for ever.
    pub fn day(&self) -> Option<f64> {
        match self {
            Self::ByHour { per_hour } => Some(per_hour.len() as f64 * HOUR),
            Self::Poisson { .. } | Self::Regular { .. } => None,
        }
    }

    pub(super) fn check(&self) -> Result<(), Refusal> {
        let is_usable = match self {
            Self::Poisson { per_hour } | Self::Regular { per_hour } => {
                per_hour.is_finite() && *per_hour > 0.0
            }
            Self::ByHour { per_hour } => {
                per_hour.len() <= MOST_HOURS
                    && per_hour.iter().all(|rate| rate.is_finite() && *rate >= 0.0)
                    && per_hour.iter().any(|rate| *rate > 0.0)
            }
        };
        if is_usable {
            Ok(())
        } else {
            Err(Refusal::Arrivals)
        }
    }
}

/// The times of arrivals, one after the other.
pub(super) struct Timetable<'a> {
    arrivals: &'a Arrivals,
    random: Random,
    hour: usize,
    time: f64,
}

impl<'a> Timetable<'a> {
    pub(super) fn new(arrivals: &'a Arrivals, random: Random) -> Self {
        Self {
            arrivals,
            random,
            hour: 0,
            time: 0.0,
        }
    }

    /// The next arrival, in seconds; absent after the last hour.
    pub(super) fn next(&mut self) -> Option<f64> {
        self.time = match self.arrivals {
            Arrivals::Poisson { per_hour } => {
                self.time + self.random.exponential() / per_hour * HOUR
            }
            Arrivals::Regular { per_hour } => self.time + HOUR / per_hour,
            Arrivals::ByHour { per_hour } => {
                // A unit exponential is used up by the expected arrivals that go by: exact for
                // rates that are constant within an hour, and no draw is thrown away.
                let mut left = self.random.exponential();
                loop {
                    let rate = per_hour.get(self.hour)? / HOUR;
                    let ends = (self.hour + 1) as f64 * HOUR;
                    let expected = rate * (ends - self.time);
                    if expected > left {
                        break self.time + left / rate;
                    }
                    left -= expected;
                    self.time = ends;
                    self.hour += 1;
                }
            }
        };
        Some(self.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "times are positive and hours few"
    )]
    fn hour(time: f64) -> usize {
        (time / HOUR) as usize
    }

    fn times(arrivals: &Arrivals, seed: u64, count: usize) -> Vec<f64> {
        let mut table = Timetable::new(arrivals, Random::seeded(seed));
        std::iter::from_fn(|| table.next()).take(count).collect()
    }

    #[test]
    fn appointments_come_at_equal_distances() {
        let times = times(&Arrivals::Regular { per_hour: 12.0 }, 1, 3);
        assert_eq!(times, [300.0, 600.0, 900.0]);
    }

    #[test]
    fn a_poisson_hour_has_its_mean_and_its_variance() {
        let arrivals = Arrivals::Poisson { per_hour: 30.0 };
        let mut counts = vec![0.0; 2_000];
        for time in times(&arrivals, 5, 60_000) {
            if let Some(count) = counts.get_mut(hour(time)) {
                *count += 1.0;
            }
        }
        let hours = &counts[..1_900];
        let summary = crate::statistics::summarise(hours).unwrap();
        assert!((summary.mean - 30.0).abs() < 0.5, "{summary:?}");
        assert!(
            (summary.sd.unwrap().powi(2) / 30.0 - 1.0).abs() < 0.1,
            "{summary:?}"
        );
    }

    #[test]
    fn hours_have_their_own_rates_and_the_day_ends() {
        let day = Arrivals::ByHour {
            per_hour: vec![0.0, 40.0, 0.0, 10.0],
        };
        let mut counts = [0.0_f64; 4];
        for seed in 0..400 {
            for time in times(&day, seed, usize::MAX) {
                counts[hour(time)] += 1.0 / 400.0;
            }
        }
        assert_eq!((counts[0], counts[2]), (0.0, 0.0));
        assert!((counts[1] - 40.0).abs() < 1.0, "{counts:?}");
        assert!((counts[3] - 10.0).abs() < 0.6, "{counts:?}");
        assert_eq!(day.day(), Some(4.0 * HOUR));
        assert_eq!((day.mean_per_hour(), day.peak_per_hour()), (12.5, 40.0));
    }

    #[test]
    fn rates_that_are_none_are_refused() {
        for arrivals in [
            Arrivals::Poisson { per_hour: 0.0 },
            Arrivals::Regular { per_hour: f64::NAN },
            Arrivals::ByHour {
                per_hour: Vec::new(),
            },
            Arrivals::ByHour {
                per_hour: vec![0.0, 0.0],
            },
            Arrivals::ByHour {
                per_hour: vec![3.0, -1.0],
            },
            Arrivals::ByHour {
                per_hour: vec![1.0; MOST_HOURS + 1],
            },
        ] {
            assert_eq!(arrivals.check(), Err(Refusal::Arrivals), "{arrivals:?}");
        }
    }
}
