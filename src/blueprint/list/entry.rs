//! A blueprint in the list.

use leptos::prelude::*;
use serviscope_domain::blueprint::BlueprintHead;

use super::actions::Actions;
use crate::{
    blueprint::{versions::words::titled, who::moment},
    ui::{
        i18n::{Label, Language, label, tr},
        icon::{Glyph, Icon},
    },
};

const SAMPLE: Label = label("示例", "Sample");
const CARDS: Label = label("{count} 张卡片", "{count} [card|cards]");
const PHASES: Label = label("{count} 个阶段", "{count} [phase|phases]");
const CHANGED: Label = label("修改于 {when}", "Changed {when}");
const TO_BE_OF: Label = label("“{title}”的未来", "To-be of “{title}”");
const COMPARE: Label = label(
    "对照“{title}”和它的现状",
    "Compare “{title}” with its as-is",
);
const COMPARE_SHORT: Label = label("对照", "Compare");
const COPY: Label = label("复制“{title}”", "Duplicate “{title}”");
const COPY_SHORT: Label = label("复制", "Duplicate");
const FUTURE: Label = label(
    "把“{title}”复制为未来蓝图",
    "Duplicate “{title}” as its to-be",
);
const FUTURE_SHORT: Label = label("复制为未来", "Duplicate as to-be");
const DELETE: Label = label("删除“{title}”", "Delete “{title}”");

/// An entry: its link, its size, and what can be done.
#[component]
pub(super) fn Entry(
    head: BlueprintHead,
    /// All blueprints, to name the one that this is the to-be version of.
    heads: StoredValue<Vec<BlueprintHead>>,
    actions: Actions,
) -> impl IntoView {
    let language = Language::current();
    let size = {
        let (cards, phases) = (head.cards, head.phases);
        let at = head.updated_at.clone();
        move || {
            let lang = language.get();
            let mut parts = vec![CARDS.counting(lang, cards), PHASES.counting(lang, phases)];
            let when = moment(&at, lang);
            if !when.is_empty() {
                parts.push(CHANGED.with(lang, &[("when", &when)]));
            }
            parts.join(" · ")
        }
    };
    let present = head.future_of.as_ref().and_then(|id| {
        heads.with_value(|heads| {
            let present = heads.iter().find(|other| other.id == *id)?;
            Some(present.title.clone())
        })
    });
    let is_future = present.is_some();
    let relation = move || {
        let lang = language.get();
        let title = present.as_ref().map(|title| titled(title, lang))?;
        Some(TO_BE_OF.with(lang, &[("title", &title)]))
    };
    let head = StoredValue::new(head);
    let title = move || head.with_value(|head| titled(&head.title, language.get()));
    let named = move |wording: Label| move || wording.with(language.get(), &[("title", &title())]);
    let id = move || head.with_value(|head| head.id.clone());
    let is_sample = head.with_value(|head| head.sample);
    let compare = move || format!("/blueprints/{}/compare", id());
    view! {
        <li class="card bp-listed">
            <div class="bp-listed-text">
                <a href=format!("/blueprints/{}", id())>{title}</a>
                {is_sample.then(|| view! { <span class="badge sample">{tr(SAMPLE)}</span> })}
                <p class="hint">{size}</p>
                {is_future.then(|| view! { <p class="hint bp-relation">{relation}</p> })}
                <div class="bp-listed-tools">
                    {is_future.then(|| view! {
                        <a class="button quiet" href=compare() aria-label=named(COMPARE)>{tr(COMPARE_SHORT)}</a>
                    })}
                    <button type="button" class="button quiet" aria-label=named(COPY)
                        on:click=move |_| actions.copy(id(), false)>{tr(COPY_SHORT)}</button>
                    <button type="button" class="button quiet" aria-label=named(FUTURE)
                        on:click=move |_| actions.copy(id(), true)>{tr(FUTURE_SHORT)}</button>
                </div>
            </div>
            <button type="button" class="icon-button" aria-label=named(DELETE)
                on:click=move |_| head.with_value(|head| actions.delete(head))>
                <Icon glyph=Glyph::Delete/>
            </button>
        </li>
    }
}
