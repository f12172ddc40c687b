//! A block in the list of contents.

use leptos::{ev, prelude::*};
use serviscope_domain::report::{Content, Edit};

use super::{
    adding::{add, comment, focus},
    contents::name,
    desk::Desk,
    sheet::place,
};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const UP: Label = label("上移：{name}", "Move up: {name}");
const DOWN: Label = label("下移：{name}", "Move down: {name}");
const BELOW: Label = label("在“{name}”下面加说明", "Comment below {name}");
const REMOVE: Label = label("去掉：{name}", "Remove: {name}");
const REMOVED: Label = label("已去掉：{name}", "Removed: {name}");
const TABLE: Label = label("附数据表", "With table");
const TABLE_OF: Label = label("附数据表：{name}", "With table: {name}");

/// Id of one of the two buttons that move a block.
fn button(id: &str, up: bool) -> String {
    format!("report-{}-{id}", if up { "up" } else { "down" })
}

/// The row of a block.
#[component]
pub(super) fn Row(
    desk: Desk,
    id: String,
    /// Moves a block one place up (true) or down.
    step: Callback<(String, bool)>,
    /// The block that is being dragged.
    dragged: RwSignal<Option<String>>,
    /// Puts the dragged block in the place of this one.
    drop: Callback<String>,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let called = Memo::new(move |_| {
        let report = desk.current.read();
        let report = report.as_ref();
        report.map_or_else(String::new, |report| {
            id.with_value(|id| name(report, id, desk))
        })
    });
    let go = Callback::new(move |up: bool| {
        step.run((id.get_value(), up));
        // A row that moves loses the focus.
        request_animation_frame(move || {
            let button = id.with_value(|id| button(id, up));
            if let Some(element) = document().get_element_by_id(&button) {
                focus(&element);
            }
        });
    });
    let keys = move |event: ev::KeyboardEvent| {
        let up = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        if event.alt_key() {
            event.prevent_default();
            go.run(up);
        }
    };
    let drag = move |event: ev::DragEvent| {
        dragged.set(Some(id.get_value()));
        if let Some(carried) = event.data_transfer() {
            // Without data, some browsers begin no drag.
            let _ = carried.set_data("text/plain", &called.get_untracked());
        }
    };
    let show = move |_| {
        if let Some(element) = document().get_element_by_id(&id.with_value(|id| place(id))) {
            element.scroll_into_view();
        }
    };
    view! {
        <li class="report-row" draggable="true" class:dragged=move || dragged.get() == Some(id.get_value())
            on:keydown=keys on:dragstart=drag on:dragend=move |_| dragged.set(None)
            on:dragover=move |event| event.prevent_default()
            on:drop=move |event| { event.prevent_default(); drop.run(id.get_value()); }>
            <button type="button" class="report-row-name" on:click=show>{called}</button>
            <Tools desk id called go/>
        </li>
    }
}

/// What can be done with a block.
#[component]
fn Tools(
    desk: Desk,
    id: StoredValue<String>,
    /// What it is called.
    called: Memo<String>,
    /// Moves it one place up (true) or down.
    go: Callback<bool>,
) -> impl IntoView {
    let with_name =
        move |label: Label| move || label.with(desk.language.get(), &[("name", &called.read())]);
    // `None` where there is no table to show.
    let table = Memo::new(move |_| {
        let report = desk.current.read();
        let block = id.with_value(|id| report.as_ref()?.block(id).cloned())?;
        match block.content {
            Content::Picture { section, table } if section.has_table() => Some(table),
            _ => None,
        }
    });
    let can = move |up: bool| {
        let report = desk.current.read();
        let report = report.as_ref();
        report.is_some_and(|report| id.with_value(|id| report.step(id, up)).is_some())
    };
    let below = move |_| {
        let before = desk.current.with_untracked(|report| {
            let report = report.as_ref()?;
            id.with_value(|id| report.after(id))
        });
        add(desk, comment(), before);
    };
    let remove = move |_| {
        let said = REMOVED.with(desk.language.now(), &[("name", &called.read_untracked())]);
        desk.remove(&id.get_value(), said);
    };
    let tick = move |event: ev::Event| {
        desk.edit(Edit::Table {
            block: id.get_value(),
            shown: event_target_checked(&event),
        });
    };
    view! {
        <div class="report-row-tools">
            <Show when=move || table.get().is_some()>
                <label class="report-tick">
                    <input type="checkbox" aria-label=with_name(TABLE_OF)
                        prop:checked=move || table.get() == Some(true) on:change=tick/>
                    <span aria-hidden="true">{tr(TABLE)}</span>
                </label>
            </Show>
            {[(true, UP, Glyph::Up), (false, DOWN, Glyph::Down)].map(|(up, label, glyph)| view! {
                <button type="button" class="icon-button" id=id.with_value(|id| button(id, up))
                    aria-label=with_name(label) aria-disabled=move || (!can(up)).to_string()
                    on:click=move |_| go.run(up)>
                    <Icon glyph/>
                </button>
            })}
            <button type="button" class="icon-button" aria-label=with_name(BELOW) on:click=below>
                <Icon glyph=Glyph::Add/>
            </button>
            <button type="button" class="icon-button" aria-label=with_name(REMOVE) on:click=remove>
                <Icon glyph=Glyph::Delete/>
            </button>
        </div>
    }
}
