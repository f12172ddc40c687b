//! What a person can do. The page listens once for each kind of event and reads from the element
//! what is meant; no element has a listener of its own.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::{EventListener, EventListenerOptions};
use serviscope_domain::text::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, MouseEvent};

use super::{
    app::{self, App, Page, Screen},
    dom, early, inputs, screens,
    source::SurveyProblem,
};
use crate::ui::clock;

/// A tap that comes sooner than this after a screen appeared, at the place of the tap before, is
/// the second half of a double tap: it was meant for the screen before.
///
/// A little less than the screen takes to slide in.
const SETTLE_MS: f64 = 180.0;
/// How far apart two taps are the same place, in CSS pixels.
const SAME_PLACE: i32 = 24;

/// How the page was touched last.
#[derive(Default)]
struct Touch {
    /// Whether by pointer: arrow keys also "click" radio buttons.
    by_pointer: Cell<bool>,
    /// Where the last two touches were.
    places: Cell<[Option<(i32, i32)>; 2]>,
}

impl Touch {
    fn at(&self, event: &Event) {
        self.by_pointer.set(true);
        if let Some(event) = event.dyn_ref::<MouseEvent>() {
            let [_, last] = self.places.get();
            self.places
                .set([last, Some((event.client_x(), event.client_y()))]);
        }
    }

    fn is_repeated(&self) -> bool {
        let [Some((x, y)), Some((last_x, last_y))] = self.places.get() else {
            return false;
        };
        self.by_pointer.get()
            && (x - last_x).abs() <= SAME_PLACE
            && (y - last_y).abs() <= SAME_PLACE
    }
}

/// Shows the page and listens for as long as it is open.
pub(super) fn run(app: App) {
    dom::set_language(app.lang);
    let page: Page = Rc::new(RefCell::new(app));
    let touch = Rc::new(Touch::default());
    listen("pointerdown", {
        let touch = Rc::clone(&touch);
        move |event| touch.at(event)
    });
    listen("keydown", {
        let (page, touch) = (Rc::clone(&page), Rc::clone(&touch));
        move |event| {
            touch.by_pointer.set(false);
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                key(&page, event);
            }
        }
    });
    listen("click", {
        let (page, touch) = (Rc::clone(&page), Rc::clone(&touch));
        move |event| click(&page, event, &touch)
    });
    listen("input", {
        let page = Rc::clone(&page);
        move |event| typed(&page, event)
    });
    #[cfg(feature = "rich")]
    {
        inputs::run(&page);
        super::complete::run(&page);
    }
    touch.by_pointer.set(early::take_over(&page));
}

/// Shows why there is no survey; trying again loads the page anew.
pub(super) fn offer_retry(lang: Lang, problem: &SurveyProblem) {
    early::end();
    dom::show(screens::failed(lang, problem));
    listen("click", |event| {
        if action_of(event).is_some()
            && let Some(window) = web_sys::window()
        {
            // Refused only while the page is already going away.
            let _ = window.location().reload();
        }
    });
}

/// Listens on the document until the page closes.
pub(super) fn listen(name: &'static str, mut handler: impl FnMut(&Event) + 'static) {
    let Some(document) = dom::document() else {
        return;
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, name, options, move |event| handler(event)).forget();
}

/// What the pressed element, or one around it, is named to do.
fn action_of(event: &Event) -> Option<String> {
    let element = dom::target(event)?.closest("[data-do]").ok()??;
    element.get_attribute("data-do")
}

/// The id of the question around the event's element.
fn question_around(event: &Event) -> Option<String> {
    dom::question_around(&dom::target(event)?)
}

/// The id of the question that a key is meant for: the one around the focus, else the only one on
/// the screen.
fn question_of(page: &Page, event: &Event) -> Option<String> {
    question_around(event).or_else(|| match page.borrow().questions().as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    })
}

fn click(page: &Page, event: &Event, touch: &Touch) {
    let Some(action) = action_of(event) else {
        return;
    };
    let (name, argument) = action.split_once(' ').unwrap_or((&action, ""));
    if perform(page, name) {
        return;
    }
    let Some(id) = question_around(event) else {
        #[cfg(feature = "rich")]
        super::complete::press(page, name, argument);
        return;
    };
    let too_soon = clock::ticks() - page.borrow().shown_at < SETTLE_MS;
    if too_soon && touch.is_repeated() {
        event.prevent_default();
    } else {
        inputs::press(page, &id, name, argument, touch.by_pointer.get());
    }
}

/// Does what a button of the page itself is for; false if `name` is something else.
pub(super) fn perform(page: &Page, name: &str) -> bool {
    match name {
        "begin" => app::begin(page),
        "language" => app::switch_language(page),
        "back" => app::back(page),
        "next" => app::go_on(page),
        "unsaved" => app::go_on_unsaved(page),
        "missing" => app::go_to_missing(page),
        "submit" => app::submit(page),
        "restart" => app::restart(page),
        // The complete runtime shows how (`bin/form.rs`); the draft is stored.
        #[cfg(not(feature = "rich"))]
        "elsewhere" => dom::reopen("elsewhere"),
        _ => return false,
    }
    true
}

fn typed(page: &Page, event: &Event) {
    let (Some(element), Some(id)) = (dom::target(event), question_around(event)) else {
        return;
    };
    let value = if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.value()
    } else {
        #[cfg(feature = "rich")]
        if let Some(select) = element.dyn_ref::<web_sys::HtmlSelectElement>()
            && let Some(part) = element.get_attribute("data-part")
        {
            inputs::typed(page, &id, &part, &select.value());
        }
        return;
    };
    if let Some(part) = element.get_attribute("data-part") {
        inputs::typed(page, &id, &part, &value);
    }
}

/// Digits choose and go on, Enter goes on. Arrow keys are the radio buttons' own: they move the
/// choice and stay, so that a keyboard can pass over options.
fn key(page: &Page, event: &KeyboardEvent) {
    if page.borrow().screen != Screen::Question {
        return;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    #[cfg(feature = "rich")]
    if let Some(id) = question_of(page, event)
        && inputs::key(page, &id, event)
    {
        event.prevent_default();
        return;
    }
    if event.repeat() {
        return;
    }
    let name = dom::target(event)
        .map(|element| element.tag_name())
        .unwrap_or_default();
    // Enter opens a drop-down, or takes its option.
    #[cfg(feature = "rich")]
    if name == "SELECT" {
        return;
    }
    let is_typing = dom::target(event).is_some_and(|e| e.has_attribute("data-part"));
    let pressed = event.key();
    if pressed == "Enter" {
        if !matches!(name.as_str(), "BUTTON" | "TEXTAREA") {
            event.prevent_default();
            app::go_on(page);
        }
    } else if !is_typing && let Some(id) = question_of(page, event) {
        // Not in a condition: its borrow would last to the end of the block.
        let place = inputs::place_of_digit(&page.borrow(), &id, &pressed);
        if let Some(place) = place {
            event.prevent_default();
            inputs::press(page, &id, "choose", &place.to_string(), true);
        }
    }
}
