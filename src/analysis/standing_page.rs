//! The page that tells where the service stands: its quality index, and named competitors.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    benchmark::BenchmarkSection, frame::AnalysisPage, quality_index::IndexSection,
    results::Results, sources::SourcesChart, standing::people,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("指数与标杆", "Where we stand");
const LEAD: Label = label(
    "一棵指标树汇总成一个指数；再与指名的竞争者逐个维度对照。",
    "One index from a tree of indicators, and the scores of named competitors beside our own.",
);

/// The page of index and benchmarks: `/standing`.
#[component]
pub fn StandingPage() -> impl IntoView {
    view! { <AnalysisPage path="/standing" title=TITLE lead=LEAD results=standing empty=rivals/> }
}

fn standing(results: Signal<Arc<Results>>) -> AnyView {
    let people = people(results);
    view! {
        <IndexSection results people/>
        <BenchmarkSection results people/>
        <SourcesChart results/>
    }
    .into_any()
}

/// Competitors can be entered before the first response.
fn rivals(results: Signal<Arc<Results>>) -> AnyView {
    view! { <BenchmarkSection results people=people(results)/> }.into_any()
}
