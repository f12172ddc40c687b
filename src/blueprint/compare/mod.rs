//! Two blueprints, or a blueprint and an earlier version of it, side by side.
//!
//! | module | what it holds |
//! |---|---|
//! | `load` | which two, from the store |
//! | `choose` | choosing what to compare with |
//! | `grid` | both on one grid of lanes and phases |
//! | `figures` | key figures before and after |
//! | `table` | every difference as a table |

mod choose;
mod figures;
mod grid;
mod load;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use serviscope_domain::{
    blueprint::Digest,
    text::{Lang, Text},
};

use self::{
    choose::Choose,
    figures::Figures,
    grid::Grid,
    load::{Compared, Found, Relation},
    table::Table,
};
use super::versions::words::{self, titled};
use crate::{
    store::{Collection, Store},
    ui::{
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        live::on_store_change,
        page::{Page, label_signal},
    },
};

const TITLE: Label = label("蓝图对照", "Blueprints compared");
const LEAD: Label = label(
    "两张蓝图放在同一张格子里：什么新增了、删除了、移动了、修改了。",
    "Two blueprints on one grid: what was added, removed, moved, changed.",
);
const LOADING: Label = label("正在对照……", "Comparing …");
const TO_EDITOR: Label = label("回到蓝图", "Back to the blueprint");
const TO_LIST: Label = label("回到全部蓝图", "Back to all blueprints");
const MISSING: Label = label(
    "没有这张蓝图。它可能已被删除。",
    "There is no such blueprint. It may have been deleted.",
);
const SUMMARY: Label = label("概要", "Summary");
const SAME: Label = label("两边完全一样。", "Both are alike in everything.");
const AND: Label = label("{before} 对照 {after}", "{before}, compared with {after}");

/// What is to be seen.
#[derive(Clone)]
enum Shown {
    Loading,
    Missing,
    Choose,
    Ready(Arc<Compared>),
    Failed(Text),
}

/// The page that compares the blueprint named by the route's `id` with what `with` names: the id
/// of another blueprint, or `version:ID`.
#[component]
pub fn BlueprintCompare() -> impl IntoView {
    let Some(store) = use_context::<Store>() else {
        return ().into_any();
    };
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let with = Memo::new(move |_| query.with(|query| query.get("with").unwrap_or_default()));
    let shown = RwSignal::new(Shown::Loading);
    let reload = move || {
        let (Some(id), Some(with)) = (id.try_get_untracked(), with.try_get_untracked()) else {
            return;
        };
        let store = store.clone();
        leptos::task::spawn_local(async move {
            let next = match load::load(&store, &id, &with).await {
                Ok(Found::Both(both)) => Shown::Ready(Arc::new(*both)),
                Ok(Found::Alone) => Shown::Choose,
                Ok(Found::Nothing) => Shown::Missing,
                Err(error) => Shown::Failed(error.explain()),
            };
            // The page may be gone by now.
            let _ = shown.try_set(next);
        });
    };
    on_store_change(
        &[Collection::Blueprints, Collection::Settings],
        reload.clone(),
    );
    Effect::new(move || {
        id.track();
        with.track();
        reload();
    });
    let editor = move || format!("/blueprints/{}", id.get());
    view! {
        <div class="bp-compare">
            <p class="crumbs"><a href=editor><Icon glyph=Glyph::Back/>{tr(TO_EDITOR)}</a></p>
            <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
                <Choose id with/>
                {move || match shown.get() {
                    Shown::Loading => view! { <p role="status">{tr(LOADING)}</p> }.into_any(),
                    Shown::Choose => ().into_any(),
                    Shown::Missing => view! { <p class="notice" role="alert">{tr(MISSING)}</p> }.into_any(),
                    Shown::Failed(why) => view! { <p class="notice warn" role="alert">{say(why)}</p> }.into_any(),
                    Shown::Ready(both) => view! { <Comparison both/> }.into_any(),
                }}
            </Page>
            <p><a class="button" href="/blueprints">{tr(TO_LIST)}</a></p>
        </div>
    }
    .into_any()
}

/// What one side is called where little room is.
const fn side(relation: Relation, is_after: bool) -> Label {
    match (relation, is_after) {
        (Relation::Future, false) => label("现状", "As-is"),
        (Relation::Future, true) => label("未来", "To-be"),
        (Relation::Version, false) => label("那时", "Then"),
        (Relation::Version, true) => label("现在", "Now"),
        (Relation::Strangers, false) => label("甲", "First"),
        (Relation::Strangers, true) => label("乙", "Second"),
    }
}

#[component]
fn Comparison(both: Arc<Compared>) -> impl IntoView {
    let language = Language::current();
    let digest = Digest::of(&both.grid.differences);
    let is_same = digest.is_empty();
    let heading = {
        let both = both.clone();
        move || {
            let lang = language.get();
            let name = |is_after: bool| {
                let title = if is_after {
                    titled(&both.after.title, lang)
                } else {
                    both.before_name(lang)
                };
                let side = side(both.relation, is_after).get(lang);
                match lang {
                    Lang::Zh => format!("{side}“{title}”"),
                    Lang::En => format!("{side} “{title}”"),
                }
            };
            AND.with(lang, &[("before", &name(false)), ("after", &name(true))])
        }
    };
    let summary = move || {
        let phrases = words::digest(&digest, language.get()).into_iter();
        phrases
            .map(|phrase| view! { <li>{phrase}</li> })
            .collect_view()
    };
    view! {
        <section class="card bp-compare-summary" aria-labelledby="bp-compare-summary">
            <h2 id="bp-compare-summary">{tr(SUMMARY)}</h2>
            <p>{heading}</p>
            {if is_same {
                view! { <p role="status">{tr(SAME)}</p> }.into_any()
            } else {
                view! { <ul>{summary}</ul> }.into_any()
            }}
        </section>
        <Figures both=both.clone()/>
        <Grid both=both.clone()/>
        <Table both/>
    }
}
