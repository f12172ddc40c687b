//! A row a dimension, in it a lane for our own score and one for each competitor, so that no mark
//! hides another.

use leptos::prelude::*;
use serviscope_domain::{models::BenchmarkRow, text::Lang};

use super::{Compared, words};
use crate::ui::{
    chart::{
        axis::Axis,
        drawing::{over_axis, spoken_mark},
        figure::Canvas,
        marks::{gap_class, whisker, whisker_within},
        rows::{Columns, LaneRow, LaneRows, LaneStyle},
        scale::Linear,
    },
    i18n::{Label, label},
    number::fixed,
};

const DRAWING: Label = label(
    "各维度上我们与竞争者的感知得分。用方向键逐个维度查看。",
    "Our perception scores and those of competitors by dimension. Arrow keys go from dimension to dimension.",
);

const STYLE: LaneStyle = LaneStyle {
    lane: 17.0,
    leading: 18.0,
    indent: 26.0,
    above: [19.0, 8.0],
    beside: Some(9.0),
    extra: [18.0, 18.0],
    inset: 2.0,
};

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
    let axis = Axis {
        scale,
        ticks: scale.ticks(6),
        has_grid: true,
        words: |tick| fixed(tick, 0),
    };
    let mut rows = LaneRows::new(columns, STYLE, compared.rivals.len() + 1);
    let drawn: Vec<_> = compared
        .rows
        .iter()
        .map(|row| {
            let place = rows.row(row.name.get(lang));
            let said = words::spoken(compared, row, lang);
            draw_row(canvas, scale, &place, row, said)
        })
        .collect();
    over_axis(canvas, rows.bottom(), DRAWING.get(lang), axis, drawn)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    place: &LaneRow,
    row: &BenchmarkRow,
    said: String,
) -> impl IntoView + use<> {
    let lane = place.lane(0);
    let own = row.own.ok();
    let [left, _] = scale.range();
    let at = own.map_or(left, |own| scale.at(own.mean));
    let lead = row
        .best
        .and_then(|best| row.rivals.get(best)?.ok())
        .and_then(|figure| figure.lead);
    let end = place.lane(row.rivals.len());
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
        .filter_map(|(rival, figure)| Some((rival, figure.ok()?)))
        .map(|(rival, figure)| {
            let y = place.lane(rival + 1);
            let middle = format!("translate({:.1} {y:.1})", scale.at(figure.mean));
            view! {
                {figure.ci.map(|ci| whisker_within(scale, ci, y))}
                <path class="rival-mark" d=shape(rival) transform=middle></path>
            }
        })
        .collect();
    let class = format!("chart-row {}", lead.map_or("", gap_class));
    spoken_mark(
        canvas,
        place.row.index,
        class,
        [at, place.upper],
        said,
        view! {
            {place.row.heading(&row.dim)}
            {ours}
            {rivals}
            {place.row.value_text("row-value", words::lead(lead))}
        },
    )
}
