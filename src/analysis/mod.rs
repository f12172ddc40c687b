//! The analysis room.

use leptos::prelude::*;

/// To be written.
#[component]
pub fn GapPage() -> impl IntoView { view! { <p>"GapPage"</p> } }
