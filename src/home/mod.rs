//! The home page.

use leptos::prelude::*;

/// To be written.
#[component]
pub fn HomePage() -> impl IntoView { view! { <p>"HomePage"</p> } }
