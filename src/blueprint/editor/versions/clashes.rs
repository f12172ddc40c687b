//! What both sides of a merge changed differently, and choosing one of the two.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::Value;
use serviscope_domain::{
    blueprint::{Blueprint, Clash, ClashId, Command, Side, shown_now},
    text::Lang,
};

use super::{
    super::{focus::focus_soon, state::Editor},
    Versions,
};
use crate::{
    blueprint::versions::{field, value, whole, words},
    ui::{
        dialog::Dialog,
        i18n::{Label, label, tr},
    },
};

/// Id of the line that tells how many are left, which gets the focus after each choice.
const LEFT_ID: &str = "bp-clashes-left";

const TITLE: Label = label("两边改得不一样的地方", "What both sides changed");
const ABOUT: Label = label(
    "现在先按我方显示。不选也什么都不会丢：两边的内容都留着，以后再选也行；对方那一份还存成了版本。",
    "Ours is shown for now. Nothing is lost without a choice: both sides stay here until you decide, and theirs is kept as a version as well.",
);
const LEFT: Label = label("还有 {count} 处要选", "{count} [choice|choices] left");
const DONE: Label = label("全部选完了。", "Everything is decided.");
const WHERE: Label = label(
    "“{element}”（{part}）：{field}",
    "“{element}” ({part}): {field}",
);
const OURS: Label = label("我方", "Ours");
const THEIRS: Label = label("对方", "Theirs");
const ALL_OURS: Label = label("全部用我方的", "All ours");
const ALL_THEIRS: Label = label("全部用对方的", "All theirs");
const REFUSED: Label = label(
    "这样选不行：别的内容还需要它，或者它已经不在了。请选另一边。",
    "This side cannot be taken: other things need it, or it is gone. Choose the other side.",
);
const REFUSED_ALL: Label = label(
    "不能一次全选：其中有一处别的内容还需要它。请一处一处选。",
    "They cannot all be taken at once: something needs one of them. Choose one by one.",
);
const SETTLED: Label = label("已选定", "Decided");

const fn side_name(side: Side) -> Label {
    match side {
        Side::Ours => OURS,
        Side::Theirs => THEIRS,
    }
}

/// The dialog with the clashes of the editor's blueprint.
#[component]
pub(in super::super) fn ClashDialog(editor: Editor) -> impl IntoView {
    let open = Versions::current(editor).deciding;
    view! { <Dialog open title=TITLE><Clashes editor/></Dialog> }
}

#[component]
fn Clashes(editor: Editor) -> impl IntoView {
    let ids = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| blueprint.clashes.keys().cloned().collect::<Vec<_>>())
    });
    let shown = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| shown_now(blueprint).unwrap_or_default())
    });
    let is_refused = RwSignal::new(false);
    let left = move || match ids.with(Vec::len) {
        0 => DONE.get(editor.lang()).to_owned(),
        count => LEFT.counting(editor.lang(), count),
    };
    let all = move |side: Side| {
        let commands = editor.document.with_untracked(|blueprint| {
            let clashes = blueprint.clashes.values();
            clashes.map(|clash| clash.choice(side)).collect()
        });
        let is_done = editor.dispatch(Command::Together { commands });
        is_refused.set(!is_done);
        if is_done {
            editor.settle();
            focus_soon(LEFT_ID.to_owned());
        }
    };
    view! {
        <p>{tr(ABOUT)}</p>
        <p id=LEFT_ID tabindex="-1" role="status" class="bp-clashes-left">{left}</p>
        <Show when=move || { ids.with(Vec::len) > 1 }>
            <div class="bp-actions">
                <button type="button" class="button" on:click=move |_| all(Side::Ours)>{tr(ALL_OURS)}</button>
                <button type="button" class="button" on:click=move |_| all(Side::Theirs)>{tr(ALL_THEIRS)}</button>
            </div>
        </Show>
        <p class="notice warn" role="alert" hidden=move || !is_refused.get()>{tr(REFUSED_ALL)}</p>
        <ul class="bp-clashes">
            <For each=move || ids.get() key=Clone::clone let(id)><Choice editor shown id/></For>
        </ul>
    }
}

/// A clash: both values beside each other, each a button that takes it.
#[component]
fn Choice(
    editor: Editor,
    /// What the blueprint shows now in the fields that clash.
    shown: Memo<BTreeMap<ClashId, Value>>,
    id: ClashId,
) -> impl IntoView {
    let heading = format!("bp-clash-{}", id.as_str().replace(['/', ' '], "-"));
    let labelled = heading.clone();
    let id = StoredValue::new(id);
    let clash = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| id.with_value(|id| blueprint.clashes.get(id).cloned()))
    });
    let is_refused = RwSignal::new(false);
    let place = move || {
        let lang = editor.lang();
        let clash = clash.get()?;
        Some(
            editor
                .document
                .with(|blueprint| place_of(blueprint, &clash, lang)),
        )
    };
    let take = move |side: Side| {
        let Some(clash) = clash.get_untracked() else {
            return;
        };
        let is_done = editor.dispatch(clash.choice(side));
        if is_done {
            editor.settle();
            editor.announce(SETTLED.get(editor.language.now()));
            focus_soon(LEFT_ID.to_owned());
        } else {
            is_refused.set(true);
        }
    };
    let sides = [Side::Ours, Side::Theirs].map(|side| {
        let words = move || {
            let lang = editor.lang();
            let clash = clash.get()?;
            let now = shown.with(|shown| shown.get(&clash.id).cloned());
            let stored = match (side, now) {
                (Side::Ours, Some(now)) => now,
                (Side::Ours, None) | (Side::Theirs, _) => clash.value(side).clone(),
            };
            Some(
                editor
                    .document
                    .with(|blueprint| said(blueprint, &clash, &stored, lang)),
            )
        };
        view! {
            <button type="button" class="bp-clash-side" on:click=move |_| take(side)>
                <strong>{tr(side_name(side))}</strong>" "<span>{words}</span>
            </button>
        }
    });
    view! {
        <li><div class="bp-clash" role="group" aria-labelledby=labelled>
            <p class="bp-clash-place" id=heading>{place}</p>
            <div class="bp-clash-sides">{sides.into_iter().collect_view()}</div>
            <p class="error" role="alert" hidden=move || !is_refused.get()>{tr(REFUSED)}</p>
        </div></li>
    }
}

/// What a clash is about.
fn place_of(blueprint: &Blueprint, clash: &Clash, lang: Lang) -> String {
    let element = clash.element();
    let name = words::named(blueprint, &element, lang).unwrap_or_else(|| whole(given(clash), lang));
    WHERE.with(
        lang,
        &[
            ("part", words::part(clash.part).get(lang)),
            ("element", &name),
            ("field", &field(clash.part, &clash.field, lang)),
        ],
    )
}

/// The side that still has the element.
fn given(clash: &Clash) -> &Value {
    if clash.ours.is_null() {
        &clash.theirs
    } else {
        &clash.ours
    }
}

/// What a value of a clash says.
fn said(blueprint: &Blueprint, clash: &Clash, stored: &Value, lang: Lang) -> String {
    if clash.field.is_empty() {
        whole(stored, lang)
    } else {
        value(blueprint, &clash.field, stored, lang)
    }
}
