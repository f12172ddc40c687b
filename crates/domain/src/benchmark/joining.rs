//! Competitors from another device beside those that are here. Nothing that is here changes.

use super::{Benchmark, Competitor, Edit, Level, MOST_RIVALS};
use crate::hash::hex;

/// What another benchmark has and this one lacks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joining {
    /// Competitors to add, in their order. None of their ids is taken.
    pub rivals: Vec<Competitor>,
    /// Goals for levels that have none.
    pub goals: Vec<(Level, String)>,
    /// Competitors that find no place, because there are [`MOST_RIVALS`] already.
    pub left_out: usize,
    /// Levels whose goal is another one there. The one that is here stays.
    pub other_goals: usize,
}

impl Benchmark {
    /// What `other` adds. A competitor whose id stands for other facts here comes beside it under an
    /// id made from its content, so the same benchmark twice adds nothing more.
    pub fn joining(&self, other: &Self) -> Joining {
        let mut found = Joining::default();
        for rival in &other.rivals {
            let Some(rival) = self.beside(rival) else {
                continue;
            };
            if found.rivals.iter().any(|known| known.id == rival.id) {
                continue;
            }
            if self.rivals.len() + found.rivals.len() < MOST_RIVALS {
                found.rivals.push(rival);
            } else {
                found.left_out += 1;
            }
        }
        for (level, words) in &other.goals {
            match self.goals.get(level) {
                None => found.goals.push((*level, words.clone())),
                Some(known) if known != words => found.other_goals += 1,
                Some(_) => {}
            }
        }
        found
    }

    /// The competitor under an id that is free; `None` where it is here already.
    fn beside(&self, rival: &Competitor) -> Option<Competitor> {
        match self.rival(&rival.id) {
            None => Some(rival.clone()),
            Some(known) if known == rival => None,
            Some(_) => {
                // Every field is written in a fixed order, so equal competitors get equal ids.
                let content = serde_json::to_string(rival).unwrap_or_default();
                let id = [&rival.id, "-", &hex(&content)].concat();
                let name = match rival.name.trim() {
                    "" => String::new(),
                    name => format!("{name} (2)"),
                };
                let copy = Competitor {
                    id,
                    name,
                    ..rival.clone()
                };
                self.rival(&copy.id).is_none().then_some(copy)
            }
        }
    }
}

impl Joining {
    /// Whether there is nothing to add.
    pub fn is_empty(&self) -> bool {
        self.rivals.is_empty() && self.goals.is_empty()
    }

    /// Whether the other benchmark holds nothing that is not here.
    pub fn is_nothing_new(&self) -> bool {
        *self == Self::default()
    }

    /// The changes that add it.
    pub fn edits(&self) -> Vec<Edit> {
        let rivals = self.rivals.iter().map(|rival| Edit::Add {
            rival: rival.clone(),
            before: None,
        });
        let goals = self.goals.iter().map(|(level, words)| Edit::Goal {
            level: *level,
            words: words.clone(),
        });
        rivals.chain(goals).collect()
    }

    /// The changes that take it away again.
    pub fn undoing(&self) -> Vec<Edit> {
        let rivals = self.rivals.iter().map(|rival| Edit::Remove {
            rival: rival.id.clone(),
        });
        let goals = self.goals.iter().map(|(level, _)| Edit::Goal {
            level: *level,
            words: String::new(),
        });
        rivals.chain(goals).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rival(id: &str, name: &str) -> Competitor {
        Competitor {
            id: id.into(),
            name: name.into(),
            ..Competitor::default()
        }
    }

    fn with(rivals: &[(&str, &str)], goals: &[(Level, &str)]) -> Benchmark {
        let mut benchmark = Benchmark::new("servqual22".into());
        benchmark.rivals = rivals.iter().map(|(id, name)| rival(id, name)).collect();
        let goals = goals.iter().map(|(level, words)| (*level, (*words).into()));
        benchmark.goals = goals.collect();
        benchmark
    }

    fn names(benchmark: &Benchmark) -> Vec<&str> {
        let rivals = benchmark.rivals.iter();
        rivals.map(|rival| rival.name.as_str()).collect()
    }

    #[test]
    fn what_differs_comes_beside_and_twice_adds_nothing() {
        let here = with(&[("a", "A"), ("b", "B")], &[(Level::Strategy, "First")]);
        let there = with(
            &[("a", "A"), ("b", "B Hotel"), ("c", "C")],
            &[(Level::Strategy, "Second"), (Level::Business, "On time")],
        );
        let joining = here.joining(&there);
        let mut both = here.clone();
        for edit in joining.edits() {
            both.apply(&edit);
        }
        assert_eq!(names(&both), ["A", "B", "B Hotel (2)", "C"]);
        assert_eq!(both.goals[&Level::Strategy], "First");
        assert_eq!(both.goals[&Level::Business], "On time");
        assert_eq!((joining.left_out, joining.other_goals), (0, 1));
        let again = both.joining(&there);
        assert!(again.is_empty() && !again.is_nothing_new());
        assert!(both.joining(&here).is_nothing_new());
        for edit in joining.undoing() {
            both.apply(&edit);
        }
        assert_eq!(both, here);
    }

    #[test]
    fn what_finds_no_place_is_counted() {
        let here = with(&[("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")], &[]);
        let there = with(&[("e", "E"), ("e", "E"), ("f", "F"), ("g", "G")], &[]);
        let joining = here.joining(&there);
        assert_eq!((joining.rivals.len(), joining.left_out), (2, 1));
    }
}
