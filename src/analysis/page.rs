//! The page of the five gaps.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    compare::CompareSection, dimensions::DimensionChart, drift::DriftChart,
    five_gaps::FiveGapFigure, frame::AnalysisPage, groups::GroupsChart, hours::HoursChart,
    items::ItemChart, key_figures::KeyFigures, next_steps::NextSteps, opinions::OpinionsChart,
    outcome::OutcomeFigures, pareto::ParetoChart, results::Results, slices::Slices, study::Study,
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
    let slices = Slices::of(results);
    view! {
        {slices.slice(|results| view! { <KeyFigures results/> }.into_any())}
        {slices.slice(|results| view! { <OutcomeFigures results/> }.into_any())}
        {slices.slice(|results| view! { <FiveGapFigure results/> }.into_any())}
        {slices.slice(|results| view! { <Triangle results/> }.into_any())}
        {slices.slice(|results| view! { <DimensionChart results/> }.into_any())}
        {slices.slice(move |results| view! { <ItemChart results study/> }.into_any())}
        {slices.slice(|results| view! { <ParetoChart results/> }.into_any())}
        {slices.slice(|results| view! { <OpinionsChart results/> }.into_any())}
        {slices.slice(|results| view! { <GroupsChart results/> }.into_any())}
        {slices.slice(|results| view! { <DriftChart results/> }.into_any())}
        {slices.slice(|results| view! { <HoursChart results/> }.into_any())}
        {slices.slice(|results| view! { <CompareSection results/> }.into_any())}
        {slices.slice(|results| view! { <NextSteps results/> }.into_any())}
    }
    .into_any()
}

fn figure(results: Signal<Arc<Results>>) -> AnyView {
    view! { <FiveGapFigure results/> }.into_any()
}
