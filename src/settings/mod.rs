//! The settings room.

use leptos::prelude::*;

/// To be written.
#[component]
pub fn SettingsPage() -> impl IntoView { view! { <p>"SettingsPage"</p> } }
