//! The pointer as a pen.

use std::{cell::RefCell, rc::Rc};

use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{INK_HEIGHT, INK_WIDTH, Ink},
    },
    text::Lang,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::{super::parts, words};
use crate::respond::{
    action::listen as on,
    app::{self, Page},
    dom,
};

/// A stroke being drawn.
struct Stroke {
    question: String,
    pointer: i32,
    ink: Ink,
    lang: Lang,
}

thread_local! {
    static STROKE: RefCell<Option<Stroke>> = const { RefCell::new(None) };
}

/// Whether somebody is drawing.
pub(super) fn is_down() -> bool {
    STROKE.with_borrow(Option::is_some)
}

/// Follows pointers for as long as the page is open.
pub(in crate::respond) fn listen(page: &Page) {
    on("pointerdown", {
        let page = Rc::clone(page);
        move |event| down(&page, event)
    });
    on("pointermove", moved);
    on("pointerup", {
        let page = Rc::clone(page);
        move |event| up(&page, event)
    });
    on("pointercancel", {
        let page = Rc::clone(page);
        move |event| up(&page, event)
    });
}

fn down(page: &Page, event: &Event) {
    let (Some(event), Some(pad)) = (event.dyn_ref::<PointerEvent>(), pad_of(event)) else {
        return;
    };
    // A second finger does not draw, nor does the right button of a mouse.
    let Some(question) = pad.get_attribute("data-ink") else {
        return;
    };
    if is_down() || event.button() != 0 {
        return;
    }
    event.prevent_default();
    // Without it a stroke that leaves the box would end there; the events come anyhow.
    let _ = pad.set_pointer_capture(event.pointer_id());
    let app = page.borrow();
    let is_locked = |question: &Question| super::super::is_locked(&app, question);
    if app.question(&question).is_none_or(is_locked) {
        return;
    }
    let mut stroke = Stroke {
        ink: Ink::over(app.draft.answers.text(&question).unwrap_or_default()),
        question,
        pointer: event.pointer_id(),
        lang: app.lang,
    };
    let (x, y) = place(&pad, event);
    let has_room = stroke.ink.touch(x, y);
    stroke.show(has_room);
    STROKE.set(Some(stroke));
}

fn moved(event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    STROKE.with_borrow_mut(|stroke| {
        let Some(stroke) = stroke.as_mut() else {
            return;
        };
        let pad = dom::by_id(&parts::id("box", &stroke.question));
        if stroke.pointer != event.pointer_id() {
            return;
        }
        if let Some(pad) = pad {
            let (x, y) = place(&pad, event);
            let has_room = stroke.ink.draw(x, y);
            stroke.show(has_room);
        }
    });
}

/// The end of a stroke stores it.
fn up(page: &Page, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    let is_ours = STROKE.with_borrow(|stroke| {
        stroke
            .as_ref()
            .is_some_and(|stroke| stroke.pointer == event.pointer_id())
    });
    let Some(Stroke { question, ink, .. }) = is_ours.then(|| STROKE.take()).flatten() else {
        return;
    };
    if !ink.path().is_empty() {
        let answer = Some(Answer::Text(ink.path().to_owned()));
        app::answer(page, &question, vec![(question.clone(), answer)], false);
    }
}

fn pad_of(event: &Event) -> Option<Element> {
    dom::target(event)?.closest("[data-ink]").ok()?
}

/// Where in the box the pointer is, in the box's own units.
fn place(pad: &Element, event: &PointerEvent) -> (f64, f64) {
    let shown = pad.get_bounding_client_rect();
    let scale = |at: f64, from: f64, length: f64, units: i32| {
        (at - from) / length.max(1.0) * f64::from(units)
    };
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    (
        scale(x, shown.left(), shown.width(), INK_WIDTH),
        scale(y, shown.top(), shown.height(), INK_HEIGHT),
    )
}

impl Stroke {
    /// Shows the path so far; there may have been no room for the last step.
    fn show(&self, has_room: bool) {
        dom::set_attr(&parts::id("ink", &self.question), "d", self.ink.path());
        if !has_room {
            let words = words::INK_FULL.get(self.lang);
            dom::set_text(&parts::id("full", &self.question), words);
        }
    }
}
