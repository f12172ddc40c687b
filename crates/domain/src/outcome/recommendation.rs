//! The net promoter score.

use serde::Serialize;

use super::{RECOMMEND, answered};
use crate::{
    response::Answers,
    statistics::{Absent, Figure, distributions::normal_quantile},
};

/// Lowest answer of a promoter, of 0–10.
const PROMOTER: f64 = 9.0;
/// Highest answer of a detractor.
const DETRACTOR: f64 = 6.0;
/// Answers that the adjusted Wald method adds, three quarters of one to each end.
const ADDED: f64 = 3.0;
/// Answers that an interval takes. The answers that the method adds outweigh a single one, and its
/// interval would not even hold the score itself.
const FEWEST: usize = 2;

/// The net promoter score: share of 9–10 minus share of 0–6, −100 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct NetPromoter {
    /// Who answered.
    pub n: usize,
    /// Answers of 9 and 10.
    pub promoters: usize,
    /// Answers of 7 and 8.
    pub passives: usize,
    /// Answers of 0 to 6.
    pub detractors: usize,
    /// The score as reported.
    pub nps: f64,
    /// Centre of the interval: the score after adding three answers.
    pub adj: f64,
    /// 95 % confidence interval by the adjusted Wald method (Sauro & Lewis 2016, *Quantifying the
    /// User Experience*), within −100 to 100; absent for a single answer.
    pub ci: Option<[f64; 2]>,
}

/// The net promoter score of responses (stored key `OB03`, 0–10).
///
/// # Errors
/// No responses, or none that answered.
pub fn net_promoter<'a>(responses: impl IntoIterator<Item = &'a Answers>) -> Figure<NetPromoter> {
    let attitudes = answered(responses, |answers| {
        answers.number(RECOMMEND).and_then(Attitude::of)
    })?;
    NetPromoter::of(attitudes)
}

/// What an answer tells about recommending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attitude {
    Detractor,
    Passive,
    Promoter,
}

impl Attitude {
    /// Of an answer; `None` off the scale of 0–10.
    pub(crate) fn of(answer: f64) -> Option<Self> {
        (0.0..=10.0).contains(&answer).then_some(match answer {
            high if high >= PROMOTER => Self::Promoter,
            low if low <= DETRACTOR => Self::Detractor,
            _ => Self::Passive,
        })
    }
}

impl NetPromoter {
    /// Why there is no interval, where there is none.
    pub fn no_interval(&self) -> Option<Absent> {
        self.ci.is_none().then_some(Absent::TooFew {
            n: self.n,
            needs: FEWEST,
        })
    }

    /// The score of those who answered.
    ///
    /// # Errors
    /// [`Absent::NoData`] without anybody.
    pub(crate) fn of(attitudes: impl IntoIterator<Item = Attitude>) -> Figure<Self> {
        let (mut n, mut promoters, mut detractors) = (0_usize, 0_usize, 0_usize);
        for attitude in attitudes {
            n += 1;
            promoters += usize::from(attitude == Attitude::Promoter);
            detractors += usize::from(attitude == Attitude::Detractor);
        }
        if n == 0 {
            return Err(Absent::NoData);
        }
        let size = n as f64 + ADDED;
        let (up, down) = (
            (promoters as f64 + ADDED / 4.0) / size,
            (detractors as f64 + ADDED / 4.0) / size,
        );
        let centre = up - down;
        let half = normal_quantile(0.975) * ((up + down - centre * centre) / size).sqrt();
        Ok(Self {
            n,
            promoters,
            passives: n - promoters - detractors,
            detractors,
            nps: 100.0 * (promoters as f64 - detractors as f64) / n as f64,
            adj: 100.0 * centre,
            ci: (n >= FEWEST).then(|| {
                [
                    100.0 * (centre - half).max(-1.0),
                    100.0 * (centre + half).min(1.0),
                ]
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::Answer;

    fn answers(values: &[f64]) -> Vec<Answers> {
        values
            .iter()
            .map(|value| [(RECOMMEND, Answer::Number(*value))].into_iter().collect())
            .collect()
    }

    #[test]
    fn nine_and_ten_count_up_six_and_below_count_down() {
        let score = net_promoter(&answers(&[10.0, 9.0, 8.0, 7.0, 6.0, 0.0, 9.0, 11.0])).unwrap();
        assert_eq!(
            (score.n, score.promoters, score.passives, score.detractors),
            (7, 3, 2, 2)
        );
        assert!((score.nps - 100.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn all_promoters_still_leave_doubt_within_the_scale() {
        let score = net_promoter(&answers(&[10.0; 4])).unwrap();
        let ci = score.ci.unwrap();
        assert!(ci[0] < 100.0 && ci[1] <= 100.0, "{score:?}");
    }

    #[test]
    fn one_answer_has_no_interval() {
        for answer in [0.0, 7.0, 10.0] {
            let score = net_promoter(&answers(&[answer])).unwrap();
            assert_eq!((score.n, score.ci), (1, None));
            assert_eq!(score.no_interval(), Some(Absent::TooFew { n: 1, needs: 2 }));
        }
        assert_eq!(
            net_promoter(&answers(&[0.0, 7.0])).unwrap().no_interval(),
            None
        );
    }

    #[test]
    fn every_interval_holds_its_score() {
        for n in 2..=30_usize {
            for promoters in 0..=n {
                for detractors in 0..=(n - promoters) {
                    let values: Vec<f64> = std::iter::repeat_n(10.0, promoters)
                        .chain(std::iter::repeat_n(0.0, detractors))
                        .chain(std::iter::repeat_n(7.0, n - promoters - detractors))
                        .collect();
                    let score = net_promoter(&answers(&values)).unwrap();
                    let [low, high] = score.ci.unwrap();
                    assert!(low <= score.nps && score.nps <= high, "{score:?}");
                }
            }
        }
    }

    #[test]
    fn no_answer_has_a_named_reason() {
        assert_eq!(net_promoter([]), Err(Absent::NoData));
        assert_eq!(net_promoter(&[Answers::default()]), Err(Absent::AllMissing));
    }
}
