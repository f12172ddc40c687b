//! Fields behind a summary that tells what is in them.

use leptos::prelude::*;

use crate::ui::{
    i18n::{Label, tr},
    theme::storage,
};

/// Where the browser remembers which groups a person wants open.
const KEY: &str = "serviscope.blueprint.groups";

/// A group of fields. Whether it is open is remembered for all cards; until somebody opens or
/// closes it, it is open where there is something in it.
#[component]
pub(in super::super) fn Group(
    /// Stored name.
    kind: &'static str,
    /// Heading.
    title: Label,
    /// What is in it, in a few words.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether there is something in it.
    #[prop(into)]
    filled: Signal<bool>,
    /// The fields, made each time it is opened.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(remembered(kind).unwrap_or_else(|| filled.get_untracked()));
    // A mark that is set elsewhere opens the group that asks for the particulars.
    Effect::new(move |before: Option<bool>| {
        let now = filled.get();
        if now && before == Some(false) {
            open.set(true);
        }
        now
    });
    let children = StoredValue::new(children);
    view! {
        <details class="bp-group" open=move || open.get()
            on:toggle:target=move |event| {
                let now = event.target().open();
                if now != open.get_untracked() {
                    open.set(now);
                    remember(kind, now);
                }
            }>
            <summary>
                <span class="bp-group-title">{tr(title)}</span>" "
                <span class="bp-group-said">{move || summary.get()}</span>
            </summary>
            <Show when=move || open.get()>
                <div class="bp-group-fields">{children.with_value(|children| children())}</div>
            </Show>
        </details>
    }
}

/// What was remembered: `timing=1,wait=0`.
fn all() -> Vec<(String, bool)> {
    let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let stored = stored.unwrap_or_default();
    let pairs = stored.split(',').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(kind, open)| (kind.to_owned(), open == "1"))
        .collect()
}

fn remembered(kind: &str) -> Option<bool> {
    let found = all().into_iter().find(|(known, _)| known == kind);
    found.map(|(_, open)| open)
}

fn remember(kind: &str, open: bool) {
    let mut all = all();
    all.retain(|(known, _)| known != kind);
    all.push((kind.to_owned(), open));
    let stored: Vec<String> = all
        .into_iter()
        .map(|(kind, open)| format!("{kind}={}", u8::from(open)))
        .collect();
    if let Some(storage) = storage() {
        // Where storage is denied or full, groups open by what is in them.
        let _ = storage.set_item(KEY, &stored.join(","));
    }
}
