//! The responses to one survey: a table, newest first, with every answer one step away.

mod detail;
mod filters;
mod pager;
mod quality;
mod state;
mod table;

use leptos::prelude::*;
use leptos_router::{
    components::A,
    hooks::{use_params_map, use_query_map},
};
use serviscope_domain::survey::rich::Wanted;

use self::{
    detail::Detail,
    filters::Filters,
    pager::Pager,
    quality::Summary,
    state::{State, Status},
    table::Table,
};
use super::{export, links};
use crate::{
    store::{Collection, Store},
    ui::{
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        live,
        page::{Actions, Page},
        toast::use_toasts,
    },
};

const TITLE: Label = label("答卷", "Responses");
const MISSING: Label = label(
    "这个工作区里没有问卷“{reference}”。",
    "There is no survey “{reference}” in this workspace.",
);
const TO_LIST: Label = label("全部问卷", "All surveys");
const SHARE: Label = label("分享", "Share");
const EXPORT: Label = label("导出 CSV", "Export CSV");
const IMPORT: Label = label("导入 CSV", "Import CSV");
const EXPORTED: Label = label(
    "已导出 {count} 份答卷：{name}",
    "{count} [response|responses] exported to {name}",
);
const EMPTY: Label = label(
    "还没有答卷。把链接发给客户，或者导入已有的答卷。",
    "No responses yet. Send the link to customers or import the responses you have.",
);
const NOTHING_FOUND: Label = label(
    "没有符合条件的答卷。换个条件试试。",
    "No response matches. Try other filters.",
);
const UNREADABLE: Label = label(
    "另有 {count} 份答卷这个版本读不了（可能由更新的版本保存），已原样保留。",
    "{count} more [response|responses] cannot be read by this version, perhaps because a newer one stored [it|them]. [It is kept as it is|They are kept as they are].",
);

/// The responses to the survey that the address names.
#[component]
pub fn ResponsesPage() -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| params.get().get("reference").unwrap_or_default());
    // Another survey is another page, although the router keeps this one.
    move || view! { <Responses reference=reference.get()/> }
}

#[component]
fn Responses(reference: String) -> impl IntoView {
    let reference = Signal::stored(reference);
    let wanted = use_query_map().with_untracked(|query| query.get("quality"));
    let wanted = wanted.and_then(|name| Wanted::from_name(&name));
    let (language, state) = (Language::current(), State::new(wanted.unwrap_or_default()));
    if let Some(store) = use_context::<Store>() {
        live::follow(&[Collection::Responses, Collection::Surveys], move || {
            let (store, reference) = (store.clone(), reference.get_untracked());
            leptos::task::spawn_local(async move { state.load(&store, &reference).await });
        });
    }
    let title = Signal::derive(move || TITLE.get(language.get()).to_owned());
    let lead = Signal::derive(move || match state.survey.get() {
        Some(survey) => survey.fill(&survey.title).get(language.get()).to_owned(),
        None => reference.get(),
    });
    let status = Memo::new(move |_| state.status.get());
    let missing = move || MISSING.with(language.get(), &[("reference", &reference.get())]);
    view! {
        <div class="page-stack">
            <p class="crumbs"><A href="/surveys"><Icon glyph=Glyph::Back/>{tr(TO_LIST)}</A></p>
            <Page title lead>
                <Actions slot><Files state/></Actions>
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
                    Status::Ready => view! { <Listing state/> }.into_any(),
                }}
            </Page>
        </div>
    }
}

/// The table with its filters, or what to do where there is nothing to show.
#[component]
fn Listing(state: State) -> impl IntoView {
    let language = Language::current();
    let is_empty = Memo::new(move |_| state.responses.read().is_empty());
    let is_filtered_out = Memo::new(move |_| state.listed.read().is_empty());
    let unreadable = move || {
        let count = state.unreadable.get();
        (count > 0).then(|| {
            let words = UNREADABLE.counting(language.get(), count);
            view! { <p class="notice warn">{words}</p> }
        })
    };
    view! {
        {unreadable}
        {move || if is_empty.get() {
            let import = state.survey.get().map(|survey| links::import(&survey));
            view! {
                <div class="empty">
                    <p>{tr(EMPTY)}</p>
                    {import.map(|href| view! { <A href attr:class="button primary">{tr(IMPORT)}</A> })}
                </div>
            }.into_any()
        } else {
            view! {
                <Filters state/>
                <Summary state/>
                <Show when=move || !is_filtered_out.get()
                    fallback=|| view! { <p class="empty" role="status">{tr(NOTHING_FOUND)}</p> }>
                    <Table state/>
                    <Pager state/>
                </Show>
                <Detail state/>
            }.into_any()
        }}
    }
}

/// Export of what the filters let through, and the way to the import.
#[component]
fn Files(state: State) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let save = move |_| {
        let Some(survey) = state.survey.get_untracked() else {
            return;
        };
        let responses = state.filtered();
        let name = export::save(&survey, &responses);
        let said = EXPORTED.counting(language.now(), responses.len());
        toasts.say(said.replace("{name}", &name));
    };
    let nothing = Memo::new(move |_| state.listed.read().is_empty());
    let import = move || state.survey.get().map(|survey| links::import(&survey));
    let share = move || state.survey.get().map(|survey| links::share(&survey));
    view! {
        {move || share().map(|href| view! {
            <A href attr:class="button"><Icon glyph=Glyph::Share/>{tr(SHARE)}</A>
        })}
        <button type="button" class="button" disabled=nothing on:click=save>
            <Icon glyph=Glyph::Download/>{tr(EXPORT)}
        </button>
        {move || import().map(|href| view! {
            <A href attr:class="button"><Icon glyph=Glyph::Upload/>{tr(IMPORT)}</A>
        })}
    }
}
