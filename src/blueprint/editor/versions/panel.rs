//! The versions beside the canvas, or in a sheet at the bottom of a phone.

use leptos::prelude::*;

use super::{super::state::Editor, Versions, as_is::AsIs, merging::Merging, row::Row, save::Save};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

/// Id of the panel.
const PANEL: &str = "bp-versions";
/// Id of its heading, which gets the focus when the panel is opened.
pub(super) const HEADING: &str = "bp-versions-title";
/// Id of the button that opens it.
pub(super) const BUTTON: &str = "bp-versions-button";

const TITLE: Label = label("版本", "Versions");
const CLOSE: Label = label("关闭版本", "Close the versions");
const CLASHES: Label = label("{count} 处冲突", "{count} [clash|clashes]");
const LIST: Label = label("已保存的版本（{count}）", "Kept versions ({count})");
const NONE: Label = label(
    "还没有版本。大改之前存一个，以后就能对照和恢复。恢复和合并之前会自动存一个。",
    "No versions yet. Keep one before larger changes, to compare with it and to go back. One is kept by itself before restoring and merging.",
);

/// The button that opens and closes the panel, and the one that leads to what clashes.
#[component]
pub(in super::super) fn VersionsButton(editor: Editor) -> impl IntoView {
    let versions = Versions::current(editor);
    let clashes = Memo::new(move |_| editor.document.with(|blueprint| blueprint.clashes.len()));
    let toggle = move |_| {
        if versions.shown.get_untracked() {
            versions.hide();
        } else {
            versions.show();
        }
    };
    view! {
        <button type="button" id=BUTTON class="button quiet bp-view"
            aria-expanded=move || versions.shown.get().to_string() aria-controls=PANEL on:click=toggle>
            {tr(TITLE)}
        </button>
        <Show when=move || clashes.get() != 0>
            <button type="button" class="button quiet bp-view bp-clash-button"
                on:click=move |_| versions.deciding.set(true)>
                <span aria-hidden="true">"≠"</span>{move || CLASHES.counting(editor.lang(), clashes.get())}
            </button>
        </Show>
    }
}

/// The panel, while it is open and no details lie above it.
#[component]
pub(in super::super) fn VersionsPanel(editor: Editor) -> impl IntoView {
    let versions = Versions::current(editor);
    // The panel takes room away from the canvas, or gives it back.
    Effect::new(move || {
        versions.shown.track();
        request_animation_frame(move || editor.look());
    });
    let count = move || {
        let count = versions.heads.with(Vec::len).to_string();
        LIST.with(editor.lang(), &[("count", &count)])
    };
    view! {
        <Show when=move || versions.shown.get()>
            <aside class="bp-panel bp-versions" id=PANEL aria-label=tr(TITLE)
                on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                    event.stop_propagation();
                    versions.hide();
                }>
                <header class="bp-panel-head">
                    <h2 id=HEADING tabindex="-1">{tr(TITLE)}</h2>
                    <button type="button" class="icon-button" aria-label=tr(CLOSE) on:click=move |_| versions.hide()>
                        <Icon glyph=Glyph::Close/>
                    </button>
                </header>
                <Save versions/>
                <section aria-labelledby="bp-versions-list">
                    <h3 id="bp-versions-list">{count}</h3>
                    <Show when=move || versions.heads.with(Vec::is_empty)><p class="hint">{tr(NONE)}</p></Show>
                    <ul class="bp-version-list">
                        <For each=move || versions.heads.get()
                            key=|head| (head.id.clone(), head.name.clone(), head.notes.clone()) let(head)>
                            <Row versions head/>
                        </For>
                    </ul>
                </section>
                <AsIs versions/>
                <Merging versions/>
            </aside>
        </Show>
    }
}
