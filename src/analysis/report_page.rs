//! The page of the report: chosen sections with comments, to print or to hand on.

use std::sync::Arc;

use leptos::prelude::*;

use super::{frame::AnalysisPage, report::ReportBuilder, results::Results};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("报告", "Report");
const LEAD: Label = label(
    "选好内容，写上说明，打印或存成一个文件。",
    "Choose what goes in, write what it means, and print it or keep it as one file.",
);

/// The page of the report: `/report`.
#[component]
pub fn ReportPage() -> impl IntoView {
    view! { <AnalysisPage path="/report" title=TITLE lead=LEAD results=report/> }
}

fn report(results: Signal<Arc<Results>>) -> AnyView {
    view! { <ReportBuilder results/> }.into_any()
}
