//! What the staff look after: what is stored, whether it is safe, when the kiosk is awake.

mod export;
mod hours;
mod report;
mod view;
mod words;

use serviscope_domain::{
    kiosk::{Hours, languages},
    text::Lang,
};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

pub(super) use view::view;
pub(super) use words::PIN_STORED;

use super::{
    Screen, device, named, pin, session,
    settings::{self, KioskSettings},
    sleep,
};
use crate::{
    respond::{
        app::{self, Page},
        complete,
        dom::{self, Tag, tag},
    },
    ui::label::Label,
};

/// A setting that is on or off.
fn check(set: &str, is_on: bool, words: &str) -> Tag {
    let field = tag("input")
        .attr("type", "checkbox")
        .attr("data-set", set)
        .attr_if(is_on, "checked", "");
    tag("label")
        .class("panel-check")
        .child(field)
        .child(tag("span").text(words))
}

/// Opens the panel. A guest who was under way is gone.
pub(super) fn open(page: &Page) {
    let from = page.borrow_mut().extra.kiosk.from.take();
    let is_between = matches!(
        from,
        None | Some(
            app::Screen::Welcome
                | app::Screen::Thanks
                | app::Screen::Other(complete::Screen::Kiosk(_))
        )
    );
    if is_between {
        session::wipe(page);
    } else {
        session::abandon(page);
    }
    sleep::darken(false);
    show(page, None);
}

/// Shows the panel, with a word about what was done.
pub(super) fn show(page: &Page, said: Option<Label>) {
    app::turn(page, named(Screen::Panel));
    report::fill(page);
    if let Some(said) = said {
        say(said.get(page.borrow().lang));
    }
}

/// Back to the guests.
pub(super) fn close(page: &Page) {
    session::wipe(page);
}

/// A button of the panel.
pub(super) fn press(page: &Page, name: &str) {
    if page.borrow().screen != named(Screen::Panel) {
        return;
    }
    match name {
        "close" => close(page),
        "export" => export::export(page),
        "keep" => report::keep(page),
        "pin" => pin::choose(page),
        "leave" => device::leave(),
        "fill" => fill(page),
        _ => {}
    }
}

fn fill(page: &Page) {
    let fill = !device::fills_screen();
    device::fill_screen(fill);
    change(page, move |settings| settings.full_screen = fill);
    let label = if fill { words::UNFILL } else { words::FILL };
    if let Some(button) = dom::document().and_then(|document| {
        document
            .query_selector("[data-do=\"staff fill\"]")
            .ok()
            .flatten()
    }) {
        button.set_text_content(Some(label.get(page.borrow().lang)));
    }
}

/// A field of the panel was changed.
pub(super) fn changed(page: &Page, event: &Event) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let Some(set) = field.get_attribute("data-set") else {
        return;
    };
    let (is_checked, value) = (field.checked(), field.value());
    match set.split_once(' ').unwrap_or((&set, "")) {
        ("hours", _) => {
            if let Some(days) = dom::by_id("panel-days") {
                // A constant name: it cannot be refused.
                let _ = days.toggle_attribute_with_force("hidden", !is_checked);
            }
            change(page, move |settings| settings.hours.on = is_checked);
        }
        ("test", _) => change(page, move |settings| settings.test = is_checked),
        ("lang", tag) => {
            if let Some(lang) = Lang::from_tag(tag) {
                speak(page, &field, lang);
            }
        }
        (what, place) => {
            let (what, place) = (what.to_owned(), place.to_owned());
            change(page, move |settings| {
                let hours: &mut Hours = &mut settings.hours;
                hours::apply(hours, &what, &place, is_checked, &value);
            });
        }
    }
}

/// Offers a language or not; the last one stays.
fn speak(page: &Page, field: &HtmlInputElement, lang: Lang) {
    let offered = {
        let app = page.borrow();
        let mut offered = languages(&app.survey, app.extra.kiosk.languages());
        if field.checked() {
            offered.push(lang);
        } else if offered.len() > 1 {
            offered.retain(|other| *other != lang);
        }
        offered
    };
    field.set_checked(offered.contains(&lang));
    change(page, move |settings| {
        settings.languages.clone_from(&offered);
    });
}

fn change(page: &Page, change: impl Fn(&mut KioskSettings) + 'static) {
    settings::change(page, change, |page, is_stored| {
        let said = if is_stored {
            words::SAVED
        } else {
            words::NOT_SAVED
        };
        say(said.get(page.borrow().lang));
    });
}

/// Says what was done.
fn say(words: &str) {
    dom::set_text("panel-note", words);
}
