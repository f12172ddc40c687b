//! The finding of a gap analysis in one sentence: what a chart's title says.
//!
//! A sentence never claims more than the confidence interval supports.

use super::{
    DimensionResult, FiveGaps, GapAnalysis, GapDirection, GapNumber, GapState, HasGap, ItemResult,
    is_certain_shortfall, worst_first,
};
use crate::text::{Lang, Text};

/// What the five-gap figure shows: gap 5, and the largest of the others where any is measured.
pub fn five_gap_finding(five: &FiveGaps) -> Text {
    let (fifth, largest) = (gap_5_finding(five), largest_gap(five));
    let Some((gap, index)) = largest else {
        return fifth.unwrap_or_else(|| {
            Text::new("五个差距都还没有数据", "None of the five gaps has data yet")
        });
    };
    let (number, size) = (gap.number(), points_to(index, 1));
    match fifth {
        Some(fifth) => Text::new(
            format!("{}；企业内部最大的是差距 {number}（指数 {size}）", fifth.zh),
            format!(
                "{}; inside, gap {number} is the largest (index {size})",
                fifth.en
            ),
        ),
        None => Text::new(
            format!("企业内部最大的是差距 {number}（指数 {size}），差距 5 还没有数据"),
            format!("Inside, gap {number} is the largest (index {size}); gap 5 has no data yet"),
        ),
    }
}

/// The largest of gaps 1 to 4 by its index, if any is open.
fn largest_gap(five: &FiveGaps) -> Option<(GapNumber, f64)> {
    GapNumber::ALL[..4]
        .iter()
        .filter_map(|gap| match five.get(*gap) {
            GapState::Measured { index, .. } if *index < 0.0 => Some((*gap, *index)),
            _ => None,
        })
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

fn gap_5_finding(five: &FiveGaps) -> Option<Text> {
    let GapState::Measured { value, ci, .. } = five.get(GapNumber::Five) else {
        return None;
    };
    let size = format!("{:.2}", value.abs());
    Some(match ci {
        Some([_, upper]) if *upper < 0.0 => Text::new(
            format!("客户感知的服务比预期的低 {size} 分（差距 5）"),
            format!("Perceived service is {size} points below expected service (gap 5)"),
        ),
        Some([lower, _]) if *lower > 0.0 => Text::new(
            format!("客户感知的服务比预期的高 {size} 分（差距 5）"),
            format!("Perceived service is {size} points above expected service (gap 5)"),
        ),
        _ => {
            let value = points(*value);
            Text::new(
                format!("差距 5 是 {value}，数据还不足以断定感知与预期不同"),
                format!("Gap 5 is {value}, which the data cannot yet tell from none"),
            )
        }
    })
}

/// What the dimensions show; `None` without any dimension gap.
pub fn dimension_finding(analysis: &GapAnalysis) -> Option<Text> {
    let worst = *worst_first::<DimensionResult>(&analysis.dims).first()?;
    let value = points(worst.gap?);
    let (zh, en) = (worst.name.get(Lang::Zh), worst.name.get(Lang::En));
    Some(match standing(worst) {
        Standing::Short => Text::new(
            format!("{zh}离期望最远（{value}）"),
            format!("{en} is furthest below expectations ({value})"),
        ),
        Standing::Doubtful => Text::new(
            format!("{zh}的差距最低（{value}），但数据还不足以断定低于期望"),
            format!("{en} has the lowest gap ({value}), but the data cannot yet tell it from none"),
        ),
        Standing::Met => Text::new(
            format!("没有一个维度低于期望，最低的是{zh}（{value}）"),
            format!("No dimension is below expectations; {en} is the lowest ({value})"),
        ),
    })
}

/// What the items show; `None` without any item gap.
pub fn item_finding(analysis: &GapAnalysis) -> Option<Text> {
    let ranked = worst_first::<ItemResult>(&analysis.items);
    let worst = *ranked.first()?;
    let (number, value) = (worst.item, points(worst.gap?));
    let measured = ranked.iter().filter(|item| item.gap.is_some()).count();
    let short = ranked
        .iter()
        .filter(|item| is_certain_shortfall(**item))
        .count();
    Some(match standing(worst) {
        Standing::Short => Text::new(
            format!(
                "{measured} 题中有 {short} 题明确低于期望，差距最大的是第 {number} 题（{value}）"
            ),
            format!(
                "{short} of {measured} items are clearly below expectations; item {number} is the furthest ({value})"
            ),
        ),
        Standing::Doubtful => Text::new(
            format!("第 {number} 题的差距最低（{value}），但数据还不足以断定低于期望"),
            format!(
                "Item {number} has the lowest gap ({value}), but the data cannot yet tell it from none"
            ),
        ),
        Standing::Met => Text::new(
            format!("{measured} 题都没有低于期望，最低的是第 {number} 题（{value}）"),
            format!(
                "None of {measured} items is below expectations; item {number} is the lowest ({value})"
            ),
        ),
    })
}

/// How the worst result stands.
enum Standing {
    Short,
    Doubtful,
    Met,
}

fn standing(worst: &impl HasGap) -> Standing {
    if is_certain_shortfall(worst) {
        Standing::Short
    } else if worst.gap().is_some_and(|gap| gap < 0.0) {
        Standing::Doubtful
    } else {
        Standing::Met
    }
}

/// A gap in scale points with its sign and two decimals; the minus is U+2212.
pub(super) fn points(gap: f64) -> String {
    points_to(gap, 2)
}

/// The same with `decimals`.
fn points_to(gap: f64, decimals: usize) -> String {
    let size = format!("{:.decimals$}", gap.abs());
    match GapDirection::of(gap) {
        GapDirection::Shortfall => format!("\u{2212}{size}"),
        GapDirection::Even => format!("{:.decimals$}", 0.0),
        GapDirection::Surplus => format!("+{size}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::Answers,
        sample::guests,
        scoring::{ScoringKey, analyse},
        survey::Variant,
    };

    fn analysis(count: usize, swap: bool) -> GapAnalysis {
        let mut key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests = guests(&key, ("servqual22", 1), count);
        if swap {
            // Reading expectations as perceptions turns every shortfall into a surplus.
            for item in &mut key.items {
                std::mem::swap(&mut item.expectation, &mut item.perception);
            }
        }
        let answers: Vec<Answers> = guests.into_iter().map(|guest| guest.answers).collect();
        analyse(&key, &answers)
    }

    #[test]
    fn the_sample_hotel_is_furthest_below_on_responsiveness() {
        let analysis = analysis(160, false);
        let words = dimension_finding(&analysis).unwrap();
        assert!(
            words
                .en
                .starts_with("Responsiveness is furthest below expectations (\u{2212}1.")
        );
        assert!(words.zh.starts_with("响应性离期望最远（\u{2212}1."));
        assert!(
            item_finding(&analysis)
                .unwrap()
                .en
                .contains("item 10 is the furthest")
        );
    }

    #[test]
    fn one_respondent_proves_nothing() {
        let analysis = analysis(1, false);
        assert!(
            dimension_finding(&analysis)
                .unwrap()
                .en
                .contains("cannot yet tell")
        );
        assert!(item_finding(&analysis).unwrap().zh.contains("还不足以断定"));
    }

    #[test]
    fn nothing_measured_finds_nothing() {
        let analysis = analysis(0, false);
        assert_eq!(dimension_finding(&analysis), None);
        assert_eq!(item_finding(&analysis), None);
        let five = FiveGaps::from_customer_survey(&analysis, 6.0);
        assert!(five_gap_finding(&five).en.starts_with("None of the five"));
    }

    #[test]
    fn gap_5_says_below_above_or_undecided() {
        let words = |count, swap| {
            five_gap_finding(&FiveGaps::from_customer_survey(&analysis(count, swap), 6.0)).en
        };
        assert!(words(160, false).contains("points below expected service"));
        assert!(words(160, true).contains("points above expected service"));
        assert!(words(1, false).contains("cannot yet tell"));
    }

    #[test]
    fn met_expectations_are_called_met() {
        let mut analysis = analysis(160, true);
        analysis.dims.retain(|dim| dim.gap > Some(0.3));
        let words = dimension_finding(&analysis).unwrap();
        assert!(
            words.en.starts_with("No dimension is below expectations"),
            "{}",
            words.en
        );
    }
}
