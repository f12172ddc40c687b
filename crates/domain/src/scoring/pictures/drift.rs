//! Expectation and perception over time. Expectations rise with good service, so a gap can grow
//! while perceptions do not fall.

use chrono::{Days, Months, NaiveDate};

use crate::{
    scoring::{
        GapDirection, ScoredRespondent, ScoringKey,
        filter::{Case, SMALLEST_CUT},
        finding::points,
        local_time::{month, week},
    },
    statistics::{Summary, mean, summarise},
    text::Text,
};

/// Most bins that are drawn; older ones are counted.
const MOST_BINS: usize = 60;
/// Most weeks before months are the usual step.
const MOST_WEEKS: i64 = 26;

/// Width of a bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// From Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

impl Step {
    fn start(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Week => week(day),
            Self::Month => month(day),
        }
    }

    fn next(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => start.checked_add_days(Days::new(7)),
            Self::Month => start.checked_add_months(Months::new(1)),
        }
    }

    fn before(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => start.checked_sub_days(Days::new(7)),
            Self::Month => start.checked_sub_months(Months::new(1)),
        }
    }

    /// Weeks for up to half a year, months beyond.
    pub fn usual(cases: &[&Case]) -> Self {
        let days = || {
            cases
                .iter()
                .filter_map(|case| case.local)
                .map(|local| local.day)
        };
        Self::usual_for(days().min().zip(days().max()))
    }

    /// The same for the first and the last day.
    pub(crate) fn usual_for(span: Option<(NaiveDate, NaiveDate)>) -> Self {
        match span {
            Some((first, last)) if (last - first).num_days() > MOST_WEEKS * 7 => Self::Month,
            _ => Self::Week,
        }
    }
}

/// One week or month.
#[derive(Clone, Debug, PartialEq)]
pub struct DriftBin {
    /// Its first day.
    pub start: NaiveDate,
    /// Responses with scores in every dimension on both sides; absent where they are suppressed.
    pub n: Option<usize>,
    /// Mean expectation; absent without responses, and below [`SMALLEST_CUT`].
    pub expectation: Option<Summary>,
    /// Mean perception, likewise.
    pub perception: Option<Summary>,
}

/// Expectation and perception, bin after bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Drift {
    /// Width of a bin.
    pub step: Step,
    /// Bins without a hole, from the first with a response to the last.
    pub bins: Vec<DriftBin>,
    /// Responses in bins before those that are drawn.
    pub earlier: usize,
}

/// Bins the cases. A respondent's expectation is the mean of the five dimension scores, so that
/// every dimension counts the same, and likewise the perception. `None` where nothing can be
/// binned.
pub fn drift(key: &ScoringKey, cases: &[&Case], step: Step) -> Option<Drift> {
    let mut scored: Vec<Scored> = Vec::new();
    for case in cases {
        let respondent = ScoredRespondent::new(key, &case.response.answers);
        let overall = |score: &dyn Fn(usize) -> Option<f64>| {
            let all: Option<Vec<f64>> = (0..key.dimensions.len()).map(score).collect();
            mean(&all?)
        };
        let e = overall(&|dimension| respondent.dimension_expectation(key, dimension));
        let p = overall(&|dimension| respondent.dimension_perception(key, dimension));
        if let (Some(local), Some(e), Some(p)) = (case.local, e, p) {
            scored.push((local.day, e, p));
        }
    }
    Drift::of(scored.as_slice(), step)
}

/// Day, overall expectation and overall perception of one response.
type Scored = (NaiveDate, f64, f64);

/// Responses with scores in every dimension on both sides, cut by day.
pub(crate) trait ByDay {
    /// The first and the last day with a response.
    fn span(&self) -> Option<[NaiveDate; 2]>;
    /// Responses from one day until before another; without an end where there is no such day.
    fn count(&self, from: NaiveDate, until: Option<NaiveDate>) -> usize;
    /// Their expectations and perceptions.
    fn sides(&self, from: NaiveDate, until: Option<NaiveDate>) -> [Option<Summary>; 2];
}

impl ByDay for [Scored] {
    fn span(&self) -> Option<[NaiveDate; 2]> {
        let days = || self.iter().map(|(day, ..)| *day);
        Some([days().min()?, days().max()?])
    }

    fn count(&self, from: NaiveDate, until: Option<NaiveDate>) -> usize {
        self.iter().filter(within(from, until)).count()
    }

    fn sides(&self, from: NaiveDate, until: Option<NaiveDate>) -> [Option<Summary>; 2] {
        let side = |pick: fn(&Scored) -> f64| {
            let values = self.iter().filter(within(from, until)).map(pick);
            summarise(&values.collect::<Vec<_>>())
        };
        [side(|(_, e, _)| *e), side(|(_, _, p)| *p)]
    }
}

fn within(from: NaiveDate, until: Option<NaiveDate>) -> impl Fn(&&Scored) -> bool {
    move |(day, ..)| *day >= from && until.is_none_or(|until| *day < until)
}

impl Drift {
    /// The picture of these days.
    pub(crate) fn of(days: &(impl ByDay + ?Sized), step: Step) -> Option<Self> {
        let [first, last] = days.span()?;
        let first = step.start(first);
        let mut start = step.start(last);
        let mut starts = vec![start];
        // Backwards from the last one: a single mistyped year must not make thousands of bins.
        while let Some(before) = step.before(start).filter(|before| *before >= first) {
            if starts.len() == MOST_BINS {
                break;
            }
            starts.push(before);
            start = before;
        }
        starts.reverse();
        Some(Self {
            step,
            bins: starts
                .into_iter()
                .map(|start| DriftBin::of(days, start, step.next(start)))
                .collect(),
            earlier: days.count(first, Some(start)),
        })
    }
}

impl DriftBin {
    fn of(days: &(impl ByDay + ?Sized), start: NaiveDate, until: Option<NaiveDate>) -> Self {
        let n = days.count(start, until);
        let shown = n == 0 || n >= SMALLEST_CUT;
        let [expectation, perception] = if shown {
            days.sides(start, until)
        } else {
            [None, None]
        };
        Self {
            start,
            n: shown.then_some(n),
            expectation,
            perception,
        }
    }
}

/// What has moved between the first and the last bin with means: only what their intervals do not
/// leave in doubt. `None` with fewer than two such bins.
pub fn drift_finding(drift: &Drift) -> Option<Text> {
    let shown: Vec<(&Summary, &Summary)> = drift
        .bins
        .iter()
        .filter_map(|bin| bin.expectation.as_ref().zip(bin.perception.as_ref()))
        .collect();
    let [first, .., last] = shown.as_slice() else {
        return None;
    };
    let (e, p) = (moved(first.0, last.0), moved(first.1, last.1));
    let words = |direction: Option<f64>, zh: &str, en: &str| {
        let value = direction.map(points);
        match (direction.map(GapDirection::of), value) {
            (Some(GapDirection::Shortfall), Some(value)) => Text::new(
                format!("{zh}下降了（{value}）"),
                format!("{en} have fallen ({value})"),
            ),
            (Some(GapDirection::Surplus), Some(value)) => Text::new(
                format!("{zh}上升了（{value}）"),
                format!("{en} have risen ({value})"),
            ),
            _ => Text::new(
                format!("{zh}没有明显变化"),
                format!("{en} have not clearly moved"),
            ),
        }
    };
    if e.is_none() && p.is_none() {
        return Some(Text::new(
            "期望和感知从头到尾都没有明显变化",
            "Neither expectations nor perceptions have clearly moved",
        ));
    }
    let (e, p) = (
        words(e, "期望", "Expectations"),
        words(p, "感知", "perceptions"),
    );
    Some(Text::new(
        format!("{}，{}", e.zh, p.zh),
        format!("{}; {}", e.en, p.en),
    ))
}

/// The change, where the two intervals have nothing in common.
fn moved(first: &Summary, last: &Summary) -> Option<f64> {
    let (a, b) = (first.ci?, last.ci?);
    (a[1] < b[0] || b[1] < a[0]).then_some(last.mean - first.mean)
}
