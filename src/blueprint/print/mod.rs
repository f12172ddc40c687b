//! A blueprint on paper: cover, picture page by page, table of steps, checks. What is printed, and on
//! which paper, is part of the address.
//!
//! | module | what it holds |
//! |---|---|
//! | `options` | what is printed |
//! | `panel` | the choices, on the screen only |
//! | `cover` | title and key figures |
//! | `steps` | every step with all that is known about it; `record` reads it |
//! | `checks` | what the method's rules found |

mod checks;
mod cover;
mod options;
mod panel;
mod record;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use serviscope_domain::{blueprint::Blueprint, formats::diagram::svg};

use self::{checks::Checks, cover::Cover, options::Options, panel::Panel, steps::Steps};
use crate::{
    blueprint::opening::{Opening, open, opened},
    store::{Collection, Store},
    ui::{
        clock::today,
        i18n::{Label, Language, label},
        live::follow,
    },
};

const SHEET: Label = label("第 {number} 页，共 {count} 页", "Page {number} of {count}");

/// The page that prints the blueprint named by the route's `id`.
#[component]
pub fn BlueprintPrint() -> impl IntoView {
    let Some(store) = use_context::<Store>() else {
        return ().into_any();
    };
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let query = use_query_map();
    let options = Memo::new(move |_| query.with(|query| Options::of(|name| query.get(name))));
    let opening = RwSignal::new(Opening::Loading);
    // The editor may still be storing what was just drawn, and other tabs may change it.
    follow(&[Collection::Blueprints], move || {
        let (store, id) = (store.clone(), id.get_untracked());
        leptos::task::spawn_local(async move {
            let next = open(&store, &id).await;
            // The page may be gone by now.
            let _ = opening.try_set(next);
        });
    });
    opened(opening, move |blueprint| {
        view! { <Document blueprint options/> }.into_any()
    })
}

/// The choices, and below them what is printed.
#[component]
fn Document(blueprint: Arc<Blueprint>, options: Memo<Options>) -> impl IntoView {
    let language = Language::current();
    let blueprint = StoredValue::new(blueprint);
    let paper = Memo::new(move |_| options.get().paper);
    let date = today();
    let pages = Memo::new(move |_| {
        let (lang, paper) = (language.get(), paper.get());
        let all = blueprint.with_value(|blueprint| svg::pages(blueprint, lang, paper, &date));
        // What goes into the page as markup is held to the list once more.
        all.into_iter()
            .filter(|page| svg::check(&page.svg).is_ok())
            .collect::<Vec<_>>()
    });
    Effect::new(move || {
        let lang = language.get();
        blueprint.with_value(|blueprint| {
            // Browsers name the PDF after it.
            document().set_title(blueprint.title.get(lang));
        });
    });
    let sheets = move || {
        let lang = language.get();
        pages.with(|pages| {
            pages
                .iter()
                .map(|page| {
                    let (number, count) = (page.number.to_string(), page.count.to_string());
                    let name = SHEET.with(lang, &[("number", &number), ("count", &count)]);
                    view! { <figure class="bp-leaf as-light" aria-label=name inner_html=page.svg.clone()></figure> }
                })
                .collect_view()
        })
    };
    let about = move || blueprint.get_value();
    view! {
        <div class="bp-print" data-paper=move || paper.get().name()>
            <Panel blueprint=about() options/>
            <Show when=move || options.get().cover><Cover blueprint=about()/></Show>
            {sheets}
            <Show when=move || options.get().table><Steps blueprint=about()/></Show>
            <Show when=move || options.get().checks><Checks blueprint=about()/></Show>
        </div>
    }
}
