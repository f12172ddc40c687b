//! The drawing of the item chart.

use leptos::prelude::*;
use serviscope_domain::{scoring::ItemResult, text::Lang};

use super::words;
use crate::{
    analysis::{numbers, results::Results},
    ui::{
        chart::{
            axis::{AXIS_HEIGHT, grid, tick_labels},
            drawing::{drawing, spoken_mark},
            figure::Canvas,
            marks::{connector, dot, gap_class, ring},
            rows::{Columns, Row, RowStyle, Rows},
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
const STYLE: RowStyle = RowStyle {
    plot: 34.0,
    leading: 19.0,
    gap: 5.0,
    extra: [10.0, 8.0],
    inset: 1.0,
};
/// Room for a value beyond the outermost dot.
const VALUE_ROOM: f64 = 40.0;

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
    let mut rows = Rows::new(columns, STYLE, AXIS_HEIGHT);
    let drawn: Vec<_> = items
        .iter()
        .map(|item| {
            let row = rows.row(&words::name(results, item, lang));
            let dimension = results.dimension_id(item.dimension);
            draw_row(canvas, scale, &row, (item, dimension), lang)
        })
        .collect();
    let bottom = rows.bottom();
    drawing(
        canvas,
        bottom + AXIS_HEIGHT,
        DRAWING.get(lang),
        view! {
            {(!columns.stacked).then(|| grid(scale, &ticks, AXIS_HEIGHT, bottom))}
            {tick_labels(scale, &ticks, 16.0, |tick| fixed(tick, 0))}
            {drawn}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| fixed(tick, 0))}
        },
    )
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    (item, dimension): (&ItemResult, &str),
    lang: Lang,
) -> impl IntoView + use<> {
    let plot = row.middle;
    let said = words::spoken(item, lang);
    let [low, high] = scale.range();
    let middle = item
        .expectation
        .zip(item.perception)
        .map_or(f64::midpoint(low, high), |(e, p)| {
            scale.at(f64::midpoint(e, p))
        });
    spoken_mark(
        canvas,
        row.index,
        "chart-row",
        [middle, plot - 10.0],
        said,
        view! {
            {row.heading(dimension)}
            <line class="row-track" x1=low x2=high y1=plot y2=plot></line>
            {pair(scale, item, plot)}
            {row.value_text("row-value", numbers::gap_or_dash(item.gap, 2))}
        },
    )
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
