//! All blueprints of the workspace.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use serviscope_domain::{
    blueprint::{self, Blueprint},
    text::Text,
};

use super::import::{ACCEPT, DropZone, ImportDialog, Importing};
use crate::{
    store::{Batch, Collection, Store, StoreError},
    ui::{
        clock::{new_id, now},
        files::FileButton,
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        live::follow,
        page::{Actions, Page, label_signal},
        toast::use_toasts,
    },
};

const TITLE: Label = label("服务蓝图", "Service blueprints");
const LEAD: Label = label(
    "沿着客户的脚步，看清前台、后台和支持过程怎样配合。",
    "Follow the customer's steps and see how frontstage, backstage and support work together.",
);
const NEW: Label = label("新建蓝图", "New blueprint");
const IMPORT: Label = label("从文件导入", "Import from a file");
const DROP: Label = label(
    "也可以把 draw.io、BPMN、CSV 或导出的蓝图（JSON）拖到这里。",
    "Or drop a draw.io, BPMN, CSV or exported blueprint file (JSON) here.",
);
const UNTITLED: Label = label("未命名的蓝图", "Untitled blueprint");
const EMPTY: Label = label(
    "还没有蓝图。新建一张，或者先看看 A 饭店的入住流程是怎样画的。",
    "No blueprints yet. Start one, or see how the check-in of A Hotel is drawn.",
);
const SAMPLE: Label = label("打开示例蓝图", "Open the sample blueprint");
const SAMPLE_BADGE: Label = label("示例", "Sample");
const ONE_CARD: Label = label("1 张卡片", "1 card");
const CARDS: Label = label("{count} 张卡片", "{count} cards");
const ONE_PHASE: Label = label("1 个阶段", "1 phase");
const PHASES: Label = label("{count} 个阶段", "{count} phases");
const DELETE: Label = label("删除“{title}”", "Delete “{title}”");
const DELETED: Label = label("已删除“{title}”", "Deleted “{title}”");
const NOT_DONE: Label = label(
    "没有做成，什么都没有改变：{why}",
    "Not done, and nothing was changed: {why}",
);
const UNREADABLE: Label = label(
    "另有 {count} 张蓝图这个版本读不了（可能由更新的版本制作），已原样保留。",
    "{count} more blueprints cannot be read by this version (a newer one made them, perhaps). They are kept as they are.",
);

#[derive(Clone, PartialEq)]
enum Listing {
    Loading,
    Ready {
        blueprints: Vec<Blueprint>,
        unreadable: usize,
    },
    Failed(String),
}

/// The page with all blueprints.
#[component]
pub fn BlueprintList() -> impl IntoView {
    let Some(store) = use_context::<Store>() else {
        return ().into_any();
    };
    let language = Language::current();
    let toasts = use_toasts();
    let listing = RwSignal::new(Listing::Loading);
    let navigate = use_navigate();

    follow(&[Collection::Blueprints], {
        let store = store.clone();
        move || reload(&store, listing)
    });

    let importing = Importing::new(store.clone());
    let complain = move |error: StoreError| {
        toasts.say(NOT_DONE.with(language.now(), &[("why", &error.to_string())]));
    };
    let create = Callback::new({
        let store = store.clone();
        move |fresh: Blueprint| {
            let (store, navigate) = (store.clone(), navigate.clone());
            leptos::task::spawn_local(async move {
                match store.write(Batch::new().put(&fresh)).await {
                    Ok(()) => navigate(&address(&fresh), NavigateOptions::default()),
                    Err(error) => complain(error),
                }
            });
        }
    });
    let new_blueprint = move || {
        let mut fresh = Blueprint::blank(new_id(), Text::new(UNTITLED.zh, UNTITLED.en));
        fresh.updated_at = now();
        create.run(fresh);
    };
    let delete = Callback::new(move |doomed: Blueprint| {
        let store = store.clone();
        leptos::task::spawn_local(async move {
            let batch = Batch::new().delete::<Blueprint>(doomed.id.clone());
            if let Err(error) = store.write(batch).await {
                return complain(error);
            }
            reload(&store, listing);
            let title = doomed.title.get(language.now()).to_owned();
            let message = DELETED.with(language.now(), &[("title", &title)]);
            toasts.undoable(message, move || {
                let (store, doomed) = (store.clone(), doomed.clone());
                leptos::task::spawn_local(async move {
                    match store.write(Batch::new().put(&doomed)).await {
                        Ok(()) => reload(&store, listing),
                        Err(error) => complain(error),
                    }
                });
            });
        });
    });

    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            <Actions slot>
                <button type="button" class="button primary" on:click=move |_| new_blueprint()>
                    <Icon glyph=Glyph::Add/>{tr(NEW)}
                </button>
                <FileButton label=IMPORT accept=ACCEPT on_file=importing.receiver()/>
            </Actions>
            <DropZone importing>
                {move || match listing.get() {
                    Listing::Loading => view! { <div class="bp-skeleton" aria-hidden="true"></div> }.into_any(),
                    Listing::Failed(why) => view! {
                        <p class="notice warn" role="alert">
                            {move || NOT_DONE.with(language.get(), &[("why", &why)])}
                        </p>
                    }.into_any(),
                    Listing::Ready { blueprints, unreadable } => {
                        let is_empty = blueprints.is_empty();
                        view! {
                            <Show when=move || is_empty>
                                <div class="empty">
                                    <p>{tr(EMPTY)}</p>
                                    <button type="button" class="button"
                                        on:click=move |_| create.run(blueprint::sample())>
                                        {tr(SAMPLE)}
                                    </button>
                                </div>
                            </Show>
                            <ul class="bp-list">
                                {blueprints.into_iter().map(|blueprint| view! { <Entry blueprint delete/> }).collect_view()}
                            </ul>
                            <Show when=move || unreadable != 0>
                                <p class="notice">
                                    {move || UNREADABLE.with(language.get(), &[("count", &unreadable.to_string())])}
                                </p>
                            </Show>
                        }.into_any()
                    }
                }}
                <p class="hint bp-drop-hint">{tr(DROP)}</p>
            </DropZone>
            <ImportDialog importing/>
        </Page>
    }
    .into_any()
}

/// Reads the blueprints again.
fn reload(store: &Store, listing: RwSignal<Listing>) {
    let store = store.clone();
    leptos::task::spawn_local(async move {
        let next = match store.all::<Blueprint>("").await {
            Ok(loaded) => Listing::Ready {
                blueprints: loaded.documents,
                unreadable: loaded.unreadable,
            },
            Err(error) => Listing::Failed(error.to_string()),
        };
        // The page may be gone by now.
        let _ = listing.try_set(next);
    });
}

/// Where a blueprint is edited.
fn address(blueprint: &Blueprint) -> String {
    format!("/blueprints/{}", blueprint.id)
}

#[component]
fn Entry(blueprint: Blueprint, delete: Callback<Blueprint>) -> impl IntoView {
    let language = Language::current();
    let (cards, phases) = (blueprint.cards.len(), blueprint.phases.len());
    let size = move || {
        let lang = language.get();
        let count = |count: usize, one: Label, many: Label| {
            let wording = if count == 1 { one } else { many };
            wording.with(lang, &[("count", &count.to_string())])
        };
        let cards = count(cards, ONE_CARD, CARDS);
        format!("{cards} · {}", count(phases, ONE_PHASE, PHASES))
    };
    let title = blueprint.title.clone();
    let delete_label = move || DELETE.with(language.get(), &[("title", title.get(language.get()))]);
    view! {
        <li class="card bp-entry">
            <div class="bp-entry-text">
                <a href=address(&blueprint)>{say(blueprint.title.clone())}</a>
                {blueprint.sample.then(|| view! { <span class="badge sample">{tr(SAMPLE_BADGE)}</span> })}
                <p class="hint">{size}</p>
            </div>
            <button type="button" class="icon-button" aria-label=delete_label
                on:click=move |_| delete.run(blueprint.clone())>
                <Icon glyph=Glyph::Delete/>
            </button>
        </li>
    }
}
