//! Benchmarking as it is kept: named competitors, what is known of their scores, and the goals that
//! follow from the comparison. [`crate::models::benchmark`] compares.
//!
//! | module | what it holds |
//! |---|---|
//! | [`edit`] | changes that two tabs can make to the same benchmark |
//! | [`joining`] | competitors from another device beside those that are here |
//! | [`number`] | numbers as people type them |

mod edit;
mod joining;
mod number;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use edit::{Edit, Words};
pub use joining::Joining;
pub use number::{Part, Typed};

use crate::{
    models::{Rival, RivalScore},
    text::Text,
};

/// Version of the document's structure.
pub const SCHEMA: u32 = 1;

/// Most competitors: as many as there are marks that can be told apart.
pub const MOST_RIVALS: usize = 6;

/// The competitors that a survey's scores are compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Benchmark {
    /// Structure version, [`SCHEMA`] or older.
    pub schema: u32,
    /// Id of the survey, for all of its versions.
    pub survey: String,
    /// When it was last changed, RFC 3339; empty if never.
    pub changed: String,
    /// At most [`MOST_RIVALS`], in the order in which they were named. No two share an id.
    pub rivals: Vec<Competitor>,
    /// What is to be reached, by level; levels without words are left out.
    pub goals: BTreeMap<Level, String>,
}

/// A competitor and what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Competitor {
    /// Unique within the benchmark.
    pub id: String,
    /// Name; may be empty while it is typed.
    pub name: String,
    /// Where the scores come from; may be empty.
    pub source: String,
    /// The day of the scores, `2026-11-22`; may be empty.
    pub day: String,
    /// Its scores by dimension id.
    pub scores: BTreeMap<String, Entered>,
}

/// What is known of a competitor's score of one dimension, on the survey's own scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entered {
    /// Mean perception.
    pub mean: Option<f64>,
    /// Respondents behind it.
    pub n: Option<u32>,
    /// Standard deviation of their scores.
    pub sd: Option<f64>,
}

/// The levels on which goals are set step by step (standard-following method).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Strategy.
    Strategy,
    /// Operations.
    Operations,
    /// Business management.
    Business,
}

impl Level {
    /// Every level, in the order in which goals are set.
    pub const ALL: [Self; 3] = [Self::Strategy, Self::Operations, Self::Business];

    /// What the level is called.
    pub fn name(self) -> Text {
        match self {
            Self::Strategy => Text::new("策略", "Strategy"),
            Self::Operations => Text::new("经营", "Operations"),
            Self::Business => Text::new("业务管理", "Business management"),
        }
    }
}

impl Benchmark {
    /// A benchmark without competitors.
    pub fn new(survey: String) -> Self {
        Self {
            schema: SCHEMA,
            survey,
            changed: String::new(),
            rivals: Vec::new(),
            goals: BTreeMap::new(),
        }
    }

    /// The competitor with this id.
    pub fn rival(&self, id: &str) -> Option<&Competitor> {
        self.rivals.iter().find(|rival| rival.id == id)
    }

    /// The competitors as they are compared; `unnamed` calls the one without a name by its place,
    /// from 1.
    pub fn compared(&self, unnamed: impl Fn(usize) -> String) -> Vec<Rival> {
        let rival = |(place, rival): (usize, &Competitor)| {
            let scores = rival.scores.iter().filter_map(|(dim, entered)| {
                Some(RivalScore {
                    dim: dim.clone(),
                    mean: entered.mean?,
                    n: entered.n.map(|n| n as usize),
                    sd: entered.sd,
                })
            });
            Rival {
                name: match rival.name.trim() {
                    "" => unnamed(place + 1),
                    name => name.to_owned(),
                },
                source: rival.source.trim().to_owned(),
                scores: scores.collect(),
            }
        };
        self.rivals.iter().enumerate().map(rival).collect()
    }
}

impl Competitor {
    /// What is known of its score of a dimension.
    pub fn entered(&self, dim: &str) -> Entered {
        self.scores.get(dim).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dimensions_with_a_mean_are_compared_and_the_nameless_get_a_name() {
        let entered = |mean| Entered {
            mean,
            n: Some(40),
            sd: None,
        };
        let mut benchmark = Benchmark::new("servqual22".into());
        benchmark.rivals = vec![
            Competitor {
                name: " ".into(),
                scores: [
                    ("empathy".to_owned(), entered(Some(5.5))),
                    ("assurance".to_owned(), entered(None)),
                ]
                .into(),
                ..Competitor::default()
            },
            Competitor {
                name: " B Hotel ".into(),
                source: "Survey ".into(),
                ..Competitor::default()
            },
        ];
        let rivals = benchmark.compared(|place| format!("No. {place}"));
        assert_eq!(rivals[0].name, "No. 1");
        let [score] = rivals[0].scores.as_slice() else {
            panic!("{rivals:?}")
        };
        assert_eq!((score.dim.as_str(), score.mean), ("empathy", 5.5));
        assert_eq!((score.n, score.sd), (Some(40), None));
        assert_eq!(
            (rivals[1].name.as_str(), rivals[1].source.as_str()),
            ("B Hotel", "Survey")
        );
    }

    #[test]
    fn a_stored_benchmark_comes_back() {
        let mut benchmark = Benchmark::new("servqual22".into());
        benchmark
            .goals
            .insert(Level::Business, "Answer within a day".into());
        benchmark.rivals.push(Competitor {
            id: "b".into(),
            scores: [("empathy".to_owned(), Entered::default())].into(),
            ..Competitor::default()
        });
        let json = serde_json::to_string(&benchmark).unwrap();
        assert!(
            json.contains("\"business\":\"Answer within a day\""),
            "{json}"
        );
        assert_eq!(serde_json::from_str::<Benchmark>(&json).unwrap(), benchmark);
    }
}
