//! Dragging cards and drawing links with a pointer.
//!
//! A mouse drags once it has moved four pixels. A finger drags after a long press, so that a
//! swipe still scrolls; from then on `touchmove` is cancelled, which keeps the page still.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use serviscope_domain::blueprint::CardId;
use web_sys::{Element, PointerEvent};

use super::{scroll, state::Editor};
use crate::blueprint::layout::Drop;

/// How far a mouse moves before it drags, and a finger before it scrolls.
const SLACK_PX: i32 = 4;
const TOUCH_SLACK_PX: i32 = 10;
/// How long a finger rests before it drags.
const LONG_PRESS: Duration = Duration::from_millis(350);

/// What is being dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Load {
    /// The card itself.
    Card,
    /// A new link that starts at the card.
    Link,
}

/// A drag in progress, in canvas pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Drag {
    /// The card.
    pub card: CardId,
    /// What is dragged.
    pub load: Load,
    /// Where the pointer is.
    pub x: i32,
    /// Where the pointer is.
    pub y: i32,
    /// Where in the card it took hold.
    pub grip: (i32, i32),
    /// Where the card would land.
    pub target: Option<Drop>,
    /// The card that the link would reach.
    pub over: Option<CardId>,
}

/// A pointer that is down on a card.
#[derive(Clone, Debug)]
struct Press {
    pointer: i32,
    card: CardId,
    load: Load,
    touch: bool,
    start: (i32, i32),
    last: (i32, i32),
}

/// Turns pointer events into drags. A handle.
#[derive(Clone, Copy)]
pub(super) struct Pointer {
    editor: Editor,
    hand: StoredValue<Hand>,
}

/// What the pointer is doing.
struct Hand {
    press: Option<Press>,
    /// Whether the last press was a finger's.
    touch: bool,
    /// Runs until a long press counts.
    timer: Option<TimeoutHandle>,
    /// Swallows the click that follows a drag.
    dragged: bool,
}

impl Pointer {
    /// A pointer for a grid.
    pub(super) fn new(editor: Editor) -> Self {
        Self {
            editor,
            hand: StoredValue::new(Hand {
                press: None,
                touch: false,
                timer: None,
                dragged: false,
            }),
        }
    }

    /// A pointer went down on a card or on its handle.
    pub(super) fn down(self, event: &PointerEvent, card: &CardId, load: Load) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        self.hand.update_value(|hand| hand.dragged = false);
        let at = (event.client_x(), event.client_y());
        let touch = event.pointer_type() != "mouse";
        let press = Press {
            pointer: event.pointer_id(),
            card: card.clone(),
            load,
            touch,
            start: at,
            last: at,
        };
        self.hand.update_value(|hand| {
            hand.touch = touch;
            hand.press = Some(press);
        });
        if touch {
            let timer = set_timeout_with_handle(move || self.begin(), LONG_PRESS);
            self.hand.update_value(|hand| hand.timer = timer.ok());
        }
    }

    /// The pointer moved, anywhere on the page.
    pub(super) fn moved(self, event: &PointerEvent) {
        let at = (event.client_x(), event.client_y());
        let Some(press) = self.pressed_by(event) else {
            return;
        };
        self.hand.update_value(|hand| {
            if let Some(press) = &mut hand.press {
                press.last = at;
            }
        });
        if self.is_dragging() {
            // The next frame brings the drag up to here (`scroll::follow`).
            event.prevent_default();
            return;
        }
        let moved = (at.0 - press.start.0)
            .abs()
            .max((at.1 - press.start.1).abs());
        if press.touch && moved > TOUCH_SLACK_PX {
            // The finger swipes.
            self.forget();
        } else if !press.touch && moved > SLACK_PX {
            self.begin();
        }
    }

    /// The pointer went up.
    pub(super) fn up(self, event: &PointerEvent) {
        if self.pressed_by(event).is_none() {
            return;
        }
        if self.is_dragging() {
            self.track((event.client_x(), event.client_y()));
        }
        self.forget();
        let Some(drag) = self.editor.drag.try_update(Option::take).flatten() else {
            return;
        };
        self.hand.update_value(|hand| hand.dragged = true);
        // The click of this drag, if any, comes before the timer.
        set_timeout(
            move || {
                self.swallows_click();
            },
            Duration::ZERO,
        );
        match (drag.load, drag.target, drag.over) {
            (Load::Card, Some(target), _) => self.editor.drop_cards(&drag.card, target),
            (Load::Link, _, Some(over)) => self.editor.connect(drag.card, over),
            _ => {}
        }
    }

    /// The browser took the pointer away, or Escape was pressed.
    pub(super) fn cancel(self) {
        self.forget();
        self.editor.drag.set(None);
    }

    /// Whether something is being dragged.
    pub(super) fn is_dragging(self) -> bool {
        self.editor.drag.with_untracked(Option::is_some)
    }

    /// Whether the last press was a finger's.
    pub(super) fn was_touch(self) -> bool {
        self.hand.with_value(|hand| hand.touch)
    }

    /// Whether a click only ended a drag. Asking resets it.
    pub(super) fn swallows_click(self) -> bool {
        self.hand
            .try_update_value(|hand| std::mem::take(&mut hand.dragged))
            .unwrap_or_default()
    }

    fn begin(self) {
        let Some(press) = self.press() else {
            return;
        };
        let rect = self
            .editor
            .layout
            .with_untracked(|layout| layout.cards.get(&press.card).map(|slot| slot.rect));
        let (Some(rect), Some(start)) = (rect, self.to_canvas(press.start)) else {
            return;
        };
        if press.touch {
            buzz();
        } else {
            self.hold(press.pointer);
        }
        self.editor.drag.set(Some(Drag {
            card: press.card,
            load: press.load,
            x: start.0,
            y: start.1,
            grip: (start.0 - rect.x, start.1 - rect.y),
            target: None,
            over: None,
        }));
        self.track(press.last);
        scroll::follow(
            self.editor.viewport,
            move || {
                let press = self.press()?;
                self.is_dragging().then_some(press.last)
            },
            move |at| self.track(at),
        );
    }

    /// Brings the drag up to a point of the window.
    fn track(self, at: (i32, i32)) {
        let Some((x, y)) = self.to_canvas(at) else {
            return;
        };
        // Frames without a move change nothing.
        let is_still = self.editor.drag.with_untracked(|drag| {
            drag.as_ref().is_none_or(|drag| {
                (drag.x, drag.y) == (x, y) && (drag.target.is_some() || drag.over.is_some())
            })
        });
        if is_still {
            return;
        }
        let layout = self.editor.layout.get_untracked();
        self.editor.drag.update(|drag| {
            let Some(drag) = drag else { return };
            (drag.x, drag.y) = (x, y);
            match drag.load {
                Load::Card => drag.target = layout.drop_at(x, y, &drag.card),
                Load::Link => {
                    drag.over = layout
                        .card_at(x, y)
                        .filter(|card| **card != drag.card)
                        .cloned();
                }
            }
        });
    }

    fn pressed_by(self, event: &PointerEvent) -> Option<Press> {
        self.press()
            .filter(|press| press.pointer == event.pointer_id())
    }

    fn to_canvas(self, at: (i32, i32)) -> Option<(i32, i32)> {
        let zoom = self.editor.zoom.try_get_untracked()?;
        self.editor.viewport.to_canvas(at, zoom)
    }

    fn press(self) -> Option<Press> {
        self.hand
            .try_with_value(|hand| hand.press.clone())
            .flatten()
    }

    /// Sends the mouse's events to the frame alone, so that the browser need not look for what is
    /// under it on every move. Letting go of the button ends that.
    fn hold(self, pointer: i32) {
        if let Some(frame) = self.editor.viewport.frame.get_untracked() {
            // A mouse that has gone meanwhile cannot be held, and need not be.
            let _ = frame.set_pointer_capture(pointer);
        }
    }

    fn forget(self) {
        self.hand.update_value(|hand| {
            if let Some(press) = hand.press.take()
                && let Some(Some(frame)) = self.editor.viewport.frame.try_get_untracked()
            {
                // Fails where it is not held, which is as well.
                let _ = frame.release_pointer_capture(press.pointer);
            }
            if let Some(timer) = hand.timer.take() {
                timer.clear();
            }
        });
    }
}

/// A short vibration where the device has one: the finger cannot see that the card came loose.
fn buzz() {
    let navigator = window().navigator();
    let can = js_sys::Reflect::has(navigator.as_ref(), &"vibrate".into()).unwrap_or_default();
    if can {
        navigator.vibrate_with_duration(10);
    }
}

/// Cancels touch scrolling while something is dragged. The listener must not be passive, and must
/// be there before the touch begins.
pub(super) fn hold_still(element: &Element, pointer: Pointer) -> gloo::events::EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    gloo::events::EventListener::new_with_options(element, "touchmove", options, move |event| {
        if pointer.is_dragging() {
            event.prevent_default();
        }
    })
}
