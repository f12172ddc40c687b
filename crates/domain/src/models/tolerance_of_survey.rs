//! The zone of tolerance from the answers to a survey, per item and per dimension.
//!
//! A survey asks for three columns where it stores `NAME.perceived`, `NAME.desired` and `NAME.min`
//! (or `NAME.adequate`), as the instrument `zone_of_tolerance` names them. In a survey of
//! expectations and perceptions the expectation is the desired level, so that an answer under the
//! item's id with `A` behind it, `SQ01A`, completes the three.

use super::{
    ToleranceAnswer, ToleranceZone, tolerance_zone,
    wording::{bounds, keys, wording},
};
use crate::{
    response::Answers,
    scoring::ScoringKey,
    statistics::{Absent, Figure, Summary, mean, summarise},
    survey::Survey,
    text::Text,
};

/// Fewest people whose zone is shown.
const LEAST: usize = 5;
/// The rows of the instrument `zone_of_tolerance`, each a dimension.
const FORM: [(&str, &str, &str, &str); 5] = [
    ("ZT01", "tangibles", "有形性", "Tangibles"),
    ("ZT02", "reliability", "可靠性", "Reliability"),
    ("ZT03", "responsiveness", "响应性", "Responsiveness"),
    ("ZT04", "assurance", "保证性", "Assurance"),
    ("ZT05", "empathy", "移情性", "Empathy"),
];

/// What is rated in three columns.
#[derive(Clone, Debug, PartialEq)]
pub struct ToleranceItem {
    /// Id, for example `SQ01` or `ZT01`.
    pub id: String,
    /// Wording.
    pub text: Text,
    /// Index of its dimension in [`ToleranceForm::dimensions`].
    pub dimension: usize,
    /// Stored keys of the adequate, the desired and the perceived level.
    pub keys: [String; 3],
    /// Whether its answers are turned around before any difference.
    pub reversed: bool,
}

/// Items that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct ToleranceDimension {
    /// Id, for example `reliability`; that of its item where it has no more than one.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Indices of its items in [`ToleranceForm::items`].
    pub items: Vec<usize>,
}

/// Which answers of a survey make the zone of tolerance.
#[derive(Clone, Debug, PartialEq)]
pub struct ToleranceForm {
    /// Lowest and highest point of the scale.
    pub scale: [f64; 2],
    /// Items, in the survey's order.
    pub items: Vec<ToleranceItem>,
    /// Dimensions, in the order of their first items.
    pub dimensions: Vec<ToleranceDimension>,
}

/// The zone of one item or dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct ToleranceLine {
    /// Id of the item or dimension.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Mean adequate, desired and perceived level in scale points, each over everybody who gave
    /// it. With missing answers their differences need not be those of `zone`.
    pub levels: [Figure<Summary>; 3],
    /// The three differences, in scale points.
    pub zone: ToleranceZone,
}

/// The zones of a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Tolerance {
    /// Lowest and highest point of the scale.
    pub scale: [f64; 2],
    /// One line a dimension.
    pub dimensions: Vec<ToleranceLine>,
    /// One line an item.
    pub items: Vec<ToleranceLine>,
}

impl ToleranceForm {
    /// The form of `survey`; `None` where it asks for no level in three columns.
    pub fn of_survey(survey: &Survey) -> Option<Self> {
        let keys = keys(survey);
        let has = |key: &str| keys.iter().any(|stored| stored == key);
        let mut form = Self {
            scale: [1.0, 7.0],
            items: Vec::new(),
            dimensions: Vec::new(),
        };
        let mut ends: Option<[f64; 2]> = None;
        if let Some(key) = ScoringKey::for_survey(survey) {
            for item in &key.items {
                let adequate = [item.id.as_str(), "A"].concat();
                if !has(&adequate) || !has(&item.expectation) || !has(&item.perception) {
                    continue;
                }
                let Some(of) = key.dimensions.get(item.dimension) else {
                    continue;
                };
                ends = Some([key.min, key.max]);
                let levels = [adequate, item.expectation.clone(), item.perception.clone()];
                let (dimension, reversed) = ((of.id.as_str(), of.name.clone()), item.reversed);
                form.push(&item.id, item.text.clone(), dimension, levels, reversed);
            }
        }
        for key in &keys {
            let Some(stem) = key.strip_suffix(".perceived") else {
                continue;
            };
            let level = |name: &str| Some([stem, ".", name].concat()).filter(|key| has(key));
            let adequate = level("min").or_else(|| level("adequate"));
            let (Some(adequate), Some(desired)) = (adequate, level("desired")) else {
                continue;
            };
            if let Some([low, high]) = bounds(survey, key) {
                let [lowest, highest] = ends.unwrap_or([low, high]);
                ends = Some([low.min(lowest), high.max(highest)]);
            }
            let text = wording(survey, key).unwrap_or_else(|| Text::same(stem));
            let known = FORM.iter().find(|(row, ..)| *row == stem);
            let dimension = known.map_or_else(
                || (stem, text.clone()),
                |(_, id, zh, en)| (*id, Text::new(*zh, *en)),
            );
            form.push(
                stem,
                text,
                dimension,
                [adequate, desired, key.clone()],
                false,
            );
        }
        form.scale = ends.unwrap_or(form.scale);
        (!form.items.is_empty()).then_some(form)
    }

    fn push(
        &mut self,
        id: &str,
        text: Text,
        (dimension, name): (&str, Text),
        keys: [String; 3],
        reversed: bool,
    ) {
        let item = self.items.len();
        let known = self.dimensions.iter().position(|d| d.id == dimension);
        let place = known.unwrap_or(self.dimensions.len());
        if let Some(dimension) = self.dimensions.get_mut(place) {
            dimension.items.push(item);
        } else {
            self.dimensions.push(ToleranceDimension {
                id: dimension.to_owned(),
                name,
                items: vec![item],
            });
        }
        self.items.push(ToleranceItem {
            id: id.to_owned(),
            text,
            dimension: place,
            keys,
            reversed,
        });
    }

    /// The zones that `answers` make. A level of a dimension is the mean of its items, of which
    /// the respondent gave at least half; fewer than five people are not shown.
    pub fn zones<'a>(&self, answers: impl IntoIterator<Item = &'a Answers>) -> Tolerance {
        let rows: Vec<Vec<ToleranceAnswer>> = answers
            .into_iter()
            .map(|answers| {
                let items = self.items.iter();
                items.map(|item| self.answer(item, answers)).collect()
            })
            .collect();
        let line = |id: &str, name: &Text, given: Vec<ToleranceAnswer>| line(id, name, &given);
        Tolerance {
            scale: self.scale,
            dimensions: self
                .dimensions
                .iter()
                .map(|dimension| {
                    let of = |row: &Vec<ToleranceAnswer>| together(row, &dimension.items);
                    line(
                        &dimension.id,
                        &dimension.name,
                        rows.iter().map(of).collect(),
                    )
                })
                .collect(),
            items: self
                .items
                .iter()
                .enumerate()
                .map(|(index, item)| {
                    let given = rows.iter().filter_map(|row| row.get(index).copied());
                    line(&item.id, &item.text, given.collect())
                })
                .collect(),
        }
    }

    fn answer(&self, item: &ToleranceItem, answers: &Answers) -> ToleranceAnswer {
        let [low, high] = self.scale;
        let [adequate, desired, perceived] = item.keys.each_ref().map(|key| {
            // A point that was chosen from a list is stored as words.
            let chosen = || answers.text(key)?.parse().ok();
            let raw: f64 = answers.number(key).or_else(chosen)?;
            let score = if item.reversed { low + high - raw } else { raw };
            (low..=high).contains(&raw).then_some(score)
        });
        ToleranceAnswer {
            adequate,
            desired,
            perceived,
        }
    }
}

/// One respondent's levels of a dimension.
fn together(row: &[ToleranceAnswer], items: &[usize]) -> ToleranceAnswer {
    let level = |pick: fn(&ToleranceAnswer) -> Option<f64>| {
        let given: Vec<f64> = items
            .iter()
            .filter_map(|item| row.get(*item).and_then(pick))
            .collect();
        let is_enough = given.len() * 2 >= items.len();
        is_enough.then(|| mean(&given)).flatten()
    };
    ToleranceAnswer {
        adequate: level(|answer| answer.adequate),
        desired: level(|answer| answer.desired),
        perceived: level(|answer| answer.perceived),
    }
}

fn line(id: &str, name: &Text, given: &[ToleranceAnswer]) -> ToleranceLine {
    let level = |pick: fn(&ToleranceAnswer) -> Option<f64>| -> Figure<Summary> {
        let values: Vec<f64> = given.iter().filter_map(pick).collect();
        let reason = if given.is_empty() {
            Absent::NoData
        } else {
            Absent::AllMissing
        };
        shown(summarise(&values).ok_or(reason))
    };
    let zone = tolerance_zone(given);
    ToleranceLine {
        id: id.to_owned(),
        name: name.clone(),
        levels: [
            level(|answer| answer.adequate),
            level(|answer| answer.desired),
            level(|answer| answer.perceived),
        ],
        zone: ToleranceZone {
            superiority: shown(zone.superiority),
            adequacy: shown(zone.adequacy),
            width: shown(zone.width),
            turned_around: zone.turned_around,
        },
    }
}

/// The figure, where enough people stand behind it.
fn shown(figure: Figure<Summary>) -> Figure<Summary> {
    let summary = figure?;
    if summary.n < LEAST {
        return Err(Absent::TooFew {
            n: summary.n,
            needs: LEAST,
        });
    }
    Ok(summary)
}

#[cfg(test)]
mod tests;
