//! Everything about the means of groups.

use serde::Serialize;

use super::{
    Anova, Difference, KruskalWallis, Shown, WelchAnova, anova, kruskal_wallis, protect, tukey,
    welch_anova,
};
use crate::statistics::{Figure, Summary, summarise};

/// One group of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupResult {
    /// Name.
    pub name: String,
    /// n, mean, deviation and 95 % interval; withheld for small groups.
    pub summary: Shown<Summary>,
}

/// Groups side by side, and the tests of their differences. All tests take the shown groups only,
/// because a statistic over all of them would let a withheld mean be solved for.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupComparison {
    /// The groups that have values, in the order given.
    pub groups: Vec<GroupResult>,
    /// One-way analysis of variance, with η² and ω².
    pub anova: Figure<Anova>,
    /// Welch's analysis of variance: the one to read when variances differ.
    pub welch: Figure<WelchAnova>,
    /// The Kruskal–Wallis test.
    pub kruskal_wallis: Figure<KruskalWallis>,
    /// Tukey's comparison of each pair; places are those in `groups`.
    pub tukey: Figure<Vec<Difference>>,
}

/// Compares the values of named groups.
pub fn compare_groups(groups: impl IntoIterator<Item = (String, Vec<f64>)>) -> GroupComparison {
    let protected = protect(groups);
    let (places, values): (Vec<usize>, Vec<&[f64]>) = protected
        .iter()
        .enumerate()
        .filter_map(|(place, group)| Some((place, group.values.figure().ok()?.as_slice())))
        .unzip();
    let place = |index: usize| places.get(index).copied().unwrap_or(index);
    let differences = tukey(&values).map(|mut differences| {
        for difference in &mut differences {
            difference.first = place(difference.first);
            difference.second = place(difference.second);
        }
        differences
    });
    let (anova, welch) = (anova(&values), welch_anova(&values));
    let kruskal_wallis = kruskal_wallis(&values);
    GroupComparison {
        anova,
        welch,
        kruskal_wallis,
        tukey: differences,
        groups: protected
            .iter()
            .map(|group| GroupResult {
                name: group.name.clone(),
                summary: match group.values.figure().ok().and_then(|v| summarise(v)) {
                    Some(summary) => Shown::Figure(summary),
                    None => Shown::Suppressed,
                },
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Absent;

    #[test]
    fn withheld_groups_enter_no_test() {
        let shown = [
            ("A".to_owned(), vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]),
            ("B".to_owned(), vec![3.0, 4.0, 5.0, 6.0, 9.0, 7.0, 8.0, 9.0]),
        ];
        let mut with_small = shown.to_vec();
        with_small.insert(1, ("tiny".to_owned(), vec![90.0, 91.0]));
        with_small.insert(1, ("small".to_owned(), vec![-40.0; 6]));
        let (all, few) = (compare_groups(shown), compare_groups(with_small));
        assert_eq!(all.anova, few.anova);
        assert_eq!(all.kruskal_wallis, few.kruskal_wallis);
        let pair = few.tukey.unwrap()[0];
        assert_eq!((pair.first, pair.second), (0, 3));
        assert!(few.groups[1].summary.is_suppressed() && few.groups[2].summary.is_suppressed());
    }

    #[test]
    fn one_group_or_none_is_no_comparison() {
        let none = compare_groups([]);
        assert_eq!(none.anova, Err(Absent::NoData));
        let one = compare_groups([("A".to_owned(), vec![1.0; 9])]);
        assert_eq!(
            one.tukey,
            Err(Absent::TooFewGroups {
                groups: 1,
                needs: 2
            })
        );
    }
}
