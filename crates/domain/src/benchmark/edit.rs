//! Changes of a benchmark. They name competitors by id, so that those of two tabs can be made one
//! after the other on what is stored.

use super::{Benchmark, Competitor, Entered, Level, MOST_RIVALS, Part};

/// Longest text of a field, in characters.
const LONGEST: usize = 2_000;

/// What is said of a competitor in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Words {
    /// Its name.
    Name,
    /// Where the scores come from.
    Source,
    /// The day of the scores.
    Day,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// One competitor more.
    Add {
        /// The competitor.
        rival: Competitor,
        /// Id of the one that it comes before; absent or gone: at the end.
        before: Option<String>,
    },
    /// A competitor less.
    Remove {
        /// Its id.
        rival: String,
    },
    /// Other words about a competitor.
    Say {
        /// Its id.
        rival: String,
        /// Which words.
        what: Words,
        /// The words.
        words: String,
    },
    /// Another number of a competitor's score.
    Score {
        /// Its id.
        rival: String,
        /// Id of the dimension.
        dim: String,
        /// Which number.
        part: Part,
        /// The number, if it is known.
        number: Option<f64>,
    },
    /// Another goal.
    Goal {
        /// On which level.
        level: Level,
        /// The goal; none if empty.
        words: String,
    },
}

impl Benchmark {
    /// Makes a change. What names a competitor that is gone, or one too many, changes nothing.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Add { rival, before } => {
                if self.rival(&rival.id).is_none() && self.rivals.len() < MOST_RIVALS {
                    let place = before
                        .as_ref()
                        .and_then(|id| self.rivals.iter().position(|other| other.id == *id))
                        .unwrap_or(self.rivals.len());
                    self.rivals.insert(place, rival.clone());
                }
            }
            Edit::Remove { rival } => self.rivals.retain(|other| other.id != *rival),
            Edit::Say { rival, what, words } => {
                if let Some(rival) = self.find(rival) {
                    let field = match what {
                        Words::Name => &mut rival.name,
                        Words::Source => &mut rival.source,
                        Words::Day => &mut rival.day,
                    };
                    *field = words.chars().take(LONGEST).collect();
                }
            }
            Edit::Score {
                rival,
                dim,
                part,
                number,
            } => {
                if let Some(rival) = self.find(rival) {
                    let entered = rival.scores.entry(dim.clone()).or_default();
                    entered.set(*part, *number);
                    if *entered == Entered::default() {
                        rival.scores.remove(dim);
                    }
                }
            }
            Edit::Goal { level, words } => {
                if words.is_empty() {
                    self.goals.remove(level);
                } else {
                    let words = words.chars().take(LONGEST).collect();
                    self.goals.insert(*level, words);
                }
            }
        }
    }

    /// The change that takes a removed competitor back to where it is now.
    pub fn restoring(&self, rival: &str) -> Option<Edit> {
        let place = self.rivals.iter().position(|other| other.id == rival)?;
        Some(Edit::Add {
            rival: self.rivals.get(place)?.clone(),
            before: self.rivals.get(place + 1).map(|next| next.id.clone()),
        })
    }

    fn find(&mut self, id: &str) -> Option<&mut Competitor> {
        self.rivals.iter_mut().find(|rival| rival.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(id: &str) -> Edit {
        Edit::Add {
            rival: Competitor {
                id: id.into(),
                ..Competitor::default()
            },
            before: None,
        }
    }

    fn with(ids: &[&str]) -> Benchmark {
        let mut benchmark = Benchmark::new("servqual22".into());
        for id in ids {
            benchmark.apply(&add(id));
        }
        benchmark
    }

    fn ids(benchmark: &Benchmark) -> String {
        let ids = benchmark.rivals.iter().map(|rival| rival.id.as_str());
        ids.collect::<Vec<_>>().concat()
    }

    fn score(rival: &str, part: Part, number: Option<f64>) -> Edit {
        Edit::Score {
            rival: rival.into(),
            dim: "empathy".into(),
            part,
            number,
        }
    }

    #[test]
    fn a_removed_competitor_comes_back_where_it_was() {
        let mut benchmark = with(&["a", "b", "c"]);
        let back = benchmark.restoring("b").unwrap();
        benchmark.apply(&Edit::Remove { rival: "b".into() });
        assert_eq!(ids(&benchmark), "ac");
        benchmark.apply(&back);
        // Undone twice, it is there once.
        benchmark.apply(&back);
        assert_eq!(ids(&benchmark), "abc");
        assert_eq!(benchmark.restoring("gone"), None);
    }

    #[test]
    fn there_are_no_more_competitors_than_marks() {
        let benchmark = with(&["a", "b", "c", "d", "e", "f", "g"]);
        assert_eq!(ids(&benchmark), "abcdef");
    }

    #[test]
    fn changes_of_two_tabs_meet_on_the_stored_benchmark() {
        let mut stored = with(&["a", "b"]);
        stored.apply(&score("a", Part::Mean, Some(5.5)));
        stored.apply(&Edit::Say {
            rival: "a".into(),
            what: Words::Name,
            words: "B Hotel".into(),
        });
        stored.apply(&score("a", Part::N, Some(80.0)));
        stored.apply(&Edit::Remove { rival: "b".into() });
        // What the other tab still types about a competitor that is gone is lost with it.
        stored.apply(&score("b", Part::Mean, Some(6.0)));
        assert_eq!(ids(&stored), "a");
        let rival = stored.rival("a").unwrap();
        assert_eq!(rival.name, "B Hotel");
        let entered = rival.entered("empathy");
        assert_eq!(
            (entered.mean, entered.n, entered.sd),
            (Some(5.5), Some(80), None)
        );
    }

    #[test]
    fn what_was_emptied_leaves_nothing_behind() {
        let mut benchmark = with(&["a"]);
        let goal = |words: &str| Edit::Goal {
            level: Level::Strategy,
            words: words.into(),
        };
        benchmark.apply(&goal("Best in town"));
        benchmark.apply(&score("a", Part::Sd, Some(1.0)));
        benchmark.apply(&goal(""));
        benchmark.apply(&score("a", Part::Sd, None));
        assert_eq!(benchmark, with(&["a"]));
    }
}
