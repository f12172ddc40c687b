//! What shaped the expectations: who named a source, and what they expect beside those who did not.

mod draw;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    models::{EXPECTED_FROM, ExpectationSource, expectation_sources, expectation_sources_finding},
    statistics::Absent,
    text::Lang,
};

use super::{numbers, results::Results, study::Missing};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label, tr},
    number::fixed,
};

const NO_FINDING: Label = label("期望从哪里来", "Where expectations come from");
const HOW: Label = label(
    "这份问卷没有问期望从哪里来。量法：在期望部分加一道编号为 {key} 的单选或多选题，选项如口碑、个人需要、过去的经历；这里就会比较提到和没有提到各来源的客户的期望。",
    "This survey does not ask where expectations come from. To measure it, add a question with the id {key} to the part about expectations, one choice or several, with options such as word of mouth, personal needs and past experience. The expectations of those who name a source are then set beside those of the others.",
);
const BASIS: Label = label(
    "期望均值，量表 {low}–{high}；实心点是提到该来源的客户，空心圈是没有提到的，细线是 95 % 置信区间；右边是提到的人所占比例；{n}回答了这道题",
    "Mean expectation on the scale {low}–{high}; filled dots are customers who name the source, rings those who do not, thin lines 95 % confidence intervals; on the right the share who name it; {n} answered the question",
);
const KEY: [Label; 3] = [
    label("提到", "Name it"),
    label("没有提到", "Do not"),
    label("图例", "Key"),
];

/// The sources of a survey that asks for them.
#[derive(Clone, Debug, PartialEq)]
struct Sources {
    list: Vec<ExpectationSource>,
    scale: [f64; 2],
}

impl Sources {
    fn of(results: &Results) -> Option<Self> {
        let material = &results.material;
        let list = expectation_sources(&material.survey, &material.key, results.answers())?;
        Some(Self {
            list,
            scale: [material.key.min, material.key.max],
        })
    }

    /// How many answered the question.
    fn n(&self) -> usize {
        let named = self.list.first().and_then(|source| source.named.ok());
        named.map_or(0, |named| named.n)
    }
}

/// The chart; how to measure it where the survey does not ask.
#[component]
pub(super) fn SourcesChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let sources = Memo::new(move |_| Sources::of(&results.read()));
    let any = Memo::new(move |_| sources.read().as_ref().is_some_and(|found| found.n() > 0));
    let reason = move || {
        let lang = language.get();
        if sources.read().is_some() {
            Absent::AllMissing.text().get(lang).to_owned()
        } else {
            HOW.with(lang, &[("key", EXPECTED_FROM)])
        }
    };
    view! {
        {move || if any.get() {
            view! { <Chart sources/> }.into_any()
        } else {
            view! { <Missing id="sources" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any()
        }}
    }
}

#[component]
fn Chart(sources: Memo<Option<Sources>>) -> impl IntoView {
    let language = Language::current();
    let title = move || {
        let lang = language.get();
        let sources = sources.read();
        let words = sources
            .as_ref()
            .and_then(|found| expectation_sources_finding(&found.list));
        words.map_or_else(
            || NO_FINDING.get(lang).to_owned(),
            |words| words.get(lang).to_owned(),
        )
    };
    let basis = move || {
        let sources = sources.read();
        sources
            .as_ref()
            .map_or_else(String::new, |found| basis(found, language.get()))
    };
    let table = move || {
        let sources = sources.read();
        sources
            .as_ref()
            .map(|found| words::table(&found.list, language.get()))
            .unwrap_or_default()
    };
    view! {
        <ChartFigure id="sources" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| sources.get().map(|found| draw::rows(canvas, &found, language.get()))>
            <p class="chart-key" role="group" aria-label=tr(KEY[2])>
                <span class="key-dot key-b" aria-hidden="true"></span><span>{tr(KEY[0])}</span>
                <span class="key-ring" aria-hidden="true"></span><span>{tr(KEY[1])}</span>
            </p>
        </ChartFigure>
    }
}

fn basis(sources: &Sources, lang: Lang) -> String {
    let [low, high] = sources.scale.map(|end| fixed(end, 0));
    let n = numbers::respondents(sources.n(), lang);
    BASIS.with(lang, &[("low", &low), ("high", &high), ("n", &n)])
}
