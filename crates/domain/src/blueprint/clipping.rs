//! What is copied: cards with the links between them and the records that they name.

use super::{
    Blueprint, CardId, CommandError, EntryId, ParseError, parse,
    plan::{ledger::mentions, placing::in_reading_order},
};
use crate::text::Text;

/// Copied cards. They travel as a small blueprint of their own, so that the clipboard has the
/// form, the checks and the migrations of every other document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clipping(Blueprint);

impl Clipping {
    /// Copies cards, with the lanes that they are in and the phases from the first to the last.
    ///
    /// # Errors
    /// When a card does not exist, or none is named.
    pub fn of(blueprint: &Blueprint, ids: &[CardId]) -> Result<Self, CommandError> {
        let cards = in_reading_order(blueprint, ids)?;
        let columns = || {
            let places = cards.iter().map(|card| blueprint.phase_index(&card.phase));
            places.flatten()
        };
        let (Some(first), Some(last)) = (columns().min(), columns().max()) else {
            return Err(CommandError::Nothing);
        };
        let mut clipping = Blueprint::without_grid(String::new(), Text::default());
        let is_used = |lane: &super::Lane| cards.iter().any(|card| card.lane == lane.id);
        clipping.lanes = blueprint
            .lanes
            .iter()
            .filter(|lane| is_used(lane))
            .cloned()
            .collect();
        clipping.phases = blueprint
            .phases
            .get(first..=last)
            .unwrap_or_default()
            .to_vec();
        for card in cards {
            for id in mentions(card) {
                clipping.take(blueprint, &id);
            }
            clipping.cards.insert(card.id.clone(), card.clone());
        }
        let links = blueprint.links.values().filter(|link| {
            clipping.cards.contains_key(&link.from) && clipping.cards.contains_key(&link.to)
        });
        clipping.links = links.map(|link| (link.id.clone(), link.clone())).collect();
        Ok(Self(clipping))
    }

    /// Reads a clipping from the text that [`Clipping::to_json`] wrote.
    ///
    /// # Errors
    /// As [`parse`].
    pub fn from_json(json: &str) -> Result<Self, ParseError> {
        parse(json).map(Self)
    }

    /// As text, for the clipboard.
    ///
    /// # Errors
    /// None that is known: a blueprint is always JSON.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&self.0)
    }

    /// The cards and all that came with them.
    pub const fn content(&self) -> &Blueprint {
        &self.0
    }
}

impl Blueprint {
    /// Takes over a record beside the grid from another blueprint, and what that record names.
    fn take(&mut self, from: &Self, id: &EntryId) {
        if let Some(entry) = from.entry(id) {
            if let super::Entry::Promise(promise) = &entry
                && let Some(standard) = promise.standard.clone()
            {
                self.take(from, &standard.into());
            }
            self.insert_entry(entry);
        }
    }
}
