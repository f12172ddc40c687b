//! How long serving takes.

use serde::{Deserialize, Serialize};

use crate::random::Random;

/// A distribution of service times, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Always the same.
    Constant {
        /// Seconds, 0 or more.
        secs: f64,
    },
    /// Exponential: mostly short, now and then very long.
    Exponential {
        /// Mean seconds, 0 or more.
        mean_secs: f64,
    },
    /// Triangular, from the shortest over the most likely to the longest time.
    Triangular {
        /// Shortest, 0 or more.
        least_secs: f64,
        /// Most likely.
        likely_secs: f64,
        /// Longest.
        most_secs: f64,
    },
    /// Log-normal: never negative, with a tail to long times, as most measured times have.
    LogNormal {
        /// Mean seconds, above 0.
        mean_secs: f64,
        /// Standard deviation in seconds, 0 or more.
        sd_secs: f64,
    },
}

impl Service {
    /// The symmetric triangle with this mean and standard deviation, both in seconds. Its half
    /// width is √6 standard deviations, so it is refused ([`Self::is_usable`]) where that is more
    /// than the mean.
    pub fn triangle_about(mean_secs: f64, sd_secs: f64) -> Self {
        let half = 6.0_f64.sqrt() * sd_secs;
        Self::Triangular {
            least_secs: mean_secs - half,
            likely_secs: mean_secs,
            most_secs: mean_secs + half,
        }
    }

    /// Whether its numbers are finite, not negative and in order.
    pub fn is_usable(self) -> bool {
        let is_time = |secs: f64| secs.is_finite() && secs >= 0.0;
        match self {
            Self::Constant { secs } => is_time(secs),
            Self::Exponential { mean_secs } => is_time(mean_secs),
            Self::Triangular {
                least_secs,
                likely_secs,
                most_secs,
            } => {
                is_time(least_secs)
                    && least_secs <= likely_secs
                    && likely_secs <= most_secs
                    && most_secs.is_finite()
            }
            Self::LogNormal { mean_secs, sd_secs } => {
                is_time(mean_secs) && mean_secs > 0.0 && is_time(sd_secs)
            }
        }
    }

    /// Mean, in seconds.
    pub fn mean(self) -> f64 {
        match self {
            Self::Constant { secs } => secs,
            Self::Exponential { mean_secs } | Self::LogNormal { mean_secs, .. } => mean_secs,
            Self::Triangular {
                least_secs,
                likely_secs,
                most_secs,
            } => (least_secs + likely_secs + most_secs) / 3.0,
        }
    }

    /// Variance, in seconds².
    pub fn variance(self) -> f64 {
        match self {
            Self::Constant { .. } => 0.0,
            Self::Exponential { mean_secs } => mean_secs * mean_secs,
            Self::Triangular {
                least_secs: a,
                likely_secs: c,
                most_secs: b,
            } => (a * a + b * b + c * c - a * b - a * c - b * c) / 18.0,
            Self::LogNormal { sd_secs, .. } => sd_secs * sd_secs,
        }
    }
}

/// A [`Service`] with what every draw needs worked out once.
#[derive(Clone, Copy, Debug)]
pub(super) enum Draw {
    Constant(f64),
    Exponential(f64),
    Triangular { least: f64, likely: f64, most: f64 },
    LogNormal { log_mean: f64, log_sd: f64 },
}

impl From<Service> for Draw {
    fn from(service: Service) -> Self {
        match service {
            Service::Constant { secs } => Self::Constant(secs),
            Service::Exponential { mean_secs } => Self::Exponential(mean_secs),
            Service::Triangular {
                least_secs,
                likely_secs,
                most_secs,
            } => Self::Triangular {
                least: least_secs,
                likely: likely_secs,
                most: most_secs,
            },
            Service::LogNormal { mean_secs, sd_secs } => {
                // σ² = ln(1 + (s/m)²) and μ = ln m − σ²/2 give back the mean m and deviation s.
                let log_variance = libm::log1p((sd_secs / mean_secs).powi(2));
                Self::LogNormal {
                    log_mean: libm::log(mean_secs) - log_variance / 2.0,
                    log_sd: log_variance.sqrt(),
                }
            }
        }
    }
}

impl Draw {
    /// One service time, in seconds.
    pub(super) fn next(self, random: &mut Random) -> f64 {
        match self {
            Self::Constant(secs) => secs,
            Self::Exponential(mean) => mean * random.exponential(),
            Self::Triangular {
                least,
                likely,
                most,
            } => {
                let unit = random.unit();
                let (rise, width) = (likely - least, most - least);
                if unit * width < rise {
                    least + (unit * width * rise).sqrt()
                } else {
                    most - ((1.0 - unit) * width * (most - likely)).sqrt()
                }
            }
            Self::LogNormal { log_mean, log_sd } => libm::exp(log_mean + log_sd * random.normal()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_have_the_mean_and_the_variance_of_their_distribution() {
        for service in [
            Service::Constant { secs: 40.0 },
            Service::Exponential { mean_secs: 40.0 },
            Service::Triangular {
                least_secs: 10.0,
                likely_secs: 20.0,
                most_secs: 90.0,
            },
            Service::triangle_about(40.0, 12.0),
            Service::LogNormal {
                mean_secs: 40.0,
                sd_secs: 30.0,
            },
        ] {
            assert!(service.is_usable());
            let mut random = Random::seeded(3);
            let draw = Draw::from(service);
            let drawn: Vec<f64> = (0..50_000).map(|_| draw.next(&mut random)).collect();
            let summary = crate::statistics::summarise(&drawn).unwrap();
            assert!(
                (summary.mean / service.mean() - 1.0).abs() < 0.02,
                "{service:?}: {summary:?}"
            );
            let variance = summary.sd.unwrap().powi(2);
            assert!(
                (variance - service.variance()).abs() <= 0.08 * service.variance() + 1e-9,
                "{service:?}: {summary:?}"
            );
            assert!(drawn.iter().all(|secs| *secs >= 0.0));
        }
    }

    #[test]
    fn a_triangle_by_mean_and_deviation_has_both() {
        let service = Service::triangle_about(60.0, 10.0);
        assert!((service.mean() - 60.0).abs() < 1e-12);
        assert!((service.variance() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn times_that_cannot_be_are_told() {
        for service in [
            Service::Constant { secs: -1.0 },
            Service::Exponential {
                mean_secs: f64::INFINITY,
            },
            Service::triangle_about(10.0, 9.0),
            Service::Triangular {
                least_secs: 3.0,
                likely_secs: 2.0,
                most_secs: 4.0,
            },
            Service::LogNormal {
                mean_secs: 0.0,
                sd_secs: 1.0,
            },
        ] {
            assert!(!service.is_usable(), "{service:?}");
        }
    }
}
