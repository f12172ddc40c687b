//! Moving the items of a ranking by pointer.

use std::{cell::RefCell, rc::Rc};

use serviscope_domain::survey::{QuestionKind, rich::Kind};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::{
    grip::{GRABBED, grab},
    item::children,
    put, question_at, target, words,
};
use crate::respond::{action::listen, app::Page, dom};

/// Closer to the edge of the window than this, a drag scrolls; in pixels.
const EDGE: i32 = 64;
/// By how much.
const SCROLL: f64 = 12.0;

/// An item under a pointer. Lengths are pixels of the document, from its top.
struct Drag {
    pointer: i32,
    list: Element,
    items: Vec<Element>,
    /// Middles of the items before the drag.
    middles: Vec<f64>,
    /// What the others move by to make room.
    room: i32,
    from: usize,
    to: usize,
    start: f64,
}

/// Lets pointers drag, and lets go of what was grabbed by keyboard and left.
pub(in super::super) fn run(page: &Page) {
    let drag: Rc<RefCell<Option<Drag>>> = Rc::default();
    on_pointer("pointerdown", {
        let (page, drag) = (page.clone(), Rc::clone(&drag));
        move |event| {
            if drag.borrow().is_none() {
                *drag.borrow_mut() = start(&page, event);
            }
        }
    });
    on_pointer("pointermove", {
        let drag = Rc::clone(&drag);
        move |event| {
            if let Some(drag) = drag.borrow_mut().as_mut()
                && drag.pointer == event.pointer_id()
            {
                drag.follow(event);
            }
        }
    });
    on_pointer("pointerup", {
        let (page, drag) = (page.clone(), Rc::clone(&drag));
        move |event| {
            let is_it = |drag: &Drag| drag.pointer == event.pointer_id();
            let dropped = drag.borrow_mut().take_if(|drag| is_it(drag));
            if let Some(dropped) = dropped {
                dropped.clear();
                dropped.drop_at(&page);
            }
        }
    });
    on_pointer("pointercancel", {
        let drag = Rc::clone(&drag);
        move |_| cancel(&drag)
    });
    listen("keydown", move |event| {
        let event = event.dyn_ref::<KeyboardEvent>();
        if event.is_some_and(|event| event.key() == "Escape") {
            cancel(&drag);
        }
    });
    listen("focusout", |event| {
        if let Some(grip) = target(event).filter(|element| element.has_attribute(GRABBED)) {
            grab(&grip.id(), None);
        }
    });
}

fn on_pointer(name: &'static str, handler: impl Fn(&PointerEvent) + 'static) {
    listen(name, move |event| {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            handler(event);
        }
    });
}

fn cancel(drag: &RefCell<Option<Drag>>) {
    let cancelled = drag.borrow_mut().take();
    if let Some(cancelled) = cancelled {
        cancelled.clear();
    }
}

fn scrolled() -> f64 {
    web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default()
}

fn height_of(event: &PointerEvent) -> f64 {
    f64::from(event.client_y()) + scrolled()
}

/// The drag that a press begins: fingers by the handle, so that the list can still be scrolled; a
/// mouse anywhere but on the buttons.
fn start(page: &Page, event: &PointerEvent) -> Option<Drag> {
    if event.button() != 0 || !event.is_primary() {
        return None;
    }
    let pressed = target(event)?;
    let on = |selector: &str| pressed.closest(selector).ok().flatten();
    let by_mouse = event.pointer_type() == "mouse";
    if on(".grip").is_none() && (!by_mouse || on("button").is_some()) {
        return None;
    }
    let item = on(".ranking > li")?;
    question_at(page, &item)?;
    let list = item.parent_element()?;
    let items = children(&list);
    let from = items.iter().position(|other| *other == item)?;
    let top = scrolled();
    let boxes: Vec<_> = items
        .iter()
        .map(Element::get_bounding_client_rect)
        .collect();
    let middles = boxes
        .iter()
        .map(|b| b.top() + b.height() / 2.0 + top)
        .collect();
    let gap = match boxes.as_slice() {
        [first, second, ..] => second.top() - first.bottom(),
        _ => 0.0,
    };
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    let room = (boxes[from].height() + gap) as i32;
    // Refused only for a pointer that is already gone.
    let _ = item.set_pointer_capture(event.pointer_id());
    let _ = list.class_list().add_1("dragging");
    let _ = item.class_list().add_1("dragged");
    Some(Drag {
        pointer: event.pointer_id(),
        list,
        items,
        middles,
        room,
        from,
        to: from,
        start: height_of(event),
    })
}

impl Drag {
    /// Moves the item with the pointer, and the others out of its way.
    fn follow(&mut self, event: &PointerEvent) {
        let moved = height_of(event) - self.start;
        self.to = place_at(&self.middles, self.from, moved);
        for (place, item) in self.items.iter().enumerate() {
            #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
            let by = match place {
                place if place == self.from => moved as i32,
                place if place > self.from && place <= self.to => -self.room,
                place if place < self.from && place >= self.to => self.room,
                _ => 0,
            };
            let way = ["translateY(", &*by.to_string(), "px)"].concat();
            dom::set_style(Some(item), "transform", &way);
        }
        scroll_at_edges(event.client_y());
    }

    /// Puts everything back to where the document has it.
    fn clear(&self) {
        for item in &self.items {
            dom::set_style(Some(item), "transform", "");
            let _ = item.class_list().remove_1("dragged");
        }
        let _ = self.list.class_list().remove_1("dragging");
    }

    /// Stores the new order.
    fn drop_at(&self, page: &Page) {
        let item = &self.items[self.from];
        let question = question_at(page, item);
        if let (Some(question), Some(id)) = (question, item.get_attribute("data-item"))
            && let QuestionKind::Rich(Kind::Ranking { list }) = &question.kind
            && self.to != self.from
        {
            put(page, &question, list, &id, self.to, words::MOVED);
        }
    }
}

fn scroll_at_edges(y: i32) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let from_end = height.unwrap_or_default() - f64::from(y);
    if y < EDGE {
        window.scroll_by_with_x_and_y(0.0, -SCROLL);
    } else if from_end < f64::from(EDGE) {
        window.scroll_by_with_x_and_y(0.0, SCROLL);
    }
}

/// The place of the item `from` after it was moved by so much: behind every other whose middle its
/// own middle has passed.
fn place_at(middles: &[f64], from: usize, moved: f64) -> usize {
    let middle = middles[from] + moved;
    let others = middles
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != from);
    others.filter(|(_, other)| **other < middle).count()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::place_at;

    #[wasm_bindgen_test]
    fn an_item_takes_the_place_of_the_middles_that_it_passes() {
        let middles = [20.0, 70.0, 120.0];
        assert_eq!(place_at(&middles, 0, 10.0), 0);
        assert_eq!(place_at(&middles, 0, 51.0), 1);
        assert_eq!(place_at(&middles, 0, 500.0), 2);
        assert_eq!(place_at(&middles, 2, -51.0), 1);
        assert_eq!(place_at(&middles, 1, -500.0), 0);
    }
}
