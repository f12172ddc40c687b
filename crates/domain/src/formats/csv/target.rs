//! What a column of a file can mean.

use crate::{scoring::ScoringKey, text::Text};

/// Stored key of overall satisfaction (1–7).
const SATISFACTION: &str = "OB01";
/// Stored key of the likelihood to recommend (0–10).
const RECOMMEND: &str = "OB03";

/// What kind of meaning a column has, for lists that are read by people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetGroup {
    /// About the response: its id, time and circumstances.
    About,
    /// Expectations.
    Expectations,
    /// Perceptions.
    Perceptions,
    /// Importance points of the dimensions.
    Points,
    /// Overall satisfaction and recommendation.
    Outcome,
}

impl TargetGroup {
    /// Every group, in the order in which lists show them.
    pub const ALL: [Self; 5] = [
        Self::About,
        Self::Expectations,
        Self::Perceptions,
        Self::Points,
        Self::Outcome,
    ];
}

/// The meaning of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Id of the response.
    Id,
    /// When it was submitted.
    SubmittedAt,
    /// Branch, shop or store.
    Branch,
    /// Channel.
    Channel,
    /// Customer segment.
    Segment,
    /// Till or terminal.
    Till,
    /// An answer under this stored key.
    Answer(String),
}

impl Target {
    /// A name for lists and messages: the short header where there is one.
    pub fn header(&self, key: &ScoringKey) -> String {
        match self {
            Self::Id => "id".into(),
            Self::SubmittedAt => "submitted_at".into(),
            Self::Branch => "branch".into(),
            Self::Channel => "channel".into(),
            Self::Segment => "segment".into(),
            Self::Till => "till".into(),
            Self::Answer(stored) if stored == SATISFACTION => "OS".into(),
            Self::Answer(stored) if stored == RECOMMEND => "NPS".into(),
            Self::Answer(stored) => key
                .items
                .iter()
                .find_map(|item| {
                    if *stored == item.expectation {
                        Some(format!("E{}", item.number))
                    } else if *stored == item.perception {
                        Some(format!("P{}", item.number))
                    } else {
                        None
                    }
                })
                .unwrap_or_else(|| stored.clone()),
        }
    }

    /// The group that it is listed in.
    pub fn group(&self, key: &ScoringKey) -> TargetGroup {
        let Self::Answer(stored) = self else {
            return TargetGroup::About;
        };
        if key.items.iter().any(|item| *stored == item.expectation) {
            TargetGroup::Expectations
        } else if key.items.iter().any(|item| *stored == item.perception) {
            TargetGroup::Perceptions
        } else if key
            .dimensions
            .iter()
            .any(|dimension| *stored == dimension.weight)
        {
            TargetGroup::Points
        } else {
            TargetGroup::Outcome
        }
    }

    /// What the column holds, in words.
    pub fn describe(&self, key: &ScoringKey) -> Text {
        match self {
            Self::Id => Text::new("编号", "Id"),
            Self::SubmittedAt => Text::new("提交时间", "Submitted at"),
            Self::Branch => Text::new("门店", "Branch"),
            Self::Channel => Text::new("渠道", "Channel"),
            Self::Segment => Text::new("客户群", "Segment"),
            Self::Till => Text::new("收银台/终端", "Till"),
            Self::Answer(stored) if stored == SATISFACTION => {
                Text::new("总体满意度", "Overall satisfaction")
            }
            Self::Answer(stored) if stored == RECOMMEND => {
                Text::new("推荐可能性", "Likelihood to recommend")
            }
            Self::Answer(stored) => describe_answer(stored, key),
        }
    }

    /// The numbers that a cell may hold; `None` where it holds words.
    pub fn range(&self, key: &ScoringKey) -> Option<(f64, f64)> {
        match self {
            Self::Answer(stored) if stored == RECOMMEND => Some((0.0, 10.0)),
            Self::Answer(stored) if stored == SATISFACTION => Some((1.0, 7.0)),
            Self::Answer(stored) if stored.starts_with("W_") => Some((0.0, 100.0)),
            Self::Answer(_) => Some((key.min, key.max)),
            _ => None,
        }
    }
}

fn describe_answer(stored: &str, key: &ScoringKey) -> Text {
    for item in &key.items {
        if stored == item.expectation {
            return Text::new(
                format!("期望 {} · {}", item.number, item.text.zh),
                format!("Expectation {} · {}", item.number, item.text.en),
            );
        }
        if stored == item.perception {
            return Text::new(
                format!("感知 {} · {}", item.number, item.text.zh),
                format!("Perception {} · {}", item.number, item.text.en),
            );
        }
    }
    key.dimensions
        .iter()
        .find(|dimension| dimension.weight == stored)
        .map_or_else(
            || Text::same(stored),
            |dimension| {
                Text::new(
                    format!("权重 · {}", dimension.name.zh),
                    format!("Points · {}", dimension.name.en),
                )
            },
        )
}

/// Every meaning that a column can have for this instrument, in export order.
pub fn targets(key: &ScoringKey) -> Vec<Target> {
    let answer = |stored: &str| Target::Answer(stored.to_owned());
    let expectations = key.items.iter().map(|item| &item.expectation);
    let expectations = expectations.filter(|stored| !stored.is_empty());
    [
        Target::Id,
        Target::SubmittedAt,
        Target::Branch,
        Target::Channel,
        Target::Segment,
        Target::Till,
    ]
    .into_iter()
    .chain(expectations.map(|stored| answer(stored)))
    .chain(key.items.iter().map(|item| answer(&item.perception)))
    .chain(
        key.dimensions
            .iter()
            .map(|dimension| answer(&dimension.weight)),
    )
    .chain([answer(SATISFACTION), answer(RECOMMEND)])
    .collect()
}
