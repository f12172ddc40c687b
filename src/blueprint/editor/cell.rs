//! The crossing of a lane and a phase: a stack of cards and a button for a new one.

use leptos::prelude::*;
use serviscope_domain::blueprint::{LaneId, PhaseId};

use super::{card::CardView, drag::Pointer, grid::px, place::Place, state::Editor, words};
use crate::ui::{
    i18n::{Label, label},
    icon::{Glyph, Icon},
};

const CELL: Label = label(
    "{lane}，{phase}：{count} 张卡片",
    "{lane}, {phase}: {count} cards",
);
const ONE: Label = label(
    "{lane}\u{ff0c}{phase}\u{ff1a}1 张卡片",
    "{lane}, {phase}: 1 card",
);
const ADD: Label = label("新增卡片：{lane}，{phase}", "Add card: {lane}, {phase}");

/// A cell.
#[component]
pub(super) fn Cell(
    editor: Editor,
    #[prop(name = "lane")] row: LaneId,
    phase: PhaseId,
    pointer: Pointer,
) -> impl IntoView {
    let place = Place::Cell(row.clone(), phase.clone());
    let element_id = place.element_id();
    let here = editor.cards_here(row.clone(), phase.clone());
    let key = StoredValue::new((row, phase));
    let column = Memo::new(move |_| {
        let column = editor
            .layout
            .with(|layout| key.with_value(|(_, phase)| layout.column(phase)));
        column.unwrap_or_default()
    });
    // All cards, whether in the page or not.
    let count = Memo::new(move |_| {
        editor.layout.with(|layout| {
            let row =
                key.with_value(|(lane, _)| layout.rows.iter().position(|row| row.lane == *lane));
            row.map_or(0, |row| layout.stack(row, column.get()).len())
        })
    });
    let left = move || px(editor.layout.with(|layout| layout.column_x(column.get())));
    let add_top = move || {
        px(editor.layout.with(|layout| {
            let levels = layout.levels(column.get(), count.get());
            layout.metrics.add_y(levels)
        }))
    };
    let is_here = Memo::new(move |_| editor.place.with(|here| *here == place));
    let named = move |wording: Label| {
        let lang = editor.lang();
        let count = count.get().to_string();
        editor.document.with(|blueprint| {
            key.with_value(|(lane, phase)| {
                let phase = words::phase(blueprint, phase, lang);
                let row = words::lane(blueprint, lane, lang);
                wording.with(lang, &[("lane", row), ("phase", &phase), ("count", &count)])
            })
        })
    };
    view! {
        <div class="bp-cell" role="gridcell" aria-label=move || named(if count.get() == 1 { ONE } else { CELL })
            aria-colindex=move || (column.get() + 2).to_string() style:left=left
            style:width=move || px(editor.layout.with(|layout| layout.column_width(column.get())))>
            <For each=move || here.get() key=Clone::clone let(id)>
                <CardView editor id pointer/>
            </For>
            <button type="button" class="bp-add" id=element_id class:alone=move || count.get() == 0
                tabindex=move || if is_here.get() { "0" } else { "-1" }
                aria-label=move || named(ADD)
                style:top=add_top
                on:focus=move |_| if count.get_untracked() == 0 {
                    let (lane, phase) = key.get_value();
                    editor.place.set(Place::Cell(lane, phase));
                }
                on:click=move |_| {
                    let (lane, phase) = key.get_value();
                    editor.add_card(lane, phase);
                }>
                <Icon glyph=Glyph::Add/>
            </button>
        </div>
    }
}
