//! What every page of the studio has around its content.

use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos_router::{components::Router, hooks::use_location};
use serviscope_domain::text::Lang;
use wasm_bindgen::JsValue;

use super::{rail::Rail, shortcuts::Shortcuts};
use crate::{
    store::{Collection, Store, sample},
    ui::{
        i18n::{Label, Language, device_language, label, tr},
        offline,
        page::{Page, label_signal},
        theme::{Theme, storage},
        toast::{ToastRegion, Toasts},
        update::UpdateNotice,
    },
};

const SKIP: Label = label("跳到内容", "Skip to content");
const OPENING: Label = label("正在打开……", "Opening …");
const NOT_SAVED: Label = label(
    "这个浏览器不允许保存数据（可能是无痕模式）。您可以照常使用，但关闭页面后内容会丢失；请在离开前导出。",
    "This browser refuses to keep data (private mode, perhaps). Everything works, but it is gone when the page closes: export before you leave.",
);
const MISSING: Label = label("没有这个页面", "There is no such page");
const TO_HOME: Label = label("回到首页", "Go to the home page");

/// A page of the studio: opens the store, then shows the rail and the content.
#[component]
pub(super) fn Frame(
    /// The routes of the room.
    children: ChildrenFn,
) -> impl IntoView {
    Theme::stored().show();
    let language = Language::provide(stored_language());
    Effect::new(move || keep_language(language.get()));
    Toasts::provide();
    provide_context(FirstAddress(address()));
    offline::install("studio");
    let store = RwSignal::new(None::<Store>);
    leptos::task::spawn_local(async move {
        let opened = Store::open().await;
        // Only the first start has to wait for the sample. Without it the studio still works, so a
        // failure here only leaves it empty.
        let has_started = kept(STARTED_KEY).is_some();
        if has_started {
            store.set(Some(opened.clone()));
        }
        let _ = sample::seed_once(&opened).await;
        if !has_started {
            keep(STARTED_KEY, "1");
            let _ = store.try_set(Some(opened));
        }
    });
    move || match store.get() {
        None => view! { <p class="boot" role="status">{tr(OPENING)}</p> }.into_any(),
        Some(store) => {
            let persistent = store.is_persistent();
            provide_context(store);
            let children = children.clone();
            view! {
                <Router>
                    <a class="skip" href="#main">{tr(SKIP)}</a>
                    <div class="shell">
                        <Rail/>
                        <main id="main" tabindex="-1">
                            <Show when=move || !persistent>
                                <p class="notice warn" role="alert">{tr(NOT_SAVED)}</p>
                            </Show>
                            {children()}
                        </main>
                    </div>
                    <Shortcuts/>
                    <ToastRegion><UpdateNotice/></ToastRegion>
                </Router>
            }
            .into_any()
        }
    }
}

/// The address at which the page was opened.
#[derive(Clone)]
struct FirstAddress(String);

fn address() -> String {
    window().location().pathname().unwrap_or_default()
}

/// An address that this room does not know. Reached by a link it belongs to another room, whose
/// page the browser then loads; as the first address it belongs to nobody.
#[component]
pub(super) fn Elsewhere() -> impl IntoView {
    let wanted = use_location();
    let path = wanted.pathname.get_untracked();
    let first = use_context().map(|FirstAddress(first)| first);
    if let Some(first) = first.filter(|first| *first != path) {
        let search = wanted.search.get_untracked();
        // With its own mark, unlike the query.
        let hash = wanted.hash.get_untracked();
        let mark = if search.is_empty() { "" } else { "?" };
        let to = format!("{path}{mark}{search}{hash}");
        let first = (!hash.is_empty()).then_some(first);
        leptos::task::spawn_local(leave(use_context(), to, first));
        return view! { <p class="boot" role="status">{tr(OPENING)}</p> }.into_any();
    }
    view! {
        <Page title=label_signal(MISSING)>
            <p><a class="button" href="/" rel="external">{tr(TO_HOME)}</a></p>
        </Page>
    }
    .into_any()
}

/// Loads another page, as soon as what the room has written is on the disk: a page that goes away
/// takes unfinished writes with it. `first` is where this page began, for an address with a mark.
async fn leave(store: Option<Store>, to: String, first: Option<String>) {
    // What was open hands its last changes over as it goes, and the address changes after that.
    TimeoutFuture::new(0).await;
    if let Some(store) = store {
        // Reads wait for the writes before them. A write that reads first comes after its reading,
        // so it takes two of them. What they find does not matter.
        for _ in 0..2 {
            for collection in [Collection::Blueprints, Collection::Settings] {
                let _ = store.text(collection, "").await;
            }
        }
    }
    if let Some(first) = first {
        // The browser is at the new address already, and would only scroll to the mark.
        let history = window().history();
        let _ = history
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&first)));
    }
    // Refused only while the page is already going away.
    let _ = window().location().replace(&to);
}

/// Key of the studio's language in `localStorage`: it is needed before the database is open.
const LANGUAGE_KEY: &str = "serviscope-language";

/// Key in `localStorage` that says that the studio has been opened here before.
const STARTED_KEY: &str = "serviscope-started";

fn stored_language() -> Lang {
    let stored = kept(LANGUAGE_KEY).and_then(|tag| Lang::from_tag(&tag));
    stored.unwrap_or_else(device_language)
}

fn keep_language(lang: Lang) {
    // Writing takes the browser longer than reading.
    if kept(LANGUAGE_KEY).as_deref() != Some(lang.tag()) {
        keep(LANGUAGE_KEY, lang.tag());
    }
}

fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Where storage is denied it lasts as long as the page.
        let _ = storage.set_item(key, value);
    }
}
