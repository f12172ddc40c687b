//! Axes: tick labels and grid lines.

use leptos::prelude::*;

use super::scale::Linear;

/// Space that the tick labels need above or below the rows, in CSS pixels.
pub const AXIS_HEIGHT: f64 = 26.0;

/// Distance from the edge of the drawing within which labels are not centred.
const EDGE: f64 = 12.0;

/// An axis with its tick marks.
#[derive(Clone, Debug)]
pub struct Axis {
    /// From data to pixels.
    pub scale: Linear,
    /// Where its labels stand, in the data's unit.
    pub ticks: Vec<f64>,
    /// Whether grid lines stand behind the rows.
    pub has_grid: bool,
    /// What a label says.
    pub words: fn(f64) -> String,
}

/// Grid lines from `top` to `bottom` at `ticks`; the one at zero is stronger.
pub fn grid(scale: Linear, ticks: &[f64], top: f64, bottom: f64) -> impl IntoView + use<> {
    ticks
        .iter()
        .map(|&tick| {
            let x = scale.at(tick);
            let class = if tick.abs() < f64::EPSILON {
                "grid zero"
            } else {
                "grid"
            };
            view! { <line class=class x1=x x2=x y1=top y2=bottom></line> }
        })
        .collect_view()
}

/// Grid lines of an upright scale from `left` to `right`, and their labels `room` pixels before.
pub fn side_ticks<W: Fn(f64) -> String>(
    scale: Linear,
    ticks: &[f64],
    [left, right]: [f64; 2],
    room: f64,
    words: W,
) -> impl IntoView + use<W> {
    ticks
        .iter()
        .map(|&tick| {
            let y = scale.at(tick);
            view! {
                <line class="grid" x1=left x2=right y1=y y2=y></line>
                <text class="tick" x=left - room y=y + 4.0 text-anchor="end">{words(tick)}</text>
            }
        })
        .collect_view()
}

/// Every which of `count` places that are `step` pixels apart can have a label of `room` pixels, so
/// that labels do not overlap; each where not even two have room.
pub fn label_every(count: usize, step: f64, room: f64) -> usize {
    (1..=count)
        .find(|every| *every as f64 * step >= room)
        .unwrap_or(1)
}

/// Tick labels centred under (or over) their places, with the baseline at `y`.
pub fn tick_labels<W: Fn(f64) -> String>(
    scale: Linear,
    ticks: &[f64],
    y: f64,
    words: W,
) -> impl IntoView + use<W> {
    let [left, right] = scale.range();
    let labels: Vec<_> = ticks
        .iter()
        .map(|&tick| {
            let x = scale.at(tick);
            // At the edges of a drawing half of a centred label would be cut off.
            let anchor = if x < EDGE {
                "start"
            } else if left < EDGE && x > right - 1.0 {
                "end"
            } else {
                "middle"
            };
            view! { <text class="tick" x=x y=y text-anchor=anchor>{words(tick)}</text> }
        })
        .collect();
    labels
}
