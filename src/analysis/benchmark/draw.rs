//! A row a dimension, in it a lane for our own score and one for each competitor, so that no mark
//! hides another.

use leptos::prelude::*;
use serviscope_domain::{models::BenchmarkRow, text::Lang};

use super::{Compared, words};
use crate::ui::{
    chart::{
        axis::{AXIS_HEIGHT, grid, tick_labels},
        drawing::{drawing, spoken_mark},
        figure::Canvas,
        marks::{dimension_marker, gap_class, text_lines, whisker},
        rows::Columns,
        scale::Linear,
    },
    i18n::{Label, label},
    number::fixed,
};

const DRAWING: Label = label(
    "各维度上我们与竞争者的感知得分。用方向键逐个维度查看。",
    "Our perception scores and those of competitors by dimension. Arrow keys go from dimension to dimension.",
);

const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
const INDENT: f64 = 26.0;
/// Height of a lane.
const LANE: f64 = 17.0;

/// The mark of the competitor at `place`, from 0, around the origin.
pub(super) const fn shape(place: usize) -> &'static str {
    match place {
        0 => "M0-6 6 0 0 6-6 0z",
        1 => "M-6 5 0-6 6 5z",
        2 => "M-5-5h10v10h-10z",
        3 => "M-6-5h12L0 6z",
        4 => "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
        _ => "M-6 0-3-5h6l3 5-3 5h-6z",
    }
}

/// The drawing.
pub(super) fn beside(canvas: Canvas, compared: &Compared, lang: Lang) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.24, 64.0);
    // The whole scale, so that no distance looks larger than it is.
    let scale = Linear::new(compared.scale, columns.inset(12.0));
    let ticks = scale.ticks(6);
    let marks = (compared.rivals.len() + 1) as f64 * LANE;
    let mut bottom = 0.0;
    let rows: Vec<_> = compared
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let lines = columns.label_lines(row.name.get(lang), INDENT, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + marks + 18.0
            } else {
                label.max(marks) + 18.0
            };
            let place = (index, bottom, height);
            bottom += height;
            let said = words::spoken(compared, row, lang);
            draw_row(canvas, (columns, scale), place, row, (lines, said))
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
    row: &BenchmarkRow,
    (lines, said): (Vec<String>, String),
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, lane) = if columns.stacked {
        (top + 19.0, top + label + 8.0 + LANE / 2.0)
    } else {
        (top + (height - label) / 2.0 + 13.0, top + 9.0 + LANE / 2.0)
    };
    let value_y = if columns.stacked {
        first
    } else {
        top + height / 2.0 + 5.0
    };
    let own = row.own.ok();
    let [left, _] = scale.range();
    let at = own.map_or(left, |own| scale.at(own.mean));
    let lead = row
        .best
        .and_then(|best| row.rivals.get(best)?.ok())
        .and_then(|figure| figure.lead);
    let end = lane + row.rivals.len() as f64 * LANE;
    let ours = own.map(|own| {
        view! {
            // From our own score down: what lies to the right of it is ahead of us.
            <line class="rival-plumb" x1=at x2=at y1=lane y2=end></line>
            {own.ci.map(|ci| whisker(scale, ci, lane))}
            <circle class="rival-own" cx=at cy=lane r="5"></circle>
        }
    });
    let rivals: Vec<_> = row
        .rivals
        .iter()
        .enumerate()
        .filter_map(|(place, figure)| Some((place, figure.ok()?)))
        .map(|(place, figure)| {
            let y = lane + (place + 1) as f64 * LANE;
            let [low, high] = scale.domain();
            // An interval may leave the scale, where the drawing ends; the words say the whole one.
            let ci = figure.ci.map(|ci| ci.map(|end| end.clamp(low, high)));
            let middle = format!("translate({:.1} {y:.1})", scale.at(figure.mean));
            view! {
                {ci.map(|ci| whisker(scale, ci, y))}
                <path class="rival-mark" d=shape(place) transform=middle></path>
            }
        })
        .collect();
    let class = format!("chart-row {}", lead.map_or("", gap_class));
    spoken_mark(
        canvas,
        index,
        class,
        [at, lane - LANE / 2.0],
        said,
        view! {
            <rect class="row-band" x="0" y=top + 2.0 width=columns.width height=height - 4.0 rx="6"></rect>
            {dimension_marker(&row.dim, 12.0, first - 5.0)}
            {text_lines(lines, INDENT, first, LEADING, "row-label")}
            {ours}
            {rivals}
            <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">{words::lead(lead)}</text>
        },
    )
}
