//! One thermometer a dimension, lying on its side: the zone as a band, the perceived level in it.

use leptos::prelude::*;
use serviscope_domain::{
    models::{Tolerance, ToleranceLine, TolerancePlace},
    text::Lang,
};

use super::words;
use crate::ui::{
    chart::{
        axis::{AXIS_HEIGHT, grid, tick_labels},
        drawing::{drawing, spoken_mark},
        figure::Canvas,
        marks::{dimension_marker, dot, text_lines, whisker},
        rows::Columns,
        scale::Linear,
    },
    i18n::{Label, label},
    number::fixed,
};

const DRAWING: Label = label(
    "各维度的容忍区和实际感知。用方向键逐个查看。",
    "Zone of tolerance and perceived level by dimension. Arrow keys go from row to row.",
);

const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
const INDENT: f64 = 26.0;
const BAND: f64 = 22.0;

/// The drawing, one row a dimension.
pub(super) fn thermometers(
    canvas: Canvas,
    tolerance: &Tolerance,
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.26, 64.0);
    let scale = Linear::new(tolerance.scale, columns.inset(10.0));
    let ticks = scale.ticks(6);
    let mut bottom = 0.0;
    let rows: Vec<_> = tolerance
        .dimensions
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let lines = columns.label_lines(line.name.get(lang), INDENT, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + BAND + 18.0
            } else {
                label.max(BAND) + 20.0
            };
            let top = bottom;
            bottom += height;
            draw_row(
                canvas,
                columns,
                scale,
                (index, top, height),
                lines,
                line,
                lang,
            )
        })
        .collect();
    drawing(
        canvas,
        bottom + AXIS_HEIGHT,
        DRAWING.get(lang),
        view! {
            {grid(scale, &ticks, 0.0, bottom)}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| fixed(tick, 0))}
        },
    )
}

fn draw_row(
    canvas: Canvas,
    columns: Columns,
    scale: Linear,
    (index, top, height): (usize, f64, f64),
    lines: Vec<String>,
    line: &ToleranceLine,
    lang: Lang,
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, middle) = if columns.stacked {
        (top + 18.0, top + label + 8.0 + BAND / 2.0)
    } else {
        (top + (height - label) / 2.0 + 13.0, top + height / 2.0)
    };
    let value_y = if columns.stacked { first } else { middle + 5.0 };
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
        index,
        class,
        [at, middle - BAND / 2.0],
        words::spoken(line, lang),
        view! {
            <rect class="row-band" x="0" y=top + 2.0 width=columns.width height=height - 4.0 rx="6"></rect>
            {dimension_marker(&line.id, 12.0, first - 5.0)}
            {text_lines(lines, INDENT, first, LEADING, "row-label")}
            {band}
            {mark}
            <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">{words::value(line)}</text>
        },
    )
}
