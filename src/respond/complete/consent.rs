//! Consent, asked before the first question and stored with its version.

use super::words;
use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, button, heading, tag},
};

/// The wording, and the two ways to answer it.
pub(super) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let Some(consent) = &app.survey.flow.consent else {
        return tag("section");
    };
    let version = words::CONSENT_VERSION.with(lang, &[("version", &consent.version)]);
    let steps = tag("nav")
        .class("steps")
        .child(button("button", "decline", words::DECLINE.get(lang)))
        .child(button("button primary", "agree", words::AGREE.get(lang)));
    tag("section")
        .class("screen consent")
        .child(heading(words::CONSENT.get(lang)))
        .child(tag("p").class("wording").text(&app.say(&consent.text)))
        .child(tag("p").class("hint").text(&version))
        .child(
            tag("p")
                .attr("id", "declined")
                .class("error")
                .attr("role", "alert"),
        )
        .child(steps)
}

/// Records the version that was agreed to, and begins.
pub(super) fn agree(page: &Page) {
    {
        let mut app = page.borrow_mut();
        let consent = app.survey.flow.consent.as_ref();
        let version = consent.map(|consent| consent.version.clone());
        app.draft.session.consent = version.unwrap_or_default();
    }
    app::turn(page, app::Screen::Question);
}

/// Says that nothing is kept.
pub(super) fn decline(page: &Page) {
    let lang = page.borrow().lang;
    dom::set_text("declined", words::DECLINED.get(lang));
}
