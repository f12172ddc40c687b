//! The drawing of the plane.

use leptos::prelude::*;
use serviscope_domain::{
    models::{Crosshairs, IpaPoint, IpaResult, Level, Quadrant},
    statistics::Summary,
    text::Lang,
};

use super::words;
use crate::{
    analysis::study::Found,
    ui::{
        chart::{
            drawing::styled_drawing,
            figure::Canvas,
            plane::{Marker, Plane, PlaneParts, PlanePoint},
        },
        i18n::{Label, label},
    },
};

const DRAWING: Label = label(
    "重要性与表现的散点图。用方向键逐点查看。",
    "Importance against performance. Arrow keys go from point to point.",
);
const PERFORMANCE: Label = label("表现（感知）→", "Performance (perception) →");
const IMPORTANCE: Label = label("↑ 重要性（期望）", "↑ Importance (expectation)");

/// Room to the right of the plot, in CSS pixels.
const RIGHT: f64 = 8.0;
/// Share of the data's range that stays free at each end.
const MARGIN: f64 = 0.08;

/// Lowest and highest value shown, across and upwards.
fn ranges(plane: &IpaResult, lines: Crosshairs) -> [[f64; 2]; 2] {
    let points = || plane.points.iter().flatten();
    let performance = range(points().map(|point| &point.performance), plane.performance);
    let importance = range(points().map(|point| &point.importance), plane.importance);
    match lines {
        Crosshairs::Data => [performance, importance],
        // The whole scale, and equal scales for the diagonal.
        Crosshairs::Scale(low, high) => [[low, high]; 2],
        Crosshairs::Diagonal => {
            [[
                performance[0].min(importance[0]),
                performance[1].max(importance[1]),
            ]; 2]
        }
    }
}

/// The range of means, intervals and the line, with a margin.
fn range<'a>(summaries: impl Iterator<Item = &'a Summary>, line: f64) -> [f64; 2] {
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
    let [across, upwards] = ranges(plane, lines);
    let point = |point: &IpaPoint| PlanePoint {
        class: "chart-row plane-point",
        name: words::short(found, level, &point.id, lang),
        said: words::spoken(found, level, lines, point, lang),
        at: [point.performance.mean, point.importance.mean],
        ci: [point.performance.ci, point.importance.ci],
        marker: Marker::Dimension(words::dimension(found, &point.id).to_owned()),
    };
    let points = plane.points.iter().flatten().map(point).collect();
    let quadrants = [
        Quadrant::Concentrate,
        Quadrant::KeepUp,
        Quadrant::LowPriority,
        Quadrant::Overkill,
    ];
    let parts = PlaneParts {
        corners: quadrants.map(|quadrant| quadrant.name().get(lang).to_owned()),
        axes: [PERFORMANCE.get(lang), IMPORTANCE.get(lang)],
        decimals: 1,
        cross: [plane.performance, plane.importance],
        has_diagonal: lines == Crosshairs::Diagonal,
    };
    let content =
        Plane::new([width, height], RIGHT, across, upwards).content(canvas, parts, points);
    let name = DRAWING.get(lang);
    styled_drawing(canvas, height, "chart-svg plane", name, content)
}
