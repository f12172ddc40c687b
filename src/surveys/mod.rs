//! The surveys room.

use leptos::prelude::*;

/// To be written.
#[component]
pub fn SurveyList() -> impl IntoView { view! { <p>"SurveyList"</p> } }

/// To be written.
#[component]
pub fn ResponsesPage() -> impl IntoView { view! { <p>"ResponsesPage"</p> } }

/// To be written.
#[component]
pub fn ImportPage() -> impl IntoView { view! { <p>"ImportPage"</p> } }
