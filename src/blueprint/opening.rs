//! Opening the blueprint that an address names.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::blueprint::Blueprint;

use super::early;
use crate::{
    store::{Document, Store},
    ui::i18n::{Label, Language, label, tr},
};

const LOADING: Label = label("正在打开蓝图……", "Opening the blueprint …");
const MISSING: Label = label(
    "没有这张蓝图。它可能已被删除。",
    "There is no such blueprint. It may have been deleted.",
);
const FAILED: Label = label(
    "打不开这张蓝图，内容已原样保留：{why}",
    "This blueprint cannot be opened; it is kept as it is: {why}",
);
const BACK: Label = label("回到全部蓝图", "Back to all blueprints");

/// How far a blueprint has been opened.
#[derive(Clone, PartialEq)]
pub(super) enum Opening {
    Loading,
    Open(Arc<Blueprint>),
    /// The store has none of this id.
    Missing,
    /// The store cannot give it, and why.
    Failed(String),
}

/// Reads the blueprint with this id.
pub(super) async fn open(store: &Store, id: &str) -> Opening {
    let read = match early::take(id).await {
        Some(text) => Blueprint::from_json(&text).map(Some),
        None => store.get(id).await,
    };
    match read {
        Ok(Some(blueprint)) => Opening::Open(Arc::new(blueprint)),
        Ok(None) => Opening::Missing,
        Err(error) => Opening::Failed(error.to_string()),
    }
}

/// The open blueprint by `show`, or what there is to say as long as there is none.
pub(super) fn opened(
    opening: RwSignal<Opening>,
    show: impl Fn(Arc<Blueprint>) -> AnyView + Send + 'static,
) -> AnyView {
    let language = Language::current();
    let back = move || view! { <p><a class="button" href="/blueprints">{tr(BACK)}</a></p> };
    let view = move || {
        match opening.get() {
        Opening::Loading => {
            view! { <p class="bp-opening" role="status">{tr(LOADING)}</p> }.into_any()
        }
        Opening::Open(blueprint) => show(blueprint),
        Opening::Missing => {
            view! { <p class="notice" role="alert">{tr(MISSING)}</p>{back()} }.into_any()
        }
        Opening::Failed(why) => view! {
            <p class="notice warn" role="alert">{move || FAILED.with(language.get(), &[("why", &why)])}</p>
            {back()}
        }
        .into_any(),
    }
    };
    view.into_any()
}
