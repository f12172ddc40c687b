//! Withholding small groups.
//!
//! A group of fewer than five people is withheld: a mean of few answers can point at one of them.
//! Withholding one group alone would be undone by subtraction, since total and the other groups
//! are known. So where the withheld groups together have fewer than five people, or where only
//! one is withheld, the smallest shown group is withheld too (complementary suppression), until
//! neither is the case. Whatever is then solved from totals belongs to five people or more in at
//! least two groups. Comparing two differently cut tables is outside what this can prevent.

use serde::{Serialize, Serializer};

use crate::statistics::{Absent, Figure};

/// People that a group needs to be shown.
pub const SMALLEST_SHOWN: usize = 5;

/// A figure about a group, or nothing at all where the group is withheld: the withheld figure is
/// not stored, so neither printing nor exporting nor debugging can bring it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<T> {
    /// May be shown.
    Figure(T),
    /// Withheld.
    Suppressed,
}

impl<T> Shown<T> {
    /// The figure.
    ///
    /// # Errors
    /// [`Absent::Suppressed`] where it is withheld.
    pub fn figure(&self) -> Figure<&T> {
        match self {
            Self::Figure(value) => Ok(value),
            Self::Suppressed => Err(Absent::Suppressed),
        }
    }

    /// Whether it is withheld.
    pub const fn is_suppressed(&self) -> bool {
        matches!(self, Self::Suppressed)
    }
}

/// A withheld figure is `null`.
impl<T: Serialize> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.figure().ok().serialize(serializer)
    }
}

/// A group after small ones were withheld.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Protected {
    /// Name of the group.
    pub name: String,
    /// Its values, in their order.
    pub values: Shown<Vec<f64>>,
}

/// Withholds small groups, and others where these could be found by subtraction. Groups keep
/// their order; empty ones are left out, for there is nothing to withhold.
pub fn protect(groups: impl IntoIterator<Item = (String, Vec<f64>)>) -> Vec<Protected> {
    let groups: Vec<_> = groups
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .collect();
    let sizes: Vec<usize> = groups.iter().map(|(_, values)| values.len()).collect();
    let withheld = withheld(&sizes);
    groups
        .into_iter()
        .zip(withheld)
        .map(|((name, values), withheld)| Protected {
            name,
            values: if withheld {
                Shown::Suppressed
            } else {
                Shown::Figure(values)
            },
        })
        .collect()
}

/// Which of groups of these sizes are withheld.
fn withheld(sizes: &[usize]) -> Vec<bool> {
    let mut withheld: Vec<bool> = sizes.iter().map(|size| *size < SMALLEST_SHOWN).collect();
    loop {
        let hidden = || sizes.iter().zip(&withheld).filter(|(_, hidden)| **hidden);
        let (groups, people) = (
            hidden().count(),
            hidden().map(|(size, _)| size).sum::<usize>(),
        );
        if groups == 0 || (groups > 1 && people >= SMALLEST_SHOWN) {
            return withheld;
        }
        let smallest = sizes
            .iter()
            .zip(&withheld)
            .enumerate()
            .filter(|(_, (_, hidden))| !**hidden)
            .min_by_key(|(place, (size, _))| (**size, *place));
        let Some((place, _)) = smallest else {
            return withheld;
        };
        if let Some(slot) = withheld.get_mut(place) {
            *slot = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_small_group_takes_the_next_smallest_with_it() {
        assert_eq!(withheld(&[40, 3, 9, 12]), [false, true, true, false]);
        assert_eq!(withheld(&[40, 5, 9]), [false; 3]);
    }

    #[test]
    fn several_small_groups_need_five_people_together() {
        assert_eq!(withheld(&[2, 2, 30, 8]), [true, true, false, true]);
        assert_eq!(withheld(&[3, 2, 30, 8]), [true, true, false, false]);
        assert_eq!(withheld(&[3]), [true]);
        assert_eq!(withheld(&[3, 9]), [true, true]);
    }

    #[test]
    fn a_withheld_group_holds_no_values_whichever_way_it_is_printed() {
        let groups = protect([
            ("A".to_owned(), vec![6.25; 4]),
            ("B".to_owned(), vec![6.5; 6]),
            ("C".to_owned(), vec![2.0; 7]),
            ("D".to_owned(), Vec::new()),
        ]);
        let written = serde_json::to_string(&groups).unwrap() + &format!("{groups:?}");
        assert!(
            !written.contains("6.25") && !written.contains("6.5"),
            "{written}"
        );
        assert_eq!(groups.len(), 3);
        assert_eq!(groups[0].values.figure(), Err(Absent::Suppressed));
        assert!(!groups[2].values.is_suppressed());
    }
}
