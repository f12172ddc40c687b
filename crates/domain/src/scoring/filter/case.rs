//! Responses with what filters ask of them, worked out once.

use chrono::NaiveDate;

use super::{Filter, Flagged, Versions};
use crate::{
    response::{Answers, Response},
    scoring::{Counting, local_time::LocalTime},
    survey::{Survey, rich::Review},
};

/// The smallest group of a cut that could point to a person for which numbers are shown.
pub const SMALLEST_CUT: usize = 5;

/// A response and its circumstances.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The response.
    pub response: Response,
    /// When it was submitted, on the respondent's clock.
    pub local: Option<LocalTime>,
    /// Whether it shows a sign of carelessness.
    pub flagged: bool,
    /// Whether a kiosk marked it as pressed by nobody in earnest.
    pub set_aside: bool,
}

/// Works out the circumstances of the responses of `survey`. `offset_min` is as in
/// [`LocalTime::of`].
pub fn cases(survey: &Survey, responses: Vec<Response>, offset_min: i32) -> Vec<Case> {
    let review = Review::of(survey, &responses);
    responses
        .into_iter()
        .enumerate()
        .map(|(place, response)| Case {
            local: LocalTime::of(&response, offset_min),
            flagged: !review.flags(place).is_empty(),
            set_aside: review.is_set_aside(place),
            response,
        })
        .collect()
}

/// What a filter leaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection<'a> {
    /// The admitted cases, in their order.
    pub cases: Vec<&'a Case>,
    /// Cases that are out only because a kiosk set them aside.
    pub set_aside: usize,
    /// Cases that are out only because they are flagged, or are not.
    pub by_flag: usize,
    /// Cases that lie outside the period, the circumstances or the versions.
    pub outside: usize,
    /// Whether the group is so small that its numbers could point to a person.
    pub suppressed: bool,
}

impl<'a> Selection<'a> {
    /// The answers of the admitted cases.
    pub fn answers(&self) -> impl Iterator<Item = &'a Answers> + use<'a> {
        let cases = self.cases.clone();
        cases.into_iter().map(|case| &case.response.answers)
    }

    /// First and last day on which the admitted cases were submitted, on the respondents' clocks;
    /// `None` of a suppressed group, and where no case has a readable time.
    pub fn period(&self) -> Option<[NaiveDate; 2]> {
        let days = || self.cases.iter().filter_map(|case| Some(case.local?.day));
        let shown = !self.suppressed;
        shown.then(|| Some([days().min()?, days().max()?]))?
    }
}

/// The cases that `counting` and `filter` admit. `version` is that of the chosen survey.
pub fn select<'a>(
    cases: &'a [Case],
    counting: Counting,
    filter: &Filter,
    version: u32,
) -> Selection<'a> {
    let mut selection = Selection::default();
    for case in cases {
        if !counting.counts(case.response.sample) {
            continue;
        }
        if !filter.covers(case, version) {
            selection.outside += 1;
        } else if case.set_aside && !filter.with_set_aside {
            selection.set_aside += 1;
        } else if !filter.admits_flags(case.flagged) {
            selection.by_flag += 1;
        } else {
            selection.cases.push(case);
        }
    }
    let n = selection.cases.len();
    selection.suppressed = filter.identifies() && n > 0 && n < SMALLEST_CUT;
    selection
}

impl Filter {
    /// Whether the case lies within the period, the circumstances and the versions. A response
    /// without a readable time lies in no period.
    fn covers(&self, case: &Case, version: u32) -> bool {
        let response = &case.response;
        let day = case.local.map(|local| local.day);
        let in_period = self.from.is_none_or(|from| day >= Some(from))
            && self.to.is_none_or(|to| day.is_some_and(|day| day <= to));
        let of_version = match self.versions {
            None => response.version == version,
            Some(Versions::Every) => true,
            Some(Versions::Only(wanted)) => response.version == wanted,
        };
        in_period
            && of_version
            && super::Field::ALL.into_iter().all(|field| {
                self.wanted(field)
                    .is_none_or(|wanted| field.of(&response.context) == wanted)
            })
    }

    /// Whether a response counts that shows a sign of carelessness, or one that shows none.
    pub(crate) const fn admits_flags(&self, flagged: bool) -> bool {
        match self.flagged {
            None => true,
            Some(Flagged::Out) => !flagged,
            Some(Flagged::Only) => flagged,
        }
    }
}
