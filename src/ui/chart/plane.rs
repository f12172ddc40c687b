//! A plane of two scales: points with their names between four quadrants.

mod corners;
mod labels;
mod point;

use leptos::prelude::*;

pub use point::{Marker, PlanePoint};

use self::{
    corners::{Corner, corners},
    labels::Area,
};
use super::{
    axis::{grid, side_ticks, tick_labels},
    figure::Canvas,
    lines,
    scale::Linear,
};
use crate::ui::number::fixed;

/// Room around the plot: left for tick labels, above for the vertical axis's name, below for both.
const LEFT: f64 = 36.0;
const ABOVE: f64 = 26.0;
const BELOW: f64 = 46.0;
/// Size of the points' names, as in the style sheet.
pub const LABEL_SIZE: f64 = 13.0;
/// Height of such a name.
const LABEL_HEIGHT: f64 = 17.0;

/// Where everything lies, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Plane {
    x: Linear,
    y: Linear,
    height: f64,
}

/// What stands in the plane beside its points.
#[derive(Clone, Debug)]
pub struct PlaneParts {
    /// Names of the quadrants: above left, above right, below left, below right.
    pub corners: [String; 4],
    /// Names of the axes, across and upwards.
    pub axes: [&'static str; 2],
    /// Decimals of the tick labels.
    pub decimals: usize,
    /// Where the lines between the quadrants cross, in the data's units.
    pub cross: [f64; 2],
    /// Whether a line goes through all points that are equal both ways.
    pub has_diagonal: bool,
}

impl Plane {
    /// A plane in a drawing of `width` and `height`, with `right` free beside it, for `across` and
    /// `upwards` (lowest and highest value).
    pub const fn new(
        [width, height]: [f64; 2],
        right: f64,
        across: [f64; 2],
        upwards: [f64; 2],
    ) -> Self {
        Self {
            x: Linear::new(across, [LEFT, width - right]),
            y: Linear::new(upwards, [height - BELOW, ABOVE]),
            height,
        }
    }

    /// The pixels of a pair of values.
    fn at(&self, [across, upwards]: [f64; 2]) -> [f64; 2] {
        [self.x.at(across), self.y.at(upwards)]
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

    /// Everything that is drawn.
    pub fn content(
        self,
        canvas: Canvas,
        parts: PlaneParts,
        points: Vec<PlanePoint>,
    ) -> impl IntoView + use<> {
        let frame = self.frame();
        let (bottom, right) = (frame.top + frame.height, frame.left + frame.width);
        let words = move |tick: f64| fixed(tick, parts.decimals);
        let [across, upwards] = parts.axes;
        let corners = corners(frame, parts.corners);
        let taken: Vec<Area> = corners.iter().map(|corner| corner.area).collect();
        let [x_ticks, y_ticks] = [self.x, self.y].map(|scale| scale.ticks(6));
        view! {
            {grid(self.x, &x_ticks, frame.top, bottom)}
            {side_ticks(self.y, &y_ticks, [frame.left, right], 6.0, words)}
            {self.crosshair(parts.cross, parts.has_diagonal)}
            {corners.into_iter().map(|Corner { name, at: [x, y], anchor, .. }| view! {
                <text class="quadrant" x=x y=y text-anchor=anchor>{name}</text>
            }).collect_view()}
            {tick_labels(self.x, &x_ticks, bottom + 17.0, words)}
            <text class="row-detail" x="0" y="14">{upwards}</text>
            <text class="row-detail" x=right y=self.height - 6.0 text-anchor="end">{across}</text>
            {self.points(canvas, points, &taken)}
        }
    }

    /// The lines that part the quadrants, and the diagonal.
    fn crosshair(&self, cross: [f64; 2], has_diagonal: bool) -> impl IntoView + use<> {
        let frame = self.frame();
        let [x, y] = self.at(cross);
        let diagonal = has_diagonal.then(|| {
            let [from, to] = self.x.domain().map(|end| self.at([end; 2]));
            view! { <line class="diagonal" x1=from[0] y1=from[1] x2=to[0] y2=to[1]></line> }
        });
        view! {
            <line class="crosshair" x1=x x2=x y1=frame.top y2=frame.top + frame.height></line>
            <line class="crosshair" x1=frame.left x2=frame.left + frame.width y1=y y2=y></line>
            {diagonal}
        }
    }

    /// The points, their names off each other and off `taken`.
    fn points(
        self,
        canvas: Canvas,
        points: Vec<PlanePoint>,
        taken: &[Area],
    ) -> impl IntoView + use<> {
        let places: Vec<[f64; 2]> = points.iter().map(|point| self.at(point.at)).collect();
        let widths: Vec<f64> = points
            .iter()
            .map(|point| lines::width(&point.name, LABEL_SIZE) + 4.0)
            .collect();
        let labels = labels::place(&places, &widths, LABEL_HEIGHT, self.frame(), taken);
        points
            .into_iter()
            .zip(labels)
            .enumerate()
            .map(|(index, (point, label))| point.draw(canvas, self, index, label))
            .collect_view()
    }
}
