//! The canvas from afar: cards too small to read are a picture, drawn once and scrolled with the
//! rest. It covers more than the screen and is drawn again when the screen leaves it.

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::{Blueprint, LaneKind};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{grid::px, scroll::whole, state::Editor, window::View, zoom::is_far};
use crate::blueprint::layout::{Layout, Rect};

/// From this height on, in pixels of the screen, a card gets lines in place of its words.
const GREEKED_PX: f64 = 14.0;
/// From this height on it gets an edge.
const EDGED_PX: f64 = 5.0;

/// The picture, where cards are too small to be elements.
#[component]
pub(super) fn Far(editor: Editor) -> impl IntoView {
    let far = Memo::new(move |_| is_far(editor.zoom.get()));
    view! { <Show when=move || far.get()><Picture editor/></Show> }
}

#[component]
fn Picture(editor: Editor) -> impl IntoView {
    let node = NodeRef::<html::Canvas>::new();
    // What the picture covers: the screen and half of it on every side.
    let area = Memo::new(move |before: Option<&Rect>| {
        let view = editor.view.get();
        let size = editor.layout.with(|layout| (layout.width, layout.height));
        match before {
            Some(area) if holds(*area, view, size) => *area,
            _ => around(view, size),
        }
    });
    Effect::new(move || {
        let (area, zoom) = (area.get(), editor.zoom.get());
        if let Some(canvas) = node.get() {
            editor.layout.with(|layout| {
                editor.document.with(|blueprint| {
                    paint(&canvas, &canvas, blueprint, layout, (area, zoom), false)
                })
            });
        }
    });
    let choose = move |event: web_sys::MouseEvent| {
        let at = (event.client_x(), event.client_y());
        let zoom = editor.zoom.get_untracked();
        let Some((x, y)) = editor.viewport.to_canvas(at, zoom) else {
            return;
        };
        let card = editor
            .layout
            .with_untracked(|layout| layout.card_at(x, y).cloned());
        if let Some(card) = card {
            editor.choose(card);
        }
    };
    // Whoever wants to read goes nearer.
    let nearer = move |event: web_sys::MouseEvent| {
        editor.set_zoom(1.0, Some((event.client_x(), event.client_y())));
    };
    view! {
        <canvas class="bp-far" node_ref=node aria-hidden="true" on:click=choose on:dblclick=nearer
            style:left=move || px(area.get().x) style:top=move || px(area.get().y)
            style:width=move || px(area.get().w) style:height=move || px(area.get().h)></canvas>
    }
}

/// A view with half of itself on every side, within the canvas.
fn around(view: View, (width, height): (i32, i32)) -> Rect {
    let x = (view.x - view.w / 2).clamp(0, width);
    let y = (view.y - view.h / 2).clamp(0, height);
    Rect {
        x,
        y,
        w: (view.right() + view.w / 2).min(width) - x,
        h: (view.bottom() + view.h / 2).min(height) - y,
    }
}

/// Whether an area still covers all of the canvas that a view shows, and is no larger than a
/// picture of it need be.
fn holds(area: Rect, view: View, (width, height): (i32, i32)) -> bool {
    area.x <= view.x.max(0)
        && area.y <= view.y.max(0)
        && area.right() >= view.right().min(width)
        && area.bottom() >= view.bottom().min(height)
        && area.w <= 2 * view.w
        && area.h <= 2 * view.h
}

/// Colours of the page's theme.
struct Ink {
    style: web_sys::CssStyleDeclaration,
}

impl Ink {
    fn of(element: &web_sys::Element) -> Option<Self> {
        let style = window().get_computed_style(element).ok().flatten()?;
        Some(Self { style })
    }

    fn get(&self, name: &str) -> String {
        self.style.get_property_value(name).unwrap_or_default()
    }
}

/// Draws a part of the canvas at a zoom, in the colours that `place` has; `lanes` too where no
/// elements show them.
pub(super) fn paint(
    canvas: &HtmlCanvasElement,
    place: &web_sys::Element,
    blueprint: &Blueprint,
    layout: &Layout,
    (area, zoom): (Rect, f64),
    lanes: bool,
) -> Option<()> {
    let scale = zoom * window().device_pixel_ratio();
    let pixels = |length: i32| whole(f64::from(length) * scale).max(1).unsigned_abs();
    canvas.set_width(pixels(area.w));
    canvas.set_height(pixels(area.h));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let ink = Ink::of(place)?;
    context.scale(scale, scale).ok()?;
    context
        .translate(-f64::from(area.x), -f64::from(area.y))
        .ok()?;
    if lanes {
        rows(&context, blueprint, layout, &ink);
    }
    links(&context, layout, area, &ink, scale);
    cards(&context, blueprint, layout, area, (&ink, scale));
    Some(())
}

fn rows(context: &CanvasRenderingContext2d, blueprint: &Blueprint, layout: &Layout, ink: &Ink) {
    context.set_fill_style_str(&ink.get("--accent-soft"));
    for (row, lane) in layout.rows.iter().zip(&blueprint.lanes) {
        if lane.kind == LaneKind::CustomerActions {
            context.fill_rect(0.0, row.y.into(), layout.width.into(), row.h.into());
        }
    }
    context.set_fill_style_str(&ink.get("--line-strong"));
    for (_, y) in &layout.lines {
        context.fill_rect(0.0, f64::from(*y) - 3.0, layout.width.into(), 6.0);
    }
}

fn links(context: &CanvasRenderingContext2d, layout: &Layout, area: Rect, ink: &Ink, scale: f64) {
    context.set_stroke_style_str(&ink.get("--line-strong"));
    // Never thinner than half a pixel of the screen.
    context.set_line_width((0.5 / scale).max(1.5));
    context.begin_path();
    for route in layout.routes.values().filter(|route| route.meets(area)) {
        for (index, (x, y)) in route.points.iter().enumerate() {
            let (x, y) = (f64::from(*x), f64::from(*y));
            if index == 0 {
                context.move_to(x, y);
            } else {
                context.line_to(x, y);
            }
        }
    }
    context.stroke();
}

fn cards(
    context: &CanvasRenderingContext2d,
    blueprint: &Blueprint,
    layout: &Layout,
    area: Rect,
    (ink, scale): (&Ink, f64),
) {
    let columns = layout.columns_between(area.x, area.right());
    let rows = 0..layout.rows.len();
    let near = || {
        let cells = rows
            .clone()
            .flat_map(|row| columns.clone().map(move |column| (row, column)));
        cells
            .flat_map(|(row, column)| layout.stack(row, column))
            .filter_map(|id| Some((id, layout.cards.get(id)?.rect)))
            .filter(|(_, rect)| rect.bottom() >= area.y && rect.y <= area.bottom())
    };
    let screen = f64::from(layout.metrics.card_height) * scale;
    let sides = |rect: Rect| [rect.x, rect.y, rect.w, rect.h].map(f64::from);
    context.begin_path();
    for (_, rect) in near() {
        let [x, y, w, h] = sides(rect);
        context.rect(x, y, w, h);
    }
    context.set_fill_style_str(&ink.get(if screen < EDGED_PX {
        "--line-strong"
    } else {
        "--surface"
    }));
    context.fill();
    if screen >= EDGED_PX {
        context.set_stroke_style_str(&ink.get("--line-strong"));
        context.set_line_width((0.75 / scale).max(1.0));
        context.stroke();
    }
    if screen >= GREEKED_PX {
        context.set_fill_style_str(&ink.get("--line-strong"));
        for (_, rect) in near() {
            let [x, y, w, _] = sides(rect);
            context.fill_rect(x + 12.0, y + 16.0, w * 0.7, 9.0);
            context.fill_rect(x + 12.0, y + 36.0, w * 0.5, 9.0);
        }
    }
    // Fail points are what one looks for from afar.
    context.set_fill_style_str(&ink.get("--danger"));
    for (id, rect) in near() {
        if blueprint.cards.get(id).is_some_and(|card| card.fail_point) {
            let [x, y, w, h] = sides(rect);
            context.fill_rect(x + w * 0.72, y + h * 0.6, w * 0.22, h * 0.3);
        }
    }
}
