//! How the answers to each item spread over the scale: diverging stacked bars (Heiberger & Robbins
//! 2014, “Design of diverging stacked bar charts for Likert scales”).

use crate::{
    response::Answers,
    scoring::{ScoredItem, ScoredRespondent, ScoringKey},
    statistics::proportion,
    text::Text,
};

/// Answers by point of the scale, after reversing, so that higher is better.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many gave each point, from the lowest.
    pub counts: Vec<usize>,
}

impl Spread {
    fn of(key: &ScoringKey, scores: impl Iterator<Item = f64>) -> Self {
        let places = place(key.max - key.min).unwrap_or(0) + 1;
        let mut counts = vec![0; places];
        for score in scores {
            if let Some(count) = place(score - key.min).and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
        Self { counts }
    }

    /// How many answered.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Share of one point (from 0), 0 to 1; 0 where nobody answered.
    pub fn share(&self, place: usize) -> f64 {
        let count = self.counts.get(place).copied().unwrap_or(0);
        self.part(count)
    }

    fn part(&self, count: usize) -> f64 {
        match self.n() {
            0 => 0.0,
            n => count as f64 / n as f64,
        }
    }

    /// How many points lie below the middle of the scale: 3 of 7, 2 of 4.
    pub fn below(&self) -> usize {
        self.counts.len() / 2
    }

    /// The neutral point, where the scale has a middle.
    pub fn neutral(&self) -> Option<usize> {
        (self.counts.len() % 2 == 1).then_some(self.below())
    }

    /// Share of answers below the middle, 0 to 1.
    pub fn unfavourable(&self) -> f64 {
        self.part(self.low())
    }

    /// How many answered below the middle.
    fn low(&self) -> usize {
        self.counts.iter().take(self.below()).sum()
    }

    /// Share of answers above the middle, 0 to 1.
    pub fn favourable(&self) -> f64 {
        self.part(self.counts.iter().rev().take(self.below()).sum())
    }

    /// 95 % interval of [`Spread::unfavourable`] by Wilson (1927); `None` where nobody answered.
    pub fn unfavourable_ci(&self) -> Option<[f64; 2]> {
        let proportion = proportion(self.low(), self.n()).ok()?;
        Some(proportion.wilson)
    }
}

/// The nearest whole place; `None` below the scale.
fn place(distance: f64) -> Option<usize> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded just before; scales have few points"
    )]
    let place = (0.0..1e3)
        .contains(&distance)
        .then(|| distance.round() as usize);
    place
}

/// The spread of one item's two answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinion {
    /// Number in the instrument, from 1.
    pub item: u16,
    /// Item id.
    pub id: String,
    /// Short wording.
    pub text: Text,
    /// Index of its dimension.
    pub dimension: usize,
    /// Expectations.
    pub expectation: Spread,
    /// Perceptions.
    pub perception: Spread,
}

/// The spread of every item's answers, in the instrument's order. Each side uses its own answers.
pub fn opinions<'a>(
    key: &ScoringKey,
    answers: impl IntoIterator<Item = &'a Answers>,
) -> Vec<Opinion> {
    let respondents: Vec<ScoredRespondent> = answers
        .into_iter()
        .map(|answers| ScoredRespondent::new(key, answers))
        .collect();
    key.items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let side = |scores: fn(&ScoredRespondent) -> &Vec<Option<f64>>| {
                let given = respondents
                    .iter()
                    .filter_map(|respondent| scores(respondent).get(index).copied().flatten());
                Spread::of(key, given)
            };
            let expectation = side(|respondent| &respondent.expectations);
            Opinion::of(
                item,
                expectation,
                side(|respondent| &respondent.perceptions),
            )
        })
        .collect()
}

impl Opinion {
    /// The opinion on `item` from the answers to both sides.
    pub(crate) fn of(item: &ScoredItem, expectation: Spread, perception: Spread) -> Self {
        Self {
            item: item.number,
            id: item.id.clone(),
            text: item.text.clone(),
            dimension: item.dimension,
            expectation,
            perception,
        }
    }
}

/// The items with the largest share of perceptions below the middle first; equal ones keep the
/// instrument's order.
pub fn least_favourable_first(opinions: &[Opinion]) -> Vec<&Opinion> {
    let mut ranked: Vec<&Opinion> = opinions.iter().collect();
    ranked.sort_by(|a, b| {
        let share = |opinion: &Opinion| opinion.perception.unfavourable();
        share(b).total_cmp(&share(a))
    });
    ranked
}

/// What the spreads show; `None` where nobody answered.
pub fn opinions_finding(opinions: &[Opinion]) -> Option<Text> {
    let worst = *least_favourable_first(opinions).first()?;
    let [low, high] = worst.perception.unfavourable_ci()?;
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let share = percent(worst.perception.unfavourable());
    let (low, high, item) = (percent(low), percent(high), worst.item);
    if worst.perception.unfavourable() <= 0.0 {
        return Some(Text::new(
            "没有一题的感知低于量表中点",
            "No item was perceived below the middle of the scale by anybody",
        ));
    }
    Some(Text::new(
        format!("第 {item} 题有 {share} 的客户感知低于量表中点（95 % 置信区间 {low} 至 {high}）"),
        format!(
            "{share} perceive item {item} below the middle of the scale (95 % CI {low} to {high})"
        ),
    ))
}
