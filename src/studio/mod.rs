//! The studio's shell: the rail with the rooms, the header, the pages.

mod rail;
mod shortcuts;

use leptos::prelude::*;
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};
use serviscope_domain::text::Lang;

use crate::{
    analysis::GapPage,
    blueprint::{BlueprintEditor, BlueprintList},
    home::HomePage,
    settings::SettingsPage,
    store::Store,
    surveys::{ImportPage, ResponsesPage, SurveyList},
    ui::{
        i18n::{Label, Language, label, tr},
        offline,
        page::{Page, label_signal},
        theme::Theme,
        toast::{ToastRegion, Toasts},
    },
};

const SKIP: Label = label("跳到内容", "Skip to content");
const OPENING: Label = label("正在打开……", "Opening …");
const NOT_SAVED: Label = label(
    "这个浏览器不允许保存数据(可能是无痕模式)。您可以照常使用,但关闭页面后内容会丢失;请在离开前导出。",
    "This browser refuses to keep data (private mode, perhaps). Everything works, but it is gone when the page closes: export before you leave.",
);
const MISSING: Label = label("没有这个页面", "There is no such page");
const TO_HOME: Label = label("回到首页", "Go to the home page");

/// The studio: opens the store, then shows the rooms.
#[component]
pub fn Studio() -> impl IntoView {
    Theme::stored().apply();
    let language = Language::provide(stored_language());
    Effect::new(move || keep_language(language.get()));
    Toasts::provide();
    offline::install("studio");
    let store = RwSignal::new(None::<Store>);
    leptos::task::spawn_local(async move {
        let opened = Store::open().await;
        store.set(Some(opened));
    });
    view! {
        {move || match store.get() {
            None => view! { <p class="boot" role="status">{tr(OPENING)}</p> }.into_any(),
            Some(store) => {
                provide_context(store.clone());
                view! { <Rooms persistent=store.is_persistent()/> }.into_any()
            }
        }}
    }
}

#[component]
fn Rooms(persistent: bool) -> impl IntoView {
    view! {
        <Router>
            <a class="skip" href="#main">{tr(SKIP)}</a>
            <div class="shell">
                <rail::Rail/>
                <main id="main" tabindex="-1">
                    <Show when=move || !persistent>
                        <p class="notice warn" role="alert">{tr(NOT_SAVED)}</p>
                    </Show>
                    <Routes fallback=Missing>
                        <Route path=path!("/") view=HomePage/>
                        <Route path=path!("/surveys") view=SurveyList/>
                        <Route path=path!("/surveys/:reference/responses") view=ResponsesPage/>
                        <Route path=path!("/surveys/:reference/import") view=ImportPage/>
                        <Route path=path!("/gaps") view=GapPage/>
                        <Route path=path!("/blueprints") view=BlueprintList/>
                        <Route path=path!("/blueprints/:id") view=BlueprintEditor/>
                        <Route path=path!("/settings") view=SettingsPage/>
                    </Routes>
                </main>
            </div>
            <shortcuts::Shortcuts/>
            <ToastRegion/>
        </Router>
    }
}

#[component]
fn Missing() -> impl IntoView {
    view! {
        <Page title=label_signal(MISSING)>
            <p><a class="button" href="/">{tr(TO_HOME)}</a></p>
        </Page>
    }
}

/// Key of the studio's language in `localStorage`: it is needed before the database is open.
const LANGUAGE_KEY: &str = "serviscope-language";

fn stored_language() -> Lang {
    let stored = crate::ui::theme::storage()
        .and_then(|storage| storage.get_item(LANGUAGE_KEY).ok().flatten())
        .and_then(|tag| Lang::from_tag(&tag));
    stored.unwrap_or_else(crate::ui::i18n::device_language)
}

fn keep_language(lang: Lang) {
    if let Some(storage) = crate::ui::theme::storage() {
        // Where storage is denied the choice lasts as long as the page.
        let _ = storage.set_item(LANGUAGE_KEY, lang.tag());
    }
}
