//! Dropping a file on the page.

use leptos::{ev::DragEvent, prelude::*, task::spawn_local};
use serviscope_domain::formats::blueprint_file::{FileError, MOST_BYTES};

use super::Importing;
use crate::ui::{
    files,
    i18n::{Label, label},
};

const READING: Label = label("正在读“{name}”……", "Reading {name} …");

/// A part of the page on which a file can be dropped. The button beside it does the same.
#[component]
pub(in super::super) fn DropZone(
    /// The import.
    importing: Importing,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let hover = move |event: DragEvent| {
        if holds_files(&event) {
            // Without this the browser would open the file in place of the page.
            event.prevent_default();
            over.set(true);
        }
    };
    let drop = move |event: DragEvent| {
        over.set(false);
        if !holds_files(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        let Some(file) = files.and_then(|files| files.get(0)) else {
            return;
        };
        if file.size() > MOST_BYTES as f64 {
            return importing.refuse(file.name(), &FileError::TooLarge);
        }
        spawn_local(async move {
            if let Ok((name, bytes)) = files::read(&file).await {
                importing.take(name, bytes);
            }
        });
    };
    let reading = move || {
        let name = importing.reading.get()?;
        Some(READING.with(importing.language.get(), &[("name", &name)]))
    };
    view! {
        <div class="bp-drop" class:over=move || over.get() on:dragover=hover
            on:dragleave=move |_| over.set(false) on:drop=drop>
            {children()}
            <p class="hint" role="status">{reading}</p>
        </div>
    }
}

/// Whether files are dragged, and not words or links of the page.
fn holds_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
