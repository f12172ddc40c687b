//! Which responses count: a bar of native controls, and a chip for everything that is asked for.

mod bar;
mod chips;
pub(super) mod words;

use serviscope_domain::scoring::filter::{Filter, View};

pub(super) use bar::FilterBar;

/// Whose filter a bar changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// The whole room's.
    Room,
    /// The first of the two compared groups.
    A,
    /// The second one.
    B,
}

impl Scope {
    /// What ids of its controls begin with.
    const fn id(self) -> &'static str {
        match self {
            Self::Room => "filter",
            Self::A => "filter-a",
            Self::B => "filter-b",
        }
    }

    /// The filter in `view`; an empty one where nothing is compared.
    fn filter(self, view: &View) -> Filter {
        let side = |place: usize| view.compared.as_ref().and_then(|sides| sides.get(place));
        match self {
            Self::Room => Some(&view.filter),
            Self::A => side(0),
            Self::B => side(1),
        }
        .cloned()
        .unwrap_or_default()
    }

    /// Replaces the filter in `view`.
    fn set(self, view: &mut View, filter: Filter) {
        match self {
            Self::Room => view.filter = filter,
            Self::A => view.compared.get_or_insert_default()[0] = filter,
            Self::B => view.compared.get_or_insert_default()[1] = filter,
        }
    }
}
