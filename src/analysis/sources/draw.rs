//! A row a source: the expectations of those who name it over those of the others.

use leptos::prelude::*;
use serviscope_domain::{models::ExpectationSource, text::Lang};

use super::{Sources, words};
use crate::ui::{
    chart::{
        axis::Axis,
        drawing::{over_axis, spoken_mark},
        figure::Canvas,
        marks::{dot, ring, whisker_within},
        rows::{Columns, LaneRow, LaneRows, LaneStyle},
        scale::Linear,
    },
    i18n::{Label, label},
    number::{fixed, percent},
};

const DRAWING: Label = label(
    "提到与没有提到各来源的客户的期望。用方向键逐行查看。",
    "Expectations of those who name a source and of those who do not. Arrow keys go from row to row.",
);

const STYLE: LaneStyle = LaneStyle {
    lane: 18.0,
    leading: 18.0,
    indent: 8.0,
    above: [18.0, 6.0],
    beside: None,
    extra: [16.0, 14.0],
    inset: 2.0,
};

/// The drawing.
pub(super) fn rows(canvas: Canvas, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.28, 64.0);
    let scale = Linear::new(sources.scale, columns.inset(12.0));
    let axis = Axis {
        scale,
        ticks: scale.ticks(6),
        has_grid: true,
        words: |tick| fixed(tick, 0),
    };
    // One for each of the two groups.
    let mut rows = LaneRows::new(columns, STYLE, 2);
    let drawn: Vec<_> = sources
        .list
        .iter()
        .map(|source| {
            let place = rows.row(source.name.get(lang));
            draw_row(canvas, scale, &place, source, words::spoken(source, lang))
        })
        .collect();
    over_axis(canvas, rows.bottom(), DRAWING.get(lang), axis, drawn)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    place: &LaneRow,
    source: &ExpectationSource,
    said: String,
) -> impl IntoView + use<> {
    let [upper, lower] = [0, 1].map(|lane| place.lane(lane));
    let (with, without) = (source.with.ok(), source.without.ok());
    let [left, _] = scale.range();
    let at = with.map_or(left, |summary| scale.at(summary.mean));
    let named = source
        .named
        .map_or_else(|_| String::new(), |named| percent(named.share));
    spoken_mark(
        canvas,
        place.row.index,
        "chart-row compared",
        [at, place.upper],
        said,
        view! {
            {place.row.plain_heading()}
            {with.map(|found| view! {
                {found.ci.map(|ci| whisker_within(scale, ci, upper))}
                {dot(at, upper)}
            })}
            {without.map(|found| view! {
                {found.ci.map(|ci| whisker_within(scale, ci, lower))}
                {ring(scale.at(found.mean), lower)}
            })}
            {place.row.value_text("row-value", named)}
        },
    )
}
