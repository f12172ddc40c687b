//! The last two runs beside each other.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::simulation::{StepChange, changes},
    text::Lang,
};

use super::{Simulation, words};
use crate::ui::i18n::{Label, label, tr};

const TITLE: Label = label("最近两次模拟", "The last two runs");
const CAPTION: Label = label("平均等候的变化", "Change of the mean wait");
const STEP: Label = label("步骤", "Step");
const BEFORE: Label = label("之前：{name}", "Before: {name}");
const AFTER: Label = label("现在：{name}", "Now: {name}");
const CHANGE: Label = label("变化", "Change");
const LONGER: Label = label("多 {time}", "{time} longer");
const SHORTER: Label = label("少 {time}", "{time} shorter");
const SAME: Label = label("一样", "the same");

/// The table, once there are two runs.
#[component]
pub(super) fn Compared(simulation: Simulation) -> impl IntoView {
    let editor = simulation.editor();
    let table = move || {
        let lang = editor.lang();
        let runs = simulation.runs.get();
        let (after, before) = (runs.first()?, runs.get(1)?);
        Some(editor.document.with(|blueprint| {
            let [was, is] = [(BEFORE, before), (AFTER, after)].map(|(wording, run)| {
                let name = words::name(blueprint, run, lang);
                wording.with(lang, &[("name", &name)])
            });
            let rows: Vec<_> = changes(before, after)
                .into_iter()
                .map(|change| {
                    let time = |secs: Option<f64>| {
                        secs.map_or_else(|| "–".to_owned(), |secs| words::time(secs, lang))
                    };
                    view! {
                        <tr>
                            <th scope="row">{words::step(blueprint, change.card, lang)}</th>
                            <td>{time(change.before)}</td>
                            <td>{time(change.after)}</td>
                            <td>{changed(change, lang)}</td>
                        </tr>
                    }
                })
                .collect();
            view! {
                <h4>{TITLE.get(lang)}</h4>
                <div class="bp-table" tabindex="0" role="region" aria-label=CAPTION.get(lang)>
                    <table>
                        <caption>{CAPTION.get(lang)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{tr(STEP)}</th>
                                <th scope="col">{was}</th>
                                <th scope="col">{is}</th>
                                <th scope="col">{tr(CHANGE)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        }))
    };
    view! { <div class="bp-sim-compared">{table}</div> }
}

fn changed(change: StepChange<'_>, lang: Lang) -> String {
    let Some(longer) = change.longer_secs() else {
        return "–".to_owned();
    };
    let wording = if longer.abs() < 0.05 {
        return SAME.get(lang).to_owned();
    } else if longer > 0.0 {
        LONGER
    } else {
        SHORTER
    };
    wording.with(lang, &[("time", &words::time(longer.abs(), lang))])
}
