//! The scoring key: which stored answers make which item, and which items make which dimension.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    instrument::{Instrument, Item, Library, LibraryError, library, ready},
    models::bounds,
    survey::{Question, Survey, Variant},
    text::Text,
};

/// All points that there are to divide.
const TOTAL: f64 = 100.0;

/// Fewest items that make a key of perceptions alone.
const FEWEST_RATED: usize = 2;

/// How one pair of answers is scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoredItem {
    /// Item id, for example `SQ10`.
    pub id: String,
    /// Place in the instrument, from 1.
    pub number: u16,
    /// Short wording.
    pub text: Text,
    /// Stored key of the expectation; empty where the instrument asks for the perception alone.
    pub expectation: String,
    /// Stored key of the perception.
    pub perception: String,
    /// Index of its dimension in [`ScoringKey::dimensions`].
    pub dimension: usize,
    /// Whether both answers are turned around before any difference.
    pub reversed: bool,
}

/// A dimension as it is scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoredDimension {
    /// Dimension id, for example `reliability`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Stored key of the respondent's importance points.
    pub weight: String,
    /// Points that stand in when nobody gave any.
    pub default_weight: f64,
    /// Indices of its items in [`ScoringKey::items`].
    pub items: Vec<usize>,
}

/// Everything needed to score responses of one instrument: pairs, or perceptions alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoringKey {
    /// Instrument id.
    pub instrument: String,
    /// Wording variant.
    pub variant: Variant,
    /// Lowest point of the scale.
    pub min: f64,
    /// Highest point of the scale.
    pub max: f64,
    /// Items, in the instrument's order.
    pub items: Vec<ScoredItem>,
    /// Dimensions, in the instrument's order.
    pub dimensions: Vec<ScoredDimension>,
}

/// Why there is no scoring key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// No instrument with this id asks for expectations and perceptions.
    #[error(
        "\"{0}\" is no instrument with expectation–perception pairs, so it has no gaps; with pairs: {1}"
    )]
    NotPaired(String, String),
    /// No instrument with this id has pairs, or items that are rated on one scale.
    #[error(
        "\"{0}\" is no instrument that rates items on a scale, so there is nothing to score; these do: {1}"
    )]
    NotRated(String, String),
    /// The library could not be read.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

impl ScoringKey {
    /// The key of a paired instrument of the embedded library, for example `servqual22`.
    ///
    /// # Errors
    /// No paired instrument has this id.
    pub fn for_instrument(id: &str, variant: Variant) -> Result<Self, KeyError> {
        let library = ready()?;
        match library.get(id) {
            Some(instrument) => Self::new(&library, instrument, variant),
            None => Err(KeyError::NotPaired(
                id.to_owned(),
                library
                    .instruments
                    .iter()
                    .filter(|instrument| instrument.items.iter().any(|item| item.e.is_some()))
                    .map(|instrument| instrument.id.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
            )),
        }
    }

    /// The key of an instrument of the whole library that asks for perceptions alone, for example
    /// `servperf22`: its items that are rated on the scale of the first of them. They have no
    /// expectations, so every gap is absent.
    ///
    /// # Errors
    /// No instrument with this id rates at least two items on one scale without expectations.
    pub fn for_perceptions(id: &str, variant: Variant) -> Result<Self, KeyError> {
        let library = library()?;
        let rated = |instrument: &Instrument| Self::perceived(&library, instrument, variant);
        let found = library.get(id).and_then(rated);
        found.ok_or_else(|| {
            let all = library.instruments.iter();
            let scored = all.filter(|instrument| {
                instrument.items.iter().any(|item| item.e.is_some()) || rated(instrument).is_some()
            });
            let ids: Vec<&str> = scored.map(|instrument| instrument.id.as_str()).collect();
            KeyError::NotRated(id.to_owned(), ids.join(", "))
        })
    }

    /// Whether expectations are asked as well, without which there are no gaps.
    pub fn is_paired(&self) -> bool {
        self.items.iter().any(|item| !item.expectation.is_empty())
    }

    /// The key by which responses of `survey` are scored, if its instrument has pairs. The scale is
    /// the survey's, which may have other ends than the instrument's, and so are the items: the
    /// pairs that it asks on both sides. Dimensions without any are left out. A survey that asks no
    /// pair at all keeps every item of its instrument.
    pub fn for_survey(survey: &Survey) -> Option<Self> {
        let instrument = survey.instrument.as_ref()?;
        let mut key = Self::for_instrument(&instrument.id, instrument.variant).ok()?;
        let asked: BTreeSet<String> = survey.questions().flat_map(Question::keys).collect();
        key.keep(|item| asked.contains(&item.expectation) && asked.contains(&item.perception));
        if let Some([min, max]) = key.asked_on(survey) {
            (key.min, key.max) = (min, max);
        }
        Some(key)
    }

    /// The same items in another wording, which may reverse others; `None` where the library has no
    /// such instrument.
    #[cfg(feature = "rich")]
    pub(super) fn in_wording(&self, variant: Variant) -> Option<Self> {
        let mut key = Self::for_instrument(&self.instrument, variant).ok()?;
        key.keep(|item| self.items.iter().any(|own| own.id == item.id));
        Some(key)
    }

    /// Whether responses that are scored by `other` can be scored by this key as well: the same
    /// instrument in the same wording on the same scale, whichever of its items are asked.
    pub fn is_scored_like(&self, other: &Self) -> bool {
        let same = |a: f64, b: f64| (a - b).abs() < f64::EPSILON;
        self.instrument == other.instrument
            && self.variant == other.variant
            && same(self.min, other.min)
            && same(self.max, other.max)
    }

    /// Leaves out the items that are not wanted, and the dimensions that have none left; changes
    /// nothing where no item is wanted.
    fn keep(&mut self, is_wanted: impl Fn(&ScoredItem) -> bool) {
        let wanted = self.items.iter().filter(|item| is_wanted(item)).count();
        if wanted == 0 || wanted == self.items.len() {
            return;
        }
        self.items.retain(is_wanted);
        for (place, dimension) in self.dimensions.iter_mut().enumerate() {
            let items = self.items.iter().enumerate();
            let own = items.filter(|(_, item)| item.dimension == place);
            dimension.items = own.map(|(index, _)| index).collect();
        }
        self.leave_out_empty();
    }

    /// Leaves out the dimensions without items.
    fn leave_out_empty(&mut self) {
        let all = self.dimensions.len();
        self.dimensions
            .retain(|dimension| !dimension.items.is_empty());
        if self.dimensions.len() == all {
            return;
        }
        for (place, dimension) in self.dimensions.iter().enumerate() {
            for index in &dimension.items {
                if let Some(item) = self.items.get_mut(*index) {
                    item.dimension = place;
                }
            }
        }
        share_out(&mut self.dimensions);
    }

    /// Lowest and highest point of the scale on which `survey` asks the items, if all are asked on
    /// the same.
    fn asked_on(&self, survey: &Survey) -> Option<[f64; 2]> {
        let mut scales = self
            .items
            .iter()
            .flat_map(|item| [&item.expectation, &item.perception])
            .filter_map(|key| bounds(survey, key));
        let [min, max] = scales.next()?;
        let is_same = |a: f64, b: f64| (a - b).abs() < f64::EPSILON;
        (min < max && scales.all(|[low, high]| is_same(low, min) && is_same(high, max)))
            .then_some([min, max])
    }

    /// The key of `instrument`. The variant alone decides what is reversed: the positive wording
    /// reverses nothing.
    ///
    /// # Errors
    /// The instrument has no expectation–perception pairs.
    pub fn new(
        library: &Library,
        instrument: &Instrument,
        variant: Variant,
    ) -> Result<Self, KeyError> {
        let scale = library.scales.get(&instrument.scale);
        let bound = |pick: fn(&crate::instrument::Scale) -> Option<i32>, otherwise: f64| {
            scale.and_then(pick).map_or(otherwise, f64::from)
        };
        let mut dimensions = dimensions(instrument);
        let mut items = Vec::new();
        for item in &instrument.items {
            let (Some(e), Some(p)) = (&item.e, &item.p) else {
                continue;
            };
            let Some(dimension) = dimensions.iter().position(|d| d.id == item.dimension) else {
                continue;
            };
            dimensions[dimension].items.push(items.len());
            items.push(ScoredItem {
                id: item.id.clone(),
                number: item.number,
                text: item.text.clone(),
                expectation: e.id.clone(),
                perception: p.id.clone(),
                dimension,
                reversed: item.reversed && variant == Variant::Classic,
            });
        }
        if items.is_empty() {
            return Err(KeyError::NotPaired(instrument.id.clone(), String::new()));
        }
        Ok(Self {
            instrument: instrument.id.clone(),
            variant,
            min: bound(|scale| scale.min, 1.0),
            max: bound(|scale| scale.max, 7.0),
            items,
            dimensions,
        })
    }

    /// The key of the items of `instrument` that are rated on the scale of the first of them.
    fn perceived(library: &Library, instrument: &Instrument, variant: Variant) -> Option<Self> {
        let rated = |item: &Item| rated_on(library, item);
        let scale = instrument.items.iter().find_map(rated)?;
        let mut dimensions = dimensions(instrument);
        let mut items = Vec::new();
        for item in instrument
            .items
            .iter()
            .filter(|item| rated(item) == Some(scale))
        {
            let Some(dimension) = dimensions.iter().position(|d| d.id == item.dimension) else {
                continue;
            };
            dimensions[dimension].items.push(items.len());
            items.push(ScoredItem {
                id: item.id.clone(),
                number: item.number,
                text: item.text.clone(),
                expectation: String::new(),
                perception: item.id.clone(),
                dimension,
                reversed: item.reversed && variant == Variant::Classic,
            });
        }
        if items.len() < FEWEST_RATED {
            return None;
        }
        let [min, max] = scale.map(f64::from);
        let mut key = Self {
            instrument: instrument.id.clone(),
            variant,
            min,
            max,
            items,
            dimensions,
        };
        key.leave_out_empty();
        Some(key)
    }

    /// The score of a raw answer: turned around where the item is reversed, `None` where it lies
    /// off the scale.
    pub fn score(&self, item: &ScoredItem, raw: f64) -> Option<f64> {
        if !(self.min..=self.max).contains(&raw) {
            return None;
        }
        Some(if item.reversed {
            self.min + self.max - raw
        } else {
            raw
        })
    }

    /// Width of the scale: the largest gap there can be.
    pub fn range(&self) -> f64 {
        self.max - self.min
    }
}

/// The dimensions of an instrument, without items yet.
fn dimensions(instrument: &Instrument) -> Vec<ScoredDimension> {
    let default_weight = |id: &str| {
        let weights = instrument.weights.as_ref();
        weights.and_then(|weights| weights.default.get(id)).copied()
    };
    let dimensions = instrument.dimensions.iter();
    dimensions
        .map(|dimension| ScoredDimension {
            id: dimension.id.clone(),
            name: dimension.name.clone(),
            weight: format!("W_{}", dimension.id),
            default_weight: default_weight(&dimension.id).unwrap_or(0.0),
            items: Vec::new(),
        })
        .collect()
}

/// Lowest and highest point of the scale on which an item is rated by one answer.
fn rated_on(library: &Library, item: &Item) -> Option<[i32; 2]> {
    let scale = library.scales.get(&item.scale)?;
    let is_rating = matches!(scale.kind.as_str(), "likert" | "smiley");
    let is_alone = item.e.is_none() && !item.more.contains_key("columns");
    let (min, max) = scale.min.zip(scale.max)?;
    (is_rating && is_alone && min < max).then_some([min, max])
}

/// Gives the default points of `dimensions` a total of 100 again, in whole points by largest
/// remainders; changes nothing where none has any.
fn share_out(dimensions: &mut [ScoredDimension]) {
    let total: f64 = dimensions.iter().map(|one| one.default_weight).sum();
    if total <= 0.0 {
        return;
    }
    let mut left = TOTAL;
    let mut parts: Vec<(f64, &mut f64)> = dimensions
        .iter_mut()
        .map(|one| {
            let exact = one.default_weight * TOTAL / total;
            one.default_weight = exact.floor();
            left -= exact.floor();
            (exact.fract(), &mut one.default_weight)
        })
        .collect();
    parts.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    for (_, points) in parts {
        if left < 0.5 {
            break;
        }
        *points += 1.0;
        left -= 1.0;
    }
}
