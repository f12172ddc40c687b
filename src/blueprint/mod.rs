//! The blueprint room.

use leptos::prelude::*;

/// To be written.
#[component]
pub fn BlueprintList() -> impl IntoView { view! { <p>"BlueprintList"</p> } }

/// To be written.
#[component]
pub fn BlueprintEditor() -> impl IntoView { view! { <p>"BlueprintEditor"</p> } }
