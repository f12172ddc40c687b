//! The bar with the field, the way from one found card to the next, and the filter.

use leptos::{html, prelude::*};
use web_sys::KeyboardEvent;

use super::{
    super::{inline::is_composing, state::Editor},
    FIELD, Find,
    chips::Chips,
    place_among,
};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

/// Id of the bar.
const BAR: &str = "bp-find";

const NAME: Label = label("查找与筛选", "Find and filter");
/// What is written on the button; the bar has little room.
const SHORT: Label = label("查找", "Find");
const SHOWN: Label = label("{kept}/{all} 张", "{kept} of {all}");
const NARROWED: Label = label(
    "查找与筛选：显示 {all} 张卡片中的 {kept} 张",
    "Find and filter: {kept} of {all} cards shown",
);
const WORDS: Label = label(
    "在标题、备注、负责人和展示中查找",
    "Find in titles, notes, owners and evidence",
);
const PREVIOUS: Label = label("上一处", "Previous");
const NEXT: Label = label("下一处", "Next");
const CLOSE: Label = label("关闭查找", "Close find");
const FOUND: Label = label("找到 {count} 张卡片", "{count} [card|cards] found");
const PLACE: Label = label("第 {index} 处，共 {count} 处", "{index} of {count}");

/// The button that opens and closes the bar; it tells how many cards a filter lets pass.
#[component]
pub(in super::super) fn FindButton(editor: Editor) -> impl IntoView {
    let find = Find::current(editor);
    let counts = Memo::new(move |_| {
        let kept = find
            .kept
            .with(|kept| kept.as_ref().map(|kept| kept.len()))?;
        let all = editor.document.with(|blueprint| blueprint.cards.len());
        Some((kept.to_string(), all.to_string()))
    });
    let say = move |wording: Label| {
        let (kept, all) = counts.get()?;
        Some(wording.with(editor.lang(), &[("kept", &kept), ("all", &all)]))
    };
    let name = move || say(NARROWED).unwrap_or_else(|| NAME.get(editor.lang()).to_owned());
    let toggle = move |_| {
        if find.open.get_untracked() {
            find.open.set(false);
        } else {
            find.show();
        }
    };
    view! {
        <button type="button" class="button quiet bp-view" aria-label=name title="/"
            aria-expanded=move || find.open.get().to_string() aria-controls=BAR on:click=toggle>
            <span>{tr(SHORT)}</span>
            {move || say(SHOWN).map(|shown| view! { <span class="badge">{shown}</span> })}
        </button>
    }
}

/// The bar, while it is open.
#[component]
pub(in super::super) fn FindBar(editor: Editor) -> impl IntoView {
    let find = Find::current(editor);
    view! {
        <Show when=move || find.open.get()>
            <section class="bp-find" id=BAR role="search" aria-label=tr(NAME)
                on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                    event.prevent_default();
                    event.stop_propagation();
                    find.hide();
                }>
                <Words editor find/>
                <Chips editor find/>
            </section>
        </Show>
    }
}

#[component]
fn Words(editor: Editor, find: Find) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let take = move || {
        if let Some(node) = node.get_untracked() {
            find.words.set(node.value());
        }
    };
    // What was looked for before can be typed over.
    Effect::new(move || {
        if let Some(node) = node.get() {
            node.select();
        }
    });
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            find.step(!event.shift_key());
        }
    };
    let result = move || {
        if find.words.read().trim().is_empty() {
            return String::new();
        }
        let lang = editor.lang();
        let found = find.found.get();
        let here = editor.place.with(|place| place_among(place, &found));
        match here {
            Some(at) => {
                let (index, count) = ((at + 1).to_string(), found.len().to_string());
                PLACE.with(lang, &[("index", &index), ("count", &count)])
            }
            None if found.is_empty() => super::NONE.get(lang).to_owned(),
            None => FOUND.counting(lang, found.len()),
        }
    };
    view! {
        <div class="bp-find-words">
            <input type="search" id=FIELD node_ref=node autocomplete="off" aria-label=tr(WORDS) placeholder=tr(WORDS)
                prop:value=move || find.words.get() on:keydown=key
                on:input=move |event| if !is_composing(&event) { take() }
                on:compositionend=move |_| take()/>
            <button type="button" class="icon-button" aria-label=tr(PREVIOUS) title="Shift+Enter"
                on:click=move |_| find.step(false)><Icon glyph=Glyph::Up/></button>
            <button type="button" class="icon-button" aria-label=tr(NEXT) title="Enter"
                on:click=move |_| find.step(true)><Icon glyph=Glyph::Down/></button>
            <p class="bp-find-result" role="status">{result}</p>
            <button type="button" class="icon-button" aria-label=tr(CLOSE) title="Esc"
                on:click=move |_| find.hide()><Icon glyph=Glyph::Close/></button>
        </div>
    }
}
