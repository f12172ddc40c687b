//! Which rows there are, in which order.

use std::collections::HashMap;

use serviscope_domain::{
    blueprint::{
        Blueprint, CardId,
        table::{Column, sort_cards},
    },
    text::Lang,
};

/// The cards of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// From top to bottom.
    pub(super) ids: Vec<CardId>,
    index: HashMap<CardId, usize>,
}

impl Shown {
    /// The cards that are kept, in reading order or in that of a column.
    pub(super) fn new(
        blueprint: &Blueprint,
        order: Option<(Column, bool)>,
        lang: Lang,
        is_kept: impl Fn(&CardId) -> bool,
    ) -> Self {
        let cards = blueprint.in_order().into_iter();
        let mut ids: Vec<CardId> = cards
            .filter(|card| is_kept(&card.id))
            .map(|card| card.id.clone())
            .collect();
        if let Some((column, descending)) = order {
            ids = sort_cards(blueprint, &ids, column, lang, descending);
        }
        let index = ids.iter().cloned().zip(0..).collect();
        Self { ids, index }
    }

    /// The row of a card.
    pub(super) fn index(&self, card: &CardId) -> Option<usize> {
        self.index.get(card).copied()
    }
}

/// What stands in the table's body: a row, or the room of rows that are not in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Unlike that of every other line.
    pub(super) key: String,
    /// The row's card; absent for room.
    pub(super) card: Option<CardId>,
    /// For how many rows there is room.
    pub(super) rows: usize,
}

impl Line {
    /// The lines for some rows of all.
    pub(super) fn all(ids: &[CardId], here: &[usize]) -> Vec<Self> {
        let mut lines = Vec::with_capacity(here.len() + 2);
        let mut next = 0;
        for &index in here {
            let Some(id) = ids.get(index) else { continue };
            lines.extend(Self::room(next, index));
            lines.push(Self {
                key: format!("card/{id}"),
                card: Some(id.clone()),
                rows: 0,
            });
            next = index + 1;
        }
        lines.extend(Self::room(next, ids.len()));
        lines
    }

    fn room(from: usize, to: usize) -> Option<Self> {
        let rows = to.checked_sub(from).filter(|rows| *rows > 0)?;
        Some(Self {
            key: format!("room/{from}/{rows}"),
            card: None,
            rows,
        })
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn room_stands_in_for_rows_that_are_not_in_the_page() {
        let ids: Vec<CardId> = (0..10).map(|id| CardId::from(id.to_string())).collect();
        let lines = Line::all(&ids, &[2, 3, 8]);
        let rows: Vec<usize> = lines.iter().map(|line| line.rows).collect();
        assert_eq!(rows, [2, 0, 0, 4, 0, 1]);
        let total: usize = lines
            .iter()
            .map(|line| line.rows + usize::from(line.card.is_some()))
            .sum();
        assert_eq!(total, ids.len());
        assert!(Line::all(&[], &[]).is_empty());
    }
}
