//! Weekday × hour of the day: when customers answer, and when they are least content.

use super::cell::Cell;
use crate::{
    scoring::{
        ScoredRespondent, ScoringKey,
        filter::{Case, SMALLEST_CUT},
        finding::points,
    },
    statistics::{Summary, distributions::student_t_quantile, mean, summarise},
    text::Text,
};

/// Widths of a block that divide a day, in hours.
const WIDTHS: [usize; 5] = [1, 2, 3, 4, 6];
/// Hours of a week.
pub(crate) const HOURS_A_WEEK: usize = 7 * 24;

/// Names of the days from Monday on.
const DAYS: [(&str, &str); 7] = [
    ("周一", "Monday"),
    ("周二", "Tuesday"),
    ("周三", "Wednesday"),
    ("周四", "Thursday"),
    ("周五", "Friday"),
    ("周六", "Saturday"),
    ("周日", "Sunday"),
];

/// The name of a weekday, 0 is Monday.
pub fn day_name(weekday: usize) -> Text {
    DAYS.get(weekday)
        .map_or_else(Text::default, |(zh, en)| Text::new(*zh, *en))
}

/// One block of hours on one weekday.
#[derive(Clone, Debug, PartialEq)]
pub struct HourCell {
    /// Responses submitted then.
    pub n: usize,
    /// Their mean unweighted gap.
    pub gap: Cell,
    /// Whether the gap differs from that of all other responses beyond doubt.
    pub stands_out: bool,
}

/// A week by blocks of hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Hours {
    /// Width of a block, in hours.
    pub width: usize,
    /// First hour of each block that is shown: from the first to the last one with a response.
    pub starts: Vec<usize>,
    /// Cells by weekday (0 is Monday), then by block.
    pub cells: Vec<Vec<HourCell>>,
    /// Responses without a readable time.
    pub undated: usize,
    /// Responses with one.
    pub dated: usize,
}

/// Bins the cases. Blocks are as narrow as leaves at least half of the responses in cells with
/// [`SMALLEST_CUT`] or more, and six hours wide where even these are too few. `None` where no time
/// can be read.
pub fn hours(key: &ScoringKey, cases: &[&Case]) -> Option<Hours> {
    let dated: Vec<Dated> = cases
        .iter()
        .filter_map(|case| {
            let local = case.local?;
            let gap = ScoredRespondent::new(key, &case.response.answers).unweighted_gap(key);
            Some((local.weekday(), usize::from(local.hour), gap))
        })
        .collect();
    let undated = cases.len() - dated.len();
    Hours::of(dated.as_slice(), undated)
}

/// Weekday, hour and unweighted gap of one response.
type Dated = (usize, usize, Option<f64>);

/// A week of responses, cut by weekday and hour.
pub(crate) trait Week {
    /// Responses by hour of the week: 24 for Monday and so on.
    fn counts(&self) -> [usize; HOURS_A_WEEK];
    /// Mean gap of the hours of the week for which `within` is true.
    fn mean(&self, within: &dyn Fn(usize) -> bool) -> Option<f64>;
    /// The same with its spread.
    fn summary(&self, within: &dyn Fn(usize) -> bool) -> Option<Summary>;
}

impl Week for [Dated] {
    fn counts(&self) -> [usize; HOURS_A_WEEK] {
        let mut counts = [0; HOURS_A_WEEK];
        for (day, hour, _) in self {
            if let Some(count) = counts.get_mut(day * 24 + hour) {
                *count += 1;
            }
        }
        counts
    }

    fn mean(&self, within: &dyn Fn(usize) -> bool) -> Option<f64> {
        mean(&gaps(self, within))
    }

    fn summary(&self, within: &dyn Fn(usize) -> bool) -> Option<Summary> {
        summarise(&gaps(self, within))
    }
}

fn gaps(dated: &[Dated], within: &dyn Fn(usize) -> bool) -> Vec<f64> {
    let inside = dated
        .iter()
        .filter(|(day, hour, _)| within(day * 24 + hour));
    inside.filter_map(|(_, _, gap)| *gap).collect()
}

impl Hours {
    /// The picture of a week, beside `undated` responses.
    pub(crate) fn of(week: &(impl Week + ?Sized), undated: usize) -> Option<Self> {
        let counts = week.counts();
        let taken = || (0..HOURS_A_WEEK).filter(|slot| counts[*slot] > 0);
        let first = taken().map(|slot| slot % 24).min()?;
        let last = taken().map(|slot| slot % 24).max()?;
        let width = width(&counts);
        let starts: Vec<usize> = (first / width..=last / width)
            .map(|block| block * width)
            .collect();
        let compared = 7 * starts.len();
        let cell = |from: usize| {
            let block = from..from + width;
            let summary = week.summary(&|slot| block.contains(&slot));
            let rest = || week.mean(&|slot| !block.contains(&slot));
            HourCell {
                n: counts[block.clone()].iter().sum(),
                stands_out: summary
                    .filter(|summary| summary.n >= SMALLEST_CUT)
                    .is_some_and(|summary| {
                        rest().is_some_and(|rest| is_apart(&summary, rest, compared))
                    }),
                gap: Cell::summarised(summary),
            }
        };
        let day = |weekday: usize| {
            starts
                .iter()
                .map(|start| cell(weekday * 24 + start))
                .collect()
        };
        Some(Self {
            width,
            cells: (0..7).map(day).collect(),
            starts,
            undated,
            dated: counts.iter().sum(),
        })
    }
}

/// Whether the interval of the mean excludes `rest` even after Bonferroni's correction for having
/// looked at `compared` cells.
fn is_apart(summary: &Summary, rest: f64, compared: usize) -> bool {
    let n = summary.n as f64;
    let level = 1.0 - 0.025 / compared.max(1) as f64;
    summary.sd.is_some_and(|sd| {
        let half = student_t_quantile(level, n - 1.0) * sd / n.sqrt();
        (summary.mean - rest).abs() > half
    })
}

fn width(counts: &[usize; HOURS_A_WEEK]) -> usize {
    let dated: usize = counts.iter().sum();
    let enough = |width: usize| {
        let blocks = counts
            .chunks(width)
            .map(|block| block.iter().sum::<usize>());
        let covered: usize = blocks.filter(|n| *n >= SMALLEST_CUT).sum();
        covered * 2 >= dated
    };
    WIDTHS.into_iter().find(|width| enough(*width)).unwrap_or(6)
}

/// What the week shows: the lowest block that stands out, or that none does and when most answers
/// come.
pub fn hours_finding(hours: &Hours) -> Text {
    let all = || {
        hours.cells.iter().enumerate().flat_map(|(day, cells)| {
            cells
                .iter()
                .zip(&hours.starts)
                .map(move |(cell, start)| (day, *start, cell))
        })
    };
    let when = |day: usize, start: usize| {
        let (day, end) = (day_name(day), start + hours.width);
        Text::new(
            format!("{} {start}–{end} 点", day.zh),
            format!("{} {start}:00–{end}:00", day.en),
        )
    };
    let lowest = all()
        .filter(|(_, _, cell)| cell.stands_out)
        .filter_map(|(day, start, cell)| Some((day, start, cell.gap.gap()?)))
        .min_by(|a, b| a.2.total_cmp(&b.2));
    if let Some((day, start, gap)) = lowest {
        let (when, value) = (when(day, start), points(gap));
        return Text::new(
            format!("{}的差距与其他时段明显不同（{value}）", when.zh),
            format!(
                "{} differs clearly from the rest of the week ({value})",
                when.en
            ),
        );
    }
    let busiest = all().max_by(|a, b| {
        // Of equals the earlier one.
        a.2.n.cmp(&b.2.n).then_with(|| (b.0, b.1).cmp(&(a.0, a.1)))
    });
    let Some((day, start, cell)) = busiest else {
        return Text::default();
    };
    let (when, n) = (when(day, start), cell.n);
    Text::new(
        format!("没有一个时段明显不同；{}的回答最多（{n} 份）", when.zh),
        format!(
            "No time of the week stands out; most answers come on {} ({n})",
            when.en
        ),
    )
}
