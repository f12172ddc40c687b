//! The chart in its frame.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        filter::SMALLEST_CUT,
        pictures::control::{Series, control_finding},
    },
    text::Lang,
};

use super::{Control, Shown, draw::draw, table::table, words};
use crate::{
    analysis::numbers,
    ui::{
        chart::figure::ChartFigure,
        i18n::{Label, Language, label, tr},
    },
};

const BASIS: Label = label(
    "{measure}，每点{per}，{chart}；控制限为三倍标准差，{firm}；{n}",
    "{measure}, one point per {per}, {chart}; three-sigma limits, {firm}; {n}",
);
const WITHHELD: Label = label(
    "{count} 个时段的回答不到 {few} 份，不显示",
    "{count} [period|periods] with fewer than {few} responses not shown",
);
const UNDATED: Label = label(
    "{n}没有可读的时间，没有计入",
    "{n} without a readable time left out",
);
const BEYOND: Label = label("超出控制限", "Beyond a limit");
const PATTERN: Label = label("其他信号", "Other signal");
const ZONES: Label = label("色带：一、二倍标准差", "Bands: one and two sigma");

/// The chart.
#[component]
pub(super) fn ControlFigure(control: Control) -> impl IntoView {
    let language = Language::current();
    let shown = move || control.shown.get().ok();
    let title = move || {
        let words = shown().map(|shown| control_finding(&shown.series, &shown.chart));
        words.map_or_else(String::new, |words| words.get(language.get()).to_owned())
    };
    let basis =
        move || shown().map_or_else(String::new, |shown| basis(control, &shown, language.get()));
    let data = move || {
        let lang = language.get();
        shown().map(|shown| table(&shown, lang)).unwrap_or_default()
    };
    view! {
        <ChartFigure id="control" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(data)
            draw=move |canvas| shown().map(|shown| {
                draw(canvas, &shown, &control.choices.read().splits, language.get())
            })>
            <p class="chart-key control-key" aria-hidden="true">
                <svg width="14" height="14" viewBox="-7 -7 14 14"><path class="control-beyond" d="M0-6 6 0 0 6-6 0z"></path></svg>
                {tr(BEYOND)}
                <svg width="14" height="14" viewBox="-7 -7 14 14"><path class="control-pattern" d="M0-6 6 5-6 5z"></path></svg>
                {tr(PATTERN)}
                <span class="key-zones"></span>{tr(ZONES)}
            </p>
        </ChartFigure>
    }
}

fn basis(control: Control, shown: &Shown, lang: Lang) -> String {
    let (series, results) = (&shown.series, control.results.read());
    let measure = series.measure.words(&results.material.key);
    let firm = shown.chart.firmness().words();
    let mut said = BASIS.with(
        lang,
        &[
            ("measure", measure.get(lang)),
            ("per", words::per(series.per).get(lang)),
            ("chart", shown.chart.chart.words().get(lang)),
            ("firm", firm.get(lang)),
            ("n", &numbers::responses(series.n, lang)),
        ],
    );
    for more in left_out(series, lang) {
        said.push_str(if lang == Lang::Zh { "；" } else { "; " });
        said.push_str(&more);
    }
    said
}

fn left_out(series: &Series, lang: Lang) -> Vec<String> {
    let (withheld, undated) = (series.withheld(), series.undated);
    let few = SMALLEST_CUT.to_string();
    let withheld = (withheld > 0).then(|| WITHHELD.counting(lang, withheld).replace("{few}", &few));
    let undated =
        (undated > 0).then(|| UNDATED.with(lang, &[("n", &numbers::responses(undated, lang))]));
    withheld.into_iter().chain(undated).collect()
}
