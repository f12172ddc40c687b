//! The page of the five gaps.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    compare::CompareSection, dimensions::DimensionChart, drift::DriftChart,
    five_gaps::FiveGapFigure, frame::AnalysisPage, groups::GroupsChart, hours::HoursChart,
    items::ItemChart, key_figures::KeyFigures, next_steps::NextSteps, opinions::OpinionsChart,
    outcome::OutcomeFigures, pareto::ParetoChart, results::Results, study::Study,
    triangle::Triangle,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("差距分析", "Gaps");
const LEAD: Label = label(
    "差距 = 感知 − 期望。负数表示服务没有达到客户的期望。",
    "Gap = perception − expectation. A negative gap means that the service falls short of what customers expect.",
);

/// The gap page: `/gaps`.
#[component]
pub fn GapPage() -> impl IntoView {
    view! { <AnalysisPage path="/gaps" title=TITLE lead=LEAD results=charts empty=figure/> }
}

fn charts(results: Signal<Arc<Results>>) -> AnyView {
    let study = Study::of(results);
    view! {
        <KeyFigures results/>
        <OutcomeFigures results/>
        <FiveGapFigure results/>
        <Triangle results/>
        <DimensionChart results/>
        <ItemChart results study/>
        <ParetoChart results/>
        <OpinionsChart results/>
        <GroupsChart results/>
        <DriftChart results/>
        <HoursChart results/>
        <CompareSection results/>
        <NextSteps results/>
    }
    .into_any()
}

fn figure(results: Signal<Arc<Results>>) -> AnyView {
    view! { <FiveGapFigure results/> }.into_any()
}
