//! The frame of a drawing and of its marks: one Tab stop, arrow keys from mark to mark, and for each
//! its words, spoken and beside it.

use leptos::prelude::*;

use super::{
    axis::{AXIS_HEIGHT, Axis, grid, tick_labels},
    figure::Canvas,
    roving::{rove, tab_index},
};

/// A drawing, `height` CSS pixels high. `name` says what it shows and how to move in it.
pub fn drawing(
    canvas: Canvas,
    height: f64,
    name: &'static str,
    content: impl IntoView,
) -> impl IntoView {
    styled_drawing(canvas, height, "chart-svg", name, content)
}

/// [`drawing`] with a `class` that styles its kind, after `chart-svg`.
pub fn styled_drawing(
    canvas: Canvas,
    height: f64,
    class: &'static str,
    name: &'static str,
    content: impl IntoView,
) -> impl IntoView {
    let width = canvas.width;
    view! {
        <svg class=class width=width height=height viewBox=format!("0 0 {width} {height}")
            role="group" aria-label=name on:keydown=move |event| rove(&event)>
            {content}
        </svg>
    }
}

/// A drawing of rows that end at `bottom` (CSS pixels), with the axis under them.
pub fn over_axis(
    canvas: Canvas,
    bottom: f64,
    name: &'static str,
    axis: Axis,
    rows: impl IntoView,
) -> impl IntoView {
    let Axis {
        scale,
        ticks,
        has_grid,
        words,
    } = axis;
    drawing(
        canvas,
        bottom + AXIS_HEIGHT,
        name,
        view! {
            {has_grid.then(|| grid(scale, &ticks, 0.0, bottom))}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, words)}
        },
    )
}

/// A mark of a drawing with everything about it in one sentence; `index` counts the marks, and the
/// words stand over the point `at` (CSS pixels).
pub fn spoken_mark(
    canvas: Canvas,
    index: usize,
    class: impl Into<String>,
    at: [f64; 2],
    said: String,
    content: impl IntoView,
) -> impl IntoView {
    let (class, tip, [x, y]) = (class.into(), canvas.tip, at);
    let (hover, focus) = (said.clone(), said.clone());
    view! {
        <g class=class data-mark="" tabindex=tab_index(index) role="img" aria-label=said
            on:mouseenter=move |_| tip.show(x, y, hover.clone())
            on:focus=move |_| tip.show(x, y, focus.clone())
            on:mouseleave=move |_| tip.hide() on:blur=move |_| tip.hide()>
            {content}
        </g>
    }
}
