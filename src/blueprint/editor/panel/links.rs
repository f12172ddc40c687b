//! The links of a card.

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, Command, Link, LinkKind, LinkPatch};

use super::super::{
    state::{Editor, Subject},
    words,
};
use crate::{
    blueprint::{
        marks::{Mark, Sign},
        names,
    },
    ui::{
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};

const LINKS: Label = label("连线", "Links");
const NONE: Label = label(
    "还没有连线。用“连到……”，或从卡片右边的圆点拖到另一张卡片。",
    "No links yet. Use “Connect to …”, or drag from the dot at the card's right edge.",
);
const TO: Label = label("到“{card}”", "To “{card}”");
const FROM: Label = label("来自“{card}”", "From “{card}”");
const DETAILS: Label = label("连线详情：{link}", "Details of the link: {link}");
const KIND: Label = label("连线类型：{link}", "Kind of link: {link}");
const DELETE: Label = label("删除连线：{link}", "Delete link: {link}");

#[component]
pub(super) fn LinkList(editor: Editor, id: StoredValue<CardId>) -> impl IntoView {
    let links = Memo::new(move |_| {
        editor.document.with(|blueprint| {
            id.with_value(|id| blueprint.links_of(id).cloned().collect::<Vec<_>>())
        })
    });
    // A link keeps its row, and the row the focus, whatever else of it changes.
    let key = |link: &Link| (link.id.clone(), link.from.clone(), link.to.clone());
    view! {
        <section class="bp-link-list">
            <h3>{tr(LINKS)}</h3>
            <Show when=move || links.with(Vec::is_empty)><p class="hint">{tr(NONE)}</p></Show>
            <ul>
                <For each=move || links.get() key=key let(link)>
                    <Item editor id link/>
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Item(editor: Editor, id: StoredValue<CardId>, link: Link) -> impl IntoView {
    let outgoing = id.with_value(|id| link.from == *id);
    let other = StoredValue::new(if outgoing {
        link.to.clone()
    } else {
        link.from.clone()
    });
    let name = move || {
        let lang = editor.lang();
        let title = other
            .with_value(|id| editor.card(id))
            .map(|card| words::title(&card, lang));
        let wording = if outgoing { TO } else { FROM };
        wording.with(lang, &[("card", &title.unwrap_or_default())])
    };
    let link_id = StoredValue::new(link.id);
    let now = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| link_id.with_value(|id| blueprint.links.get(id).cloned()))
    });
    let kind_now = Memo::new(move |_| {
        now.with(|link| link.as_ref().map(|link| link.kind).unwrap_or_default())
    });
    // Double arrows and words on the link, which its own details change.
    let words = move || {
        let lang = editor.lang();
        now.with(|link| {
            let Some(link) = link else {
                return String::new();
            };
            let both = if link.both_ways { "⇄ " } else { "" };
            format!("{both}{}", link.label.get(lang))
        })
    };
    let named = move |wording: Label| wording.with(editor.lang(), &[("link", &name())]);
    let choose = move |value: String| {
        let kind = LinkKind::ALL
            .into_iter()
            .find(|kind| names::link_value(*kind) == value);
        if let Some(kind) = kind {
            editor.dispatch(Command::EditLink {
                id: link_id.get_value(),
                patch: LinkPatch {
                    kind: Some(kind),
                    ..LinkPatch::default()
                },
            });
        }
    };
    view! {
        <li>
            <button type="button" class="bp-link-name" aria-label=move || named(DETAILS)
                on:click=move |_| editor.show(Subject::Link(link_id.get_value()))>
                <Sign mark=if outgoing { Mark::Right } else { Mark::Left }/><span>{name}</span>
                <small>{words}</small>
            </button>
            <select aria-label=move || named(KIND)
                on:change:target=move |event| choose(event.target().value())>
                {LinkKind::ALL.map(|kind| view! {
                    <option value=names::link_value(kind) prop:selected=move || kind_now.get() == kind>
                        {tr(names::link(kind))}
                    </option>
                })}
            </select>
            <button type="button" class="icon-button" aria-label=move || named(DELETE)
                on:click=move |_| editor.disconnect(link_id.get_value())><Icon glyph=Glyph::Delete/></button>
        </li>
    }
}
