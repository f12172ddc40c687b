//! The causes of gaps 1 to 4 (Zeithaml, Berry & Parasuraman 1988, *Journal of Marketing* 52).

use super::{CauseKey, Colleague, key::SCALE};
use crate::{
    scoring::{GapNumber, filter::SMALLEST_CUT},
    statistics::{Absent, Figure, Summary, mean, summarise},
    text::Text,
};

/// A cause of a gap, and how far it is under control.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// Id, for example `g1_research`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The gap that it widens.
    pub gap: GapNumber,
    /// Statements that measure it.
    pub statements: Vec<Text>,
    /// Mean of the respondents' scores, 1 (worst) to 7 (best), each from at least half of the
    /// statements, reversed ones turned around. Absent below five respondents.
    pub score: Figure<Summary>,
}

impl Cause {
    /// Whether it probably widens its gap: a mean below the middle of the scale (catalogue,
    /// instrument `gap_antecedents`).
    pub fn is_probable(&self) -> bool {
        let middle = f64::midpoint(SCALE[0], SCALE[1]);
        self.score.is_ok_and(|score| score.mean < middle)
    }

    pub(super) fn of(key: &CauseKey, colleagues: &[&Colleague]) -> Self {
        let scores: Vec<f64> = colleagues
            .iter()
            .filter_map(|colleague| score(key, colleague))
            .collect();
        Self {
            id: key.id.clone(),
            name: key.name.clone(),
            gap: key.gap,
            statements: key
                .statements
                .iter()
                .map(|(_, _, text)| text.clone())
                .collect(),
            score: shown(&scores, SMALLEST_CUT)
                .and_then(|scores| summarise(scores).ok_or(Absent::NoData)),
        }
    }
}

/// The scores, if there are any and not so few that they point at a person.
pub(super) fn shown(scores: &[f64], fewest: usize) -> Figure<&[f64]> {
    match scores.len() {
        0 => Err(Absent::NoData),
        n if n < fewest => Err(Absent::Suppressed),
        _ => Ok(scores),
    }
}

/// An answer on the scale; `None` for another or none.
pub(super) fn on_scale(colleague: &Colleague, answer: &str) -> Option<f64> {
    let [low, high] = SCALE;
    colleague
        .answers()
        .number(answer)
        .filter(|raw| (low..=high).contains(raw))
}

fn score(key: &CauseKey, colleague: &Colleague) -> Option<f64> {
    let given: Vec<f64> = key
        .statements
        .iter()
        .filter_map(|(answer, reversed, _)| {
            let raw = on_scale(colleague, answer)?;
            Some(if *reversed {
                SCALE[0] + SCALE[1] - raw
            } else {
                raw
            })
        })
        .collect();
    (given.len() * 2 >= key.statements.len())
        .then(|| mean(&given))
        .flatten()
}
