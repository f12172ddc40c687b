//! The home page: the three pillars with their live figures, and what to do first.

mod overview;

use leptos::prelude::*;

use self::overview::{Overview, follow};
use crate::{
    store::Store,
    ui::{
        i18n::{Label, Language, label, say, tr},
        number::signed,
        page::{Page, label_signal},
        sample::{REMOVE_SAMPLE, remove_sample},
        toast::use_toasts,
    },
};

const TITLE: Label = label("首页", "Home");
const LEAD: Label = label(
    "好的服务不是一个微笑，而是一套可以设计、度量、保持稳定的体系。",
    "Good service is not a smile; it is a system that can be designed, measured and kept stable.",
);
const SAMPLE: Label = label("示例", "Sample");
const SAMPLE_NOTE: Label = label(
    "示例工作区：北京 A 饭店。数据是编造的，可以放心试用；有了真实回答，示例不再计入结果。",
    "Sample workspace: A Hotel, Beijing. Its data is invented, so try anything; once there are real answers it no longer counts.",
);
const SURVEY: Label = label("问卷", "Surveys");
const RESPONSES: Label = label("份回答", "responses");
const SURVEY_EXPLAIN: Label = label(
    "客户在手机上回答 SERVQUAL 的期望与感知，每答一题就保存，断网也不丢。",
    "Customers answer SERVQUAL's expectations and perceptions on their phones; every answer is saved at once, with or without a network.",
);
const ANSWER: Label = label("以客户身份回答", "Answer it as a customer");
const SURVEY_MORE: Label = label("全部问卷", "All surveys");
const GAPS: Label = label("差距分析", "Gap analysis");
const GAP_UNIT: Label = label("加权总差距（感知 − 期望）", "overall weighted gap (P − E)");
const NO_GAP: Label = label("还没有回答", "No answers yet");
const GAP_EXPLAIN: Label = label(
    "差距为负，说明服务低于客户的期望。",
    "A negative gap means that the service falls short of what customers expect.",
);
const GAPS_MORE: Label = label("看五大差距", "See the five gaps");
const BLUEPRINT: Label = label("服务蓝图", "Service blueprints");
const STEPS: Label = label("个步骤", "steps");
const BLUEPRINT_EXPLAIN: Label = label(
    "从客户看得见的接触点，到后台的支持过程，找到造成差距的那一步。",
    "From the touchpoints customers see to the processes behind them: find the step that causes the gap.",
);
const BLUEPRINT_MORE: Label = label("打开蓝图", "Open the blueprints");

/// The studio's first page.
#[component]
pub fn HomePage() -> impl IntoView {
    let overview = follow();
    let has_sample =
        Memo::new(move |_| overview.with(|o| o.as_ref().is_some_and(|o| o.has_sample)));
    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            <Show when=move || has_sample.get()><SampleBar/></Show>
            <div class="pillars">
                <SurveyPillar overview/>
                <GapPillar overview/>
                <BlueprintPillar overview/>
            </div>
        </Page>
    }
}

/// Says what the sample is, and removes it in one step.
#[component]
fn SampleBar() -> impl IntoView {
    let toasts = use_toasts();
    let language = Language::current();
    let store = use_context::<Store>();
    let remove = move |_| {
        if let Some(store) = store.clone() {
            remove_sample(store, toasts, language);
        }
    };
    view! {
        <div class="card sample-bar">
            <p><span class="badge sample">{tr(SAMPLE)}</span>" "{tr(SAMPLE_NOTE)}</p>
            <button type="button" class="button" on:click=remove>{tr(REMOVE_SAMPLE)}</button>
        </div>
    }
}

#[component]
fn SurveyPillar(overview: RwSignal<Option<Overview>>) -> impl IntoView {
    let count = move || overview.with(|o| o.as_ref().map(|o| o.counted).unwrap_or_default());
    view! {
        <section class="card pillar">
            <h2>{tr(SURVEY)}</h2>
            <p class="figure">{count}<small>{tr(RESPONSES)}</small></p>
            <p class="explain">{tr(SURVEY_EXPLAIN)}</p>
            <div class="toolbar">
                <a class="button primary" href="/respond.html?s=servqual22@1" target="_blank" rel="external">
                    {tr(ANSWER)}
                </a>
                <a class="button quiet" href="/surveys">{tr(SURVEY_MORE)}</a>
            </div>
        </section>
    }
}

#[component]
fn GapPillar(overview: RwSignal<Option<Overview>>) -> impl IntoView {
    let language = Language::current();
    let gap = move || overview.with(|o| o.as_ref().and_then(|o| o.weighted_gap));
    let finding = move || {
        overview
            .with(|o| o.as_ref().and_then(|o| o.finding.clone()))
            .map_or_else(|| tr(GAP_EXPLAIN)().to_owned(), |text| say(text)())
    };
    view! {
        <section class="card pillar">
            <h2>{tr(GAPS)}</h2>
            <p class="figure">{move || match gap() {
                Some(gap) => view! { {signed(gap, 2)}<small>{tr(GAP_UNIT)}</small> }.into_any(),
                None => view! { <small>{NO_GAP.get(language.get())}</small> }.into_any(),
            }}</p>
            <p class="explain">{finding}</p>
            <div class="toolbar"><a class="button" href="/gaps">{tr(GAPS_MORE)}</a></div>
        </section>
    }
}

#[component]
fn BlueprintPillar(overview: RwSignal<Option<Overview>>) -> impl IntoView {
    let steps = move || overview.with(|o| o.as_ref().map(|o| o.steps).unwrap_or_default());
    view! {
        <section class="card pillar">
            <h2>{tr(BLUEPRINT)}</h2>
            <p class="figure">{steps}<small>{tr(STEPS)}</small></p>
            <p class="explain">{tr(BLUEPRINT_EXPLAIN)}</p>
            <div class="toolbar"><a class="button" href="/blueprints">{tr(BLUEPRINT_MORE)}</a></div>
        </section>
    }
}
