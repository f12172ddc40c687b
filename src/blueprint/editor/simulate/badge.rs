//! The mean wait on a card; crossed out once it is out of date. Screen readers hear it in the
//! card's name.

use leptos::prelude::*;
use serviscope_domain::blueprint::CardId;

use super::{Simulation, words};
use crate::blueprint::marks::{Mark, Sign};

/// The mean wait of a card in the last run, where customers can wait at it.
pub(in super::super) fn badge(simulation: Simulation, id: StoredValue<CardId>) -> impl IntoView {
    let waited = Memo::new(move |_| id.with_value(|id| simulation.of_card(id)));
    move || {
        waited.get().map(|waited| {
            let time = move || words::time(waited.mean_secs, simulation.editor().lang());
            view! {
                <span class="bp-badge bp-sim-badge" class:stale=move || simulation.is_stale.get()>
                    <Sign mark=Mark::Wait/>{time}
                </span>
            }
        })
    }
}
