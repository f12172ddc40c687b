//! Yes or no.

use leptos::prelude::*;

use super::super::binding::Binding;
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::i18n::{Label, tr},
};

#[component]
pub(in super::super) fn Tick(
    /// What it is.
    name: Label,
    /// Its sign on the card, if it has one.
    #[prop(optional)]
    mark: Option<Mark>,
    /// Whether it is so.
    flag: Binding<bool>,
) -> impl IntoView {
    view! {
        <label class="bp-flag">
            <input type="checkbox" prop:checked=move || flag.get()
                on:change:target=move |event| flag.set(event.target().checked())/>
            {mark.map(|mark| view! { <Sign mark/> })}<span>{tr(name)}</span>
        </label>
    }
}
