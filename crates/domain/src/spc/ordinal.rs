//! The χ² chart of answers in ordered categories: smileys, Likert scales.
//!
//! A mean of smileys has no unit, and X̄–R limits mislead there. Each period's counts are compared
//! with those of a base period by Marcucci's statistic (1985, *Journal of Quality Technology* 17),
//! which Wardell & Candia (1996, *Quality Management Journal* 3) recommend for satisfaction surveys.

use crate::statistics::{
    Absent, Figure,
    distributions::{chi_square_quantile, chi_square_tail},
    finite,
};

/// Chance of a false alarm at one point, that of three-sigma limits.
const FALSE_ALARM: f64 = 0.0027;
/// Expected answers a category, below which χ² is doubtful.
const LEAST_EXPECTED: f64 = 5.0;

/// One period of the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrdinalPoint {
    /// Marcucci's statistic, 0 or above: 0 when the shares are those of the base.
    pub statistic: f64,
    /// Chance of so large a statistic without any change.
    pub p: f64,
    /// Whether it is beyond the limit.
    pub is_signal: bool,
    /// Whether some category has fewer than five expected answers, so that χ² is doubtful.
    pub is_doubtful: bool,
}

/// The χ² chart.
#[derive(Clone, Debug, PartialEq)]
pub struct OrdinalChart {
    /// Upper limit; there is no lower one.
    pub limit: f64,
    /// Degrees of freedom: used categories − 1.
    pub df: f64,
    /// Shares of the base period, by category.
    pub base: Vec<f64>,
    /// The periods, or why one has no point.
    pub points: Vec<Figure<OrdinalPoint>>,
}

/// Compares the counts of each period with those of `base`; every list has one count a category,
/// in the same order. Categories that nobody ever chose are left out.
///
/// # Errors
/// An empty base period, lists of different lengths, fewer than two categories in use.
pub fn ordinal_chart(base: &[u64], periods: &[Vec<u64>]) -> Figure<OrdinalChart> {
    let total: u64 = base.iter().sum();
    if total == 0 {
        return Err(Absent::NoData);
    }
    if periods.iter().any(|period| period.len() != base.len()) {
        return Err(Absent::OutOfRange);
    }
    let in_use: Vec<bool> = base
        .iter()
        .enumerate()
        .map(|(category, count)| {
            *count > 0
                || periods
                    .iter()
                    .any(|p| p.get(category).is_some_and(|n| *n > 0))
        })
        .collect();
    let categories = in_use.iter().filter(|used| **used).count();
    if categories < 2 {
        return Err(Absent::Constant);
    }
    let df = (categories - 1) as f64;
    let limit = finite(chi_square_quantile(1.0 - FALSE_ALARM, df))?;
    Ok(OrdinalChart {
        limit,
        df,
        base: base.iter().map(|n| *n as f64 / total as f64).collect(),
        points: periods
            .iter()
            .map(|period| point(base, period, limit, df))
            .collect(),
    })
}

/// n₀·n·Σⱼ (pⱼ − p₀ⱼ)²/(xⱼ + x₀ⱼ).
fn point(base: &[u64], period: &[u64], limit: f64, df: f64) -> Figure<OrdinalPoint> {
    let size = |counts: &[u64]| counts.iter().sum::<u64>() as f64;
    let (base_n, n) = (size(base), size(period));
    if n <= 0.0 {
        return Err(Absent::NoData);
    }
    let mut sum = 0.0;
    let mut is_doubtful = false;
    for (x0, x) in base.iter().zip(period) {
        let both = (x0 + x) as f64;
        if both <= 0.0 {
            continue;
        }
        let apart = *x as f64 / n - *x0 as f64 / base_n;
        sum += apart * apart / both;
        is_doubtful |= both * n / (n + base_n) < LEAST_EXPECTED;
    }
    let statistic = finite(base_n * n * sum)?;
    Ok(OrdinalPoint {
        statistic,
        p: finite(chi_square_tail(statistic, df))?,
        is_signal: statistic > limit,
        is_doubtful,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statistic_is_that_of_a_two_by_two_table() {
        // Table 30/20 against 10/40: χ² = 100·(30·40 − 20·10)²/(50·50·40·60) = 50/3.
        let chart = ordinal_chart(&[30, 0, 20], &[vec![10, 0, 40], vec![3, 0, 2]]).unwrap();
        let first = chart.points[0].unwrap();
        assert!((first.statistic - 50.0 / 3.0).abs() < 1e-12);
        assert!(first.is_signal && !first.is_doubtful);
        let second = chart.points[1].unwrap();
        assert!(second.statistic.abs() < 1e-12 && second.is_doubtful && !second.is_signal);
        assert!(
            (chart.df - 1.0).abs() < 1e-15,
            "the unused smiley does not count"
        );
        // Three sigma of one degree of freedom: 9, as 0.0027 is the rounded chance.
        assert!((chart.limit - 9.0).abs() < 0.01);
    }

    #[test]
    fn empty_periods_and_bases_have_a_named_reason() {
        assert_eq!(ordinal_chart(&[0, 0], &[]), Err(Absent::NoData));
        assert_eq!(ordinal_chart(&[5, 0], &[vec![3, 0]]), Err(Absent::Constant));
        assert_eq!(ordinal_chart(&[5, 1], &[vec![3]]), Err(Absent::OutOfRange));
        let chart = ordinal_chart(&[5, 1], &[vec![0, 0]]).unwrap();
        assert_eq!(chart.points, [Err(Absent::NoData)]);
    }
}
