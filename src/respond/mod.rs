//! The respondent's runtime.
use leptos::prelude::*;
/// The respondent's page.
#[component]
pub fn Respond() -> impl IntoView { view! { <main>"respond"</main> } }
