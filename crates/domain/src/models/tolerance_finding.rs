//! The finding of the zones of tolerance in one sentence.
//!
//! Service lies outside its zone only where the interval of the difference keeps clear of zero.

use super::{Tolerance, ToleranceLine};
use crate::text::{Lang, Text};

/// Most names in a sentence; of more, the number is told.
const MOST_NAMES: usize = 3;

/// Where the perceived level lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TolerancePlace {
    /// Below what is just acceptable.
    Below,
    /// Between adequate and desired.
    Within,
    /// Above what is desired.
    Above,
}

impl TolerancePlace {
    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Self::Below => Text::new("低于可接受", "Below adequate"),
            Self::Within => Text::new("在容忍区内", "Within the zone"),
            Self::Above => Text::new("高于理想", "Above desired"),
        }
    }
}

impl ToleranceLine {
    /// Where the means put the perceived level; `None` where a difference is absent.
    pub fn place(&self) -> Option<TolerancePlace> {
        let (adequacy, superiority) = (self.zone.adequacy.ok()?, self.zone.superiority.ok()?);
        Some(if adequacy.mean < 0.0 {
            TolerancePlace::Below
        } else if superiority.mean > 0.0 {
            TolerancePlace::Above
        } else {
            TolerancePlace::Within
        })
    }

    /// Whether sampling leaves no doubt about [`Self::place`]: the intervals of both differences
    /// keep clear of zero as far as the place rests on them.
    pub fn is_certain(&self) -> bool {
        let end = |figure: Result<crate::statistics::Summary, _>| figure.ok().and_then(|s| s.ci);
        let (adequacy, superiority) = (end(self.zone.adequacy), end(self.zone.superiority));
        match self.place() {
            None => false,
            Some(TolerancePlace::Below) => adequacy.is_some_and(|[_, high]| high < 0.0),
            Some(TolerancePlace::Above) => superiority.is_some_and(|[low, _]| low > 0.0),
            Some(TolerancePlace::Within) => {
                adequacy.is_some_and(|[low, _]| low > 0.0)
                    && superiority.is_some_and(|[_, high]| high < 0.0)
            }
        }
    }
}

/// What the zones show; `None` where no dimension has a place.
pub fn tolerance_finding(tolerance: &Tolerance) -> Option<Text> {
    let known: Vec<&ToleranceLine> = tolerance
        .dimensions
        .iter()
        .filter(|line| line.place().is_some())
        .collect();
    let at = |place, certain: bool| -> Vec<&ToleranceLine> {
        let lines = known.iter().copied();
        lines
            .filter(|line| line.place() == Some(place) && (!certain || line.is_certain()))
            .collect()
    };
    let all = known.len();
    if all == 0 {
        return None;
    }
    let below = at(TolerancePlace::Below, true);
    if !below.is_empty() {
        let (count, [zh, en]) = (below.len(), names(&below));
        return Some(Text::new(
            format!("{all} 个维度中有 {count} 个低于顾客可接受的水平：{zh}"),
            format!("Below what customers accept in {count} of {all} dimensions: {en}"),
        ));
    }
    let perhaps = at(TolerancePlace::Below, false);
    if !perhaps.is_empty() {
        let [zh, en] = names(&perhaps);
        return Some(Text::new(
            format!("可能低于可接受的水平，但数据还不足以断定：{zh}"),
            format!("Possibly below what customers accept, but not yet certain: {en}"),
        ));
    }
    let above = at(TolerancePlace::Above, true);
    if !above.is_empty() {
        let (count, [zh, en]) = (above.len(), names(&above));
        return Some(Text::new(
            format!("没有维度低于可接受的水平，{all} 个中有 {count} 个超过理想：{zh}"),
            format!(
                "Nowhere below what customers accept, above the desired level in {count} of {all} dimensions: {en}"
            ),
        ));
    }
    let within = at(TolerancePlace::Within, true).len();
    Some(Text::new(
        format!("{all} 个维度都没有低于可接受的水平，其中 {within} 个确定在容忍区内"),
        format!(
            "Nowhere below what customers accept, certainly within the zone in {within} of {all} dimensions"
        ),
    ))
}

/// The worst names first.
fn names(lines: &[&ToleranceLine]) -> [String; 2] {
    let adequacy = |line: &ToleranceLine| line.zone.adequacy.map_or(0.0, |summary| summary.mean);
    let mut worst = lines.to_vec();
    worst.sort_by(|a, b| adequacy(a).total_cmp(&adequacy(b)));
    let pick = |lang| -> Vec<&str> {
        let shown = worst.iter().take(MOST_NAMES);
        shown.map(|line| line.name.get(lang)).collect()
    };
    let more = worst.len() > MOST_NAMES;
    [
        pick(Lang::Zh).join("、") + if more { "等" } else { "" },
        pick(Lang::En).join(", ") + if more { " and others" } else { "" },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        models::{ToleranceAnswer, tolerance_zone},
        statistics::Absent,
    };

    fn line(name: &str, perceived: [f64; 5]) -> ToleranceLine {
        let answers = perceived.map(|perceived| ToleranceAnswer {
            adequate: Some(4.0),
            desired: Some(6.0),
            perceived: Some(perceived),
        });
        ToleranceLine {
            id: name.to_owned(),
            name: Text::same(name),
            levels: [Err(Absent::NoData); 3],
            zone: tolerance_zone(&answers),
        }
    }

    fn finding(dimensions: Vec<ToleranceLine>) -> Option<String> {
        let tolerance = Tolerance {
            scale: [1.0, 7.0],
            dimensions,
            items: Vec::new(),
        };
        tolerance_finding(&tolerance).map(|words| words.en)
    }

    #[test]
    fn the_sentence_claims_what_the_intervals_support() {
        let low = || line("low", [3.0, 2.8, 3.2, 3.0, 3.1]);
        let unsure = || line("unsure", [3.0, 5.0, 3.5, 4.5, 3.5]);
        let inside = || line("inside", [5.0, 5.2, 4.8, 5.0, 5.1]);
        let high = || line("high", [7.0, 6.8, 6.9, 7.0, 6.7]);
        for (lines, words) in [
            (
                vec![inside(), low(), unsure()],
                "Below what customers accept in 1 of 3 dimensions: low",
            ),
            (
                vec![inside(), unsure()],
                "Possibly below what customers accept, but not yet certain: unsure",
            ),
            (
                vec![inside(), high()],
                "Nowhere below what customers accept, above the desired level in 1 of 2 dimensions: high",
            ),
            (
                vec![inside()],
                "Nowhere below what customers accept, certainly within the zone in 1 of 1 dimensions",
            ),
        ] {
            assert_eq!(finding(lines).as_deref(), Some(words));
        }
        assert_eq!(finding(Vec::new()), None);
    }
}
