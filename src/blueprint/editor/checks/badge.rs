//! Findings on a card: the shape of the worst severity and how many there are of it. Screen readers
//! hear them in the card's name.

use leptos::prelude::*;
use serviscope_domain::blueprint::CardId;

use super::{
    Checks,
    shape::{Shape, class},
};

/// The badge of a card, where it has findings.
pub(in super::super) fn badge(checks: Checks, id: StoredValue<CardId>) -> impl IntoView {
    let tally = Memo::new(move |_| id.with_value(|id| checks.of_card(id)));
    move || {
        let tally = tally.get();
        tally.worst().map(|severity| {
            view! {
                <span class=format!("bp-badge {}", class(severity))>
                    <Shape severity/>{tally.count(severity).to_string()}
                </span>
            }
        })
    }
}
