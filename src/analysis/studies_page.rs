//! The page of the studies: what lies behind the gaps.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    contrasts::ContrastChart,
    frame::AnalysisPage,
    kano::KanoChart,
    results::Results,
    study::{Studies, Study},
    tolerance::ToleranceChart,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("差距背后", "Behind the gaps");
const LEAD: Label = label(
    "什么决定满意度，量表测得准不准，先改进什么。",
    "What drives satisfaction, how reliable the scales are, and what to improve first.",
);

/// The page of the studies: `/studies`.
#[component]
pub fn StudiesPage() -> impl IntoView {
    view! { <AnalysisPage path="/studies" title=TITLE lead=LEAD results=studies empty=beside/> }
}

fn studies(results: Signal<Arc<Results>>) -> AnyView {
    let study = Study::of(results);
    view! {
        <Studies study/>
        <ToleranceChart results/>
        <KanoChart results/>
        <ContrastChart results/>
    }
    .into_any()
}

/// What a survey of its own can show before the one with the gaps has a response.
fn beside(results: Signal<Arc<Results>>) -> AnyView {
    view! {
        <ToleranceChart results/>
        <KanoChart results/>
    }
    .into_any()
}
