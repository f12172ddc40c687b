//! The marks that charts draw. Positions and sizes are CSS pixels; colours come from classes.

use leptos::prelude::*;
use serviscope_domain::scoring::GapDirection;

use super::scale::Linear;

/// Half the height of the cap at the end of a whisker.
const CAP: f64 = 4.0;

/// The class that colours a mark by the side on which its gap lies: warm, neutral or cool, the
/// same in every chart.
pub fn gap_class(gap: f64) -> &'static str {
    match GapDirection::of(gap) {
        GapDirection::Shortfall => "gap-neg",
        GapDirection::Even => "gap-zero",
        GapDirection::Surplus => "gap-pos",
    }
}

/// A horizontal bar from zero to `value`.
pub fn bar(scale: Linear, value: f64, y: f64, height: f64) -> impl IntoView {
    let (zero, end) = (scale.at(0.0), scale.at(value));
    let class = format!("mark-bar {}", gap_class(value));
    view! {
        <rect class=class x=zero.min(end) y=y width=(end - zero).abs().max(1.0) height=height></rect>
    }
}

/// A confidence interval: a line with caps, centred on `y`.
pub fn whisker(scale: Linear, interval: [f64; 2], y: f64) -> impl IntoView {
    let [low, high] = interval.map(|end| scale.at(end));
    let path = format!(
        "M{low:.1} {top:.1}v{cap}M{low:.1} {y:.1}H{high:.1}M{high:.1} {top:.1}v{cap}",
        top = y - CAP,
        cap = 2.0 * CAP
    );
    view! {
        <path class="mark-whisker-halo" d=path.clone()></path>
        <path class="mark-whisker" d=path></path>
    }
}

/// A confidence interval as far as the scale goes, where the drawing ends; the words say the whole
/// one.
pub fn whisker_within(scale: Linear, interval: [f64; 2], y: f64) -> impl IntoView {
    let [low, high] = scale.domain();
    whisker(scale, interval.map(|end| end.max(low).min(high)), y)
}

/// A confidence interval upwards: a line with caps, centred on `x`.
pub fn upright_whisker(scale: Linear, interval: [f64; 2], x: f64) -> impl IntoView {
    let [low, high] = interval.map(|end| scale.at(end));
    let path = format!(
        "M{left:.1} {low:.1}h{cap}M{x:.1} {low:.1}V{high:.1}M{left:.1} {high:.1}h{cap}",
        left = x - CAP,
        cap = 2.0 * CAP
    );
    view! { <path class="mark-whisker" d=path></path> }
}

/// A line between two values of the same row.
pub fn connector(scale: Linear, from: f64, to: f64, y: f64, class: &'static str) -> impl IntoView {
    view! {
        <line class=format!("mark-connector {class}") x1=scale.at(from) x2=scale.at(to) y1=y y2=y></line>
    }
}

/// An open circle: what is expected.
pub fn ring(x: f64, y: f64) -> impl IntoView {
    view! { <circle class="mark-ring" cx=x cy=y r="7"></circle> }
}

/// A filled circle: what is perceived.
pub fn dot(x: f64, y: f64) -> impl IntoView {
    view! { <circle class="mark-dot" cx=x cy=y r="5"></circle> }
}

/// The marker of a dimension: its fixed hue and, for those who see no hues, its own shape.
/// `x`, `y` is the middle; the marker is 12 pixels wide.
pub fn dimension_marker(dimension: &str, x: f64, y: f64) -> impl IntoView + use<> {
    let path = match dimension {
        "tangibles" => "M-5-5h10v10h-10z",
        "reliability" => "M0-6.5 6.5 0 0 6.5-6.5 0z",
        "responsiveness" => "M-6 5.2 0-6 6 5.2z",
        "assurance" => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
        _ => "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    };
    view! {
        <path class=format!("dim-marker dim-{dimension}") d=path transform=format!("translate({x:.1} {y:.1})")></path>
    }
}

/// Lines of text from `y` (baseline of the first line) downwards.
pub fn text_lines(
    lines: Vec<String>,
    x: f64,
    y: f64,
    leading: f64,
    class: &'static str,
) -> impl IntoView {
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            view! { <text class=class x=x y=y + index as f64 * leading>{line}</text> }
        })
        .collect_view()
}
