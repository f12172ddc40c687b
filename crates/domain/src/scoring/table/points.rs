//! Importance points and the weighted gap.

use super::{reader::whole, scores::score};
use crate::{
    scoring::ScoringKey,
    statistics::{LARGEST_TERM, WholeSum},
};

/// All points that there are to divide.
const TOTAL: i32 = 100;
/// Stands for a gap that a respondent does not have.
const NONE: i32 = i32::MIN;

/// What a respondent's points are worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Given {
    /// All of them, and they add up.
    Valid,
    /// None, or only some.
    Absent,
    /// They do not add up to 100.
    OffTotal,
}

/// Points of every respondent, and the gap weighted with them.
#[derive(Clone, Debug)]
pub(super) struct Points {
    /// Those of the literature, by dimension.
    default: Vec<i32>,
    given: Vec<Given>,
    /// Row after row of those whose points are valid; zeros otherwise.
    divided: Vec<i32>,
    /// Σ w·gap with the respondent's own points, and with those of the literature; a unit is a
    /// hundredth of a gap's.
    own: Vec<i32>,
    by_default: Vec<i32>,
}

/// What the points of some respondents come to.
pub(super) struct Weighed {
    /// Respondents who gave none or only some.
    pub absent: usize,
    /// Respondents whose points do not add up to 100.
    pub off_total: usize,
    /// Mean points by dimension; absent if nobody's are valid.
    pub means: Option<Vec<f64>>,
    /// Weighted gaps; with the literature's points where nobody gave any.
    pub gaps: WholeSum,
}

impl Points {
    pub(super) fn new(key: &ScoringKey, rows: usize) -> Option<Self> {
        let default = key.dimensions.iter().map(|d| whole(d.default_weight));
        Some(Self {
            default: default.collect::<Option<_>>()?,
            given: Vec::with_capacity(rows),
            divided: Vec::with_capacity(rows * key.dimensions.len()),
            own: Vec::with_capacity(rows),
            by_default: Vec::with_capacity(rows),
        })
    }

    /// Adds a respondent with these points, dimension gaps and, last, overall gap; `None` where
    /// the weighted gap is too large for exact sums.
    pub(super) fn push(&mut self, points: Option<&[i32]>, gaps: &[i32]) -> Option<()> {
        let (overall, dimensions) = gaps.split_last()?;
        let weigh = |points: &[i32]| {
            if score(*overall).is_none() {
                return Some(NONE);
            }
            let parts = points.iter().zip(dimensions);
            let sum: i64 = parts.map(|(w, gap)| i64::from(*w) * i64::from(*gap)).sum();
            let sum = i32::try_from(sum).ok()?;
            (sum.abs() <= LARGEST_TERM).then_some(sum)
        };
        let given = match points {
            None => Given::Absent,
            Some(points) if points.iter().sum::<i32>() == TOTAL => Given::Valid,
            Some(_) => Given::OffTotal,
        };
        let valid = points.filter(|_| given == Given::Valid);
        self.own.push(valid.map_or(Some(NONE), weigh)?);
        self.by_default.push(weigh(&self.default)?);
        self.given.push(given);
        match valid {
            Some(points) => self.divided.extend(points),
            None => self.divided.extend(dimensions.iter().map(|_| 0)),
        }
        Some(())
    }

    pub(super) fn weigh(&self, rows: &[u32]) -> Weighed {
        let (mut absent, mut off_total) = (0, 0);
        let width = self.default.len();
        let mut sums = vec![0_i64; width];
        for row in rows {
            let row = *row as usize;
            match self.given[row] {
                Given::Absent => absent += 1,
                Given::OffTotal => off_total += 1,
                Given::Valid => {
                    let points = &self.divided[row * width..(row + 1) * width];
                    for (sum, points) in sums.iter_mut().zip(points) {
                        *sum += i64::from(*points);
                    }
                }
            }
        }
        let valid = rows.len() - absent - off_total;
        let nobody = absent == rows.len();
        let column = if nobody { &self.by_default } else { &self.own };
        let mut gaps = WholeSum::default();
        for row in rows {
            if let Some(gap) = score(column[*row as usize]) {
                gaps.add(gap);
            }
        }
        let means = sums.iter().map(|sum| *sum as f64 / valid as f64);
        Weighed {
            absent,
            off_total,
            means: (valid > 0).then(|| means.collect()),
            gaps,
        }
    }

    /// How many units of a weighted gap make one of a dimension's gap.
    pub(super) const fn unit() -> f64 {
        TOTAL as f64
    }
}
