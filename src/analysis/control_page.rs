//! The page of the control charts: whether the service is stable.

use std::sync::Arc;

use leptos::prelude::*;

use super::{control::ControlCharts, frame::AnalysisPage, results::Results};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("稳定性", "Stability");
const LEAD: Label = label(
    "控制图把偶然的波动和真正的变化分开。",
    "Control charts tell chance from change.",
);

/// The page of the control charts: `/control`.
#[component]
pub fn ControlPage() -> impl IntoView {
    view! { <AnalysisPage path="/control" title=TITLE lead=LEAD results=charts/> }
}

fn charts(results: Signal<Arc<Results>>) -> AnyView {
    view! { <ControlCharts results/> }.into_any()
}
