//! What the surveys say about a step: the widest gap of its survey items.

use leptos::prelude::*;
use serviscope_domain::blueprint::CardId;

use super::{Walk, words};
use crate::ui::number::signed;

impl Walk {
    /// The widest gap behind a card, in words, tracked; absent for cards without survey items.
    pub(super) fn gap(self, card: &CardId) -> Option<String> {
        let editor = self.editor;
        let lang = editor.lang();
        let items: Vec<String> = editor.document.with(|blueprint| {
            let card = blueprint.cards.get(card);
            let items = card.into_iter().flat_map(|card| &card.items);
            items.map(|link| link.item.clone()).collect()
        });
        if items.is_empty() {
            return None;
        }
        if self.heat.is_reading() {
            return Some(words::READING.get(lang).to_owned());
        }
        let Some(widest) = self.heat.widest_gap(&items) else {
            return Some(words::NO_GAP.get(lang).to_owned());
        };
        let (gap, number, n) = widest;
        Some(words::WIDEST.with(
            lang,
            &[
                ("gap", &signed(gap, 2)),
                ("number", &number),
                ("n", &n.to_string()),
            ],
        ))
    }
}
