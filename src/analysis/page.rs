//! The page and its states: loading, no responses yet, results.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    counting::{CountingNotice, SurveyChoice},
    dimensions::DimensionChart,
    five_gaps::FiveGapFigure,
    items::ItemChart,
    key_figures::KeyFigures,
    next_steps::NextSteps,
    outcome::OutcomeFigures,
    results::{Results, State, follow},
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
const EMPTY_ANSWER: Label = label("打开问卷试答一份", "Open the survey and answer it");
const EMPTY_IMPORT: Label = label("导入已有的 CSV 数据", "Import responses from CSV");

/// Which of its states the page is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Loading,
    Failed,
    NoSurvey,
    Empty,
    Results,
}

impl Kind {
    fn of(state: &State) -> Self {
        match state {
            State::Loading => Self::Loading,
            State::Failed(_) => Self::Failed,
            State::NoSurvey => Self::NoSurvey,
            State::Ready(results) if results.analysis.n == 0 => Self::Empty,
            State::Ready(_) => Self::Results,
        }
    }
}

/// The gap page: `/gaps?s=ID@VERSION&data=real|sample|all`.
#[component]
pub fn GapPage() -> impl IntoView {
    let state = follow();
    let kind = Memo::new(move |_| Kind::of(&state.read()));
    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            <div class="gaps" aria-busy=move || (kind.get() == Kind::Loading).to_string()>
                {move || match kind.get() {
                    Kind::Loading => view! { <p role="status">{tr(LOADING)}</p> }.into_any(),
                    Kind::Failed => view! { <Failed state/> }.into_any(),
                    Kind::NoSurvey => view! { <p class="empty">{tr(NO_SURVEY)}</p> }.into_any(),
                    Kind::Empty => ready(state).map(|results| view! { <Empty results/> }).into_any(),
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

#[component]
fn Charts(results: Signal<Arc<Results>>) -> impl IntoView {
    let study = Study::of(results);
    view! {
        <SurveyChoice results/>
        <CountingNotice results/>
        <KeyFigures results/>
        <OutcomeFigures results/>
        <FiveGapFigure results/>
        <DimensionChart results/>
        <ItemChart results study/>
        <Studies study/>
        <NextSteps results/>
    }
}

#[component]
fn Empty(results: Signal<Arc<Results>>) -> impl IntoView {
    let link = move || format!("/respond.html?s={}", results.read().survey.reference());
    view! {
        <SurveyChoice results/>
        <Show when=move || { let there = results.read().population; there.real + there.sample + there.set_aside > 0 }>
            <CountingNotice results/>
        </Show>
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
