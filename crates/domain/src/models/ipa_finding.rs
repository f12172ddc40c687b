//! The finding of an importance–performance analysis in one sentence.
//!
//! An attribute is called a priority without reserve only where its intervals keep clear of the
//! lines.

use super::{Crosshairs, IpaPoint, IpaResult, Quadrant};
use crate::text::{Lang, Text};

/// Most names in a sentence; of more, the number is told.
const MOST_NAMES: usize = 3;

/// What the plane shows. `name` gives an attribute's name from its id.
pub fn ipa_finding(plane: &IpaResult, crosshairs: Crosshairs, name: impl Fn(&str) -> Text) -> Text {
    let priorities: Vec<&IpaPoint> = plane
        .points
        .iter()
        .flatten()
        .filter(|point| point.quadrant == Quadrant::Concentrate)
        .collect();
    let certain: Vec<&IpaPoint> = priorities
        .iter()
        .copied()
        .filter(|point| is_beyond_doubt(point, crosshairs))
        .collect();
    let all = plane.points.iter().flatten().count();
    if !certain.is_empty() {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| names(&certain, &name, lang));
        let count = certain.len();
        return Text::new(
            format!("{all} 个中有 {count} 个明确需要优先改进：{zh}"),
            format!("{count} of {all} clearly call for improvement first: {en}"),
        );
    }
    if priorities.is_empty() {
        return if crosshairs == Crosshairs::Diagonal {
            Text::new(
                "没有一个的重要性超过表现",
                "Nothing is more important than it performs",
            )
        } else {
            Text::new(
                "没有一个既重要又表现不足",
                "Nothing that is important performs badly",
            )
        };
    }
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| names(&priorities, &name, lang));
    Text::new(
        format!("可能需要优先改进，但数据还不足以断定：{zh}"),
        format!("Possibly first to improve, but not yet certain: {en}"),
    )
}

/// Whether sampling leaves no doubt about a priority. On the diagonal both intervals must keep
/// apart from each other, elsewhere from the lines.
fn is_beyond_doubt(point: &IpaPoint, crosshairs: Crosshairs) -> bool {
    match (crosshairs, point.importance.ci, point.performance.ci) {
        (Crosshairs::Diagonal, Some(importance), Some(performance)) => {
            importance[0] > performance[1]
        }
        (Crosshairs::Diagonal, ..) => false,
        _ => point.is_certain,
    }
}

/// The worst names, those with the largest lead of importance over performance first.
fn names(points: &[&IpaPoint], name: &impl Fn(&str) -> Text, lang: Lang) -> String {
    let lead = |point: &IpaPoint| point.importance.mean - point.performance.mean;
    let mut worst = points.to_vec();
    worst.sort_by(|a, b| lead(b).total_cmp(&lead(a)));
    let shown: Vec<String> = worst
        .iter()
        .take(MOST_NAMES)
        .map(|point| name(&point.id).get(lang).to_owned())
        .collect();
    let more = points.len() > MOST_NAMES;
    match lang {
        Lang::Zh => format!("{}{}", shown.join("、"), if more { "等" } else { "" }),
        Lang::En => format!(
            "{}{}",
            shown.join(", "),
            if more { " and others" } else { "" }
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        models::{Attribute, Level, attributes, importance_performance},
        sample::guests,
        scoring::{ScoredRespondent, ScoringKey},
        survey::Variant,
    };

    fn attribute(id: &str, importance: f64, performance: f64, spread: f64) -> Attribute {
        let around = |mean: f64| vec![mean - spread, mean, mean + spread, mean];
        Attribute {
            id: id.to_owned(),
            importance: around(importance),
            performance: around(performance),
        }
    }

    fn words(attributes: &[Attribute], crosshairs: Crosshairs) -> Text {
        let plane = importance_performance(attributes, crosshairs).unwrap();
        ipa_finding(&plane, crosshairs, |id| Text::new(id, id))
    }

    #[test]
    fn priorities_are_certain_possible_or_none() {
        let apart = |spread| {
            [
                attribute("a", 6.0, 3.0, spread),
                attribute("b", 4.0, 6.0, spread),
            ]
        };
        assert_eq!(
            words(&apart(0.1), Crosshairs::Data).en,
            "1 of 2 clearly call for improvement first: a"
        );
        assert_eq!(
            words(&apart(2.0), Crosshairs::Data).en,
            "Possibly first to improve, but not yet certain: a"
        );
        assert_eq!(
            words(
                &[attribute("a", 4.2, 6.0, 0.1)],
                Crosshairs::Scale(1.0, 7.0)
            )
            .zh,
            "没有一个既重要又表现不足"
        );
        assert_eq!(
            words(
                &[attribute("a", 4.2, 6.0, 0.1), attribute("b", 5.0, 5.5, 0.1)],
                Crosshairs::Diagonal
            )
            .en,
            "Nothing is more important than it performs"
        );
    }

    #[test]
    fn the_diagonal_needs_intervals_that_keep_apart() {
        assert!(
            words(
                &[attribute("a", 6.0, 5.0, 0.1), attribute("b", 6.4, 6.5, 0.1)],
                Crosshairs::Diagonal
            )
            .en
            .starts_with("1 of 2 clearly")
        );
        assert!(
            words(
                &[attribute("a", 6.0, 5.9, 0.4), attribute("b", 6.4, 6.5, 0.4)],
                Crosshairs::Diagonal
            )
            .zh
            .ends_with("还不足以断定：a")
        );
    }

    #[test]
    fn the_sample_hotels_priorities_are_its_slow_items() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let respondents: Vec<ScoredRespondent> = guests(&key, ("servqual22", 1), 160)
            .iter()
            .map(|guest| ScoredRespondent::new(&key, &guest.answers))
            .collect();
        let items = attributes(&key, &respondents, Level::Items);
        assert_eq!(items.len(), 22);
        assert_eq!(items[9].importance.len(), 160);
        let words = words(&items, Crosshairs::Data);
        assert!(
            words.en.contains("SQ10") && words.en.contains("SQ11"),
            "{}",
            words.en
        );
        let dimensions = attributes(&key, &respondents, Level::Dimensions);
        assert_eq!(dimensions[2].id, "responsiveness");
    }
}
