//! The panel as elements.

use serviscope_domain::{kiosk::languages, text::Lang};

use super::{hours, words};
use crate::{
    respond::{
        app::App,
        complete::kiosk::{device, pin, settings::KioskSettings},
        dom::{Tag, button, heading, tag},
    },
    ui::label::Label,
};

/// The panel.
pub(in crate::respond::complete::kiosk) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let fallback = KioskSettings::default();
    let settings = app.extra.kiosk.settings().unwrap_or(&fallback);
    let top = tag("header")
        .class("panel-top")
        .child(
            tag("div")
                .child(heading(words::TITLE.get(lang)))
                .child(tag("p").class("hint").text(&place(app))),
        )
        .child(button("button", "staff close", words::CLOSE.get(lang)));
    let note = tag("p")
        .attr("id", "panel-note")
        .class("panel-note")
        .attr("role", "status");
    let cards = tag("div")
        .class("panel-cards")
        .child(responses(app))
        .child(storage(app))
        .child(secret(app, settings))
        .child(opening(app, settings))
        .child(tongues(app, settings))
        .child(screen(app, settings));
    let version = words::VERSION.with(lang, &[("version", env!("CARGO_PKG_VERSION"))]);
    let bottom = tag("footer")
        .class("panel-bottom")
        .child(button("button", "staff leave", words::LEAVE.get(lang)))
        .child(tag("p").class("hint").text(words::LEAVE_LEAD.get(lang)))
        .child(tag("p").class("hint").text(&version));
    tag("div").class("kiosk-page").child(
        tag("main")
            .class("kiosk-panel")
            .child(top)
            .child(note)
            .child(cards)
            .child(bottom),
    )
}

/// Which survey, which store and which till this is.
fn place(app: &App) -> String {
    let context = &app.link.context;
    let mut parts = vec![app.say(&app.survey.title)];
    if !context.branch.is_empty() {
        parts.push(words::PLACE.with(app.lang, &[("store", &context.branch)]));
    }
    if !context.till.is_empty() {
        parts.push(words::TILL.with(app.lang, &[("till", &context.till)]));
    }
    parts.join(" · ")
}

fn card(app: &App, name: Label) -> Tag {
    tag("section")
        .class("card panel-card")
        .child(tag("h2").text(name.get(app.lang)))
}

fn responses(app: &App) -> Tag {
    let lang = app.lang;
    card(app, words::RESPONSES)
        .child(
            tag("p")
                .class("panel-figure")
                .child(tag("b").attr("id", "panel-count").text("…"))
                .text(" ")
                .child(tag("span").text(words::KEPT_HERE.get(lang))),
        )
        .child(tag("p").class("hint").text(words::SYNC.get(lang)))
        .child(button(
            "button primary",
            "staff export",
            words::EXPORT.get(lang),
        ))
}

fn storage(app: &App) -> Tag {
    card(app, words::STORAGE)
        .child(tag("p").attr("id", "panel-kept").text("…"))
        .child(tag("p").attr("id", "panel-used").class("hint"))
        .child(
            button("button", "staff keep", words::KEEP.get(app.lang))
                .attr("id", "panel-keep")
                .attr("hidden", ""),
        )
}

fn secret(app: &App, settings: &KioskSettings) -> Tag {
    let lang = app.lang;
    let (says, offers) = match settings.pin {
        _ if !pin::is_possible() => (words::PIN_NEEDS_HTTPS, None),
        None => (words::NO_PIN, Some(("button primary", words::SET_PIN))),
        Some(_) => (words::HAS_PIN, Some(("button", words::CHANGE_PIN))),
    };
    let is_open = settings.pin.is_none();
    let says = tag("p")
        .class(if is_open { "panel-alarm" } else { "hint" })
        .text(says.get(lang));
    card(app, words::PIN)
        .child(says)
        .maybe(offers.map(|(class, label)| button(class, "staff pin", label.get(lang))))
}

fn opening(app: &App, settings: &KioskSettings) -> Tag {
    let is_on = settings.hours.on;
    card(app, words::HOURS)
        .child(super::check("hours", is_on, words::HOURS_ON.get(app.lang)))
        .child(hours::view(app, &settings.hours))
}

fn tongues(app: &App, settings: &KioskSettings) -> Tag {
    let offered = languages(&app.survey, &settings.languages);
    languages(&app.survey, &[])
        .into_iter()
        .fold(card(app, words::LANGUAGES), |card, lang| {
            card.child(check_language(lang, offered.contains(&lang)))
        })
}

fn check_language(lang: Lang, is_on: bool) -> Tag {
    super::check(&["lang ", lang.tag()].concat(), is_on, lang.endonym()).attr("lang", lang.tag())
}

fn screen(app: &App, settings: &KioskSettings) -> Tag {
    let lang = app.lang;
    let fill = if device::fills_screen() {
        words::UNFILL
    } else {
        words::FILL
    };
    let fill = device::can_fill_screen().then(|| button("button", "staff fill", fill.get(lang)));
    card(app, words::SCREEN)
        .child(super::check("test", settings.test, words::TEST.get(lang)))
        .maybe(fill)
}
