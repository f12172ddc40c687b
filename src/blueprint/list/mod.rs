//! All blueprints of the workspace.
//!
//! | module | what it holds |
//! |---|---|
//! | `actions` | making, copying, deleting |
//! | `entry` | a blueprint in the list |
//! | `fresh` | what a new blueprint begins with |

mod actions;
mod entry;
mod fresh;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{self, BlueprintHead, ListOrder, arrange},
    text::Text,
};

use self::{actions::Actions as ListActions, entry::Entry, fresh::FreshDialog};
use crate::{
    blueprint::import::{ACCEPT, DropZone, ImportDialog, Importing},
    store::{Collection, Store, StoreError},
    ui::{
        files::FileButton,
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        live::follow,
        page::{Actions, Page, label_signal},
    },
};

const TITLE: Label = label("服务蓝图", "Service blueprints");
const LEAD: Label = label(
    "沿着客户的脚步，看清前台、后台和支持过程怎样配合。",
    "Follow the customer's steps and see how frontstage, backstage and support work together.",
);
const NEW: Label = label("新建蓝图", "New blueprint");
const BLANK: Label = label("空白蓝图", "Blank blueprint");
const EMPTY: Label = label(
    "还没有蓝图。新建一张，或者先看看 A 饭店的入住流程是怎样画的。",
    "No blueprints yet. Start one, or see how the check-in of A Hotel is drawn.",
);
const SAMPLE: Label = label("打开示例蓝图", "Open the sample blueprint");
const UNREADABLE: Label = label(
    "另有 {count} 张蓝图这个版本读不了（可能由更新的版本制作），已原样保留。",
    "{count} more blueprints cannot be read by this version (a newer one made them, perhaps). They are kept as they are.",
);
const IMPORT: Label = label("从文件导入", "Import from a file");
const DROP: Label = label(
    "也可以把 draw.io、BPMN、CSV 或导出的蓝图（JSON）拖到这里。",
    "Or drop a draw.io, BPMN, CSV or exported blueprint file (JSON) here.",
);
const SEARCH: Label = label("按名称查找", "Find by name");
const SORT: Label = label("排序", "Sort by");
const FOUND: Label = label("找到 {count} 张", "{count} found");
const NOTHING: Label = label(
    "没有名称里含有这些字的蓝图。换几个字，或清空查找框。",
    "No blueprint has these words in its name. Try others, or clear the field.",
);

/// As many blueprints are seen at a glance; more can be searched and sorted.
const GLANCE: usize = 7;

#[derive(Clone, PartialEq)]
enum Listing {
    Loading,
    Ready {
        heads: Vec<BlueprintHead>,
        unreadable: usize,
    },
    Failed(Text),
}

const fn order_name(order: ListOrder) -> Label {
    match order {
        ListOrder::Recent => label("最近修改", "Last changed"),
        ListOrder::Name => label("名称", "Name"),
        ListOrder::Size => label("卡片多少", "Number of cards"),
    }
}

/// The page with all blueprints.
#[component]
pub fn BlueprintList() -> impl IntoView {
    let Some(store) = use_context::<Store>() else {
        return ().into_any();
    };
    let language = Language::current();
    let listing = RwSignal::new(Listing::Loading);
    let choosing = RwSignal::new(false);
    let actions = ListActions::new(store.clone());
    let importing = Importing::new(store.clone());
    follow(&[Collection::Blueprints], move || reload(&store, listing));

    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            <Actions slot>
                <button type="button" class="button primary" on:click=move |_| choosing.set(true)>
                    <Icon glyph=Glyph::Add/>{tr(NEW)}
                </button>
                <button type="button" class="button" on:click=move |_| actions.blank()>{tr(BLANK)}</button>
                <FileButton label=IMPORT accept=ACCEPT on_file=importing.receiver()/>
            </Actions>
            <FreshDialog open=choosing actions/>
            <DropZone importing>
                {move || match listing.get() {
                    Listing::Loading => view! { <div class="bp-skeleton" aria-hidden="true"></div> }.into_any(),
                    Listing::Failed(why) => view! { <p class="notice warn" role="alert">{say(why)}</p> }.into_any(),
                    Listing::Ready { heads, unreadable } => {
                        let is_empty = heads.is_empty();
                        view! {
                            <Show when=move || is_empty>
                                <div class="empty">
                                    <p>{tr(EMPTY)}</p>
                                    <button type="button" class="button"
                                        on:click=move |_| actions.create(blueprint::sample())>
                                        {tr(SAMPLE)}
                                    </button>
                                </div>
                            </Show>
                            <Heads heads actions/>
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

/// Where the tab remembers what was searched for and how it was sorted, for the way back to the list.
const WANTED: &str = "serviscope.blueprints";

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok()?
}

/// What was searched for and how it was sorted before; the order's name comes first, in a line of its
/// own.
fn wanted() -> (String, ListOrder) {
    let stored = session().and_then(|session| session.get_item(WANTED).ok().flatten());
    let stored = stored.unwrap_or_default();
    let (order, words) = stored.split_once('\n').unwrap_or_default();
    let order = ListOrder::from_name(order).unwrap_or_default();
    (words.to_owned(), order)
}

fn want(words: &str, order: ListOrder) {
    if let Some(session) = session() {
        // Where storage is denied the choice lasts as long as the page.
        let _ = session.set_item(WANTED, &[order.name(), "\n", words].concat());
    }
}

/// The blueprints, with a search where there are many.
#[component]
fn Heads(heads: Vec<BlueprintHead>, actions: ListActions) -> impl IntoView {
    let language = Language::current();
    let is_long = heads.len() > GLANCE;
    let (words, order) = wanted();
    let (words, order) = (RwSignal::new(words), RwSignal::new(order));
    Effect::new(move || words.with(|words| want(words, order.get())));
    let heads = StoredValue::new(heads);
    let found = Memo::new(move |_| {
        let words = if is_long { words.get() } else { String::new() };
        heads.with_value(|heads| {
            let found = arrange(heads, &words, order.get(), language.get());
            found.into_iter().cloned().collect::<Vec<_>>()
        })
    });
    let count = move || found.with(Vec::len);
    let choose = move |name: String| {
        if let Some(chosen) = ListOrder::from_name(&name) {
            order.set(chosen);
        }
    };
    view! {
        {is_long.then(|| view! {
            <div class="bp-list-tools" role="search">
                <div class="field">
                    <label for="bp-find">{tr(SEARCH)}</label>
                    <input id="bp-find" type="search" autocomplete="off" prop:value=move || words.get()
                        on:input:target=move |event| words.set(event.target().value())/>
                </div>
                <div class="field">
                    <label for="bp-sort">{tr(SORT)}</label>
                    <select id="bp-sort" on:change:target=move |event| choose(event.target().value())>
                        {ListOrder::ALL.iter().map(|choice| {
                            let choice = *choice;
                            view! {
                                <option value=choice.name() prop:selected=move || order.get() == choice>
                                    {tr(order_name(choice))}
                                </option>
                            }
                        }).collect_view()}
                    </select>
                </div>
                <p class="hint" role="status">
                    {move || FOUND.with(language.get(), &[("count", &count().to_string())])}
                </p>
            </div>
        })}
        <Show when=move || { is_long && count() == 0 }><p class="empty">{tr(NOTHING)}</p></Show>
        <ul class="bp-all">
            <For each=move || found.get() key=|head| (head.id.clone(), head.updated_at.clone()) let(head)>
                <Entry head heads actions/>
            </For>
        </ul>
    }
}

/// Reads the blueprints' heads again.
fn reload(store: &Store, listing: RwSignal<Listing>) {
    let store = store.clone();
    leptos::task::spawn_local(async move {
        let next = load(&store)
            .await
            .unwrap_or_else(|error| Listing::Failed(error.explain()));
        // The page may be gone by now.
        let _ = listing.try_set(next);
    });
}

async fn load(store: &Store) -> Result<Listing, StoreError> {
    let texts = store.texts(Collection::Blueprints, "").await?;
    let heads: Vec<BlueprintHead> = texts
        .iter()
        .filter_map(|text| BlueprintHead::of(text))
        .collect();
    Ok(Listing::Ready {
        unreadable: texts.len() - heads.len(),
        heads,
    })
}
