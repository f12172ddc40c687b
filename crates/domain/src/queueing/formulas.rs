//! What simple queues must give in the long run, in closed form.
//!
//! Sources: Erlang (1917); Pollaczek (1930) and Khinchine (1932); as in Gross, Shortle, Thompson
//! and Harris, *Fundamentals of Queueing Theory*, chapters 3 and 6. Arrivals are Poisson and
//! customers are served first come, first served.

use serde::{Deserialize, Serialize};

use super::{HOUR, Service};
use crate::statistics::{Absent, Figure, finite};

/// Most servers that the formula of Erlang is worked out for.
const MOST_SERVERS: u32 = 10_000;

/// A queue in the long run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LongRun {
    /// Share of their time that the servers are busy, ρ.
    pub utilisation: f64,
    /// Share of the customers who have to wait.
    pub waiting_share: f64,
    /// Mean wait before service, in seconds, over all customers.
    pub wait_secs: f64,
    /// Mean number of customers who wait (Little's law: arrivals a second times the wait).
    pub queue: f64,
}

/// M/M/1: exponential service with mean `mean_secs`, one server; Wq = ρ·E(S)/(1 − ρ).
///
/// # Errors
/// [`Absent::OutOfRange`] for rates or times that are not above 0, and for ρ ≥ 1.
pub fn mm1(per_hour: f64, mean_secs: f64) -> Figure<LongRun> {
    mmc(per_hour, mean_secs, 1)
}

/// M/M/c: exponential service with mean `mean_secs`, 1 to 10,000 `servers`; Erlang's C gives the
/// share who wait, and Wq = C·E(S)/(c·(1 − ρ)).
///
/// # Errors
/// [`Absent::OutOfRange`] for rates or times that are not above 0, servers outside the range, and
/// ρ ≥ 1.
pub fn mmc(per_hour: f64, mean_secs: f64, servers: u32) -> Figure<LongRun> {
    let (per_sec, offered) = offered(per_hour, mean_secs)?;
    if !(1..=MOST_SERVERS).contains(&servers) {
        return Err(Absent::OutOfRange);
    }
    let utilisation = below_one(offered / f64::from(servers))?;
    // Erlang's B by its recursion, which stays between 0 and 1 where factorials would overflow.
    let blocked = (1..=servers).fold(1.0, |blocked, server| {
        offered * blocked / (f64::from(server) + offered * blocked)
    });
    let waiting_share = blocked / (1.0 - utilisation * (1.0 - blocked));
    let wait_secs = waiting_share * mean_secs / (f64::from(servers) * (1.0 - utilisation));
    Ok(LongRun {
        utilisation,
        waiting_share,
        wait_secs: finite(wait_secs)?,
        queue: per_sec * wait_secs,
    })
}

/// M/D/1: every service takes `secs`; Wq = ρ·S/(2·(1 − ρ)), half of M/M/1.
///
/// # Errors
/// As [`mm1`].
pub fn md1(per_hour: f64, secs: f64) -> Figure<LongRun> {
    mg1(per_hour, Service::Constant { secs })
}

/// M/G/1: any service times, one server; Pollaczek and Khinchine: Wq = λ·E(S²)/(2·(1 − ρ)).
///
/// # Errors
/// As [`mm1`].
pub fn mg1(per_hour: f64, service: Service) -> Figure<LongRun> {
    let mean = service.mean();
    let (per_sec, offered) = offered(per_hour, mean)?;
    let utilisation = below_one(offered)?;
    let second_moment = service.variance() + mean * mean;
    let wait_secs = finite(per_sec * second_moment / (2.0 * (1.0 - utilisation)))?;
    Ok(LongRun {
        utilisation,
        waiting_share: utilisation,
        wait_secs,
        queue: per_sec * wait_secs,
    })
}

/// Share of an M/M/c queue's customers who wait longer than `secs`: C·exp(−(c·μ − λ)·t).
///
/// # Errors
/// As [`mmc`], and for a negative time.
pub fn mmc_over(per_hour: f64, mean_secs: f64, servers: u32, secs: f64) -> Figure {
    let run = mmc(per_hour, mean_secs, servers)?;
    if finite(secs)? < 0.0 {
        return Err(Absent::OutOfRange);
    }
    Ok(run.waiting_share * libm::exp(-free_rate(per_hour, mean_secs, servers) * secs))
}

/// Wait in seconds that a share `p` of an M/M/c queue's customers stays within, 0 ≤ p < 1.
///
/// # Errors
/// As [`mmc`], and for other shares.
pub fn mmc_quantile(per_hour: f64, mean_secs: f64, servers: u32, p: f64) -> Figure {
    let run = mmc(per_hour, mean_secs, servers)?;
    if !(0.0..1.0).contains(&p) {
        return Err(Absent::OutOfRange);
    }
    let over = run.waiting_share / (1.0 - p);
    Ok(if over <= 1.0 {
        0.0
    } else {
        libm::log(over) / free_rate(per_hour, mean_secs, servers)
    })
}

/// How much faster `servers` could serve than customers come, in customers a second.
fn free_rate(per_hour: f64, mean_secs: f64, servers: u32) -> f64 {
    f64::from(servers) / mean_secs - per_hour / HOUR
}

/// Arrivals a second, and the load in servers.
fn offered(per_hour: f64, mean_secs: f64) -> Figure<(f64, f64)> {
    let per_sec = finite(per_hour)? / HOUR;
    let offered = finite(per_sec * finite(mean_secs)?)?;
    if per_sec > 0.0 && mean_secs > 0.0 {
        Ok((per_sec, offered))
    } else {
        Err(Absent::OutOfRange)
    }
}

fn below_one(utilisation: f64) -> Figure {
    if utilisation < 1.0 {
        Ok(utilisation)
    } else {
        Err(Absent::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn about(ours: f64, expected: f64) {
        assert!(
            (ours - expected).abs() <= 1e-12 * expected.abs().max(1.0),
            "{ours} {expected}"
        );
    }

    #[test]
    fn one_server_at_four_fifths_waits_four_service_times() {
        // 48 an hour, one minute each: ρ = 0.8, Wq = 0.8·60/0.2 = 240 s, Lq = 3.2.
        let run = mm1(48.0, 60.0).unwrap();
        about(run.utilisation, 0.8);
        about(run.waiting_share, 0.8);
        about(run.wait_secs, 240.0);
        about(run.queue, 3.2);
    }

    #[test]
    fn two_servers_agree_with_the_formula_for_two() {
        // C = 2ρ²/(1 + ρ) and Wq = ρ²·E(S)/(1 − ρ²).
        for rho in [0.1, 0.5, 0.8, 0.99] {
            let run = mmc(120.0 * rho, 60.0, 2).unwrap();
            about(run.waiting_share, 2.0 * rho * rho / (1.0 + rho));
            about(run.wait_secs, rho * rho * 60.0 / (1.0 - rho * rho));
        }
    }

    #[test]
    fn many_servers_neither_overflow_nor_leave_the_range() {
        let run = mmc(9_000.0 * 60.0, 60.0, 10_000).unwrap();
        assert!((0.0..1e-6).contains(&run.waiting_share), "{run:?}");
    }

    #[test]
    fn constant_service_halves_the_wait() {
        about(md1(48.0, 60.0).unwrap().wait_secs, 120.0);
        let exponential = mg1(48.0, Service::Exponential { mean_secs: 60.0 });
        about(exponential.unwrap().wait_secs, 240.0);
    }

    #[test]
    fn quantile_and_tail_are_each_others_inverse() {
        let secs = mmc_quantile(100.0, 60.0, 2, 0.9).unwrap();
        about(mmc_over(100.0, 60.0, 2, secs).unwrap(), 0.1);
        assert_eq!(mmc_quantile(5.0, 60.0, 1, 0.9), Ok(0.0));
    }

    #[test]
    fn overloaded_or_meaningless_queues_have_no_long_run() {
        for absent in [
            mm1(60.0, 60.0),
            mm1(0.0, 60.0),
            mm1(10.0, f64::NAN),
            mmc(10.0, 60.0, 0),
            md1(90.0, 60.0),
        ] {
            assert_eq!(absent, Err(Absent::OutOfRange));
        }
        assert_eq!(mmc_quantile(10.0, 60.0, 1, 1.0), Err(Absent::OutOfRange));
        assert_eq!(mmc_over(10.0, 60.0, 1, -1.0), Err(Absent::OutOfRange));
    }
}
