//! One survey in the list.

use leptos::prelude::*;
use leptos_router::components::A;
use serviscope_domain::survey::Survey;

use super::{catalog::Entry, export, links};
use crate::{
    store::Store,
    ui::{
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        toast::use_toasts,
    },
};

const RESPONSES: Label = label("份答卷", "[response|responses]");
const SAMPLE: Label = label("另有 {count} 份示例", "plus {count} sample");
const ANSWER: Label = label("填写", "Answer");
const KIOSK: Label = label("终端模式", "Kiosk");
const SEE_RESPONSES: Label = label("查看答卷", "Responses");
const GAPS: Label = label("看差距", "See gaps");
const SHARE: Label = label("分享", "Share");
const IMPORT: Label = label("导入 CSV", "Import CSV");
const EXPORT: Label = label("导出 CSV", "Export CSV");
const NEW_TAB: Label = label("（新标签页）", "(new tab)");
const EXPORTED: Label = label(
    "已导出 {count} 份答卷：{name}",
    "{count} [response|responses] exported to {name}",
);

/// A survey, how often it was answered, and what can be done with it.
#[component]
pub(super) fn SurveyCard(
    /// The survey and its counts.
    entry: Entry,
) -> impl IntoView {
    let Entry {
        survey,
        instrument,
        paired,
        real,
        sample,
    } = entry;
    let language = Language::current();
    let title = survey.fill(&survey.title);
    let reference = survey.reference();
    let (heading, origin) = (format!("survey-{reference}"), format!("origin-{reference}"));
    // Surveys made from two instruments may have the same title, so both name the card.
    let labelled_by = format!("{heading} {origin}");
    let empty = real + sample == 0;
    view! {
        <li><article class="card survey-card" aria-labelledby=labelled_by>
            <div class="survey-head">
                <div class="survey-about">
                    <h2 id=heading>{say(title)}</h2>
                    <p class="origin" id=origin>
                        {instrument.map(say)}" "<span class="reference">{reference}</span>
                    </p>
                </div>
                <p class="survey-count">
                    <strong>{real}</strong>" "<span>{move || RESPONSES.counting(language.get(), real)}</span>
                    {(sample > 0).then(|| view! { " "<SampleCount count=sample/> })}
                </p>
            </div>
            <div class="survey-actions">
                <div class="toolbar">
                    <NewTab label=ANSWER href=links::answer(&survey)/>
                    {links::kiosk(&survey).map(|href| view! { <NewTab label=KIOSK href/> })}
                    <A href=links::responses(&survey) attr:class="button">{tr(SEE_RESPONSES)}</A>
                    {paired.then(|| view! {
                        <A href=links::gaps(&survey) attr:class="button">{tr(GAPS)}</A>
                    })}
                </div>
                <div class="toolbar survey-files">
                    <A href=links::share(&survey) attr:class="button quiet">
                        <Icon glyph=Glyph::Share/>{tr(SHARE)}
                    </A>
                    <A href=links::import(&survey) attr:class="button quiet">
                        <Icon glyph=Glyph::Upload/>{tr(IMPORT)}
                    </A>
                    <Export survey empty/>
                </div>
            </div>
        </article></li>
    }
}

#[component]
fn SampleCount(count: usize) -> impl IntoView {
    let language = Language::current();
    let words = move || SAMPLE.counting(language.get(), count);
    view! { <span class="badge sample">{words}</span> }
}

/// A link out of the studio; the router leaves it to the browser.
#[component]
fn NewTab(label: Label, href: String) -> impl IntoView {
    view! {
        <a class="button" href=href target="_blank" rel="external noopener">
            {tr(label)}<span class="visually-hidden">" "{tr(NEW_TAB)}</span>
        </a>
    }
}

#[component]
fn Export(survey: Survey, empty: bool) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let store = use_context::<Store>();
    let save = move |_| {
        let (Some(store), survey) = (store.clone(), survey.clone()) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let lang = language.now();
            toasts.say(match export::save_all(&store, &survey).await {
                Ok((name, count)) => EXPORTED.counting(lang, count).replace("{name}", &name),
                Err(error) => error.explain().get(lang).to_owned(),
            });
        });
    };
    view! {
        <button type="button" class="button quiet" disabled=empty on:click=save>
            <Icon glyph=Glyph::Download/>{tr(EXPORT)}
        </button>
    }
}
