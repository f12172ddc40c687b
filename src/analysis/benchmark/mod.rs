//! Benchmarking: the own perception scores beside those of named competitors, and the goals that
//! follow.
//!
//! | module | what it holds |
//! |---|---|
//! | [`desk`] | the benchmark of the survey, changes of it, autosave |
//! | [`draw`] | the drawing |
//! | [`words`] | what is spoken at a mark, the table |
//! | [`form`] | competitors and goals as they are entered |
//! | [`row`] | one competitor |
//! | [`score`] | a number of a competitor |

mod desk;
mod draw;
mod form;
mod row;
mod score;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    benchmark::{Benchmark, Competitor},
    models::{BenchmarkRow, Rival, benchmark, benchmark_finding, servperf},
    statistics::Absent,
    text::Lang,
};

use self::{desk::Desk, form::Form};
use super::{numbers, results::Results, standing::People, study::Missing};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label, tr},
    number::fixed,
};

const NO_FINDING: Label = label("与竞争者对照", "Beside competitors");
const UNNAMED: Label = label("竞争者 {place}", "Competitor {place}");
const HOW: Label = label(
    "标准跟进法：与竞争者、尤其是行业里最强的比较，再从策略、经营、业务管理三方面逐步定目标。请在下面填上竞争者各维度的感知均值——用同一份量表调查得来，或取自可靠的来源。",
    "Benchmarking compares with competitors, the strongest above all, and then sets goals for strategy, operations and business management, step by step. Enter below what customers perceive of a competitor, dimension by dimension: from the same questionnaire, or from a source that you trust.",
);
const BASIS: Label = label(
    "各维度的感知均值（SERVPERF），量表 {low}–{high}；实心点是我们（细线是 95 % 置信区间），空心记号是竞争者（知道人数和标准差才有区间）；右边是我们减最强的竞争者；{n}",
    "Mean perceptions per dimension (SERVPERF) on the scale {low}–{high}; the filled dot is ours with its 95 % confidence interval, open marks are competitors, with intervals where respondents and deviation are known; on the right ours minus the best competitor; {n}",
);
const OURS: Label = label("我们", "Ours");
const KEY: Label = label("图例", "Key");

/// Everything that the picture shows.
#[derive(Clone, Debug, PartialEq)]
struct Compared {
    rows: Vec<BenchmarkRow>,
    /// In the order of their marks.
    rivals: Vec<Rival>,
    /// The same as they were entered.
    entered: Vec<Competitor>,
    scale: [f64; 2],
    /// Our own respondents.
    n: usize,
}

impl Compared {
    fn of(results: &Results, people: &People, held: &Benchmark, lang: Lang) -> Self {
        let key = &results.material.key;
        let unnamed = |place: usize| UNNAMED.with(lang, &[("place", &place.to_string())]);
        let rivals = held.compared(unnamed);
        Self {
            rows: benchmark(key, &servperf(key, people), &rivals),
            rivals,
            entered: held.rivals.clone(),
            scale: [key.min, key.max],
            n: people.len(),
        }
    }

    /// Whether any competitor has a score that can be shown.
    fn any(&self) -> bool {
        self.rows.iter().any(|row| row.best.is_some())
    }
}

/// The comparison and what is entered for it.
#[component]
pub(super) fn BenchmarkSection(
    results: Signal<Arc<Results>>,
    people: Memo<People>,
) -> impl IntoView {
    let language = Language::current();
    let survey = Memo::new(move |_| results.read().material.survey.id.clone());
    let desk = Desk::open(survey);
    // The names of those without one follow the language.
    let compared = Memo::new(move |_| {
        let held = desk.benchmark.read();
        let found = Compared::of(
            &results.read(),
            &people.read(),
            held.as_ref()?,
            language.get(),
        );
        found.any().then(|| Arc::new(found))
    });
    let any = Memo::new(move |_| compared.read().is_some());
    let reason = move || match &*desk.refused.read() {
        Some(error) => error.explain().get(language.get()).to_owned(),
        None => HOW.get(language.get()).to_owned(),
    };
    let is_read = Memo::new(move |_| desk.benchmark.read().is_some());
    view! {
        {move || if any.get() {
            view! { <Chart compared/> }.into_any()
        } else {
            view! { <Missing id="benchmark" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any()
        }}
        <Show when=move || is_read.get()>
            <Form desk results/>
        </Show>
    }
}

#[component]
fn Chart(compared: Memo<Option<Arc<Compared>>>) -> impl IntoView {
    let language = Language::current();
    let title = move || {
        let lang = language.get();
        let compared = compared.read();
        let words = compared
            .as_ref()
            .and_then(|found| benchmark_finding(&found.rows, &found.rivals));
        words.map_or_else(
            || NO_FINDING.get(lang).to_owned(),
            |words| words.get(lang).to_owned(),
        )
    };
    let basis = move || {
        let compared = compared.read();
        compared
            .as_ref()
            .map_or_else(String::new, |found| basis(found, language.get()))
    };
    let table = move || {
        let compared = compared.read();
        compared
            .as_ref()
            .map(|found| words::table(found, language.get()))
            .unwrap_or_default()
    };
    let names = Memo::new(move |_| {
        let compared = compared.read();
        let rivals = compared.iter().flat_map(|found| &found.rivals);
        rivals.map(|rival| rival.name.clone()).collect::<Vec<_>>()
    });
    view! {
        <ChartFigure id="benchmark" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| compared.get().map(|found| draw::beside(canvas, &found, language.get()))>
            <ul class="chart-key rival-key" aria-label=tr(KEY)>
                <li>
                    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><circle class="rival-own" r="5"></circle></svg>
                    {tr(OURS)}
                </li>
                {move || names.get().into_iter().enumerate().map(|(place, name)| view! {
                    <li>
                        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><path class="rival-mark" d=draw::shape(place)></path></svg>
                        {name}
                    </li>
                }).collect_view()}
            </ul>
        </ChartFigure>
    }
}

fn basis(compared: &Compared, lang: Lang) -> String {
    let [low, high] = compared.scale.map(|end| fixed(end, 0));
    let n = match compared.n {
        0 => Absent::NoData.text().get(lang).to_owned(),
        n => numbers::responses(n, lang),
    };
    BASIS.with(lang, &[("low", &low), ("high", &high), ("n", &n)])
}
