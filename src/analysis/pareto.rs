//! Which items the weighted shortfall is made of: bars with the running share.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::pareto::{Pareto, ParetoBar, pareto_finding},
    text::Lang,
};

use super::{numbers, results::Results};
use crate::ui::{
    chart::{
        axis::{AXIS_HEIGHT, grid, tick_labels},
        drawing::{drawing, spoken_mark},
        figure::{Canvas, ChartFigure},
        marks::{dimension_marker, text_lines, whisker},
        rows::Columns,
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
const ITEM: Label = label("{number} {text}", "{number} {text}");
const SPOKEN: Label = label(
    "第 {number} 题 {text}：不足 {value}，{ci}，占 {share}，累计 {cumulative}，{n}",
    "Item {number}, {text}: shortfall {value}, {ci}, {share} of all, {cumulative} so far, {n}",
);
const ENDS: Label = label("{low} 至 {high}", "{low} to {high}");
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

const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
const INDENT: f64 = 26.0;
const BAR: f64 = 18.0;

/// The chart; nothing where no item falls short.
#[component]
pub(super) fn ParetoChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let found = Signal::derive(move || results.read().pareto.clone());
    let any = Memo::new(move |_| found.read().is_some());
    let title = move || {
        let words = found.read().as_ref().map(pareto_finding);
        words.map_or_else(String::new, |words| words.get(language.get()).to_owned())
    };
    let basis = move || {
        let lang = language.get();
        BASIS.with(
            lang,
            &[("n", &numbers::responses(results.read().analysis.n, lang))],
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
    let ticks = scale.ticks(if columns.stacked { 4 } else { 6 });
    let mut bottom = 0.0;
    let rows: Vec<_> = pareto
        .bars
        .iter()
        .enumerate()
        .map(|(index, bar)| {
            let text = ITEM.with(
                lang,
                &[
                    ("number", &bar.item.to_string()),
                    ("text", bar.text.get(lang)),
                ],
            );
            let lines = columns.label_lines(&text, INDENT, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + BAR + 16.0
            } else {
                label.max(BAR) + 10.0
            };
            let top = bottom;
            bottom += height;
            let dimension = results.analysis.dims.get(bar.dimension);
            let dimension = dimension.map_or("", |dimension| dimension.dim.as_str());
            let vital = index + 1 == pareto.vital;
            draw_row(
                canvas,
                columns,
                scale,
                (index, top, height),
                lines,
                (bar, dimension, vital),
                lang,
            )
        })
        .collect();
    let height = bottom + AXIS_HEIGHT;
    drawing(
        canvas,
        height,
        DRAWING.get(lang),
        view! {
            {(!columns.stacked).then(|| grid(scale, &ticks, 0.0, bottom))}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| fixed(tick, 2))}
        },
    )
}

fn draw_row(
    canvas: Canvas,
    columns: Columns,
    scale: Linear,
    (index, top, height): (usize, f64, f64),
    lines: Vec<String>,
    (bar, dimension, vital): (&ParetoBar, &str, bool),
    lang: Lang,
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, middle) = if columns.stacked {
        (top + 18.0, top + label + 8.0 + BAR / 2.0)
    } else {
        (top + (height - label) / 2.0 + 13.0, top + height / 2.0)
    };
    let said = spoken(bar, lang);
    let end = scale.at(bar.shortfall);
    let zero = scale.at(0.0);
    let value_y = if columns.stacked { first } else { middle + 5.0 };
    view! {
            {spoken_mark(canvas, index, "chart-row", [end, middle - BAR / 2.0], said, view! {
                <rect class="row-band" x="0" y=top + 1.0 width=columns.width height=height - 2.0 rx="6"></rect>
                {dimension_marker(dimension, 12.0, first - 5.0)}
                {text_lines(lines, INDENT, first, LEADING, "row-label")}
                <rect class="mark-bar gap-neg" x=zero y=middle - BAR / 2.0 width=(end - zero).max(1.0) height=BAR></rect>
                {bar.ci.map(|ci| whisker(scale, ci, middle))}
                <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">{percent(bar.cumulative)}</text>
    })}
            // Above this line lie the vital few.
            {vital.then(|| view! {
                <line class="vital" x1="0" x2=columns.width y1=top + height y2=top + height></line>
            })}
        }
}

fn ends(ci: Option<[f64; 2]>, lang: Lang) -> String {
    ci.map_or_else(
        || numbers::ABSENT.to_owned(),
        |[low, high]| ENDS.with(lang, &[("low", &fixed(low, 3)), ("high", &fixed(high, 3))]),
    )
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
                    ITEM.with(
                        lang,
                        &[
                            ("number", &bar.item.to_string()),
                            ("text", bar.text.get(lang)),
                        ],
                    ),
                    fixed(bar.shortfall, 4),
                    ends(bar.ci, lang),
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
