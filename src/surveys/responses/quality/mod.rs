//! How good the responses are, as far as signs can tell: badges, a filter, explanations.
//!
//! A sign never removes anything. Only responses that a kiosk marked as played are left out of
//! averages, and they stay in the list, marked as such.

mod about;
mod filter;
mod words;

use leptos::prelude::*;
use serviscope_domain::survey::rich::Flag;

use self::words::{NOT_COUNTED, name};
pub(super) use self::{
    about::About,
    filter::{QualityFilter, Summary},
};
use crate::ui::i18n::tr;

/// The signs of one response as short labels; "not counted" first.
#[component]
pub(super) fn Badges(
    /// Its signs.
    flags: Vec<Flag>,
    /// Whether it enters no average.
    set_aside: bool,
) -> impl IntoView {
    let badge = |flag: Flag| view! { <span class="badge">{tr(name(flag))}</span> };
    view! {
        <span class="badges">
            {set_aside.then(|| view! { <span class="badge aside">{tr(NOT_COUNTED)}</span> })}
            {flags.into_iter().map(badge).collect_view()}
        </span>
    }
}
