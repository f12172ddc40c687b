//! The details of a link.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Command, Link, LinkId, LinkKind, LinkPatch},
    text::Text,
};

use super::{
    super::{state::Editor, words},
    FIRST_FIELD,
    binding::{Binding, Held},
    field::{BothLanguages, OneOf, Tick, one_of},
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

const FROM: Label = label("从“{card}”", "From “{card}”");
const TO: Label = label("到“{card}”", "To “{card}”");
const TURN: Label = label("调转方向", "Turn round");
const DELETE: Label = label("删除连线", "Delete link");
const KIND: Label = label("类型", "Kind");
const WORDS: Label = label("连线上的字", "Words on it");
const BOTH_WAYS: Label = label(
    "双向：两张卡片互相依赖",
    "Both ways: the two depend on each other",
);
const TURNED: Label = label("连线已调转方向", "Link turned round");

#[component]
pub(super) fn LinkDetails(editor: Editor, id: LinkId) -> impl IntoView {
    let id = StoredValue::new(id);
    let link = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| id.with_value(|id| blueprint.links.get(id).cloned()))
    });
    let kind = bind(
        editor,
        id,
        link,
        |link| Some(link.kind),
        |kind: Option<LinkKind>| LinkPatch {
            kind,
            ..LinkPatch::default()
        },
    );
    let (kinds, kind) = one_of(editor, &LinkKind::ALL, LinkKind::name, names::link, kind);
    let label: Binding<Text> = bind(
        editor,
        id,
        link,
        |link| link.label.clone(),
        |label| LinkPatch {
            label: Some(label),
            ..LinkPatch::default()
        },
    );
    let both_ways: Binding<bool> = bind(
        editor,
        id,
        link,
        |link| link.both_ways,
        |both_ways| LinkPatch {
            both_ways: Some(both_ways),
            ..LinkPatch::default()
        },
    );
    let turn = move |_| {
        let Some(Link { from, to, .. }) = link.get_untracked() else {
            return;
        };
        let command = Command::Reconnect {
            id: id.get_value(),
            from: to,
            to: from,
        };
        if editor.dispatch(command) {
            editor.announce(TURNED.get(editor.language.now()));
        }
    };
    let delete = move |_| {
        editor.disconnect(id.get_value());
        // The panel goes back to the card; the focus goes to it.
        editor.subject.set(None);
        editor.return_focus();
    };
    view! {
        <div class="bp-ends">
            <End editor link wording=FROM pick=|link| link.from.clone()/>
            <End editor link wording=TO pick=|link| link.to.clone()/>
        </div>
        <div class="bp-actions">
            <button type="button" class="button" on:click=turn><Sign mark=Mark::Left/>{tr(TURN)}</button>
            <button type="button" class="icon-button bp-delete" aria-label=tr(DELETE) title=tr(DELETE) on:click=delete>
                <Icon glyph=Glyph::Delete/>
            </button>
        </div>
        <OneOf name=KIND id="bp-link-kind" choices=kinds none=None chosen=kind/>
        <BothLanguages editor name=WORDS id="bp-link-words" first_id=FIRST_FIELD text=label/>
        <Tick name=BOTH_WAYS flag=both_ways/>
    }
}

/// One end of the link: a way to its card.
#[component]
fn End(
    editor: Editor,
    link: Memo<Option<Link>>,
    wording: Label,
    pick: fn(&Link) -> serviscope_domain::blueprint::CardId,
) -> impl IntoView {
    let card = Memo::new(move |_| link.with(|link| link.as_ref().map(pick)));
    let name = move || {
        let lang = editor.lang();
        let title = card.get().and_then(|id| editor.card(&id));
        let title = title.map(|card| words::title(&card, lang));
        wording.with(lang, &[("card", &title.unwrap_or_default())])
    };
    let go = move |_| {
        if let Some(card) = card.get_untracked() {
            editor.choose(card);
            editor.return_focus();
        }
    };
    view! { <button type="button" class="bp-link-button" on:click=go>{name}</button> }
}

fn bind<T: Held + Default>(
    editor: Editor,
    id: StoredValue<LinkId>,
    link: Memo<Option<Link>>,
    get: impl Fn(&Link) -> T + Send + Sync + 'static,
    patch: impl Fn(T) -> LinkPatch + Send + Sync + 'static,
) -> Binding<T> {
    Binding::new(
        editor,
        move || link.with(|link| link.as_ref().map(&get).unwrap_or_default()),
        move |next| Command::EditLink {
            id: id.get_value(),
            patch: patch(next),
        },
    )
}
