//! The drawing of the item chart.

use leptos::prelude::*;
use serviscope_domain::{scoring::ItemResult, text::Lang};

use super::words;
use crate::{
    analysis::{numbers, results::Results},
    ui::{
        chart::{
            axis::{AXIS_HEIGHT, grid, tick_labels},
            figure::Canvas,
            marks::{connector, dimension_marker, dot, gap_class, ring, text_lines},
            roving::{rove, tab_index},
            rows::Columns,
            scale::Linear,
        },
        i18n::{Label, label},
        number::fixed,
    },
};

const DRAWING: Label = label(
    "各题的期望与感知。用方向键逐题查看。",
    "Expectation and perception per item. Arrow keys go from item to item.",
);
/// Size and leading of the labels, as in the style sheet.
const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 19.0;
/// Room that the marker takes before a label.
const INDENT: f64 = 26.0;
/// Height of the plot of a row.
const PLOT: f64 = 34.0;
/// Room for a value beyond the outermost dot.
const VALUE_ROOM: f64 = 40.0;

/// A row with its place.
struct Row {
    top: f64,
    height: f64,
    lines: Vec<String>,
}

/// All items, one row each.
pub(super) fn dumbbells(
    canvas: Canvas,
    results: &Results,
    items: &[&ItemResult],
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.42, 56.0);
    // The whole scale, so that no distance looks larger than it is.
    let scale = Linear::new(
        [results.material.key.min, results.material.key.max],
        columns.inset(VALUE_ROOM),
    );
    let ticks = scale.ticks(6);
    let mut bottom = AXIS_HEIGHT;
    let rows: Vec<_> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let lines = columns.label_lines(&words::name(results, item, lang), INDENT, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + PLOT + 10.0
            } else {
                label.max(PLOT) + 8.0
            };
            let row = Row {
                top: bottom,
                height,
                lines,
            };
            bottom += height;
            let dimension = &results.analysis.dims[item.dimension].dim;
            draw_row(canvas, columns, scale, index, row, (item, dimension), lang)
        })
        .collect();
    let height = bottom + AXIS_HEIGHT;
    view! {
        <svg class="chart-svg" width=canvas.width height=height viewBox=format!("0 0 {} {height}", canvas.width)
            role="group" aria-label=DRAWING.get(lang) on:keydown=move |event| rove(&event)>
            {(!columns.stacked).then(|| grid(scale, &ticks, AXIS_HEIGHT, bottom))}
            {tick_labels(scale, &ticks, 16.0, |tick| fixed(tick, 0))}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| fixed(tick, 0))}
        </svg>
    }
}

fn draw_row(
    canvas: Canvas,
    columns: Columns,
    scale: Linear,
    index: usize,
    row: Row,
    (item, dimension): (&ItemResult, &str),
    lang: Lang,
) -> impl IntoView + use<> {
    let Row { top, height, lines } = row;
    let label = lines.len() as f64 * LEADING;
    let (first, plot) = if columns.stacked {
        (top + 19.0, top + 5.0 + label + PLOT / 2.0)
    } else {
        (top + (height - label) / 2.0 + 14.0, top + height / 2.0)
    };
    let value_y = if columns.stacked { first } else { plot + 5.0 };
    let said = words::spoken(item, lang);
    let tip = canvas.tip;
    let [low, high] = scale.range();
    let middle = item
        .expectation
        .zip(item.perception)
        .map_or(f64::midpoint(low, high), |(e, p)| {
            scale.at(f64::midpoint(e, p))
        });
    let (hover, focus) = (said.clone(), said.clone());
    view! {
        <g class="chart-row" data-mark="" tabindex=tab_index(index) role="img" aria-label=said
            on:mouseenter=move |_| tip.show(middle, plot - 10.0, hover.clone())
            on:focus=move |_| tip.show(middle, plot - 10.0, focus.clone())
            on:mouseleave=move |_| tip.hide() on:blur=move |_| tip.hide()>
            <rect class="row-band" x="0" y=top + 1.0 width=columns.width height=height - 2.0 rx="6"></rect>
            {dimension_marker(dimension, 12.0, first - 5.0)}
            {text_lines(lines, INDENT, first, LEADING, "row-label")}
            <line class="row-track" x1=low x2=high y1=plot y2=plot></line>
            {pair(scale, item, plot)}
            <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">
                {numbers::gap_or_dash(item.gap, 2)}
            </text>
        </g>
    }
}

/// The two dots, the line between them, and their values on the outer sides.
fn pair(scale: Linear, item: &ItemResult, y: f64) -> Option<impl IntoView + use<>> {
    let (e, p, gap) = (item.expectation?, item.perception?, item.gap?);
    let (x_e, x_p) = (scale.at(e), scale.at(p));
    let side = |left: bool| {
        if left {
            (-11.0, "end")
        } else {
            (11.0, "start")
        }
    };
    let ((e_dx, e_anchor), (p_dx, p_anchor)) = (side(x_e < x_p), side(x_e >= x_p));
    Some(view! {
        {connector(scale, e, p, y, gap_class(gap))}
        // The dot lies within the ring where expectations are met.
        {ring(x_e, y)}
        <g class=gap_class(gap)>{dot(x_p, y)}</g>
        <text class="row-detail" x=x_e + e_dx y=y + 4.5 text-anchor=e_anchor>{fixed(e, 1)}</text>
        <text class="row-detail" x=x_p + p_dx y=y + 4.5 text-anchor=p_anchor>{fixed(p, 1)}</text>
    })
}
