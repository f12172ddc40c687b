//! The report on the quality of responses: how many show signs of carelessness, and what leaving
//! these out would change. It only tells; nothing is dropped by it.

use super::{ScoredRespondent, ScoringKey};
use crate::{
    response::Response,
    statistics::{Absent, Figure, Summary, mean, summarise},
    survey::{
        Survey,
        rich::{Flag, LEAST_FOR_MEDIAN, Review},
    },
};

/// Overall and dimension gaps of some of the responses.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// Responses.
    pub n: usize,
    /// Unweighted overall gap.
    pub overall: Figure<Summary>,
    /// Gaps of the dimensions, in the key's order.
    pub dims: Vec<Figure<Summary>>,
}

/// One flag and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct FlagEffect {
    /// The flag.
    pub flag: Flag,
    /// Responses that have it, those that averages leave out included.
    pub count: usize,
    /// The unweighted overall gap without them.
    pub overall_without: Figure<Summary>,
}

/// The report.
#[derive(Clone, Debug, PartialEq)]
pub struct QualityReport {
    /// Responses looked at.
    pub n: usize,
    /// Responses that a kiosk marked as played; no average below takes them in.
    pub set_aside: usize,
    /// Responses with at least one flag, set aside or not.
    pub flagged: usize,
    /// Median active time of a response in seconds, where at least ten are timed.
    pub median_s: Figure,
    /// Each flag, those without responses included.
    pub flags: Vec<FlagEffect>,
    /// Gaps of all responses but those set aside.
    pub all: Gaps,
    /// Gaps of the responses without any flag.
    pub unflagged: Gaps,
}

impl QualityReport {
    /// How the unweighted overall gap changes when flagged responses are left out.
    ///
    /// # Errors
    /// One of both gaps is absent.
    pub fn change(&self) -> Figure {
        Ok(self.unflagged.overall?.mean - self.all.overall?.mean)
    }
}

/// One response, scored once.
struct Judged<'a> {
    flags: &'a [Flag],
    is_set_aside: bool,
    dims: Vec<Option<f64>>,
}

/// Reports on the quality of `responses` to `survey`, scored by `key`.
pub fn quality_report<'a>(
    survey: &Survey,
    key: &ScoringKey,
    responses: impl IntoIterator<Item = &'a Response>,
) -> QualityReport {
    let responses: Vec<&Response> = responses.into_iter().collect();
    let review = Review::of(survey, &responses);
    let judged: Vec<Judged> = responses
        .iter()
        .enumerate()
        .map(|(place, response)| {
            let respondent = ScoredRespondent::new(key, &response.answers);
            Judged {
                flags: review.flags(place),
                is_set_aside: review.is_set_aside(place),
                dims: (0..key.dimensions.len())
                    .map(|dimension| respondent.dimension_gap(key, dimension))
                    .collect(),
            }
        })
        .collect();
    let count = |holds: &dyn Fn(&Judged) -> bool| judged.iter().filter(|one| holds(one)).count();
    let gaps_of = |holds: &dyn Fn(&Judged) -> bool| {
        let kept = judged.iter().filter(|one| !one.is_set_aside && holds(one));
        gaps(kept.collect(), key.dimensions.len())
    };
    QualityReport {
        n: judged.len(),
        set_aside: count(&|one| one.is_set_aside),
        flagged: count(&|one| !one.flags.is_empty()),
        median_s: review.median_s.ok_or(Absent::TooFew {
            n: review.timed,
            needs: LEAST_FOR_MEDIAN,
        }),
        flags: Flag::ALL
            .into_iter()
            .map(|flag| FlagEffect {
                flag,
                count: count(&|one| one.flags.contains(&flag)),
                overall_without: gaps_of(&|one| !one.flags.contains(&flag)).overall,
            })
            .collect(),
        all: gaps_of(&|_| true),
        unflagged: gaps_of(&|one| one.flags.is_empty()),
    }
}

fn gaps(judged: Vec<&Judged>, dimensions: usize) -> Gaps {
    let figure = |values: Vec<f64>| {
        let absent = if judged.is_empty() {
            Absent::NoData
        } else {
            Absent::AllMissing
        };
        summarise(&values).ok_or(absent)
    };
    let overall = judged.iter().filter_map(|one| {
        let gaps: Option<Vec<f64>> = one.dims.iter().copied().collect();
        mean(&gaps?)
    });
    Gaps {
        n: judged.len(),
        overall: figure(overall.collect()),
        dims: (0..dimensions)
            .map(|place| {
                let gaps = judged.iter().filter_map(|one| *one.dims.get(place)?);
                figure(gaps.collect())
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Timing},
        sample::guests,
        survey::{Variant, bundled, rich::Mark},
    };

    fn setting() -> (Survey, ScoringKey, Vec<Response>) {
        let survey = bundled()
            .into_iter()
            .find(|survey| survey.id == "servqual22")
            .unwrap();
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let mut responses = guests(&key, ("servqual22", survey.version), 40);
        for response in &mut responses {
            // The times of invented responses enter no median.
            response.sample = false;
        }
        (survey, key, responses)
    }

    fn count(report: &QualityReport, flag: Flag) -> usize {
        let effect = report.flags.iter().find(|effect| effect.flag == flag);
        effect.unwrap().count
    }

    #[test]
    fn straight_lines_are_counted_and_leaving_them_out_undoes_their_effect() {
        let (survey, key, responses) = setting();
        let before = quality_report(&survey, &key, &responses);
        let mut spoiled = responses.clone();
        for response in &responses[..5] {
            let mut careless = response.clone();
            for item in &key.items {
                careless.answers.set(&item.perception, Answer::Number(7.0));
            }
            spoiled.push(careless);
        }
        let after = quality_report(&survey, &key, &spoiled);
        assert_eq!(count(&after, Flag::StraightLine), 5);
        assert_eq!(count(&after, Flag::Contradiction), 5);
        assert_eq!(after.flagged - before.flagged, 5);
        assert_eq!(after.unflagged, before.unflagged);
        assert_ne!(after.all.overall, before.all.overall);
        assert!(after.change().unwrap().abs() > 0.0);
    }

    #[test]
    fn what_a_kiosk_set_aside_is_counted_but_enters_no_average() {
        let (survey, key, mut responses) = setting();
        let whole = quality_report(&survey, &key, &responses[1..]);
        responses[0].session.mark(Mark::Gaming);
        let report = quality_report(&survey, &key, &responses);
        assert_eq!((report.n, report.set_aside), (40, 1));
        assert_eq!(count(&report, Flag::Marked(Mark::Gaming)), 1);
        assert_eq!(report.all, whole.all);
    }

    #[test]
    fn times_are_judged_against_the_median_once_ten_are_known() {
        let (survey, key, mut responses) = setting();
        let untimed = quality_report(&survey, &key, &responses);
        assert_eq!(untimed.median_s, Err(Absent::TooFew { n: 0, needs: 10 }));
        for (index, response) in responses.iter_mut().enumerate() {
            response.timings = vec![Timing {
                q: "SQ01E".to_owned(),
                visits: 1,
                spent: if index == 0 { 3_000 } else { 60_000 },
                ..Timing::default()
            }];
        }
        let report = quality_report(&survey, &key, &responses);
        assert_eq!(report.median_s, Ok(60.0));
        assert_eq!(count(&report, Flag::Speed), 1);
    }

    #[test]
    fn no_responses_have_named_reasons() {
        let (survey, key, _) = setting();
        let report = quality_report(&survey, &key, []);
        assert_eq!(report.all.overall, Err(Absent::NoData));
        assert_eq!(report.change(), Err(Absent::NoData));
        assert_eq!((report.n, report.flagged), (0, 0));
    }
}
