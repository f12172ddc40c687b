//! The invitation between two guests. Every language has its block; one of them is seen, and they
//! take turns. Nothing is made or thrown away by a turn, however many months it goes on.

use serviscope_domain::{
    kiosk::{languages, next_language},
    text::Lang,
};

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{corner, words};
use crate::{
    respond::{
        app::{App, Page},
        dom::{self, Tag, button, svg, tag},
    },
    ui::{clock, label::device_language},
};

/// How long a language is shown, in milliseconds.
const TURN_MS: f64 = 6_000.0;
/// How long a language that somebody chose is shown, in milliseconds.
const CHOSEN_MS: f64 = 30_000.0;

/// The languages to choose from.
fn offered(app: &App) -> Vec<Lang> {
    languages(&app.survey, app.extra.kiosk.languages())
}

/// The invitation: the whole screen is one button.
pub(super) fn view(app: &App) -> Tag {
    let offered = offered(app);
    let screen = tag("main").class("attract");
    let heading = tag("h1").attr("id", dom::HEADING).attr("tabindex", "-1");
    let begin = button("attract-begin", "begin", "").child(face());
    let trouble = app.extra.kiosk.trouble || app.failure.is_some();
    let trouble = trouble.then(|| {
        tag("p")
            .class("message")
            .attr("role", "status")
            .text(words::TROUBLE.get(app.lang))
    });
    let screen = screen
        .child(each(app, &offered, heading, |lang| {
            tag("span").text(app.survey.fill(&app.survey.title).get(lang))
        }))
        .child(each(app, &offered, begin, |lang| invitation(app, lang)))
        .maybe(trouble)
        .maybe((offered.len() > 1).then(|| choice(app, &offered)));
    tag("div")
        .class("kiosk-page")
        .child(screen)
        .child(super::overlay(app))
}

/// Adds what `make` makes of each language; all but the current one are hidden.
fn each(app: &App, offered: &[Lang], around: Tag, make: impl Fn(Lang) -> Tag) -> Tag {
    offered.iter().fold(around, |around, lang| {
        let block = make(*lang)
            .attr("lang", lang.tag())
            .attr("data-turn", lang.tag());
        around.child(block.attr_if(*lang != app.lang, "aria-hidden", "true"))
    })
}

fn invitation(app: &App, lang: Lang) -> Tag {
    let questions = app.draft.progress(&app.survey).1;
    let about = words::ABOUT.with(
        lang,
        &[
            ("n", &questions.to_string()),
            ("minutes", &app.survey.minutes.to_string()),
        ],
    );
    tag("span")
        .class("invitation")
        .child(tag("b").text(words::INVITE.get(lang)))
        .text(" ")
        .child(tag("span").class("begin").text(words::TOUCH.get(lang)))
        .text(" ")
        .child(tag("small").text(&about))
}

/// Buttons for the languages.
fn choice(app: &App, offered: &[Lang]) -> Tag {
    let group = tag("div")
        .class("attract-languages")
        .attr("role", "group")
        .attr("id", "languages")
        .attr("aria-label", words::LANGUAGES.get(app.lang));
    offered.iter().fold(group, |group, lang| {
        let name = button("button", &["speak ", lang.tag()].concat(), lang.endonym())
            .attr("lang", lang.tag())
            .attr("data-speak", lang.tag())
            .attr(
                "aria-pressed",
                if *lang == app.lang { "true" } else { "false" },
            );
        group.child(name)
    })
}

/// A friendly face in a speech bubble. Decorative.
fn face() -> Tag {
    svg("svg")
        .attr("class", "attract-face")
        .attr("viewBox", "0 0 120 112")
        .attr("aria-hidden", "true")
        .child(svg("path").attr(
            "d",
            "M60 4C28 4 4 24 4 50s24 46 56 46c5 0 10-.5 14-1.5L96 108V86c12-8 20-21 20-36C116 24 92 4 60 4Z",
        ))
        .child(svg("path").attr("d", "M42 40v6M78 40v6M36 62q24 22 48 0"))
}

/// Shows the language `lang` without making anything anew.
fn speak(page: &Page, lang: Lang) {
    page.borrow_mut().lang = lang;
    let app = page.borrow();
    dom::set_language(lang);
    if let Some(document) = dom::document() {
        document.set_title(&app.say(&app.survey.title));
    }
    for other in offered(&app) {
        let is_it = other == lang;
        let (hidden, pressed) = if is_it {
            ("false", "true")
        } else {
            ("true", "false")
        };
        set_all("data-turn", other, "aria-hidden", hidden);
        set_all("data-speak", other, "aria-pressed", pressed);
    }
    dom::set_attr("languages", "aria-label", words::LANGUAGES.get(lang));
    corner::speak(lang);
}

/// Sets an attribute of every element whose `mark` is the language `lang`.
fn set_all(mark: &str, lang: Lang, name: &str, value: &str) {
    let selector = ["[", mark, "=\"", lang.tag(), "\"]"].concat();
    let found = dom::document().and_then(|document| document.query_selector_all(&selector).ok());
    let Some(found) = found else { return };
    for place in 0..found.length() {
        if let Some(Ok(element)) = found.get(place).map(JsCast::dyn_into::<Element>) {
            // Constant names and values: nothing can be refused.
            let _ = element.set_attribute(name, value);
        }
    }
}

/// Shows the next language if its turn has come. A link that names a language means to stay there.
pub(super) fn turn(page: &Page) {
    let next = {
        let app = page.borrow();
        let is_due = clock::ticks() >= app.extra.kiosk.turn_at;
        let offered = offered(&app);
        (is_due && app.link.lang.is_none() && offered.len() > 1)
            .then(|| next_language(&offered, app.lang))
    };
    if let Some(next) = next {
        page.borrow_mut().extra.kiosk.turn_at = clock::ticks() + TURN_MS;
        speak(page, next);
    }
}

/// Shows the language that somebody chose, for a while.
pub(super) fn choose(page: &Page, tag: &str) {
    if let Some(lang) = Lang::from_tag(tag) {
        page.borrow_mut().extra.kiosk.turn_at = clock::ticks() + CHOSEN_MS;
        speak(page, lang);
    }
}

/// Puts the language of the last guest back to the one that comes first.
pub(super) fn first_language(app: &mut App) {
    let offered = offered(app);
    let wanted = app.link.lang.unwrap_or_else(device_language);
    app.lang = if offered.contains(&wanted) {
        wanted
    } else {
        next_language(&offered, wanted)
    };
    app.extra.kiosk.turn_at = clock::ticks() + TURN_MS;
}
