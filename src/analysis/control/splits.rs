//! Phases: days on which the process was changed.

use leptos::prelude::*;
use serviscope_domain::{scoring::parse_day, scoring::pictures::control::Split, text::Lang};

use super::{Control, words};
use crate::ui::{
    i18n::{Label, Language, label, tr},
    icon::{Glyph, Icon},
};

const NAME: Label = label(
    "分段：过程在某一天改变了？",
    "Phases: was the process changed on a day?",
);
const WHY: Label = label(
    "改进之后从那天起另算控制限，前后两段各看各的。",
    "From that day on the limits are worked out anew, so that before and after are judged apart.",
);
const DAY: Label = label("新过程的第一天", "First day of the new process");
const NOTE: Label = label("改变了什么", "What was changed");
const ADD: Label = label("从这天分段", "Split here");
const LIST: Label = label("分段点", "Splits");
const REMOVE: Label = label("去掉分段：{words}", "Remove split: {words}");
const NO_DAY: Label = label("请先选一个日期。", "Choose a day first.");

/// The splits, and the form that adds one.
#[component]
pub(super) fn Splits(control: Control) -> impl IntoView {
    let language = Language::current();
    let (day, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let failed = RwSignal::new(false);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let chosen = parse_day(&day.get_untracked());
        failed.set(chosen.is_none());
        if let Some(chosen) = chosen {
            control.change(|choices| choices.split(chosen, &note.get_untracked()));
            day.set(String::new());
            note.set(String::new());
        }
    };
    view! {
        <details class="control-splits" open=!control.choices.get_untracked().splits.is_empty()>
            <summary>{tr(NAME)}</summary>
            <p class="chart-note">{tr(WHY)}</p>
            <form on:submit=add novalidate>
                <div class="field">
                    <label for="split-day">{tr(DAY)}</label>
                    <input id="split-day" type="date" prop:value=day
                        aria-invalid=move || failed.get().to_string() aria-describedby="split-error"
                        on:input=move |event| day.set(event_target_value(&event))/>
                </div>
                <div class="field">
                    <label for="split-note">{tr(NOTE)}</label>
                    <input id="split-note" type="text" maxlength="60" autocomplete="off" prop:value=note
                        on:input=move |event| note.set(event_target_value(&event))/>
                </div>
                <button type="submit" class="button">{tr(ADD)}</button>
            </form>
            <p id="split-error" class="field-error" role="alert">
                {move || failed.get().then(|| NO_DAY.get(language.get()))}
            </p>
        </details>
        <ul class="chips" aria-label=tr(LIST) hidden=move || control.choices.read().splits.is_empty()>
            {move || {
                let lang = language.get();
                control.choices.read().splits.iter().map(|split| chip(control, split, lang)).collect_view()
            }}
        </ul>
    }
}

fn chip(control: Control, split: &Split, lang: Lang) -> impl IntoView + use<> {
    let words = format!("{} {}", split.day, words::change(&split.note, lang));
    let name = REMOVE.with(lang, &[("words", &words)]);
    let day = split.day;
    view! {
        <li>
            <button type="button" class="chip" aria-label=name
                on:click=move |_| control.change(|choices| choices.join(day))>
                {words}
                <Icon glyph=Glyph::Close/>
            </button>
        </li>
    }
}
