//! A row a source: the expectations of those who name it over those of the others.

use leptos::prelude::*;
use serviscope_domain::{models::ExpectationSource, statistics::Summary, text::Lang};

use super::{Sources, words};
use crate::ui::{
    chart::{
        axis::{AXIS_HEIGHT, grid, tick_labels},
        drawing::{drawing, spoken_mark},
        figure::Canvas,
        marks::{dot, ring, text_lines, whisker},
        rows::Columns,
        scale::Linear,
    },
    i18n::{Label, label},
    number::{fixed, percent},
};

const DRAWING: Label = label(
    "提到与没有提到各来源的客户的期望。用方向键逐行查看。",
    "Expectations of those who name a source and of those who do not. Arrow keys go from row to row.",
);

const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
/// Height of a lane: one for each of the two groups.
const LANE: f64 = 18.0;

/// The drawing.
pub(super) fn rows(canvas: Canvas, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.28, 64.0);
    let scale = Linear::new(sources.scale, columns.inset(12.0));
    let ticks = scale.ticks(6);
    let mut bottom = 0.0;
    let rows: Vec<_> = sources
        .list
        .iter()
        .enumerate()
        .map(|(index, source)| {
            let lines = columns.label_lines(source.name.get(lang), 8.0, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + 2.0 * LANE + 16.0
            } else {
                label.max(2.0 * LANE) + 14.0
            };
            let place = (index, bottom, height);
            bottom += height;
            let said = words::spoken(source, lang);
            draw_row(canvas, (columns, scale), place, source, (lines, said))
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
    (columns, scale): (Columns, Linear),
    (index, top, height): (usize, f64, f64),
    source: &ExpectationSource,
    (lines, said): (Vec<String>, String),
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, lane) = if columns.stacked {
        (top + 18.0, top + label + 6.0 + LANE / 2.0)
    } else {
        let middle = top + height / 2.0;
        (middle - label / 2.0 + 13.0, middle - LANE / 2.0)
    };
    let value_y = if columns.stacked {
        first
    } else {
        top + height / 2.0 + 5.0
    };
    let (with, without) = (source.with.ok(), source.without.ok());
    let [left, _] = scale.range();
    let at = with.map_or(left, |summary| scale.at(summary.mean));
    let named = source
        .named
        .map_or_else(|_| String::new(), |named| percent(named.share));
    spoken_mark(
        canvas,
        index,
        "chart-row compared",
        [at, lane - LANE / 2.0],
        said,
        view! {
            <rect class="row-band" x="0" y=top + 2.0 width=columns.width height=height - 4.0 rx="6"></rect>
            {text_lines(lines, 8.0, first, LEADING, "row-label")}
            {with.map(|found| view! { {interval(scale, found, lane)} {dot(at, lane)} })}
            {without.map(|found| view! {
                {interval(scale, found, lane + LANE)}
                {ring(scale.at(found.mean), lane + LANE)}
            })}
            <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">{named}</text>
        },
    )
}

/// The interval where the scale still has it; the words say the whole one.
fn interval(scale: Linear, found: Summary, y: f64) -> Option<impl IntoView + use<>> {
    let [low, high] = scale.domain();
    let ci = found.ci?.map(|end| end.clamp(low, high));
    Some(whisker(scale, ci, y))
}
