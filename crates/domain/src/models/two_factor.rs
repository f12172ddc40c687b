//! Two factors: what dissatisfies when bad, and what satisfies when good.

use serde::Serialize;

use crate::statistics::{Absent, Figure, mean};

/// People that each of the three groups needs.
const LEAST: usize = 10;
/// Contrast, in scale points, below which an attribute moves nothing.
const NEUTRAL: f64 = 0.2;

/// What an attribute does to overall satisfaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorKind {
    /// Hygiene: bad performance costs much, good performance wins little.
    Hygiene,
    /// Satisfier: good performance wins much, bad performance costs little.
    Satisfier,
    /// Performance: both move satisfaction.
    Performance,
    /// Neither moves it.
    Neutral,
}

/// The penalty–reward contrast of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Contrast {
    /// People who rated it low, middling and high.
    pub n: [usize; 3],
    /// Mean satisfaction of the low minus that of the middle: usually below zero.
    pub penalty: f64,
    /// Mean satisfaction of the high minus that of the middle: usually above zero.
    pub reward: f64,
    /// What that makes it.
    pub kind: FactorKind,
}

/// Contrasts overall satisfaction between those who rated an attribute low, middling and high.
/// `answers` are `[performance, satisfaction]` of each respondent, both on 1–7; low is at most 3 and
/// high at least 6.
///
/// # Errors
/// Fewer than ten people in one of the three groups, or an answer that is no finite number.
pub fn two_factor(answers: &[[f64; 2]]) -> Figure<Contrast> {
    if answers.is_empty() {
        return Err(Absent::NoData);
    }
    if answers.iter().flatten().any(|value| !value.is_finite()) {
        return Err(Absent::OutOfRange);
    }
    let group = |holds: fn(f64) -> bool| -> Vec<f64> {
        let members = answers
            .iter()
            .filter(|[performance, _]| holds(*performance));
        members.map(|[_, satisfaction]| *satisfaction).collect()
    };
    let low = group(|p| p <= 3.0);
    let middle = group(|p| p > 3.0 && p < 6.0);
    let high = group(|p| p >= 6.0);
    let groups = [low, middle, high];
    Contrast::of(groups.each_ref().map(Vec::len), || {
        groups.each_ref().map(|group| mean(group).unwrap_or(0.0))
    })
}

impl Contrast {
    /// The contrast of groups of these sizes, whose mean satisfaction `means` tells.
    pub(crate) fn of(n: [usize; 3], means: impl FnOnce() -> [f64; 3]) -> Figure<Self> {
        if let Some(&few) = n.iter().min().filter(|few| **few < LEAST) {
            return Err(Absent::TooFew {
                n: few,
                needs: LEAST,
            });
        }
        let [low, middle, high] = means();
        let (penalty, reward) = (low - middle, high - middle);
        Ok(Self {
            n,
            penalty,
            reward,
            kind: kind(penalty, reward),
        })
    }
}

/// Hygiene: |penalty| > 2·reward; satisfier: reward > 2·|penalty|; neutral: both below 0.2 points;
/// else performance.
fn kind(penalty: f64, reward: f64) -> FactorKind {
    if penalty.abs() < NEUTRAL && reward.abs() < NEUTRAL {
        FactorKind::Neutral
    } else if penalty.abs() > 2.0 * reward {
        FactorKind::Hygiene
    } else if reward > 2.0 * penalty.abs() {
        FactorKind::Satisfier
    } else {
        FactorKind::Performance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(low: f64, middle: f64, high: f64) -> Vec<[f64; 2]> {
        let group = |performance: f64, satisfaction: f64| vec![[performance, satisfaction]; 10];
        [group(2.0, low), group(5.0, middle), group(6.0, high)].concat()
    }

    #[test]
    fn the_larger_side_names_the_factor() {
        for (low, high, kind) in [
            (2.0, 5.2, FactorKind::Hygiene),
            (4.8, 6.5, FactorKind::Satisfier),
            (4.0, 6.0, FactorKind::Performance),
            (4.9, 5.1, FactorKind::Neutral),
        ] {
            assert_eq!(two_factor(&answers(low, 5.0, high)).unwrap().kind, kind);
        }
    }

    #[test]
    fn ten_people_are_needed_on_each_side() {
        let mut few = answers(2.0, 5.0, 6.0);
        few.remove(0);
        assert_eq!(two_factor(&few), Err(Absent::TooFew { n: 9, needs: 10 }));
        assert_eq!(two_factor(&[]), Err(Absent::NoData));
    }
}
