//! The details of the selected card or phase: beside the canvas, or a sheet at the bottom of a
//! phone.

mod card;
mod fields;
mod links;
mod phase;

use leptos::prelude::*;

use super::{place::Place, state::Editor};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

/// Id of the panel's first field, which gets the focus when the panel is opened by keyboard.
pub(super) const FIRST_FIELD: &str = "bp-first-field";

const CARD: Label = label("卡片详情", "Card details");
const PHASE: Label = label("阶段详情", "Phase details");
const CLOSE: Label = label("关闭详情", "Close details");

/// The panel, while it is open.
#[component]
pub(super) fn Panel(editor: Editor) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let place = editor.place.get();
        let is_open = editor.panel.get() && !matches!(place, Place::Cell(..));
        is_open.then_some(place)
    });
    let close = move || {
        editor.panel.set(false);
        editor.return_focus();
    };
    view! {
        {move || shown.get().map(|place| {
            let title = if matches!(place, Place::Card(_)) { CARD } else { PHASE };
            view! {
                <aside class="bp-panel" aria-label=tr(title)
                    on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                        event.stop_propagation();
                        close();
                    }>
                    <header class="bp-panel-head">
                        <h2>{tr(title)}</h2>
                        <button type="button" class="icon-button" aria-label=tr(CLOSE) on:click=move |_| close()>
                            <Icon glyph=Glyph::Close/>
                        </button>
                    </header>
                    {match place {
                        Place::Card(id) => view! { <card::CardDetails editor id/> }.into_any(),
                        Place::Phase(id) => view! { <phase::PhaseDetails editor id/> }.into_any(),
                        Place::Cell(..) => ().into_any(),
                    }}
                </aside>
            }
        })}
    }
}
