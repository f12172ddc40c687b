//! One thermometer a dimension, lying on its side: the zone as a band, the perceived level in it.

use leptos::prelude::*;
use serviscope_domain::{
    models::{Tolerance, ToleranceLine, TolerancePlace},
    text::Lang,
};

use super::words;
use crate::ui::{
    chart::{
        axis::Axis,
        drawing::{over_axis, spoken_mark},
        figure::Canvas,
        marks::{dot, whisker},
        rows::{Columns, Row, RowStyle, Rows},
        scale::Linear,
    },
    i18n::{Label, label},
    number::fixed,
};

const DRAWING: Label = label(
    "各维度的容忍区和实际感知。用方向键逐个查看。",
    "Zone of tolerance and perceived level by dimension. Arrow keys go from row to row.",
);
/// Height of a zone.
const BAND: f64 = 22.0;
const STYLE: RowStyle = RowStyle {
    plot: BAND,
    leading: 18.0,
    gap: 8.0,
    extra: [18.0, 20.0],
    inset: 2.0,
};

/// The drawing, one row a dimension.
pub(super) fn thermometers(
    canvas: Canvas,
    tolerance: &Tolerance,
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.26, 64.0);
    let scale = Linear::new(tolerance.scale, columns.inset(10.0));
    let axis = Axis {
        scale,
        ticks: scale.ticks(6),
        has_grid: true,
        words: |tick| fixed(tick, 0),
    };
    let mut rows = Rows::new(columns, STYLE, 0.0);
    let drawn: Vec<_> = tolerance
        .dimensions
        .iter()
        .map(|line| draw_row(canvas, scale, &rows.row(line.name.get(lang)), line, lang))
        .collect();
    over_axis(canvas, rows.bottom(), DRAWING.get(lang), axis, drawn)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    line: &ToleranceLine,
    lang: Lang,
) -> impl IntoView + use<> {
    let middle = row.middle;
    let [adequate, desired, perceived] = line.levels.map(Result::ok);
    let band = adequate.zip(desired).map(|(adequate, desired)| {
        let [from, to] = [adequate.mean, desired.mean].map(|level| scale.at(level));
        view! {
            <rect class="mark-zone" x=from.min(to) y=middle - BAND / 2.0
                width=(to - from).abs().max(1.0) height=BAND rx="3"></rect>
        }
    });
    let colour = match line.place() {
        Some(TolerancePlace::Below) => "gap-neg",
        Some(TolerancePlace::Above) => "gap-pos",
        _ => "within",
    };
    // Words about nothing stand at the left end.
    let [left, _] = scale.range();
    let at = perceived.map_or(left, |summary| scale.at(summary.mean));
    let mark = perceived.map(|summary| {
        view! {
            {summary.ci.map(|ci| whisker(scale, ci, middle))}
            {dot(at, middle)}
        }
    });
    let class = format!("chart-row tolerance {colour}");
    spoken_mark(
        canvas,
        row.index,
        class,
        [at, middle - BAND / 2.0],
        words::spoken(line, lang),
        view! {
            {row.heading(&line.id)}
            {band}
            {mark}
            {row.value_text("row-value", words::value(line))}
        },
    )
}
