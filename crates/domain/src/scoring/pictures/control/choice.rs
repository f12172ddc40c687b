//! What a person chose, as an address carries it.

use chrono::NaiveDate;

use super::{Chart, Measure, Per};
use crate::{
    scoring::{ScoringKey, filter::Pair, parse_day},
    spc::{RuleSet, Specification},
};

/// Most places where a chart can be split.
const MOST_SPLITS: usize = 6;
/// Longest note at a split, in characters.
const LONGEST_NOTE: usize = 60;

/// A day from which on the process is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The first day of the new process.
    pub day: NaiveDate,
    /// What was changed; may be empty.
    pub note: String,
}

/// Everything that can be chosen about a control chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// What is followed.
    pub measure: Measure,
    /// What one point stands for; absent: what suits the data.
    pub per: Option<Per>,
    /// The chart; absent: what suits the points.
    pub chart: Option<Chart>,
    /// By which rules a pattern is a signal.
    pub rules: RuleSet,
    /// Whether a trend of six is a signal in every set.
    pub trend: bool,
    /// Where phases begin, by day.
    pub splits: Vec<Split>,
    /// What single values are asked to keep to.
    pub specification: Specification,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            measure: Measure::Gap(None),
            per: None,
            chart: None,
            rules: RuleSet::default(),
            trend: false,
            splits: Vec::new(),
            specification: Specification::default(),
        }
    }
}

const RULES: [(RuleSet, &str); 3] = [
    (RuleSet::WesternElectric, "we"),
    (RuleSet::Nelson, "nelson"),
    (RuleSet::Juran, "juran"),
];

impl Choices {
    /// Reads the pairs of an address. What is not understood chooses nothing.
    pub fn from_pairs(pairs: &[Pair], key: &ScoringKey) -> Self {
        let value = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str())
        };
        let rules = value("rules").and_then(|name| RULES.iter().find(|(_, known)| *known == name));
        let mut choices = Self {
            measure: value("what")
                .and_then(|name| Measure::from_name(name, key))
                .unwrap_or(Measure::Gap(None)),
            per: value("per").and_then(Per::from_name),
            chart: value("chart").and_then(Chart::from_name),
            rules: rules.map(|(rules, _)| *rules).unwrap_or_default(),
            trend: value("trend") == Some("on"),
            splits: Vec::new(),
            specification: Specification {
                lower: value("least").and_then(limit),
                upper: value("most").and_then(limit),
            },
        };
        for (_, split) in pairs.iter().filter(|(name, _)| name == "split") {
            let (day, note) = split.split_once(' ').unwrap_or((split, ""));
            if let Some(day) = parse_day(day) {
                choices.split(day, note);
            }
        }
        choices
    }

    /// The pairs that [`Choices::from_pairs`] reads back.
    pub fn to_pairs(&self, key: &ScoringKey) -> Vec<Pair> {
        let mut pairs = Vec::new();
        let mut push = |name: &str, value: String| pairs.push((name.to_owned(), value));
        if self.measure != Measure::Gap(None) {
            push("what", self.measure.name(key));
        }
        if let Some(per) = self.per {
            push("per", per.name().to_owned());
        }
        if let Some(chart) = self.chart {
            push("chart", chart.name().to_owned());
        }
        if let Some((_, name)) = RULES
            .iter()
            .find(|(rules, _)| *rules == self.rules && self.rules != RuleSet::default())
        {
            push("rules", (*name).to_owned());
        }
        if self.trend {
            push("trend", "on".to_owned());
        }
        for split in &self.splits {
            push(
                "split",
                format!("{} {}", split.day, split.note)
                    .trim_end()
                    .to_owned(),
            );
        }
        for (name, limit) in [
            ("least", self.specification.lower),
            ("most", self.specification.upper),
        ] {
            if let Some(limit) = limit {
                push(name, limit.to_string());
            }
        }
        pairs
    }

    /// Splits the chart at `day`. A second split on the same day replaces the note of the first;
    /// beyond six splits nothing happens.
    pub fn split(&mut self, day: NaiveDate, note: &str) {
        let note: String = note.trim().chars().take(LONGEST_NOTE).collect();
        let note = note.trim_end().to_owned();
        let known = self.splits.iter_mut().find(|split| split.day == day);
        if let Some(split) = known {
            split.note = note;
        } else if self.splits.len() < MOST_SPLITS {
            self.splits.push(Split { day, note });
        }
        self.splits.sort_by_key(|split| split.day);
    }

    /// Takes the split at `day` away.
    pub fn join(&mut self, day: NaiveDate) {
        self.splits.retain(|split| split.day != day);
    }
}

/// A limit as typed: a finite number.
fn limit(text: &str) -> Option<f64> {
    text.trim()
        .parse()
        .ok()
        .filter(|limit: &f64| limit.is_finite())
}
