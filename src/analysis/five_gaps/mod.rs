//! The five-gap figure, drawn live: gap 5 from the customers' answers, gaps 1 to 4 from those of
//! managers and contact staff. Each gap opens its panel.

mod causes;
mod draw;
mod inside;
mod measure;
mod panel;
mod plan;
mod steps;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::scoring::{GapNumber, five_gap_finding};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::results::Results;
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label},
};

const BASIS: Label = label(
    "五差距模型：箭头越粗，差距越大；虚线还没有数据。点选任一差距查看详情。",
    "The five-gap model: the thicker an arrow, the larger its gap; dashed ones have no data yet. Choose a gap to read about it.",
);

/// The figure and the panel of the chosen gap.
#[component]
pub(super) fn FiveGapFigure(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let chosen = RwSignal::new(GapNumber::Five);
    let choose = Callback::new(move |gap| {
        chosen.set(gap);
        reveal_panel();
    });
    let title = move || {
        five_gap_finding(results.read().five())
            .get(language.get())
            .to_owned()
    };
    let basis = move || BASIS.get(language.get()).to_owned();
    let table = move || words::table(results.read().five(), language.get());
    view! {
        <ChartFigure id="five-gaps" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            beside=move || view! { <panel::GapPanel results chosen/> }
            draw=move |canvas| draw::figure(canvas, results.read().five(), chosen, choose, language.get())/>
    }
}

/// On a phone the panel stands under the figure, so it may be out of sight when a gap is chosen.
fn reveal_panel() {
    request_animation_frame(|| {
        let Some(panel) = document().get_element_by_id("gap-panel") else {
            return;
        };
        // The whole panel where it fits, else its beginning.
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        panel.scroll_into_view_with_scroll_into_view_options(&options);
    });
}
