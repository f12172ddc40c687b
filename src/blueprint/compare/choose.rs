//! Choosing what to compare with.

use leptos::{html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use serviscope_domain::blueprint::{BlueprintHead, SnapshotHead};

use super::load::VERSION;
use crate::{
    blueprint::versions::{
        kept,
        words::{titled, version_choice},
    },
    store::{Collection, Store},
    ui::{
        i18n::{Label, Language, label, tr},
        live::follow,
    },
};

const WITH: Label = label("对照的是", "Compare with");
const NONE: Label = label("请选择……", "Choose …");
const VERSIONS: Label = label("它以前的版本", "Its earlier versions");
const BLUEPRINTS: Label = label("别的蓝图", "Other blueprints");
const COMPARE: Label = label("对照", "Compare");
const TO_BE: Label = label("{title}（它的未来）", "{title} (its to-be)");
const AS_IS: Label = label("{title}（它的现状）", "{title} (its as-is)");
const NOTHING: Label = label(
    "还没有可以对照的：先在蓝图里保存一个版本，或在列表里把它复制为未来蓝图。",
    "There is nothing to compare it with yet: keep a version of it in the editor, or duplicate it as its to-be in the list.",
);

/// The field and its button.
#[component]
pub(super) fn Choose(id: Memo<String>, with: Memo<String>) -> impl IntoView {
    let language = Language::current();
    let blueprints = RwSignal::new(Vec::<BlueprintHead>::new());
    let versions = RwSignal::new(Vec::<SnapshotHead>::new());
    let is_loaded = RwSignal::new(false);
    if let Some(store) = use_context::<Store>() {
        follow(&[Collection::Blueprints, Collection::Settings], move || {
            let store = store.clone();
            leptos::task::spawn_local(async move {
                let Some(id) = id.try_get_untracked() else {
                    return;
                };
                // What cannot be read is not offered; the page itself tells why.
                if let Ok(texts) = store.texts(Collection::Blueprints, "").await {
                    let heads = texts.iter().filter_map(|text| BlueprintHead::of(text));
                    let _ = blueprints.try_set(heads.collect());
                }
                if let Ok(heads) = kept::heads(&store, &id).await {
                    let _ = versions.try_set(heads);
                }
                let _ = is_loaded.try_set(true);
            });
        });
    }
    let present = Memo::new(move |_| {
        let id = id.get();
        blueprints.with(|heads| {
            let own = heads.iter().find(|head| head.id == id);
            own.and_then(|own| own.future_of.clone())
        })
    });
    let offered = move || {
        let (lang, id, chosen) = (language.get(), id.get(), with.get());
        let heads = blueprints.get().into_iter().filter(|head| head.id != id);
        heads
            .map(|head| {
                let title = titled(&head.title, lang);
                let is_present = present.get().as_ref() == Some(&head.id);
                let is_future = head.future_of.as_ref() == Some(&id);
                let name = match (is_present, is_future) {
                    (true, _) => AS_IS.with(lang, &[("title", &title)]),
                    (_, true) => TO_BE.with(lang, &[("title", &title)]),
                    (false, false) => title,
                };
                let is_chosen = head.id == chosen || (chosen.is_empty() && is_present);
                view! { <option value=head.id prop:selected=is_chosen>{name}</option> }
            })
            .collect_view()
    };
    let kept_versions = move || {
        let (lang, chosen) = (language.get(), with.get());
        let heads = versions.get().into_iter();
        heads
            .map(|head| {
                let value = [VERSION, &head.id].concat();
                let is_chosen = value == chosen;
                let name = version_choice(&head, lang);
                view! { <option value=value prop:selected=is_chosen>{name}</option> }
            })
            .collect_view()
    };
    let has_none = Memo::new(move |_| {
        let id = id.get();
        is_loaded.get()
            && versions.with(Vec::is_empty)
            && blueprints.with(|heads| heads.iter().all(|head| head.id == id))
    });
    let field = NodeRef::<html::Select>::new();
    let navigate = use_navigate();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let chosen = field.get_untracked().map(|field| field.value());
        if let Some(chosen) = chosen.filter(|chosen| !chosen.is_empty()) {
            let options = NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            };
            let id = id.get_untracked();
            navigate(&format!("/blueprints/{id}/compare?with={chosen}"), options);
        }
    };
    view! {
        <form class="bp-compare-tools" on:submit=go>
            <div class="field">
                <label for="bp-compare-with">{tr(WITH)}</label>
                <select id="bp-compare-with" node_ref=field>
                    <option value="">{tr(NONE)}</option>
                    <optgroup label=tr(VERSIONS)>{kept_versions}</optgroup>
                    <optgroup label=tr(BLUEPRINTS)>{offered}</optgroup>
                </select>
            </div>
            <button type="submit" class="button">{tr(COMPARE)}</button>
            <Show when=move || has_none.get()><p class="hint">{tr(NOTHING)}</p></Show>
        </form>
    }
}
