//! Expectation and perception of the dimensions on a radar: a secondary view, because readers of
//! this field expect it. Its area grows with the square of the scores and depends on the order of
//! the dimensions, so nothing is filled.

use std::f64::consts::TAU;

use js_sys::Math;
use leptos::prelude::*;
use serviscope_domain::{scoring::DimensionResult, text::Lang};

use super::{numbers, results::Results};
use crate::ui::{
    chart::{
        drawing::{drawing, spoken_mark},
        figure::Canvas,
        marks::{dot, gap_class, ring},
        scale::Linear,
    },
    i18n::{Label, label},
    number::{fixed, signed},
};

/// What is drawn, and what it rests on.
pub(super) const BASIS: Label = label(
    "各维度的期望（虚线）与感知（实线）；面积没有意义，差距的置信区间见条形图和数据表；{n}",
    "Expectation (dashed) and perception (solid) per dimension; the area means nothing, and the intervals of the gaps are in the bars and the table; {n}",
);
const DRAWING: Label = label(
    "各维度的期望与感知，雷达图。用方向键逐个查看。",
    "Expectation and perception per dimension, a radar. Arrow keys go from dimension to dimension.",
);
const SPOKEN: Label = label(
    "{name}：期望 {e}，感知 {p}，差距 {gap}，{ci}，{n}",
    "{name}: expected {e}, perceived {p}, gap {gap}, {ci}, {n}",
);

/// Room for the names around the radar.
const NAMES: f64 = 44.0;

/// The radar.
pub(super) fn draw(canvas: Canvas, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let dims = &results.analysis().dims;
    let key = &results.material.key;
    let radius = (canvas.width / 2.0 - 72.0).clamp(80.0, 190.0);
    let (x, y) = (canvas.width / 2.0, radius + NAMES);
    let scale = Linear::new([key.min, key.max], [0.0, radius]);
    let at = |place: usize, r: f64| {
        let angle = place as f64 / dims.len().max(1) as f64 * TAU;
        [x + r * Math::sin(angle), y - r * Math::cos(angle)]
    };
    let ring_of = |r: &dyn Fn(usize) -> Option<f64>| {
        let points = (0..dims.len()).filter_map(|place| {
            let [x, y] = at(place, r(place)?);
            Some(format!("{x:.1},{y:.1}"))
        });
        points.collect::<Vec<_>>().join(" ")
    };
    let web = scale
        .ticks(6)
        .into_iter()
        .map(|tick| {
            let points = ring_of(&|_| Some(scale.at(tick)));
            view! {
                <polygon class="radar-web" points=points></polygon>
                <text class="tick" x=x + 4.0 y=y - scale.at(tick) + 12.0>{fixed(tick, 0)}</text>
            }
        })
        .collect_view();
    let names = dims
        .iter()
        .enumerate()
        .map(|(place, dim)| {
            let [name_x, name_y] = at(place, radius + 16.0);
            let anchor = if (name_x - x).abs() < 8.0 {
                "middle"
            } else if name_x < x {
                "end"
            } else {
                "start"
            };
            // Names at the sides must not leave the drawing of a phone.
            let (anchor, name_x, name_y) = match anchor {
                "middle" => (anchor, name_x, name_y),
                "end" if canvas.width < 480.0 => ("start", 0.0, name_y - 14.0),
                "start" if canvas.width < 480.0 => ("end", canvas.width, name_y - 14.0),
                _ => (anchor, name_x, name_y + 4.0),
            };
            view! { <text class="row-label" x=name_x y=name_y text-anchor=anchor>{dim.name.get(lang).to_owned()}</text> }
        })
        .collect_view();
    let expected = ring_of(&|place| dims.get(place)?.expectation.map(|e| scale.at(e)));
    let perceived = ring_of(&|place| dims.get(place)?.perception.map(|p| scale.at(p)));
    let marks = dims
        .iter()
        .enumerate()
        .map(|(place, dim)| {
            let ends = [dim.expectation, dim.perception];
            mark(
                canvas,
                place,
                dim,
                ends.map(|end| end.map(|end| at(place, scale.at(end)))),
                lang,
            )
        })
        .collect_view();
    let height = y + radius + NAMES;
    drawing(
        canvas,
        height,
        DRAWING.get(lang),
        view! {
            {web}
            {names}
            <polygon class="radar-line expected" points=expected></polygon>
            <polygon class="radar-line perceived" points=perceived></polygon>
            {marks}
        },
    )
}

fn mark(
    canvas: Canvas,
    place: usize,
    dim: &DimensionResult,
    [e, p]: [Option<[f64; 2]>; 2],
    lang: Lang,
) -> impl IntoView + use<> {
    let number = |value: Option<f64>| {
        value.map_or_else(|| numbers::ABSENT.to_owned(), |value| fixed(value, 2))
    };
    let said = SPOKEN.with(
        lang,
        &[
            ("name", dim.name.get(lang)),
            ("e", &number(dim.expectation)),
            ("p", &number(dim.perception)),
            (
                "gap",
                &dim.gap
                    .map_or_else(|| numbers::ABSENT.to_owned(), |gap| signed(gap, 2)),
            ),
            ("ci", &numbers::interval(dim.ci, lang)),
            ("n", &numbers::responses(dim.n, lang)),
        ],
    );
    let [x, y] = p.or(e).unwrap_or([canvas.width / 2.0, 0.0]);
    let class = format!("chart-row {}", dim.gap.map_or("", gap_class));
    spoken_mark(
        canvas,
        place,
        class,
        [x, y - 8.0],
        said,
        view! {
            <rect class="row-band" x=x - 14.0 y=y - 14.0 width="28" height="28" rx="14"></rect>
            {e.map(|[x, y]| ring(x, y))}
            {p.map(|[x, y]| dot(x, y))}
        },
    )
}
