//! The survey items that measure a card: typed freely, or found by number or words, each with its
//! weight.

use std::{num::NonZeroU16, sync::LazyLock};

use leptos::{html, prelude::*};
use serviscope_domain::{
    blueprint::ItemLink,
    instrument::{self, IndexedItem},
    text::{Lang, Text},
};

use super::{
    super::{focus::focus_soon, inline::is_composing},
    binding::Binding,
    field::Number,
    sheet::Sheet,
};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const ITEMS: Label = label("对应的问卷题目", "Survey items");
const ITEMS_HINT: Label = label(
    "题号用逗号分隔，例如 SQ10，SQ13；SQ10×70 表示权重 70",
    "Item numbers separated by commas, for example SQ10, SQ13; SQ10×70 has the weight 70",
);
const FIND: Label = label("按题号或文字查找", "Find by number or words");
const FOUND: Label = label("找到的题目", "Items found");
const ADD: Label = label("对应 {item}：{words}", "Map {item}: {words}");
const NOTHING: Label = label("没有找到", "Nothing found");
const WEIGHT: Label = label("权重", "Weight");
const UNMAP: Label = label("不再对应 {item}", "Unmap {item}");
const MAPPED: Label = label("已对应 {item}", "{item} mapped");
const UNMAPPED: Label = label("已不再对应 {item}", "{item} no longer mapped");
const UNKNOWN: Label = label("题库里没有这个题号", "Not in the library");

/// What stands for names that a survey fills in.
const STAND_INS: [(&str, &str, &str); 2] = [
    ("org", "本企业", "the organisation"),
    ("feature", "这项服务", "this service"),
];
/// How many finds are shown.
const MOST: usize = 8;
/// The field with the items as they are typed.
const FIELD: &str = "bp-items";
/// The field for finding items.
const FINDER: &str = "bp-find-item";

/// Every item of the library, by id and wording.
pub(super) fn index() -> &'static [IndexedItem] {
    static INDEX: LazyLock<Vec<IndexedItem>> = LazyLock::new(|| {
        let mut index = instrument::index().unwrap_or_default();
        for item in &mut index {
            for (name, zh, en) in STAND_INS {
                item.text = item.text.fill(name, &Text::new(zh, en));
            }
        }
        index
    });
    &INDEX
}

/// The items whose number begins with what is typed, then those whose words contain it.
fn find(typed: &str) -> Vec<&'static IndexedItem> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let by_number = |item: &&IndexedItem| item.id.to_lowercase().starts_with(&typed);
    let by_words = |item: &&IndexedItem| {
        item.text.zh.to_lowercase().contains(&typed) || item.text.en.to_lowercase().contains(&typed)
    };
    let numbers = index().iter().filter(by_number);
    let words = index()
        .iter()
        .filter(|item| !by_number(item) && by_words(item));
    numbers.chain(words).take(MOST).collect()
}

fn wording(id: &str, lang: Lang) -> Option<&'static str> {
    let item = index().iter().find(|item| item.id == id)?;
    Some(item.text.get(lang))
}

/// The items that are typed; what names none is left out.
fn read(typed: &str) -> Vec<ItemLink> {
    let separators = [',', '\u{ff0c}', '、', ';', '\u{ff1b}', ' ', '\n'];
    let typed = typed.split(separators);
    typed.filter_map(|item| item.parse().ok()).collect()
}

/// What stands in the field for items.
fn write(items: &[ItemLink]) -> String {
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    items.join(", ")
}

/// The survey items of a card.
#[component]
pub(super) fn Items(sheet: Sheet) -> impl IntoView {
    let items = sheet.items();
    let node = NodeRef::<html::Input>::new();
    // What is typed stays as it is typed, as long as it means the same.
    Effect::new(move || {
        let mapped = items.get();
        if let Some(node) = node.get()
            && read(&node.value()) != mapped
        {
            node.set_value(&write(&mapped));
        }
    });
    let take = move || {
        if let Some(node) = node.get_untracked() {
            items.type_in(FIELD, read(&node.value()));
        }
    };
    let count = Memo::new(move |_| items.value.with(Vec::len));
    view! {
        <section class="bp-mapped">
            <div class="field">
                <label for=FIELD>{tr(ITEMS)}</label>
                <input id=FIELD node_ref=node type="text" autocomplete="off" spellcheck="false"
                    aria-describedby="bp-items-hint" on:focus=move |_| sheet.editor.stop_typing()
                    on:input=move |event| if !is_composing(&event) { take() }
                    on:compositionend=move |_| take()/>
                <p class="hint" id="bp-items-hint">{tr(ITEMS_HINT)}</p>
            </div>
            <ul class="bp-mapped-items" hidden=move || count.get() == 0>
                <For each=move || 0..count.get() key=|index| *index let(index)>
                    <Mapped sheet items index/>
                </For>
            </ul>
            <Finder sheet items/>
        </section>
    }
}

/// A mapped item with its wording and its weight.
#[component]
fn Mapped(sheet: Sheet, items: Binding<Vec<ItemLink>>, index: usize) -> impl IntoView {
    let editor = sheet.editor;
    let id = Memo::new(move |_| {
        items
            .value
            .with(|items| items.get(index).map(|link| link.item.clone()))
            .unwrap_or_default()
    });
    let weight = items.part(
        move |items| items.get(index).map(|link| u32::from(link.weight.get())),
        move |items, next: Option<u32>| {
            if let Some(link) = items.get_mut(index) {
                let weight = next.and_then(|next| u16::try_from(next).ok());
                link.weight = weight.and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN);
            }
        },
    );
    let words = move || {
        let lang = editor.lang();
        id.with(|id| wording(id, lang).unwrap_or_else(|| UNKNOWN.get(lang)))
    };
    let unmap = move |_| {
        let mut next = items.now();
        if index < next.len() {
            let gone = next.remove(index);
            items.set(next);
            let lang = editor.language.now();
            editor.announce(UNMAPPED.with(lang, &[("item", &gone.item)]));
            focus_soon(FINDER.to_owned());
        }
    };
    view! {
        <li>
            <span class="bp-mapped-words"><strong>{move || id.get()}</strong>" "{words}</span>
            <Number editor name=WEIGHT id=format!("bp-weight-{index}") least=1 most=65_535 number=weight/>
            <button type="button" class="icon-button"
                aria-label=move || UNMAP.with(editor.lang(), &[("item", &id.read())])
                on:click=unmap><Icon glyph=Glyph::Close/></button>
        </li>
    }
}

/// Finds items by number or words.
#[component]
fn Finder(sheet: Sheet, items: Binding<Vec<ItemLink>>) -> impl IntoView {
    let editor = sheet.editor;
    let field = NodeRef::<html::Input>::new();
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let mapped = items.value.get();
        let found = typed.with(|typed| find(typed)).into_iter();
        let fresh = found.filter(|item| !mapped.iter().any(|link| link.item == item.id));
        fresh.map(|item| item.id.clone()).collect::<Vec<_>>()
    });
    let add = move |id: String| {
        let mut next = items.now();
        next.push(ItemLink::new(id.clone()));
        items.set(next);
        editor.announce(MAPPED.with(editor.language.now(), &[("item", &id)]));
        typed.set(String::new());
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let first = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            if let Some(id) = found.with_untracked(|found| found.first().cloned()) {
                add(id);
            }
        }
    };
    let nothing = move || found.with(Vec::is_empty) && typed.with(|typed| !typed.trim().is_empty());
    let option = move |id: String| {
        let lang = editor.lang();
        let words = wording(&id, lang).unwrap_or_default();
        let name = ADD.with(lang, &[("item", &id), ("words", words)]);
        let shown = id.clone();
        view! {
            <li><button type="button" class="bp-found" aria-label=name on:click=move |_| add(id.clone())>
                <strong>{shown}</strong>" "{words}
            </button></li>
        }
    };
    view! {
        <div class="field">
            <label for=FINDER>{tr(FIND)}</label>
            <input id=FINDER node_ref=field type="search" autocomplete="off" spellcheck="false"
                prop:value=move || typed.get()
                on:keydown=first on:input:target=move |event| typed.set(event.target().value())/>
        </div>
        <ul class="bp-finds" aria-label=tr(FOUND) hidden=move || found.with(Vec::is_empty)>
            {move || found.get().into_iter().map(option).collect_view()}
        </ul>
        <p class="hint" role="status">{move || nothing().then(|| NOTHING.get(editor.lang()))}</p>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn numbers_come_before_words_and_both_languages_count() {
        let ids = |typed| find(typed).into_iter().map(|item| item.id.as_str());
        assert_eq!(ids("sq10").collect::<Vec<_>>(), ["SQ10"]);
        assert!(ids("礼貌").any(|id| id == "SQ16"));
        assert!(find("polite").len() <= MOST);
        assert!(find(" ").is_empty());
        assert!(find("no such words anywhere").is_empty());
    }
}
