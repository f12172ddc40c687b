//! The finding of the penalty–reward contrasts in one sentence.

use super::{AttributeContrast, Contrast, FactorKind};
use crate::text::{Lang, Text};

/// Most names of a kind in the sentence.
const MOST_NAMES: usize = 3;

/// What the contrasts show; `None` where no attribute has one.
///
/// A kind is claimed without reserve only where the interval of the side that decides keeps clear
/// of zero.
pub fn two_factor_finding(contrasts: &[AttributeContrast]) -> Option<Text> {
    let known: Vec<(Text, &Contrast)> = contrasts
        .iter()
        .filter_map(|one| Some((short(one), one.contrast.as_ref().ok()?)))
        .collect();
    if known.is_empty() {
        return None;
    }
    let of = |kind: FactorKind| -> Vec<&Text> {
        let sure = known
            .iter()
            .filter(|(_, contrast)| contrast.kind == kind && is_certain(contrast));
        sure.map(|(name, _)| name).collect()
    };
    let told = [
        (
            FactorKind::Hygiene,
            "做不好会失去满意",
            "Costs satisfaction when bad",
        ),
        (
            FactorKind::Satisfier,
            "做得好赢得满意",
            "wins satisfaction when good",
        ),
        (
            FactorKind::Performance,
            "做好做坏都影响满意",
            "moves satisfaction both ways",
        ),
    ];
    let parts: Vec<(String, String)> = told
        .into_iter()
        .filter_map(|(kind, zh, en)| {
            let names = of(kind);
            let list = |lang, with: &str, more: &str| -> String {
                let shown = names.iter().take(MOST_NAMES);
                let shown: Vec<&str> = shown.map(|name| name.get(lang)).collect();
                let more = if names.len() > MOST_NAMES { more } else { "" };
                shown.join(with) + more
            };
            (!names.is_empty()).then(|| {
                (
                    format!("{zh}：{}", list(Lang::Zh, "、", "等")),
                    format!("{en}: {}", list(Lang::En, ", ", " and others")),
                )
            })
        })
        .collect();
    if parts.is_empty() {
        return Some(Text::new(
            "数据还不足以断定什么怎样影响满意",
            "The data cannot yet tell what moves satisfaction which way",
        ));
    }
    let (zh, en): (Vec<String>, Vec<String>) = parts.into_iter().unzip();
    let mut english = en.join("; ");
    // The sentence may begin with any of the parts.
    if let Some(first) = english.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    Some(Text::new(zh.join("；"), english))
}

/// A dimension's name, or the number of an item, whose wording is too long for a title.
fn short(one: &AttributeContrast) -> Text {
    let letters = one
        .id
        .trim_end_matches(|digit: char| digit.is_ascii_digit());
    let number = one.id.trim_start_matches(letters).parse::<u16>();
    match number {
        Ok(number) if one.id != one.dim => {
            Text::new(format!("第 {number} 题"), format!("item {number}"))
        }
        _ => one.name.clone(),
    }
}

/// Whether sampling leaves no doubt about the side, or both sides, that name the kind.
fn is_certain(contrast: &Contrast) -> bool {
    let costs = contrast.penalty_ci.is_some_and(|[_, high]| high < 0.0);
    let wins = contrast.reward_ci.is_some_and(|[low, _]| low > 0.0);
    match contrast.kind {
        FactorKind::Hygiene => costs,
        FactorKind::Satisfier => wins,
        FactorKind::Performance => costs && wins,
        FactorKind::Neutral => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Absent;

    fn dimension(
        name: &str,
        kind: FactorKind,
        penalty: [f64; 2],
        reward: [f64; 2],
    ) -> AttributeContrast {
        let middle = |[low, high]: [f64; 2]| f64::midpoint(low, high);
        AttributeContrast {
            id: name.to_owned(),
            dim: name.to_owned(),
            name: Text::same(name),
            n: 60,
            contrast: Ok(Contrast {
                n: [20; 3],
                penalty: middle(penalty),
                penalty_ci: Some(penalty),
                reward: middle(reward),
                reward_ci: Some(reward),
                kind,
            }),
        }
    }

    #[test]
    fn kinds_are_claimed_where_their_side_keeps_clear_of_zero() {
        let costs = dimension("a", FactorKind::Hygiene, [-2.0, -1.0], [-0.1, 0.3]);
        let wins = dimension("b", FactorKind::Satisfier, [-0.4, 0.2], [0.5, 1.5]);
        let doubt = dimension("c", FactorKind::Performance, [-1.0, 0.1], [0.2, 1.0]);
        let mut none = costs.clone();
        none.contrast = Err(Absent::NoSatisfaction);
        let words = |list: &[AttributeContrast]| two_factor_finding(list).map(|words| words.en);
        assert_eq!(
            words(&[costs, wins.clone(), doubt.clone()]).unwrap(),
            "Costs satisfaction when bad: a; wins satisfaction when good: b"
        );
        assert_eq!(
            words(std::slice::from_ref(&wins)).unwrap(),
            "Wins satisfaction when good: b"
        );
        let mut item = wins;
        (item.id, item.dim) = ("SQ07".to_owned(), "reliability".to_owned());
        assert_eq!(
            words(&[item]).unwrap(),
            "Wins satisfaction when good: item 7"
        );
        assert!(
            words(&[doubt])
                .unwrap()
                .starts_with("The data cannot yet tell")
        );
        assert_eq!(words(&[none]), None);
    }
}
