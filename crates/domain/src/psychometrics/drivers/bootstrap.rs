//! How far shares of R² would vary from sample to sample.

use std::ops::ControlFlow;

use crate::{
    psychometrics::Moments,
    random::Random,
    statistics::{
        Absent, Figure,
        distributions::{normal_cdf, normal_quantile},
    },
};

/// Most groups that are left out in turn to find the acceleration. Leaving out every respondent
/// of a large sample takes longer than the resampling and changes nothing visible.
const MOST_GROUPS: usize = 200;
/// Share of samples that must give a figure.
const ENOUGH: f64 = 0.9;
/// Probabilities nearer to 0 or 1, whose normal quantile is about ±8, count as this near:
/// resampling cannot tell them apart.
const NEAR: f64 = 1e-15;

/// Tells how many of how many steps are done, and hears whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// Two 95 % intervals of one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Percentiles of the resampled figures.
    pub percentile: [f64; 2],
    /// Corrected for bias and acceleration (Efron 1987).
    pub bca: [f64; 2],
}

/// What to resample.
#[derive(Clone, Copy, Debug)]
pub struct Bootstrap<'a> {
    /// Respondents' values one after the other, `width` each.
    pub rows: &'a [f64],
    /// Variables per respondent, at least 1.
    pub width: usize,
    /// How many samples to draw.
    pub samples: usize,
    /// The same seed gives the same intervals.
    pub seed: u64,
}

/// Intervals of the figures that `figure` computes from moments: `samples` samples of all
/// respondents with replacement. Percentiles are interpolated linearly (Hyndman & Fan 1996,
/// type 7).
///
/// # Errors
/// What `figure` gives for all respondents together, [`Absent::NotSettled`] where more than a
/// tenth of the samples gave no figure, and [`Absent::Stopped`] where `progress` broke off.
pub fn bootstrap(
    what: Bootstrap,
    figure: &dyn Fn(&Moments) -> Figure<Vec<f64>>,
    progress: Progress,
) -> Figure<Vec<Interval>> {
    let n = what.rows.len() / what.width.max(1);
    let found = figure(&what.moments(&vec![1.0; n]))?;
    let groups = n.min(MOST_GROUPS);
    let all = what.samples + groups;
    let mut random = Random::seeded(what.seed);
    let mut samples: Vec<Vec<f64>> = Vec::with_capacity(what.samples);
    let mut without: Vec<Vec<f64>> = Vec::with_capacity(groups);
    let mut times = vec![0.0; n];
    for done in 0..all {
        if progress(done, all).is_break() {
            return Err(Absent::Stopped);
        }
        if done < what.samples {
            times.fill(0.0);
            for _ in 0..n {
                times[random.below(n)] += 1.0;
            }
            samples.extend(figure(&what.moments(&times)));
        } else {
            for (respondent, times) in times.iter_mut().enumerate() {
                *times = if respondent % groups == done - what.samples {
                    0.0
                } else {
                    1.0
                };
            }
            without.extend(figure(&what.moments(&times)));
        }
    }
    let _ = progress(all, all);
    if samples.is_empty() || (samples.len() as f64) < ENOUGH * what.samples as f64 {
        return Err(Absent::NotSettled);
    }
    let column = |rows: &[Vec<f64>], index: usize| -> Vec<f64> {
        let mut values: Vec<f64> = rows.iter().map(|row| row[index]).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    Ok(found
        .iter()
        .enumerate()
        .map(|(index, found)| interval(*found, &column(&samples, index), &column(&without, index)))
        .collect())
}

impl Bootstrap<'_> {
    fn moments(&self, times: &[f64]) -> Moments {
        let rows = self.rows.chunks_exact(self.width.max(1));
        let rows = rows.zip(times.iter().copied());
        Moments::of_rows(self.width, rows.filter(|(_, times)| *times > 0.0))
    }
}

/// The intervals of a figure from its sorted values in the samples and without each group.
fn interval(found: f64, samples: &[f64], without: &[f64]) -> Interval {
    let below = samples.iter().filter(|value| **value < found).count() as f64;
    let equal = samples.iter().filter(|value| **value <= found).count() as f64 - below;
    let share = (below + equal / 2.0) / samples.len() as f64;
    let bias = normal_quantile(share.clamp(NEAR, 1.0 - NEAR));
    let acceleration = acceleration(without);
    let moved = |p: f64| {
        let z = bias + normal_quantile(p);
        normal_cdf(bias + z / (1.0 - acceleration * z))
    };
    Interval {
        percentile: [percentile(samples, 0.025), percentile(samples, 0.975)],
        bca: [
            percentile(samples, moved(0.025)),
            percentile(samples, moved(0.975)),
        ],
    }
}

/// Σ d³ / (6 (Σ d²)^1.5) with d the differences from the mean without each group.
fn acceleration(without: &[f64]) -> f64 {
    let mean = without.iter().sum::<f64>() / without.len().max(1) as f64;
    let power = |power: i32| {
        without
            .iter()
            .map(|value| (mean - value).powi(power))
            .fold(0.0, |sum, term| sum + term)
    };
    let squares: f64 = power(2);
    if squares > 0.0 {
        power(3) / (6.0 * squares * squares.sqrt())
    } else {
        0.0
    }
}

/// Percentile of sorted values, interpolated; at least one value is there.
fn percentile(sorted: &[f64], p: f64) -> f64 {
    let last = sorted.len() - 1;
    let place = p.clamp(0.0, 1.0) * last as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among the values"
    )]
    let before = (place as usize).min(last);
    let after = (before + 1).min(last);
    sorted[before] + (place - before as f64) * (sorted[after] - sorted[before])
}
