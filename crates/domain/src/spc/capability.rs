//! Process capability.

use crate::statistics::{
    Absent, Figure,
    distributions::{chi_square_quantile, normal_quantile},
    finite,
};

/// What a process is asked to keep to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Specification {
    /// Lowest value that is good enough, if there is one.
    pub lower: Option<f64>,
    /// Highest value that is good enough, if there is one: the longest wait, say.
    pub upper: Option<f64>,
}

/// A capability index with its 95 % confidence interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexEstimate {
    /// The index; 1.33 and above is called capable.
    pub value: f64,
    /// Its interval.
    pub ci: [f64; 2],
}

/// Least index that is called capable.
const CAPABLE: f64 = 4.0 / 3.0;

impl IndexEstimate {
    /// Whether the index itself reaches 1.33.
    pub fn is_capable(&self) -> bool {
        self.value >= CAPABLE
    }
}

/// What a process can do compared with what it is asked to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Capability {
    /// (USL − LSL)/6σ; needs both limits.
    pub cp: Figure<IndexEstimate>,
    /// (USL − x̄)/3σ.
    pub cpu: Figure<IndexEstimate>,
    /// (x̄ − LSL)/3σ.
    pub cpl: Figure<IndexEstimate>,
    /// The smaller of Cpu and Cpl; with one limit, the one there is.
    pub cpk: Figure<IndexEstimate>,
}

/// Capability of a process in control with `mean` and `sigma` estimated from `n` values.
///
/// Intervals: Cp by χ² (exact for normal values), the others by Bissell (1990), Cpk·(1 ± z·√(1/(9n·
/// Cpk²) + 1/(2(n−1)))); see Montgomery 2013, ch. 8.
pub fn capability(mean: f64, sigma: f64, n: usize, specification: Specification) -> Capability {
    let usable = if n < 2 {
        Err(Absent::TooFew { n, needs: 2 })
    } else if sigma > 0.0 && sigma.is_finite() && mean.is_finite() {
        Ok(())
    } else if sigma == 0.0 {
        Err(Absent::Constant)
    } else {
        Err(Absent::OutOfRange)
    };
    let limit = |limit: Option<f64>| -> Figure {
        usable?;
        finite(limit.ok_or(Absent::NoData)?)
    };
    let (lower, upper) = (limit(specification.lower), limit(specification.upper));
    let one_sided = |room: f64| -> Figure<IndexEstimate> {
        let value = finite(room / (3.0 * sigma))?;
        let size = n as f64;
        let error = (1.0 / (9.0 * size) + value * value / (2.0 * (size - 1.0))).sqrt();
        let half = normal_quantile(0.975) * error;
        Ok(IndexEstimate {
            value,
            ci: [value - half, value + half],
        })
    };
    let cpu = upper.and_then(|upper| one_sided(upper - mean));
    let cpl = lower.and_then(|lower| one_sided(mean - lower));
    let cp = match (lower, upper) {
        (Ok(lower), Ok(upper)) if upper > lower => two_sided((upper - lower) / (6.0 * sigma), n),
        (Ok(_), Ok(_)) => Err(Absent::OutOfRange),
        (Err(absent), _) | (_, Err(absent)) => Err(absent),
    };
    let cpk = match (cpu, cpl) {
        (Ok(up), Ok(down)) => Ok(if up.value <= down.value { up } else { down }),
        (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(one),
        (Err(absent), Err(_)) => Err(absent),
    };
    Capability { cp, cpu, cpl, cpk }
}

fn two_sided(value: f64, n: usize) -> Figure<IndexEstimate> {
    let df = (n - 1) as f64;
    let end = |p: f64| finite(value * (chi_square_quantile(p, df) / df).sqrt());
    Ok(IndexEstimate {
        value: finite(value)?,
        ci: [end(0.025)?, end(0.975)?],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_of_48_seconds_against_60_is_not_capable() {
        let specification = Specification {
            lower: None,
            upper: Some(60.0),
        };
        let result = capability(48.0, 5.0, 30, specification);
        let cpu = result.cpu.unwrap();
        assert!((cpu.value - 0.8).abs() < 1e-15 && !cpu.is_capable());
        assert_eq!(result.cpk, result.cpu);
        assert_eq!(result.cp, Err(Absent::NoData));
    }

    #[test]
    fn the_intervals_are_those_of_the_textbook() {
        // Montgomery 2013, examples 8.4 and 8.5: Cp 2.29 of 20 values is 1.57 to 3.01; Cpk 1.33 of
        // 20 values is 0.88 to 1.78.
        let cp = capability(
            50.0,
            1.75,
            20,
            Specification {
                lower: Some(38.0),
                upper: Some(62.0),
            },
        );
        let ci = cp.cp.unwrap().ci;
        assert!(
            (ci[0] - 1.57).abs() < 0.01 && (ci[1] - 3.01).abs() < 0.01,
            "{ci:?}"
        );
        let cpk = capability(
            0.0,
            1.0,
            20,
            Specification {
                lower: None,
                upper: Some(3.99),
            },
        );
        let ci = cpk.cpk.unwrap().ci;
        assert!(
            (ci[0] - 0.88).abs() < 0.01 && (ci[1] - 1.78).abs() < 0.01,
            "{ci:?}"
        );
    }

    #[test]
    fn a_process_without_spread_or_limits_has_a_named_reason() {
        let both = Specification {
            lower: Some(1.0),
            upper: Some(2.0),
        };
        assert_eq!(capability(1.5, 0.0, 20, both).cp, Err(Absent::Constant));
        assert_eq!(
            capability(1.5, 1.0, 1, both).cpk,
            Err(Absent::TooFew { n: 1, needs: 2 })
        );
        assert_eq!(
            capability(1.5, 1.0, 9, Specification::default()).cpk,
            Err(Absent::NoData)
        );
    }
}
