//! The whole blueprint in a corner, with a frame around what the screen shows. A press or a drag
//! on it goes there. It only repeats what the grid says, so it is for eyes and pointers alone.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

use super::{
    far::paint,
    pulse::{Pulse, idle},
    scroll::whole,
    state::Editor,
};
use crate::{
    blueprint::layout::Rect,
    ui::i18n::{Label, label, tr},
};

/// Largest size, in CSS pixels.
const WIDTH: f64 = 208.0;
const HEIGHT: f64 = 132.0;
/// Blueprints of which the screen shows this share in both directions need no map.
const ENOUGH: f64 = 0.75;

const SHOW: Label = label("显示缩略图", "Show the map");
const HIDE: Label = label("收起缩略图", "Hide the map");

/// The map, where the blueprint is larger than the screen.
#[component]
pub(super) fn Minimap(editor: Editor) -> impl IntoView {
    let open = RwSignal::new(true);
    let is_useful = Memo::new(move |_| {
        let view = editor.view.get();
        let (width, height) = editor.layout.with(|layout| (layout.width, layout.height));
        let is_small = |seen: i32, all: i32| f64::from(seen) < f64::from(all) * ENOUGH;
        view.w > 0 && (is_small(view.w, width) || is_small(view.h, height))
    });
    view! {
        <Show when=move || is_useful.get()>
            <div class="bp-minimap" class:closed=move || !open.get()>
                <Show when=move || open.get()><Map editor/></Show>
                <button type="button" class="button quiet" on:click=move |_| open.update(|open| *open = !*open)>
                    {move || tr(if open.get() { HIDE } else { SHOW })}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn Map(editor: Editor) -> impl IntoView {
    let node = NodeRef::<html::Img>::new();
    let size = Memo::new(move |_| editor.layout.with(|layout| (layout.width, layout.height)));
    let scale = Memo::new(move |_| {
        let (width, height) = size.get();
        (WIDTH / f64::from(width.max(1))).min(HEIGHT / f64::from(height.max(1)))
    });
    let pulse = Pulse::current(editor);
    Effect::new(move || {
        let Some(image) = node.get() else { return };
        pulse.track();
        // Nobody looks at the map first.
        idle(move || {
            let Some(((w, h), scale)) = size.try_get_untracked().zip(scale.try_get_untracked())
            else {
                return;
            };
            let all = Rect { x: 0, y: 0, w, h };
            let drawn = editor.layout.with_untracked(|layout| {
                editor.document.with_untracked(|blueprint| {
                    picture(|canvas| paint(canvas, &image, blueprint, layout, (all, scale), true))
                })
            });
            if let Some(drawn) = drawn {
                image.set_src(&drawn);
            }
        });
    });
    let go = move |event: &web_sys::PointerEvent| {
        if event.buttons() & 1 == 0 {
            return;
        }
        let Some(image) = node.get_untracked() else {
            return;
        };
        event.prevent_default();
        let rect = image.get_bounding_client_rect();
        let scale = scale.get_untracked();
        let at = |client: i32, edge: f64| whole((f64::from(client) - edge) / scale);
        editor.centre((
            at(event.client_x(), rect.left()),
            at(event.client_y(), rect.top()),
        ));
    };
    let edge = move |side: fn(Rect) -> i32| {
        move || format!("{}px", f64::from(side(editor.view.get())) * scale.get())
    };
    // Only a transform follows the scrolling: nothing is laid out or painted anew.
    let corner = move || {
        let (view, scale) = (editor.view.get(), scale.get());
        let [x, y] = [view.x, view.y].map(|at| f64::from(at) * scale);
        format!("translate({x}px, {y}px)")
    };
    let dimension = move |side: fn((i32, i32)) -> i32| {
        move || format!("{}px", f64::from(side(size.get())) * scale.get())
    };
    view! {
        <div class="bp-map" aria-hidden="true"
            style:width=dimension(|(width, _)| width) style:height=dimension(|(_, height)| height)
            on:pointerdown=move |event| go(&event) on:pointermove=move |event| go(&event)>
            <img node_ref=node alt="" draggable="false"/>
            <div class="bp-map-view" style:transform=corner
                style:width=edge(|view| view.w) style:height=edge(|view| view.h)></div>
        </div>
    }
}

/// What `draw` draws, as the address of a picture. A canvas in the page would be a layer of its own
/// that costs something on every frame of scrolling.
fn picture(draw: impl FnOnce(&HtmlCanvasElement) -> Option<()>) -> Option<String> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    draw(&canvas)?;
    canvas.to_data_url().ok()
}
