//! As-is and to-be: which blueprint this one is the future of.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use serviscope_domain::{
    blueprint::{AboutPatch, Command},
    text::Text,
};

use super::Versions;
use crate::{
    blueprint::versions::words::titled,
    store::Batch,
    ui::{
        clock::{new_id, now},
        i18n::{Label, label, tr},
    },
};

const TITLE: Label = label("现状与未来", "As-is and to-be");
const OF: Label = label("这张是哪一张的未来", "This is the to-be of");
const NONE: Label = label(
    "不是（它自己就是现状）",
    "None (it shows the service as it is)",
);
const MISSING: Label = label("一张已不在的蓝图", "A blueprint that is gone");
const COMPARE: Label = label("与现状并排对照", "Compare with the as-is");
const COMPARE_ANY: Label = label("与别的蓝图并排对照", "Compare with another one");
const COPY: Label = label("复制为未来蓝图", "Duplicate as to-be");
const NAMING: Label = label("{title}（未来）", "{title} (to-be)");

/// The part of the panel about as-is and to-be.
#[component]
pub(super) fn AsIs(versions: Versions) -> impl IntoView {
    let editor = versions.editor;
    let present = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| blueprint.future_of.clone())
    });
    let choose = move |id: String| {
        let patch = AboutPatch {
            future_of: Some((!id.is_empty()).then_some(id)),
            ..AboutPatch::default()
        };
        editor.dispatch(Command::DescribeBlueprint { patch });
    };
    let options = move || {
        let (lang, present) = (editor.lang(), present.get());
        let others = versions.others.get();
        let is_missing = present
            .as_ref()
            .is_some_and(|id| others.iter().all(|other| other.id != *id));
        let missing = present.clone().filter(|_| is_missing).map(|id| {
            view! { <option value=id prop:selected=true>{MISSING.get(lang)}</option> }
        });
        let others = others.into_iter().map(|head| {
            let name = titled(&head.title, lang);
            let is_chosen = present.as_ref() == Some(&head.id);
            view! { <option value=head.id prop:selected=is_chosen>{name}</option> }
        });
        let is_none = present.is_none();
        view! {
            <option value="" prop:selected=is_none>{NONE.get(lang)}</option>
            {missing}
            {others.collect_view()}
        }
    };
    let address = move || format!("/blueprints/{}/compare", versions.id());
    let compare = move || {
        let label = if present.get().is_some() {
            COMPARE
        } else {
            COMPARE_ANY
        };
        label.get(editor.lang())
    };
    let navigate = use_navigate();
    let copy = move |_| {
        let Some(document) = versions.document() else {
            return;
        };
        let mut future = document.future(new_id(), &Text::new(NAMING.zh, NAMING.en));
        future.updated_at = now();
        let navigate = navigate.clone();
        versions.spawn(move |store| async move {
            store.write(Batch::new().put(&future)).await?;
            let address = format!("/blueprints/{}", future.id);
            navigate(&address, NavigateOptions::default());
            Ok(())
        });
    };
    view! {
        <details class="bp-version-more">
            <summary>{tr(TITLE)}</summary>
            <div class="field">
                <label for="bp-future-of">{tr(OF)}</label>
                <select id="bp-future-of" on:change:target=move |event| choose(event.target().value())>
                    {options}
                </select>
            </div>
            <div class="bp-actions">
                <a class="button" href=address>{compare}</a>
                <button type="button" class="button" on:click=copy>{tr(COPY)}</button>
            </div>
        </details>
    }
}
