//! How customers are meant to feel at a step, and how they do.

use leptos::prelude::*;
use serviscope_domain::blueprint::{Emotion, Feeling};

use super::super::{
    super::state::Editor,
    binding::{Binding, part},
    field::{Group, listed},
    sheet::Sheet,
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label, tr},
};

const TITLE: Label = label("情绪", "Emotion");
const EXPECTED: Label = label("设计的感受", "As designed");
const MEASURED: Label = label("实测的感受", "As measured");
const NONE: Label = label("未定", "Not known");
const BETWEEN: Label = label("现在是 {value}", "Now {value}");
const POINT: Label = label("{value}，{word}", "{value}, {word}");
const SAID_EXPECTED: Label = label("设计 {value}", "designed {value}");
const SAID_MEASURED: Label = label("实测 {value}", "measured {value}");

#[component]
pub(super) fn EmotionGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| card.step.emotion != Feeling::default());
    let summary = sheet.say(|_, card, lang| {
        let said = |wording: Label, emotion: Option<Emotion>| {
            let value = emotion.map(terms::feeling);
            value
                .map(|value| wording.with(lang, &[("value", &value)]))
                .unwrap_or_default()
        };
        let feeling = &card.step.emotion;
        let parts = [
            said(SAID_EXPECTED, feeling.expected),
            said(SAID_MEASURED, feeling.measured),
        ];
        listed(parts, lang)
    });
    view! {
        <Group kind="emotion" title=TITLE summary filled>
            {move || {
                let feeling = sheet.group::<Feeling>();
                view! {
                    <Scale editor name=EXPECTED id="bp-expected" emotion=part!(feeling, expected)/>
                    <Scale editor name=MEASURED id="bp-measured" emotion=part!(feeling, measured)/>
                }
            }}
        </Group>
    }
}

/// The scale from −2 to +2, and the choice of none.
#[component]
fn Scale(
    editor: Editor,
    name: Label,
    id: &'static str,
    emotion: Binding<Option<Emotion>>,
) -> impl IntoView {
    let point = move |(value, word): (Emotion, Label)| {
        let shown = terms::feeling(value);
        let said = shown.clone();
        let spoken = move || {
            let lang = editor.lang();
            POINT.with(lang, &[("value", &said), ("word", word.get(lang))])
        };
        view! {
            <label class="bp-point" title=tr(word)>
                <input type="radio" name=id aria-label=spoken
                    prop:checked=move || emotion.get() == Some(value)
                    on:change=move |_| emotion.set(Some(value))/>
                <span aria-hidden="true">{shown}</span>
            </label>
        }
    };
    // Measured feelings may lie between the points.
    let between = move || {
        let value = emotion.get().filter(|value| value.tenths() % 10 != 0)?;
        Some(BETWEEN.with(editor.lang(), &[("value", &terms::feeling(value))]))
    };
    view! {
        <fieldset class="bp-scale">
            <legend>{tr(name)}</legend>
            <div class="bp-points">
                {terms::FEELINGS.map(point)}
                <label class="bp-point">
                    <input type="radio" name=id prop:checked=move || emotion.get().is_none()
                        on:change=move |_| emotion.set(None)/>
                    <span>{tr(NONE)}</span>
                </label>
            </div>
            {move || between().map(|words| view! { <p class="hint">{words}</p> })}
        </fieldset>
    }
}
