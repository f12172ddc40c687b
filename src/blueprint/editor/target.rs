//! Choosing the target of a link from the list of all cards: how the table and the outline
//! connect, and whoever does not want to look for the card on the canvas.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Card, CardId, LinkKind, search::Query},
    gather::gathered,
};
use web_sys::KeyboardEvent;

use super::{focus::focus_soon, inline::is_composing, state::Editor, words};
use crate::{
    blueprint::names,
    ui::{
        dialog::Dialog,
        i18n::{Label, label, tr},
    },
};

/// Id of the field.
const FIELD: &str = "bp-target-words";
/// How many cards are listed.
const LISTED: usize = 60;

const TITLE: Label = label("连到哪张卡片", "Connect to");
const FROM: Label = label("从“{card}”连出。", "From “{card}”.");
const WORDS: Label = label("按文字查找卡片", "Find the card by words");
const KIND: Label = label("类型", "Kind");
const CARDS: Label = label("卡片", "Cards");
const PLACE: Label = label("{card}。{lane}，{phase}", "{card}. {lane}, {phase}");
const NONE: Label = label(
    "没有可以连到的卡片：要么文字不符，要么都已经连上了。",
    "No card to connect to: none has these words, or all of them are linked already.",
);
const MORE: Label = label(
    "还有 {count} 张，请输入文字缩小范围。",
    "{count} more: type words to narrow the list.",
);

/// The dialog, while somebody chooses.
#[component]
pub(super) fn Targets(editor: Editor) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move || {
        if editor.asking.with(Option::is_some) {
            open.set(true);
            focus_soon(FIELD.to_owned());
        }
    });
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            editor.asking.set(None);
        }
        is_open
    });
    view! { <Dialog open title=TITLE><List editor open/></Dialog> }
}

/// A card that can be the target.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    id: CardId,
    title: String,
    lane: String,
    phase: String,
}

#[component]
fn List(editor: Editor, open: RwSignal<bool>) -> impl IntoView {
    let from = StoredValue::new(editor.asking.get_untracked());
    let typed = RwSignal::new(String::new());
    let kind = RwSignal::new(LinkKind::default());
    // All cards that fit; few of them are listed.
    let fitting = Memo::new(move |_| {
        let query = Query::new(&typed.read());
        from.with_value(|from| {
            let from = from.as_ref()?;
            let fits = |card: &&Card| query.is_empty() || query.finds(card);
            Some(free_targets(editor, from, fits))
        })
        .unwrap_or_default()
    });
    let listed = move || fitting.with(|all| all.iter().take(LISTED).cloned().collect::<Vec<_>>());
    let left = move || fitting.with(|all| all.len().saturating_sub(LISTED));
    let choose = move |to: CardId| {
        if let Some(from) = from.get_value() {
            open.set(false);
            editor.connect_as(from, to, kind.get_untracked());
        }
    };
    let take = move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.is_composing() {
            return;
        }
        event.prevent_default();
        let first = fitting.with_untracked(|all| all.first().map(|target| target.id.clone()));
        if let Some(first) = first {
            choose(first);
        }
    };
    let from_name = move || {
        let lang = editor.lang();
        let card = from.with_value(|from| editor.card(from.as_ref()?));
        card.map(|card| FROM.with(lang, &[("card", &words::title(&card, lang))]))
    };
    let set_kind = move |value: String| {
        if let Some(chosen) = LinkKind::ALL.into_iter().find(|kind| kind.name() == value) {
            kind.set(chosen);
        }
    };
    let field = NodeRef::<leptos::html::Input>::new();
    let read = move || {
        if let Some(field) = field.get_untracked() {
            typed.set(field.value());
        }
    };
    view! {
        <p class="hint">{from_name}</p>
        <div class="bp-target-tools">
            <input type="search" id=FIELD node_ref=field autocomplete="off"
                aria-label=tr(WORDS) placeholder=tr(WORDS) on:keydown=take
                on:input=move |event| if !is_composing(&event) { read() }
                on:compositionend=move |_| read()/>
            <select aria-label=tr(KIND) on:change:target=move |event| set_kind(event.target().value())>
                {LinkKind::ALL.map(|choice| view! {
                    <option value=choice.name() prop:selected=move || kind.get() == choice>{tr(names::link(choice))}</option>
                })}
            </select>
        </div>
        <ul class="bp-target-list" aria-label=tr(CARDS)>
            <For each=listed key=|target| target.id.clone() let(target)>
                {
                    let id = target.id.clone();
                    let name = move || PLACE.with(editor.lang(), &[
                        ("card", &target.title), ("lane", &target.lane), ("phase", &target.phase),
                    ]);
                    view! {
                        <li><button type="button" class="bp-choice" on:click=move |_| choose(id.clone())>{name}</button></li>
                    }
                }
            </For>
        </ul>
        <p class="hint" role="status">{move || {
            let lang = editor.lang();
            if fitting.with(Vec::is_empty) {
                NONE.get(lang).to_owned()
            } else if left() > 0 {
                MORE.with(lang, &[("count", &left().to_string())])
            } else {
                String::new()
            }
        }}</p>
    }
}

/// The cards that `from` is not linked to yet, in reading order.
fn free_targets(editor: Editor, from: &CardId, fits: impl Fn(&&Card) -> bool) -> Vec<Target> {
    let lang = editor.lang();
    editor.document.with(|blueprint| {
        let links = blueprint.links_of(from);
        let taken: std::collections::BTreeSet<&CardId> =
            gathered(links.filter(|link| link.from == *from).map(|link| &link.to));
        blueprint
            .in_order()
            .into_iter()
            .filter(|card| card.id != *from && !taken.contains(&card.id))
            .filter(fits)
            .map(|card| Target {
                id: card.id.clone(),
                title: words::title(card, lang),
                lane: words::lane(blueprint, &card.lane, lang).to_owned(),
                phase: words::phase(blueprint, &card.phase, lang),
            })
            .collect()
    })
}
