//! The page: what the link carries, its code, and the other ways to share it.

use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_params_map};

use super::{
    code::{Code, CodeView},
    copy::CopyButton,
    embed::Embed,
    fields::Fields,
    sheet::Sheet,
    state::{State, Status},
    tokens::Tokens,
};
use crate::{
    store::Store,
    ui::{
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        page::Page,
    },
};

const TITLE: Label = label("分享问卷", "Share");
const TO_LIST: Label = label("全部问卷", "All surveys");
const MISSING: Label = label(
    "这个工作区里没有问卷“{reference}”。",
    "There is no survey “{reference}” in this workspace.",
);
const LINK_AND_CODE: Label = label("链接和二维码", "Link and QR code");
const LINK: Label = label("链接", "Link");
const COPY: Label = label("复制链接", "Copy link");
const OPEN: Label = label("打开", "Open");
const NEW_TAB: Label = label("（新标签页）", "(new tab)");
const SVG: Label = label("下载 SVG", "Download SVG");
const PNG: Label = label("下载 PNG", "Download PNG");

/// The ways to share the survey that the address names.
#[component]
pub fn SharePage() -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| params.get().get("reference").unwrap_or_default());
    // Another survey is another page, although the router keeps this one.
    move || view! { <Share reference=reference.get()/> }
}

#[component]
fn Share(reference: String) -> impl IntoView {
    let language = Language::current();
    let state = State::new(reference.clone());
    if let Some(store) = use_context::<Store>() {
        let reference = reference.clone();
        leptos::task::spawn_local(async move { state.load(&store, &reference).await });
    }
    let reference = StoredValue::new(reference);
    let title = Signal::derive(move || TITLE.get(language.get()).to_owned());
    let lead = Signal::derive(move || {
        let title = state.title(language.get());
        if title.is_empty() {
            reference.get_value()
        } else {
            title
        }
    });
    let status = Memo::new(move |_| state.status.get());
    let missing = move || MISSING.with(language.get(), &[("reference", &reference.get_value())]);
    view! {
        <div class="page-stack">
            <p class="crumbs"><A href="/surveys"><Icon glyph=Glyph::Back/>{tr(TO_LIST)}</A></p>
            <Page title lead>
                {move || match status.get() {
                    Status::Loading => view! {
                        <div class="card skeleton tall" aria-busy="true"></div>
                    }.into_any(),
                    Status::NoSurvey => view! {
                        <p class="notice warn" role="alert">{missing}</p>
                    }.into_any(),
                    Status::Failed(why) => view! {
                        <p class="notice warn" role="alert">{say(why)}</p>
                    }.into_any(),
                    Status::Ready => view! {
                        <div class="share">
                            <Fields state/>
                            <LinkAndCode state/>
                            <Sheet state/>
                            <Tokens state/>
                            <Embed state/>
                        </div>
                    }.into_any(),
                }}
            </Page>
        </div>
    }
}

/// The link as words and as a code.
#[component]
fn LinkAndCode(state: State) -> impl IntoView {
    let code = move || Code::of(&state.url.read_untracked());
    let svg = move |_| {
        let _ = code().map(|code| code.save_svg(&state.file_name()));
    };
    let png = move |_| {
        let _ = code().map(|code| code.save_png(&state.file_name()));
    };
    view! {
        <section class="card share-part share-code" aria-labelledby="share-code">
            <h2 id="share-code">{tr(LINK_AND_CODE)}</h2>
            <div class="share-code-body">
                <CodeView url=state.url/>
                <p class="share-link" role="group" aria-label=tr(LINK)><code>{state.url}</code></p>
                <div class="toolbar">
                    <CopyButton label=COPY text=state.url what=LINK class="primary"/>
                    <a class="button" href=state.url target="_blank" rel="external noopener">
                        {tr(OPEN)}<span class="visually-hidden">" "{tr(NEW_TAB)}</span>
                    </a>
                </div>
                <div class="toolbar">
                    <button type="button" class="button quiet" on:click=svg>
                        <Icon glyph=Glyph::Download/>{tr(SVG)}
                    </button>
                    <button type="button" class="button quiet" on:click=png>
                        <Icon glyph=Glyph::Download/>{tr(PNG)}
                    </button>
                </div>
            </div>
        </section>
    }
}
