//! The drawing of the plane.

use leptos::prelude::*;
use serviscope_domain::{
    models::{Crosshairs, IpaPoint, IpaResult, Level, Quadrant},
    text::Lang,
};

use super::{
    labels::{Area, Placed, place},
    words,
};
use crate::{
    analysis::study::Found,
    ui::{
        chart::{
            axis::{grid, tick_labels},
            drawing::{spoken_mark, styled_drawing},
            figure::Canvas,
            lines,
            marks::{dimension_marker, whisker},
            scale::Linear,
        },
        i18n::{Label, label},
        number::fixed,
    },
};

const DRAWING: Label = label(
    "重要性与表现的散点图。用方向键逐点查看。",
    "Importance against performance. Arrow keys go from point to point.",
);
const PERFORMANCE: Label = label("表现（感知）→", "Performance (perception) →");
const IMPORTANCE: Label = label("↑ 重要性（期望）", "↑ Importance (expectation)");

/// Room around the plot: left for tick labels, above for the vertical axis's name, below for both.
const LEFT: f64 = 36.0;
const RIGHT: f64 = 8.0;
const ABOVE: f64 = 26.0;
const BELOW: f64 = 46.0;
/// Font sizes as in the style sheet, and the height of a label.
const LABEL_SIZE: f64 = 13.0;
const LABEL_HEIGHT: f64 = 17.0;
const NAME_SIZE: f64 = 12.0;
/// Share of the data's range that stays free at each end.
const MARGIN: f64 = 0.08;

/// Both scales of the plot.
#[derive(Clone, Copy)]
struct Plot {
    x: Linear,
    y: Linear,
}

impl Plot {
    fn new(width: f64, height: f64, plane: &IpaResult, lines: Crosshairs) -> Self {
        let points = || plane.points.iter().flatten();
        let performance = range(points().map(|point| &point.performance), plane.performance);
        let importance = range(points().map(|point| &point.importance), plane.importance);
        let [across, upwards] = match lines {
            Crosshairs::Data => [performance, importance],
            // The whole scale, and equal scales for the diagonal.
            Crosshairs::Scale(low, high) => [[low, high]; 2],
            Crosshairs::Diagonal => {
                [[
                    performance[0].min(importance[0]),
                    performance[1].max(importance[1]),
                ]; 2]
            }
        };
        Self {
            x: Linear::new(across, [LEFT, width - RIGHT]),
            y: Linear::new(upwards, [height - BELOW, ABOVE]),
        }
    }

    fn at(&self, point: &IpaPoint) -> [f64; 2] {
        [
            self.x.at(point.performance.mean),
            self.y.at(point.importance.mean),
        ]
    }

    fn frame(&self) -> Area {
        let ([left, right], [bottom, top]) = (self.x.range(), self.y.range());
        Area {
            left,
            top,
            width: right - left,
            height: bottom - top,
        }
    }
}

/// The range of means, intervals and the line, with a margin.
fn range<'a>(
    summaries: impl Iterator<Item = &'a serviscope_domain::statistics::Summary>,
    line: f64,
) -> [f64; 2] {
    let ends = summaries
        .flat_map(|summary| summary.ci.unwrap_or([summary.mean; 2]))
        .filter(|end| end.is_finite());
    let (low, high) = ends.fold((line, line), |(low, high), end| {
        (low.min(end), high.max(end))
    });
    let margin = ((high - low) * MARGIN).max(0.1);
    [low - margin, high + margin]
}

/// The plane with its lines, quadrants and points.
pub(super) fn plane(
    canvas: Canvas,
    found: &Found,
    plane: &IpaResult,
    (level, lines): (Level, Crosshairs),
    lang: Lang,
) -> impl IntoView + use<> {
    let width = canvas.width;
    let height = (width * 0.72).clamp(360.0, 580.0);
    let plot = Plot::new(width, height, plane, lines);
    let frame = plot.frame();
    let (bottom, right) = (frame.top + frame.height, frame.left + frame.width);
    let known: Vec<&IpaPoint> = plane.points.iter().flatten().collect();
    let names: Vec<String> = known
        .iter()
        .map(|point| words::short(found, level, &point.id, lang))
        .collect();
    let widths: Vec<f64> = names
        .iter()
        .map(|name| lines::width(name, LABEL_SIZE) + 4.0)
        .collect();
    let places: Vec<[f64; 2]> = known.iter().map(|point| plot.at(point)).collect();
    let corners = corners(frame, lang);
    let taken: Vec<Area> = corners.iter().map(|(area, ..)| *area).collect();
    let labels = place(&places, &widths, LABEL_HEIGHT, frame, &taken);
    let points = known
        .into_iter()
        .zip(names)
        .zip(labels)
        .enumerate()
        .map(|(index, ((point, name), label))| {
            let said = words::spoken(found, level, lines, point, lang);
            let dimension = words::dimension(found, &point.id);
            draw_point(canvas, plot, index, (point, dimension), (name, label), said)
        })
        .collect_view();
    let [x_ticks, y_ticks] = [plot.x, plot.y].map(|scale| scale.ticks(6));
    let content = view! {
        {grid(plot.x, &x_ticks, frame.top, bottom)}
        {y_ticks.iter().map(|&tick| {
            let y = plot.y.at(tick);
            view! {
                <line class="grid" x1=frame.left x2=right y1=y y2=y></line>
                <text class="tick" x=frame.left - 6.0 y=y + 4.0 text-anchor="end">{fixed(tick, 1)}</text>
            }
        }).collect_view()}
        {crosshair(plot, plane, lines)}
        {corners.into_iter().map(|(_, name, [x, y], anchor)| view! {
            <text class="quadrant" x=x y=y text-anchor=anchor>{name}</text>
        }).collect_view()}
        {tick_labels(plot.x, &x_ticks, bottom + 17.0, |tick| fixed(tick, 1))}
        <text class="row-detail" x="0" y="14">{IMPORTANCE.get(lang)}</text>
        <text class="row-detail" x=right y=height - 6.0 text-anchor="end">{PERFORMANCE.get(lang)}</text>
        {points}
    };
    styled_drawing(
        canvas,
        height,
        "chart-svg plane",
        DRAWING.get(lang),
        content,
    )
}

/// The lines that part the quadrants, and the diagonal.
fn crosshair(plot: Plot, plane: &IpaResult, lines: Crosshairs) -> impl IntoView + use<> {
    let frame = plot.frame();
    let (x, y) = (plot.x.at(plane.performance), plot.y.at(plane.importance));
    let [low, high] = plot.x.domain();
    let diagonal = (lines == Crosshairs::Diagonal).then(|| {
        let [from, to] = [low, high].map(|end| [plot.x.at(end), plot.y.at(end)]);
        view! { <line class="diagonal" x1=from[0] y1=from[1] x2=to[0] y2=to[1]></line> }
    });
    view! {
        <line class="crosshair" x1=x x2=x y1=frame.top y2=frame.top + frame.height></line>
        <line class="crosshair" x1=frame.left x2=frame.left + frame.width y1=y y2=y></line>
        {diagonal}
    }
}

/// Area, name, place and anchor of a quadrant's name.
type Corner = (Area, String, [f64; 2], &'static str);

/// The names of the quadrants in the corners of the plot.
fn corners(frame: Area, lang: Lang) -> [Corner; 4] {
    [
        (Quadrant::Concentrate, false, false),
        (Quadrant::KeepUp, true, false),
        (Quadrant::LowPriority, false, true),
        (Quadrant::Overkill, true, true),
    ]
    .map(|(quadrant, is_right, is_low)| {
        let name = quadrant.name().get(lang).to_owned();
        let width = lines::width(&name, NAME_SIZE) + 8.0;
        let (left, anchor, x) = if is_right {
            let right = frame.left + frame.width;
            (right - width, "end", right - 6.0)
        } else {
            (frame.left, "start", frame.left + 6.0)
        };
        let y = if is_low {
            frame.top + frame.height - 8.0
        } else {
            frame.top + 16.0
        };
        let area = Area {
            left,
            top: y - 14.0,
            width,
            height: 20.0,
        };
        (area, name, [x, y], anchor)
    })
}

fn draw_point(
    canvas: Canvas,
    plot: Plot,
    index: usize,
    (point, dimension): (&IpaPoint, &str),
    (name, label): (String, Placed),
    said: String,
) -> impl IntoView + use<> {
    let [x, y] = plot.at(point);
    let upright = point.importance.ci.map(|ci| {
        let [low, high] = ci.map(|end| plot.y.at(end));
        let path = format!(
            "M{l:.1} {low:.1}h8M{x:.1} {low:.1}V{high:.1}M{l:.1} {high:.1}h8",
            l = x - 4.0
        );
        view! { <path class="mark-whisker" d=path></path> }
    });
    let text = [
        label.area.left + label.area.width / 2.0,
        label.area.top + label.area.height / 2.0,
    ];
    let leader = label.is_far.then(|| {
        view! { <line class="leader" x1=x y1=y x2=text[0] y2=text[1]></line> }
    });
    spoken_mark(
        canvas,
        index,
        "chart-row plane-point",
        [x, y - 10.0],
        said,
        view! {
            <circle class="row-band" cx=x cy=y r="12"></circle>
            {leader}
            {point.performance.ci.map(|ci| whisker(plot.x, ci, y))}
            {upright}
            {dimension_marker(dimension, x, y)}
            <text class="row-label" x=text[0] y=text[1] + 4.5 text-anchor="middle">{name}</text>
        },
    )
}
