//! Heat on a card: a tint, an edge that grows with it, and the number. Screen readers hear it in
//! the card's name.

use leptos::prelude::*;
use serviscope_domain::blueprint::CardId;

use super::HeatLayer;

/// The heat of a card as a number, where anything is known about it.
pub(in super::super) fn badge(layer: HeatLayer, id: StoredValue<CardId>) -> impl IntoView {
    let number = Memo::new(move |_| id.with_value(|id| layer.number(id)));
    move || {
        number
            .get()
            .map(|number| view! { <span class="bp-badge bp-heat-number">{number}</span> })
    }
}
