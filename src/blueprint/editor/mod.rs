//! The editor of one blueprint.
//!
//! `state` holds what the parts share; `gestures` what a designer can do; `keys` and `drag` turn
//! keyboard and pointer into gestures; `autosave` writes. The rest are views. `mode` says which of
//! the canvas (`grid`), the `table` and the `outline` is in the page; `find` looks for cards and
//! filters them in all three; `walk` shows the blueprint to others.

mod address;
mod autosave;
mod checks;
mod clipboard;
mod curve;
mod drag;
mod facets;
mod far;
mod files;
mod find;
mod focus;
mod gestures;
mod grid;
mod heat;
mod help;
mod inline;
mod keys;
mod marquee;
mod minimap;
mod mode;
mod outline;
mod overlay;
mod panel;
mod pulse;
mod rows;
mod screen;
mod scroll;
mod selection;
mod simulate;
mod state;
mod surface;
mod table;
mod target;
mod toolbar;
mod versions;
mod views;
mod walk;
mod widen;
mod window;
mod words;
mod zoom;

use std::sync::Arc;

use leptos::{ev, prelude::*};
use leptos_router::hooks::use_params_map;
use serviscope_domain::blueprint::Blueprint;

use crate::{
    blueprint::{
        layout::place,
        opening::{Opening, open, opened},
    },
    store::{Collection, Store},
    ui::{
        i18n::{Label, label, tr},
        live::on_store_change,
    },
};
use autosave::Autosave;
use mode::Mode;
use state::Editor;

const REGION: Label = label("蓝图编辑器", "Blueprint editor");

/// The page that edits the blueprint named by the route's `id`.
#[component]
pub fn BlueprintEditor() -> impl IntoView {
    let Some(store) = use_context::<Store>() else {
        return ().into_any();
    };
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let opening = RwSignal::new(Opening::Loading);
    let opener = store.clone();
    Effect::new(move || {
        let (store, id) = (opener.clone(), id.get());
        opening.set(Opening::Loading);
        leptos::task::spawn_local(async move {
            let next = open(&store, &id).await;
            // The page may be gone by now.
            let _ = opening.try_set(next);
        });
    });
    opened(opening, move |blueprint| {
        let blueprint = Arc::unwrap_or_clone(blueprint);
        view! { <Desk blueprint store=store.clone()/> }.into_any()
    })
}

/// An open blueprint.
#[component]
fn Desk(blueprint: Blueprint, store: Store) -> impl IntoView {
    let autosave = Autosave::new(store, &blueprint);
    let editor = Editor::new(blueprint, screen::metrics(), autosave, mode::follow());
    views::provide(editor);

    let keys = window_event_listener(ev::keydown, move |event| editor.page_key(&event));
    let hide = window_event_listener(ev::pagehide, move |_| autosave.flush(editor));
    let visibility = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() {
            autosave.flush(editor);
        }
    });
    let clipboard = StoredValue::new_local(clipboard::listen(editor));
    on_store_change(&[Collection::Blueprints], move || autosave.look(editor));
    on_cleanup(move || {
        keys.remove();
        clipboard.set_value(Vec::new());
        hide.remove();
        visibility.remove();
        autosave.close(editor);
    });
    Effect::new(move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            document().set_title(&format!("{} · Serviscope", blueprint.title.get(lang)));
        });
    });

    view! {
        <section class="bp-desk" aria-label=tr(REGION) class:with-panel=move || editor.panel.get()>
            <toolbar::Toolbar editor/>
            <find::FindBar editor/>
            <div class="bp-work">
                {move || match editor.mode.get() {
                    Mode::Canvas => view! {
                        <div class="bp-stage"><grid::Grid editor/><minimap::Minimap editor/><heat::Legend editor/></div>
                    }.into_any(),
                    Mode::Table => view! { <table::TableView editor/> }.into_any(),
                    Mode::Outline => view! { <outline::Outline editor/> }.into_any(),
                }}
                <panel::Panel editor/>
                <checks::ChecksPanel editor/>
                <versions::VersionsPanel editor/>
                <simulate::SimulationPanel editor/>
            </div>
            <curve::EmotionTable editor/>
            <versions::ClashDialog editor/>
            <target::Targets editor/>
            <p class="visually-hidden" role="status" aria-live="polite">{move || editor.voice.get()}</p>
        </section>
    }
}
