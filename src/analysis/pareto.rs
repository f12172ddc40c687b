//! Which items the weighted shortfall is made of: bars with the running share.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::pareto::{Pareto, ParetoBar, pareto_finding},
    text::Lang,
};

use super::{numbers, results::Results, wording};
use crate::ui::{
    chart::{
        axis::Axis,
        drawing::{over_axis, spoken_mark},
        figure::{Canvas, ChartFigure},
        marks::whisker,
        rows::{Columns, Row, RowStyle, Rows},
        scale::Linear,
        table::TableData,
    },
    i18n::{Label, Language, label},
    number::{fixed, percent},
};

const BASIS: Label = label(
    "各题的加权不足（分）：低于期望的差距 × 维度权重 ÷ 维度题数；细线是 95 % 置信区间，右边是累计占比；{n}",
    "Weighted shortfall per item (scale points): gap below expectations × weight of the dimension ÷ its items; thin lines are 95 % confidence intervals, on the right the running share; {n}",
);
const DRAWING: Label = label(
    "各题的加权不足，从最大的开始。用方向键逐题查看。",
    "Weighted shortfall per item, largest first. Arrow keys go from item to item.",
);
const SPOKEN: Label = label(
    "第 {number} 题 {text}：不足 {value}，{ci}，占 {share}，累计 {cumulative}，{n}",
    "Item {number}, {text}: shortfall {value}, {ci}, {share} of all, {cumulative} so far, {n}",
);
const CAPTION: Label = label("各题的加权不足", "Weighted shortfall per item");
const HEAD: [Label; 6] = [
    label("题目", "Item"),
    label("不足", "Shortfall"),
    label("95 % 置信区间", "95 % CI"),
    label("占比", "Share"),
    label("累计", "Cumulative"),
    label("n", "n"),
];
const DEFAULTS: Label = label(
    "没有人给出合计 100 分的权重，使用文献默认值 11/32/22/19/16。",
    "Nobody gave points that add up to 100; the literature’s defaults 11/32/22/19/16 were used.",
);

const BAR: f64 = 18.0;
const STYLE: RowStyle = RowStyle {
    plot: BAR,
    leading: 18.0,
    gap: 8.0,
    extra: [16.0, 10.0],
    inset: 1.0,
};

/// The chart; nothing where no item falls short.
#[component]
pub(super) fn ParetoChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let found = Signal::derive(move || results.read().pareto().cloned());
    let any = Memo::new(move |_| found.read().is_some());
    let title = move || {
        let words = found.read().as_ref().map(pareto_finding);
        words.map_or_else(String::new, |words| words.get(language.get()).to_owned())
    };
    let basis = move || {
        let lang = language.get();
        BASIS.with(
            lang,
            &[("n", &numbers::responses(results.read().cut.n, lang))],
        )
    };
    let data = move || {
        let lang = language.get();
        found
            .read()
            .as_ref()
            .map(|pareto| table(pareto, lang))
            .unwrap_or_default()
    };
    view! {
        {move || any.get().then(|| view! {
            <ChartFigure id="pareto" title=Signal::derive(title) basis=Signal::derive(basis)
                table=Signal::derive(data)
                draw=move |canvas| found.get().map(|pareto| {
                    draw(canvas, &pareto, &results.read(), language.get())
                })/>
        })}
    }
}

fn draw(canvas: Canvas, pareto: &Pareto, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.36, 64.0);
    let ends = pareto
        .bars
        .iter()
        .flat_map(|bar| bar.ci.into_iter().flatten().chain([bar.shortfall]));
    let scale = Linear::covering(ends, 5, columns.inset(8.0));
    let axis = Axis {
        scale,
        ticks: scale.ticks(if columns.stacked { 4 } else { 6 }),
        has_grid: !columns.stacked,
        words: |tick| fixed(tick, 2),
    };
    let mut rows = Rows::new(columns, STYLE, 0.0);
    let drawn: Vec<_> = pareto
        .bars
        .iter()
        .map(|bar| {
            let row = rows.row(&wording::item(bar.item, bar.text.get(lang)));
            let dimension = results.dimension_id(bar.dimension);
            let vital = row.index + 1 == pareto.vital;
            draw_row(canvas, scale, &row, (bar, dimension, vital), lang)
        })
        .collect();
    over_axis(canvas, rows.bottom(), DRAWING.get(lang), axis, drawn)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    (bar, dimension, vital): (&ParetoBar, &str, bool),
    lang: Lang,
) -> impl IntoView + use<> {
    let (top, bottom) = (row.middle - BAR / 2.0, row.top + row.height);
    let said = spoken(bar, lang);
    let end = scale.at(bar.shortfall);
    let zero = scale.at(0.0);
    view! {
        {spoken_mark(canvas, row.index, "chart-row", [end, top], said, view! {
            {row.heading(dimension)}
            <rect class="mark-bar gap-neg" x=zero y=top width=(end - zero).max(1.0) height=BAR></rect>
            {bar.ci.map(|ci| whisker(scale, ci, row.middle))}
            {row.value_text("row-value", percent(bar.cumulative))}
        })}
        // Above this line lie the vital few.
        {vital.then(|| view! {
            <line class="vital" x1="0" x2=row.columns.width y1=bottom y2=bottom></line>
        })}
    }
}

fn spoken(bar: &ParetoBar, lang: Lang) -> String {
    let interval = bar.ci.map_or_else(
        || numbers::interval(None, lang),
        |ci| numbers::range(ci, 1.0, 3, lang),
    );
    SPOKEN.with(
        lang,
        &[
            ("number", &bar.item.to_string()),
            ("text", bar.text.get(lang)),
            ("value", &fixed(bar.shortfall, 3)),
            ("ci", &interval),
            ("share", &percent(bar.share)),
            ("cumulative", &percent(bar.cumulative)),
            ("n", &numbers::responses(bar.n, lang)),
        ],
    )
}

fn table(pareto: &Pareto, lang: Lang) -> TableData {
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: pareto
            .bars
            .iter()
            .map(|bar| {
                vec![
                    wording::item(bar.item, bar.text.get(lang)),
                    fixed(bar.shortfall, 4),
                    numbers::range_cell(bar.ci, 1.0, 3, lang),
                    percent(bar.share),
                    percent(bar.cumulative),
                    bar.n.to_string(),
                ]
            })
            .collect(),
        notes: pareto
            .default_weights
            .then(|| DEFAULTS.get(lang).to_owned())
            .into_iter()
            .collect(),
    }
}
