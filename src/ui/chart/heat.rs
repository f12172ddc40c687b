//! Cells of a heat map: a tinted rectangle with its number, and one Tab stop for all of them.

use leptos::prelude::*;

use super::{figure::Canvas, roving::tab_index};

/// A cell with its place in CSS pixels.
#[derive(Clone, Debug)]
pub struct HeatCell {
    /// Left, top, width and height.
    pub rect: [f64; 4],
    /// Class that tints it: [`tint_class`], or another.
    pub class: &'static str,
    /// The number in it.
    pub value: String,
    /// What it rests on, under the number; empty for nothing.
    pub basis: String,
    /// Everything about it in one sentence.
    pub spoken: String,
}

/// The class of a gap's tint, `step` being 0 to 4.
pub fn tint_class(gap: f64, step: usize) -> &'static str {
    let classes = if gap < 0.0 {
        [
            "heat-0",
            "heat-neg-1",
            "heat-neg-2",
            "heat-neg-3",
            "heat-neg-4",
        ]
    } else {
        [
            "heat-0",
            "heat-pos-1",
            "heat-pos-2",
            "heat-pos-3",
            "heat-pos-4",
        ]
    };
    classes.get(step).copied().unwrap_or("heat-0")
}

/// Draws a cell; `index` counts the cells of the drawing.
pub fn heat_cell(canvas: Canvas, index: usize, cell: HeatCell) -> impl IntoView + use<> {
    let [x, y, width, height] = cell.rect;
    let (middle, tip) = (x + width / 2.0, canvas.tip);
    let base = if cell.basis.is_empty() { 5.0 } else { -1.0 };
    let value_y = y + height / 2.0 + base;
    let (hover, focus) = (cell.spoken.clone(), cell.spoken.clone());
    let basis = (!cell.basis.is_empty()).then(|| {
        view! {
            <text class="heat-basis" x=middle y=value_y + 15.0 text-anchor="middle">{cell.basis}</text>
        }
    });
    view! {
        <g class="heat-cell" data-mark="" tabindex=tab_index(index) role="img" aria-label=cell.spoken
            on:mouseenter=move |_| tip.show(middle, y, hover.clone())
            on:focus=move |_| tip.show(middle, y, focus.clone())
            on:mouseleave=move |_| tip.hide() on:blur=move |_| tip.hide()>
            <rect class=format!("heat {}", cell.class) x=x + 1.0 y=y + 1.0
                width=(width - 2.0).max(1.0) height=(height - 2.0).max(1.0) rx="4"></rect>
            <text class="heat-value" x=middle y=value_y text-anchor="middle">{cell.value}</text>
            {basis}
        </g>
    }
}
