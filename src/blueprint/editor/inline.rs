//! Editing a card's title in place.

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::CardId;
use web_sys::KeyboardEvent;

use super::{grid::px, state::Editor};
use crate::ui::i18n::{Label, label, tr};

const TITLE: Label = label("卡片标题", "Card title");
const HINT: Label = label("发生什么？", "What happens?");

/// The field over the card whose title is being edited.
#[component]
pub(super) fn InlineBox(editor: Editor) -> impl IntoView {
    let card = Memo::new(move |_| {
        editor
            .inline
            .with(|inline| inline.as_ref().map(|inline| inline.card.clone()))
    });
    move || {
        card.get().map(|card| {
            let id = StoredValue::new(card.clone());
            let rect = Memo::new(move |_| {
                let slot = editor
                    .layout
                    .with(|layout| id.with_value(|id| layout.cards.get(id).copied()));
                slot.map(|slot| slot.rect).unwrap_or_default()
            });
            view! {
                <div class="bp-inline-box" style:left=move || px(rect.get().x) style:top=move || px(rect.get().y)
                    style:width=move || px(rect.get().w) style:height=move || px(rect.get().h)>
                    <InlineTitle editor id=card/>
                </div>
            }
        })
    }
}

/// The field over a card's title. What is typed shows, and is saved, at once; all of it is one
/// gesture. It edits the wording of the page's language.
#[component]
fn InlineTitle(editor: Editor, id: CardId) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let has_typed = StoredValue::new(false);
    let lang = editor.language.now();
    let title = editor
        .card_now(&id)
        .map(|card| card.title)
        .unwrap_or_default();
    let own = match lang {
        serviscope_domain::text::Lang::Zh => title.zh.clone(),
        serviscope_domain::text::Lang::En => title.en.clone(),
    };
    // The other language's wording guides whoever translates.
    let hint = title.get(lang).to_owned();
    let hint = move || {
        if hint.is_empty() {
            HINT.get(editor.lang()).to_owned()
        } else {
            hint.clone()
        }
    };
    Effect::new(move || {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    let take = move || {
        if let Some(field) = field.get_untracked() {
            has_typed.set_value(true);
            // A title is one line; the field wraps it.
            editor.type_inline(&id, &field.value().replace('\n', " "));
        }
    };
    let take_composed = take.clone();
    let key = move |event: KeyboardEvent| {
        // Keys of an input method choose characters; they neither keep nor drop.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" => editor.keep_inline(),
            "Escape" => editor.drop_inline(has_typed.get_value()),
            _ => return event.stop_propagation(),
        }
        event.prevent_default();
        event.stop_propagation();
        editor.return_focus();
    };
    view! {
        <textarea class="bp-inline" node_ref=field aria-label=tr(TITLE) placeholder=hint
            on:keydown=key
            on:input=move |event| if !is_composing(&event) { take() }
            on:compositionend=move |_| take_composed()
            on:blur=move |_| editor.keep_inline()>
            {own}
        </textarea>
    }
}

/// Whether an input method is still composing; its result comes with `compositionend`.
pub(super) fn is_composing(event: &web_sys::Event) -> bool {
    use wasm_bindgen::JsCast;
    event
        .dyn_ref::<web_sys::InputEvent>()
        .is_some_and(web_sys::InputEvent::is_composing)
}
