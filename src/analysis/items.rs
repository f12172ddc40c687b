//! Expectation and perception of every item, joined by their gap.

mod draw;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::scoring::{ItemResult, item_finding, worst_first};

use super::{aim::aim, numbers, results::Results, segments::Segments, study::Study, wording};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label, tr},
};

const NO_FINDING: Label = label("各题的期望与感知", "Expectation and perception per item");
const BASIS: Label = label(
    "各题的期望与感知（{min} 到 {max} 分），只用两边都答了的回答；{n}",
    "Expectation and perception per item (scale {min} to {max}), from respondents who answered both; {n}",
);
const ORDER: Label = label("排列", "Order");
const WORST_FIRST: Label = label("差距大的在前", "Largest gap first");
const AS_ASKED: Label = label("按题号", "As asked");
const EXPECTED: Label = label("期望", "expected");
const PERCEIVED: Label = label("感知", "perceived");
const REVERSED: Label = label(
    "※ 反向题，分数已换算：分数越高，服务越好。",
    "※ Negatively worded; its scores are turned round, so that higher is better.",
);

/// In which order the items stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    WorstFirst,
    AsAsked,
}

impl Order {
    fn arrange(self, items: &[ItemResult]) -> Vec<&ItemResult> {
        match self {
            Self::WorstFirst => worst_first(items),
            Self::AsAsked => items.iter().collect(),
        }
    }
}

/// The dumbbell chart of all items.
#[component]
pub(super) fn ItemChart(results: Signal<Arc<Results>>, study: Study) -> impl IntoView {
    let language = Language::current();
    let order = RwSignal::new(Order::WorstFirst);
    aim("items", "item-", move |id| {
        let (results, order) = (results.get_untracked(), order.get_untracked());
        let items = order.arrange(&results.analysis().items);
        items.iter().position(|item| item.id == id)
    });
    let title = move || {
        let finding = item_finding(results.read().analysis());
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let results = results.read();
        let lang = language.get();
        BASIS.with(
            lang,
            &[
                ("min", &results.material.key.min.to_string()),
                ("max", &results.material.key.max.to_string()),
                ("n", &numbers::responses(results.cut.n, lang)),
            ],
        )
    };
    let table = move || {
        let results = results.read();
        words::table(
            &results,
            &order.get().arrange(&results.analysis().items),
            study.found().as_ref().map(|found| &found.tests),
            language.get(),
        )
    };
    let any_reversed = Memo::new(move |_| {
        results
            .read()
            .material
            .key
            .items
            .iter()
            .any(|item| item.reversed)
    });
    view! {
        // Its table holds tests that take longer.
        <div node_ref=study.watch()>
        <ChartFigure id="items" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| {
                let results = results.read();
                draw::dumbbells(canvas, &results, &order.get().arrange(&results.analysis().items), language.get())
            }>
            <p class="chart-key" aria-hidden="true">
                <span class="key-ring"></span>{tr(EXPECTED)}
                <span class="key-dot"></span>{tr(PERCEIVED)}
            </p>
            <Show when=move || any_reversed.get()>
                <p class="chart-note">{tr(REVERSED)}</p>
            </Show>
            <Segments name=ORDER chosen=order
                choices=vec![(Order::WorstFirst, WORST_FIRST), (Order::AsAsked, AS_ASKED)]/>
        </ChartFigure>
        </div>
    }
}
