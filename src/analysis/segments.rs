//! Two or three exclusive choices above a chart.

use leptos::prelude::*;

use crate::ui::i18n::{Label, tr};

/// Buttons of which one is pressed.
#[component]
pub(super) fn Segments<T>(
    /// What is chosen.
    name: Label,
    /// The choices.
    choices: Vec<(T, Label)>,
    /// The chosen one.
    chosen: RwSignal<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <div class="segments" role="group" aria-label=tr(name)>
            {choices.into_iter().map(|(choice, name)| view! {
                <button type="button" class="segment" aria-pressed=move || (chosen.get() == choice).to_string()
                    on:click=move |_| chosen.set(choice)>{tr(name)}</button>
            }).collect_view()}
        </div>
    }
}
