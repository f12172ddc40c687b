//! The frame of a studio page: where am I, what is this, what can I do.

use leptos::prelude::*;

use super::i18n::{Label, Language};

/// Props of the actions slot of [`Page`].
#[slot]
pub struct Actions {
    /// Buttons and links.
    children: ChildrenFn,
}

/// A page with its heading, an optional lead sentence and its actions.
#[component]
pub fn Page(
    /// Heading, also the document's title.
    #[prop(into)]
    title: Signal<String>,
    /// One sentence under the heading.
    #[prop(optional, into)]
    lead: Option<Signal<String>>,
    /// Buttons beside the heading; the primary one first.
    #[prop(optional)]
    actions: Option<Actions>,
    /// Content.
    children: Children,
) -> impl IntoView {
    Effect::new(move || document().set_title(&format!("{} · Serviscope", title.get())));
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{move || title.get()}</h1>
                {lead.map(|lead| view! { <p class="lead">{move || lead.get()}</p> })}
            </div>
            {actions.map(|actions| view! { <div class="toolbar">{(actions.children)()}</div> })}
        </header>
        {children()}
    }
}

/// A label as a signal, for [`Page`] and other props that follow the language.
pub fn label_signal(label: Label) -> Signal<String> {
    let language = Language::current();
    Signal::derive(move || label.get(language.get()).to_owned())
}
