//! The numbers behind the emotion curve.

use leptos::prelude::*;

use super::{
    super::{state::Editor, words as card_words},
    Curve, words,
};
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const SHOW: Label = label("数据表", "Table");
const TITLE: Label = label("情绪曲线的数据", "The numbers of the emotion curve");
const STEP: Label = label("步骤", "Step");
const PHASE: Label = label("阶段", "Phase");
const EXPECTED: Label = label("预期情绪", "Expected feeling");
const MEASURED: Label = label("实测情绪", "Measured feeling");

/// The button that opens the table.
#[component]
pub(super) fn TableButton(editor: Editor) -> impl IntoView {
    let open = Curve::current(editor).table;
    view! { <button type="button" class="button quiet" on:click=move |_| open.set(true)>{tr(SHOW)}</button> }
}

/// The table. Outside the canvas, which would zoom it.
#[component]
pub(in super::super) fn EmotionTable(editor: Editor) -> impl IntoView {
    let Curve { drawn, table: open } = Curve::current(editor);
    let caption = move || {
        let lang = editor.lang();
        drawn.with(|drawn| {
            drawn
                .as_ref()
                .map(|drawn| words::finding(&drawn.ending, lang))
        })
    };
    let rows = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            drawn.with(|drawn| {
                let spots = drawn.iter().flat_map(|drawn| &drawn.spots);
                spots
                    .filter_map(|spot| {
                        let title = card_words::title(blueprint.cards.get(&spot.card)?, lang);
                        let phase = card_words::phase(blueprint, &spot.phase, lang);
                        Some(view! {
                            <tr>
                                <th scope="row">{title}</th><td>{phase}</td>
                                <td>{words::feeling(spot.expected)}</td><td>{words::feeling(spot.measured)}</td>
                            </tr>
                        })
                    })
                    .collect_view()
            })
        })
    };
    view! {
        <Dialog open title=TITLE>
            <div class="bp-table">
                <table>
                    <caption>{caption}</caption>
                    <thead><tr>
                        <th scope="col">{tr(STEP)}</th><th scope="col">{tr(PHASE)}</th>
                        <th scope="col">{tr(EXPECTED)}</th><th scope="col">{tr(MEASURED)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Dialog>
    }
}
