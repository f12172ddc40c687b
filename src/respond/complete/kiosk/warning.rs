//! What is said before the screen clears.

use serviscope_domain::survey::rich::Idle;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{state::Moment, words};
use crate::respond::{
    app::{App, Page},
    dom::{self, Tag, button, tag},
};

/// Where the warning is shown; the frame makes it.
const PLACE: &str = "idle";

/// Shows the warning, or counts it down.
pub(super) fn show(page: &Page, left_s: u32) {
    let left = left_s.to_string();
    // A screen that was drawn anew has lost it.
    if page.borrow().extra.kiosk.is_warning && dom::by_id("idle-left").is_some() {
        dom::set_text("idle-left", &left);
        return;
    }
    let focus = dom::document()
        .and_then(|document| document.active_element())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    {
        let kiosk = &mut page.borrow_mut().extra.kiosk;
        kiosk.is_warning = true;
        kiosk.focus = focus;
    }
    dom::fill(PLACE, Some(view(&page.borrow(), &left)));
    set_inert(true);
    dom::focus("idle-stay");
}

fn view(app: &App, left: &str) -> Tag {
    let lang = app.lang;
    let what = match app.survey.flow.kiosk.idle {
        Idle::Discard => words::CLEARS,
        Idle::Submit => words::HANDS_IN,
    };
    let card = tag("div")
        .class("idle-card")
        .attr("role", "alertdialog")
        .attr("aria-modal", "true")
        .attr("aria-labelledby", "idle-title")
        .attr("aria-describedby", "idle-text")
        // The number is for eyes: it would be read out every second.
        .child(
            tag("p")
                .attr("id", "idle-left")
                .class("idle-left")
                .attr("aria-hidden", "true")
                .text(left),
        )
        .child(
            tag("h2")
                .attr("id", "idle-title")
                .text(words::STILL_THERE.get(lang)),
        )
        .child(tag("p").attr("id", "idle-text").text(what.get(lang)))
        .child(button("button primary big", "stay", words::STAY.get(lang)).attr("id", "idle-stay"))
        .child(button("button", "leave", words::LEAVE.get(lang)));
    // A touch beside the card stays, too.
    tag("div").class("idle-over").act("stay").child(card)
}

/// Takes the warning away and gives the focus back.
pub(super) fn dismiss(page: &Page) {
    let focus = {
        let kiosk = &mut page.borrow_mut().extra.kiosk;
        kiosk.touched = Moment::now();
        let was_warning = std::mem::take(&mut kiosk.is_warning);
        kiosk.focus.take().filter(|_| was_warning)
    };
    set_inert(false);
    dom::fill(PLACE, None);
    if let Some(focus) = focus {
        // Refused only by an element that is gone.
        let _ = focus.focus();
    }
}

/// While the warning is shown nothing behind it can be reached.
fn set_inert(is_inert: bool) {
    let Some(place) = dom::by_id(PLACE) else {
        return;
    };
    let mut beside: Option<Element> = place
        .parent_element()
        .and_then(|page| page.first_element_child());
    while let Some(element) = beside {
        if element.id() != PLACE {
            // Constant names and values: nothing can be refused.
            let _ = if is_inert {
                element.set_attribute("inert", "")
            } else {
                element.remove_attribute("inert")
            };
        }
        beside = element.next_element_sibling();
    }
}
