//! Which charts a series can have, and which one suits it.

use super::Chart;
use crate::{
    scoring::pictures::control::{Per, Series},
    spc::{FREEZE, Observation},
    statistics::{Absent, Figure, distributions::chi_square_tail},
};

/// Largest subgroup whose range still tells almost as much as its deviation.
const LARGEST_FOR_RANGES: f64 = 10.0;
/// Largest subgroup for which d2 and d3 are known.
const LARGEST_KNOWN: f64 = 25.0;
/// Chance below which the spread between periods is called more than chance.
const OVERDISPERSED: f64 = 0.05;

/// Whether `series` can be shown as `chart`.
///
/// # Errors
/// No point; a chart of means for shares or the other way round; subgroups of one response, or
/// too large for ranges.
pub fn possible(series: &Series, chart: Chart) -> Figure<()> {
    if series.points().next().is_none() {
        return Err(Absent::Suppressed);
    }
    let of_shares = matches!(chart, Chart::Share | Chart::LaneyShare);
    if of_shares != series.measure.is_share() {
        return Err(Absent::OutOfRange);
    }
    match chart {
        Chart::MeanRange | Chart::MeanDeviation if series.per == Per::Response => {
            Err(Absent::TooFew { n: 1, needs: 2 })
        }
        Chart::MeanRange if largest(series) > LARGEST_KNOWN => Err(Absent::OutOfRange),
        _ => Ok(()),
    }
}

/// The chart that suits: I-MR for single values, X̄-R for subgroups of one size up to 10, X̄-S for
/// larger ones or sizes that vary, p for shares, and p′ where they are overdispersed.
pub fn usual_chart(series: &Series) -> Chart {
    if series.measure.is_share() {
        return if is_overdispersed(series) {
            Chart::LaneyShare
        } else {
            Chart::Share
        };
    }
    if series.per == Per::Response {
        return Chart::Individuals;
    }
    let smallest = series
        .points()
        .map(|(_, point)| point.size)
        .fold(f64::INFINITY, f64::min);
    let alike = largest(series) - smallest < 0.5;
    if alike && largest(series) <= LARGEST_FOR_RANGES {
        Chart::MeanRange
    } else {
        Chart::MeanDeviation
    }
}

fn largest(series: &Series) -> f64 {
    let sizes = series.points().map(|(_, point)| point.size);
    sizes.fold(0.0, f64::max)
}

/// Whether the first 20 shares, by which limits are set, differ more than chance alone would make
/// them: the test of homogeneity, Σ nᵢ(pᵢ − p̄)²/p̄(1 − p̄) against χ² with one degree of freedom less
/// than there are points.
fn is_overdispersed(series: &Series) -> bool {
    let used: Vec<&Observation> = series
        .points()
        .map(|(_, point)| point)
        .take(FREEZE)
        .collect();
    let total: f64 = used.iter().map(|point| point.size).sum();
    let events: f64 = used.iter().map(|point| point.value).sum();
    let share = events / total;
    let spread = share * (1.0 - share);
    if used.len() < 2 || spread <= 0.0 {
        return false;
    }
    let statistic: f64 = used
        .iter()
        .map(|point| point.size * (point.value / point.size - share).powi(2) / spread)
        .sum();
    chi_square_tail(statistic, (used.len() - 1) as f64) < OVERDISPERSED
}
