//! Rules that tell a signal from chance.

use super::Point;
use crate::text::Text;

/// A pattern that chance alone seldom makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// One point beyond three sigma.
    BeyondLimits,
    /// Two of three points beyond two sigma on one side.
    TwoOfThree,
    /// Four of five points beyond one sigma on one side.
    FourOfFive,
    /// So many points in a row on one side of the centre.
    OneSide(u8),
    /// Six points in a row, each above, or each below, the one before.
    Trend,
    /// Fourteen points in a row that alternate up and down.
    Alternating,
    /// Fifteen points in a row within one sigma of the centre.
    Hugging,
    /// Eight points in a row beyond one sigma, on both sides.
    Avoiding,
}

/// Named sets of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RuleSet {
    /// *Statistical Quality Control Handbook* (1956): eight on one side.
    #[default]
    WesternElectric,
    /// Nelson (1984), *Journal of Quality Technology* 16: all eight tests, nine on one side.
    Nelson,
    /// After *Juran's Quality Handbook*: seven on one side.
    Juran,
}

impl RuleSet {
    /// The rules of the set; `trend` adds the trend of six where the set has none.
    pub fn rules(self, trend: bool) -> Vec<Rule> {
        let side = match self {
            Self::WesternElectric => 8,
            Self::Nelson => 9,
            Self::Juran => 7,
        };
        let mut rules = vec![
            Rule::BeyondLimits,
            Rule::TwoOfThree,
            Rule::FourOfFive,
            Rule::OneSide(side),
        ];
        if trend || self == Self::Nelson {
            rules.push(Rule::Trend);
        }
        if self == Self::Nelson {
            rules.extend([Rule::Alternating, Rule::Hugging, Rule::Avoiding]);
        }
        rules
    }
}

impl Rule {
    /// How many points the pattern spans.
    const fn span(self) -> usize {
        match self {
            Self::BeyondLimits => 1,
            Self::TwoOfThree => 3,
            Self::FourOfFive => 5,
            Self::OneSide(points) => points as usize,
            Self::Trend => 6,
            Self::Alternating => 14,
            Self::Hugging => 15,
            Self::Avoiding => 8,
        }
    }

    /// The rule in words.
    pub fn words(self) -> Text {
        match self {
            Self::BeyondLimits => Text::new(
                "一个点超出三倍标准差的控制限",
                "One point beyond the three-sigma limits",
            ),
            Self::TwoOfThree => Text::new(
                "连续三点中有两点在同侧超出两倍标准差",
                "Two of three points in a row beyond two sigma on one side",
            ),
            Self::FourOfFive => Text::new(
                "连续五点中有四点在同侧超出一倍标准差",
                "Four of five points in a row beyond one sigma on one side",
            ),
            Self::OneSide(points) => Text::new(
                format!("连续 {points} 点在中心线同侧"),
                format!("{points} points in a row on one side of the centre"),
            ),
            Self::Trend => Text::new(
                "连续六点持续上升或持续下降",
                "Six points in a row steadily rising or falling",
            ),
            Self::Alternating => Text::new(
                "连续十四点交替升降",
                "Fourteen points in a row alternating up and down",
            ),
            Self::Hugging => Text::new(
                "连续十五点都在一倍标准差以内",
                "Fifteen points in a row within one sigma of the centre",
            ),
            Self::Avoiding => Text::new(
                "连续八点在两侧都超出一倍标准差",
                "Eight points in a row beyond one sigma, on both sides",
            ),
        }
    }
}

/// A point as rules see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plotted {
    /// What is plotted.
    pub value: f64,
    /// Distance from the centre in sigmas of this point.
    pub z: f64,
}

impl Plotted {
    /// A point of a phase; `None` where it has no limits.
    pub fn of(point: &Point) -> Option<Self> {
        let limits = point.limits.ok()?;
        let z = (point.value - limits.centre) / limits.sigma;
        z.is_finite().then_some(Self {
            value: point.value,
            z,
        })
    }
}

/// A rule that a point completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Violation {
    /// Place of the point that completes the pattern.
    pub point: usize,
    /// Place of the first point of the pattern.
    pub from: usize,
    /// The rule.
    pub rule: Rule,
}

/// Every rule that every point completes, point by point. Patterns never reach across phases, so
/// give one phase at a time.
pub fn violations(points: &[Plotted], rules: &[Rule]) -> Vec<Violation> {
    let mut found = Vec::new();
    for point in 0..points.len() {
        for rule in rules {
            let from = (point + 1).saturating_sub(rule.span());
            let whole = point + 1 - from == rule.span();
            if let Some(window) = points.get(from..=point)
                && is_broken(*rule, window, whole)
            {
                found.push(Violation {
                    point,
                    from,
                    rule: *rule,
                });
            }
        }
    }
    found
}

/// Whether the pattern ends with the last point of `window`; `whole` if the window has the
/// rule's full span. Two beyond two sigma at the very start already are two of three.
fn is_broken(rule: Rule, window: &[Plotted], whole: bool) -> bool {
    let all = |holds: &dyn Fn(&Plotted) -> bool| whole && window.iter().all(holds);
    let some_of = |least: usize, sigmas: f64| {
        [1.0, -1.0].into_iter().any(|side| {
            let beyond = |point: &Plotted| point.z * side > sigmas;
            window.last().is_some_and(beyond)
                && window.iter().filter(|point| beyond(point)).count() >= least
        })
    };
    let steps = || {
        window.windows(2).filter_map(|pair| match pair {
            [a, b] => Some(b.value - a.value),
            _ => None,
        })
    };
    match rule {
        Rule::BeyondLimits => some_of(1, 3.0),
        Rule::TwoOfThree => some_of(2, 2.0),
        Rule::FourOfFive => some_of(4, 1.0),
        Rule::OneSide(_) => all(&|point| point.z > 0.0) || all(&|point| point.z < 0.0),
        Rule::Trend => whole && (steps().all(|s| s > 0.0) || steps().all(|s| s < 0.0)),
        Rule::Alternating => {
            whole
                && steps()
                    .zip(steps().skip(1))
                    .all(|(before, after)| before * after < 0.0)
        }
        Rule::Hugging => all(&|point| point.z.abs() < 1.0),
        Rule::Avoiding => {
            all(&|point| point.z.abs() > 1.0)
                && window.iter().any(|point| point.z > 0.0)
                && window.iter().any(|point| point.z < 0.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(z: &[f64], rule: Rule) -> Vec<usize> {
        let points: Vec<_> = z.iter().map(|z| Plotted { value: *z, z: *z }).collect();
        violations(&points, &[rule])
            .iter()
            .map(|v| v.point)
            .collect()
    }

    #[test]
    fn each_rule_names_the_point_that_completes_its_pattern() {
        assert_eq!(places(&[0.0, 3.1, -3.1, 3.0], Rule::BeyondLimits), [1, 2]);
        assert_eq!(places(&[2.1, 0.0, 2.1, 0.0, -2.1], Rule::TwoOfThree), [2]);
        assert_eq!(places(&[2.1, 2.1, -2.1], Rule::TwoOfThree), [1]);
        assert_eq!(
            places(&[1.1, 1.1, 0.0, 1.1, 1.1, 1.1], Rule::FourOfFive),
            [4, 5]
        );
        assert_eq!(places(&[0.1; 9], Rule::OneSide(8)), [7, 8]);
        assert_eq!(places(&[0.1; 8], Rule::OneSide(9)), [0_usize; 0]);
        assert_eq!(places(&[0.1, 0.2, 0.3, 0.4, 0.5, 0.6], Rule::Trend), [5]);
        assert_eq!(places(&[0.5; 15], Rule::Hugging), [14]);
        let swing: Vec<f64> = (0..14)
            .map(|i| if i % 2 == 0 { 1.5 } else { -1.5 })
            .collect();
        assert_eq!(places(&swing, Rule::Alternating), [13]);
        assert_eq!(places(&swing, Rule::Avoiding), [7, 8, 9, 10, 11, 12, 13]);
        assert_eq!(places(&[1.5; 8], Rule::Avoiding), [0_usize; 0]);
    }

    #[test]
    fn sets_differ_in_the_run_and_in_what_they_add() {
        let run = |set: RuleSet| {
            let rules = set.rules(false);
            rules.into_iter().find_map(|rule| match rule {
                Rule::OneSide(points) => Some(points),
                _ => None,
            })
        };
        assert_eq!(run(RuleSet::WesternElectric), Some(8));
        assert_eq!(run(RuleSet::Nelson), Some(9));
        assert_eq!(run(RuleSet::Juran), Some(7));
        assert_eq!(RuleSet::Nelson.rules(true).len(), 8);
        assert!(RuleSet::Juran.rules(true).contains(&Rule::Trend));
        assert!(!RuleSet::Juran.rules(false).contains(&Rule::Trend));
    }
}
