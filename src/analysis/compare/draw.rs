//! The drawing of a comparison: a ring for A and a dot for B on one line, each with its interval.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::compared::{Difference, Side},
    text::{Lang, Text},
};

use super::words;
use crate::{
    analysis::{numbers, results::Results},
    ui::{
        chart::{
            axis::{AXIS_HEIGHT, grid, tick_labels},
            figure::Canvas,
            marks::{dimension_marker, dot, ring, text_lines, whisker},
            roving::{rove, tab_index},
            rows::Columns,
            scale::Linear,
        },
        i18n::{Label, label},
        number::signed,
    },
};

const DRAWING: Label = label(
    "两组的差距，差别最大的在前。用方向键逐行查看。",
    "Gaps of the two groups, largest difference first. Arrow keys go from row to row.",
);
const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 19.0;
const INDENT: f64 = 26.0;
/// Height of the plot of a row: two intervals under each other.
const PLOT: f64 = 40.0;
/// Half the distance between the two intervals.
const APART: f64 = 9.0;

/// A row for every difference.
pub(super) fn dumbbells(
    canvas: Canvas,
    results: &Results,
    ranked: &[&Difference],
    names: &[Text; 2],
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.3, 72.0);
    let ends = ranked.iter().flat_map(|difference| {
        [difference.a, difference.b]
            .into_iter()
            .flat_map(|side| side.gap.into_iter().chain(side.ci.into_iter().flatten()))
    });
    let scale = Linear::covering(ends, 5, columns.inset(12.0));
    let ticks = scale.ticks(if columns.stacked { 4 } else { 8 });
    let mut bottom = 0.0;
    let rows: Vec<_> = ranked
        .iter()
        .enumerate()
        .map(|(index, difference)| {
            let lines = columns.label_lines(&words::name(difference, lang), INDENT, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + PLOT + 12.0
            } else {
                label.max(PLOT) + 10.0
            };
            let top = bottom;
            bottom += height;
            let dimension = results.analysis.dims.get(difference.dimension);
            let marker = dimension.map_or("", |dimension| dimension.dim.as_str());
            let said = words::spoken(difference, names, lang);
            draw_row(
                canvas,
                columns,
                scale,
                (index, top, height),
                lines,
                (difference, marker, said),
            )
        })
        .collect();
    let height = bottom + AXIS_HEIGHT;
    view! {
        <svg class="chart-svg" width=canvas.width height=height viewBox=format!("0 0 {} {height}", canvas.width)
            role="group" aria-label=DRAWING.get(lang) on:keydown=move |event| rove(&event)>
            {(!columns.stacked).then(|| grid(scale, &ticks, 0.0, bottom))}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| signed(tick, 1))}
        </svg>
    }
}

fn draw_row(
    canvas: Canvas,
    columns: Columns,
    scale: Linear,
    (index, top, height): (usize, f64, f64),
    lines: Vec<String>,
    (difference, marker, said): (&Difference, &str, String),
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, plot) = if columns.stacked {
        (top + 19.0, top + 6.0 + label + PLOT / 2.0)
    } else {
        (top + (height - label) / 2.0 + 14.0, top + height / 2.0)
    };
    let value_y = if columns.stacked { first } else { plot + 5.0 };
    let tip = canvas.tip;
    let [low, high] = scale.range();
    let middle = difference
        .a
        .gap
        .zip(difference.b.gap)
        .map_or(f64::midpoint(low, high), |(a, b)| {
            scale.at(f64::midpoint(a, b))
        });
    let (hover, focus) = (said.clone(), said.clone());
    let join = difference.a.gap.zip(difference.b.gap).map(|(a, b)| {
        view! {
            <line class="mark-join" x1=scale.at(a) x2=scale.at(b) y1=plot - APART y2=plot + APART></line>
        }
    });
    let interval = |side: Side, y: f64| side.ci.map(|ci| whisker(scale, ci, y));
    view! {
        <g class="chart-row compared" data-mark="" tabindex=tab_index(index) role="img" aria-label=said
            on:mouseenter=move |_| tip.show(middle, plot - APART, hover.clone())
            on:focus=move |_| tip.show(middle, plot - APART, focus.clone())
            on:mouseleave=move |_| tip.hide() on:blur=move |_| tip.hide()>
            <rect class="row-band" x="0" y=top + 1.0 width=columns.width height=height - 2.0 rx="6"></rect>
            {dimension_marker(marker, 12.0, first - 5.0)}
            {text_lines(lines, INDENT, first, LEADING, "row-label")}
            {interval(difference.a, plot - APART)}
            {interval(difference.b, plot + APART)}
            {join}
            {difference.a.gap.map(|gap| ring(scale.at(gap), plot - APART))}
            {difference.b.gap.map(|gap| dot(scale.at(gap), plot + APART))}
            <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">
                {numbers::gap_or_dash(difference.value(), 2)}
            </text>
        </g>
    }
}
