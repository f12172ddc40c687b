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
            axis::Axis,
            drawing::{over_axis, spoken_mark},
            figure::Canvas,
            marks::{dot, ring, whisker},
            rows::{Columns, Row, RowStyle, Rows},
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
/// A plot is two intervals under each other.
const STYLE: RowStyle = RowStyle {
    plot: 40.0,
    leading: 19.0,
    gap: 6.0,
    extra: [12.0, 10.0],
    inset: 1.0,
};
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
    let axis = Axis {
        scale,
        ticks: scale.ticks(if columns.stacked { 4 } else { 8 }),
        has_grid: !columns.stacked,
        words: |tick| signed(tick, 1),
    };
    let mut rows = Rows::new(columns, STYLE, 0.0);
    let drawn: Vec<_> = ranked
        .iter()
        .map(|difference| {
            let row = rows.row(&words::name(difference, lang));
            let marker = results.dimension_id(difference.dimension);
            let said = words::spoken(difference, names, lang);
            draw_row(canvas, scale, &row, (difference, marker, said))
        })
        .collect();
    over_axis(canvas, rows.bottom(), DRAWING.get(lang), axis, drawn)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    (difference, marker, said): (&Difference, &str, String),
) -> impl IntoView + use<> {
    let plot = row.middle;
    let [low, high] = scale.range();
    let middle = difference
        .a
        .gap
        .zip(difference.b.gap)
        .map_or(f64::midpoint(low, high), |(a, b)| {
            scale.at(f64::midpoint(a, b))
        });
    let join = difference.a.gap.zip(difference.b.gap).map(|(a, b)| {
        view! {
            <line class="mark-join" x1=scale.at(a) x2=scale.at(b) y1=plot - APART y2=plot + APART></line>
        }
    });
    let interval = |side: Side, y: f64| side.ci.map(|ci| whisker(scale, ci, y));
    spoken_mark(
        canvas,
        row.index,
        "chart-row compared",
        [middle, plot - APART],
        said,
        view! {
            {row.heading(marker)}
            {interval(difference.a, plot - APART)}
            {interval(difference.b, plot + APART)}
            {join}
            {difference.a.gap.map(|gap| ring(scale.at(gap), plot - APART))}
            {difference.b.gap.map(|gap| dot(scale.at(gap), plot + APART))}
            {row.value_text("row-value", numbers::gap_or_dash(difference.value(), 2))}
        },
    )
}
