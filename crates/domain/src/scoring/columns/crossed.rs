//! Columns with all their sums of products at hand.

use super::{Column, Columns, Products};

/// Columns, and the sums of products of all items where nobody left one out. Then every figure
/// needs some entries of one small square; otherwise each figure adds up the respondents who
/// answered what it needs.
#[derive(Clone, Debug)]
pub struct Crossed<'a> {
    columns: &'a Columns,
    all: Option<Products>,
}

/// A column of [`Columns`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Expectation of an item.
    Expectation(usize),
    /// Perception of an item.
    Perception(usize),
    /// Overall satisfaction.
    Satisfaction,
}

impl<'a> Crossed<'a> {
    /// Adds up the products where the columns are complete: the only step whose work grows with
    /// the square of the items times the respondents.
    pub fn new(columns: &'a Columns) -> Self {
        let items = columns.expectations.iter().chain(&columns.perceptions);
        let everything: Vec<&Column> = items.chain([&columns.satisfaction]).collect();
        let known = if columns.satisfaction.missing == 0 {
            everything.as_slice()
        } else {
            &everything[..everything.len() - 1]
        };
        Self {
            columns,
            all: columns.is_complete().then(|| Products::of(known)),
        }
    }

    /// The same without adding anything up ahead, for who needs single respondents only: every
    /// figure from sums then goes through all of them.
    pub fn uncounted(columns: &'a Columns) -> Self {
        Self { columns, all: None }
    }

    /// The columns.
    pub fn columns(&self) -> &'a Columns {
        self.columns
    }

    /// Sums of products of some columns over the respondents who answered all of them.
    pub fn products(&self, places: &[Place]) -> Products {
        let index = |place: &Place| match *place {
            Place::Expectation(item) => item,
            Place::Perception(item) => self.columns.expectations.len() + item,
            Place::Satisfaction => self.columns.expectations.len() * 2,
        };
        match &self.all {
            Some(all) if places.iter().all(|place| index(place) < all.width()) => {
                all.pick(places.iter().map(index))
            }
            _ => {
                let columns: Vec<_> = places.iter().map(|place| self.column(*place)).collect();
                Products::of(&columns)
            }
        }
    }

    fn column(&self, place: Place) -> &'a Column {
        match place {
            Place::Expectation(item) => &self.columns.expectations[item],
            Place::Perception(item) => &self.columns.perceptions[item],
            Place::Satisfaction => &self.columns.satisfaction,
        }
    }

    /// Sums of products of the gaps of `items`, over the respondents who answered both sides of
    /// all of them.
    pub fn gaps(&self, items: &[usize]) -> Products {
        let sides = items.iter().map(|item| Place::Expectation(*item));
        let places: Vec<_> = sides
            .chain(items.iter().map(|item| Place::Perception(*item)))
            .collect();
        let differences: Vec<_> = (0..items.len())
            .map(|item| vec![(item, -1), (items.len() + item, 1)])
            .collect();
        self.products(&places).combine(&differences)
    }
}
