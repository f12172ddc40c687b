//! The page and its states: loading, no responses yet, results.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    address::Address,
    compare::CompareSection,
    counting::{CountingNotice, SurveyChoice},
    dimensions::DimensionChart,
    drift::DriftChart,
    filters::{FilterBar, Scope},
    five_gaps::FiveGapFigure,
    groups::GroupsChart,
    hours::HoursChart,
    items::ItemChart,
    key_figures::KeyFigures,
    next_steps::NextSteps,
    opinions::OpinionsChart,
    outcome::OutcomeFigures,
    pareto::ParetoChart,
    results::{Results, State, follow},
    saved::SavedViews,
    slices::Slices,
    study::{Studies, Study},
};
use crate::ui::{
    i18n::{Label, label, tr},
    page::{Page, label_signal},
};

const TITLE: Label = label("差距分析", "Gaps");
const LEAD: Label = label(
    "差距 = 感知 − 期望。负数表示服务没有达到客户的期望。",
    "Gap = perception − expectation. A negative gap means that the service falls short of what customers expect.",
);
const LOADING: Label = label("正在计算……", "Working it out …");
const FAILED: Label = label(
    "读不出这台设备上的回答。没有改动任何数据；请重新打开本页再试。",
    "The responses on this device could not be read. Nothing was changed; open the page again to retry.",
);
const NO_SURVEY: Label = label(
    "没有同时询问期望和感知的问卷，所以算不出差距。",
    "No survey asks for both expectations and perceptions, so there are no gaps to show.",
);
const EMPTY_TITLE: Label = label("还没有回答", "No responses yet");
const EMPTY_HOW: Label = label(
    "请客户先答“期望”，再答“感知”；每题两个分数之差就是差距。第一份回答提交后，这里马上出现结果。",
    "Customers say what they expect, then what they experienced; the difference is the gap. Results appear here as soon as the first response is submitted.",
);
const NO_MATCH_TITLE: Label = label("没有符合条件的回答", "No response matches");
const NO_MATCH_HOW: Label = label(
    "放宽或清除筛选条件，就能再看到结果。",
    "Widen the filter or clear it to see results again.",
);
const SUPPRESSED_TITLE: Label = label("回答太少，不显示", "Too few responses to show");
const SUPPRESSED_WHY: Label = label(
    "按门店、客户群或终端筛选时，少于 5 份回答可能认出是谁，所以不显示任何数字。放宽条件后再看。",
    "In a cut by branch, segment or till, fewer than 5 responses could point to a person, so no number is shown. Widen the filter.",
);
const EMPTY_ANSWER: Label = label("打开问卷试答一份", "Open the survey and answer it");
const EMPTY_IMPORT: Label = label("导入已有的 CSV 数据", "Import responses from CSV");

/// Which of its states the page is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Loading,
    Failed,
    NoSurvey,
    Empty,
    /// There are responses, but none matches the filter.
    NoMatch,
    /// Too few match to show a number.
    Suppressed,
    Results,
}

impl Kind {
    fn of(state: &State) -> Self {
        match state {
            State::Loading => Self::Loading,
            State::Failed(_) => Self::Failed,
            State::NoSurvey => Self::NoSurvey,
            State::Ready(results) if results.cut.suppressed => Self::Suppressed,
            State::Ready(results) if results.cut.n == 0 => {
                if results.view.filter.is_empty() {
                    Self::Empty
                } else {
                    Self::NoMatch
                }
            }
            State::Ready(_) => Self::Results,
        }
    }
}

/// The gap page: `/gaps?s=ID@VERSION&data=real|sample|all`, with filters as in
/// [`serviscope_domain::scoring::filter::View`].
#[component]
pub fn GapPage() -> impl IntoView {
    let state = follow(Address::provide());
    let kind = Memo::new(move |_| Kind::of(&state.read()));
    let chosen_from = Memo::new(move |_| {
        matches!(
            kind.get(),
            Kind::Empty | Kind::NoMatch | Kind::Suppressed | Kind::Results
        )
    });
    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            <div class="gaps" aria-busy=move || (kind.get() == Kind::Loading).to_string()>
                // Stays while the kind changes, so that the control in use keeps the focus.
                <Show when=move || chosen_from.get()>
                    {move || ready(state).map(|results| view! { <Controls results/> })}
                </Show>
                {move || match kind.get() {
                    Kind::Loading => view! { <p role="status">{tr(LOADING)}</p> }.into_any(),
                    Kind::Failed => view! { <Failed state/> }.into_any(),
                    Kind::NoSurvey => view! { <p class="empty">{tr(NO_SURVEY)}</p> }.into_any(),
                    Kind::Empty => ready(state).map(|results| view! { <Empty results/> }).into_any(),
                    Kind::NoMatch => view! { <Nothing title=NO_MATCH_TITLE why=NO_MATCH_HOW/> }.into_any(),
                    Kind::Suppressed => view! { <Nothing title=SUPPRESSED_TITLE why=SUPPRESSED_WHY/> }.into_any(),
                    Kind::Results => ready(state).map(|results| view! { <Charts results/> }).into_any(),
                }}
            </div>
        </Page>
    }
}

/// The results, following `state` for as long as it has any.
fn ready(state: RwSignal<State>) -> Option<Signal<Arc<Results>>> {
    let State::Ready(first) = state.get_untracked() else {
        return None;
    };
    Some(Signal::derive(move || match &*state.read() {
        State::Ready(results) => Arc::clone(results),
        _ => Arc::clone(&first),
    }))
}

#[component]
fn Failed(state: RwSignal<State>) -> impl IntoView {
    let reason = move || match &*state.read() {
        State::Failed(error) => error.to_string(),
        _ => String::new(),
    };
    view! {
        <div class="card" role="alert">
            <p>{tr(FAILED)}</p>
            <p class="chart-note" lang="en">{reason}</p>
        </div>
    }
}

/// What the figures rest on, and how to change it.
#[component]
fn Controls(results: Signal<Arc<Results>>) -> impl IntoView {
    let any = Memo::new(move |_| {
        let results = results.read();
        let found = results.material.population;
        found.real + found.sample > 0
    });
    view! {
        <SurveyChoice results/>
        <Show when=move || any.get()>
            <CountingNotice results/>
            <FilterBar results scope=Scope::Room/>
            <SavedViews/>
        </Show>
    }
}

#[component]
fn Charts(results: Signal<Arc<Results>>) -> impl IntoView {
    let study = Study::of(results);
    let slices = Slices::of(results);
    view! {
        {slices.slice(|results| view! { <KeyFigures results/> }.into_any())}
        {slices.slice(|results| view! { <OutcomeFigures results/> }.into_any())}
        {slices.slice(|results| view! { <FiveGapFigure results/> }.into_any())}
        {slices.slice(|results| view! { <DimensionChart results/> }.into_any())}
        {slices.slice(move |results| view! { <ItemChart results study/> }.into_any())}
        {slices.slice(|results| view! { <ParetoChart results/> }.into_any())}
        {slices.slice(|results| view! { <OpinionsChart results/> }.into_any())}
        {slices.slice(|results| view! { <GroupsChart results/> }.into_any())}
        {slices.slice(|results| view! { <DriftChart results/> }.into_any())}
        {slices.slice(|results| view! { <HoursChart results/> }.into_any())}
        <Studies study/>
        {slices.slice(|results| view! { <CompareSection results/> }.into_any())}
        {slices.slice(|results| view! { <NextSteps results/> }.into_any())}
    }
}

#[component]
fn Nothing(title: Label, why: Label) -> impl IntoView {
    view! {
        <div class="empty card">
            <h2>{tr(title)}</h2>
            <p>{tr(why)}</p>
        </div>
    }
}

#[component]
fn Empty(results: Signal<Arc<Results>>) -> impl IntoView {
    let link = move || {
        let reference = results.read().material.survey.reference();
        format!("/respond.html?s={reference}")
    };
    view! {
        <div class="empty card">
            <h2>{tr(EMPTY_TITLE)}</h2>
            <p>{tr(EMPTY_HOW)}</p>
            <p class="toolbar">
                // Another page, not a route of the studio.
                <a class="button primary" href=link rel="external">{tr(EMPTY_ANSWER)}</a>
                <a class="button" href="/surveys">{tr(EMPTY_IMPORT)}</a>
            </p>
        </div>
        <FiveGapFigure results/>
    }
}
