//! The screens before and after the questions.

use crate::respond::{
    app::App,
    dom::{Tag, button, heading, tag},
    words,
};

/// What this is, how long it takes, what happens to the answers. A kiosk has its own screens before
/// and after the questions.
pub(super) fn welcome(app: &App) -> Tag {
    let lang = app.lang;
    let screen = tag("section")
        .class("screen welcome")
        .child(heading(&app.say(&app.survey.title)));
    let minutes = words::MINUTES.with(lang, &[("n", &app.survey.minutes.to_string())]);
    screen
        .child(tag("p").text(&minutes))
        .child(tag("p").text(words::PRIVACY.get(lang)))
        .child(tag("p").text(words::EACH_SAVED.get(lang)))
        .child(button(
            "button primary big",
            "begin",
            words::START.get(lang),
        ))
}

/// After the last question: submit, or go back. Questions without an answer are one press away.
pub(super) fn submit(app: &App) -> Tag {
    let lang = app.lang;
    tag("section")
        .class("screen")
        .child(heading(words::READY.get(lang)))
        .child(tag("p").text(words::READY_LEAD.get(lang)))
        .maybe(missing(app))
        .child(submit_steps(app))
}

/// How many questions have no answer yet, and the way to the first.
pub(in crate::respond) fn missing(app: &App) -> Option<Tag> {
    let missing = app.draft.missing(&app.survey).len();
    (missing > 0).then(|| {
        let text = words::MISSING_SOME.with(app.lang, &[("n", &missing.to_string())]);
        tag("div")
            .class("message calm")
            .child(tag("p").text(&text))
            .child(button("button", "missing", words::TO_MISSING.get(app.lang)))
    })
}

/// Back, and submit.
pub(in crate::respond) fn submit_steps(app: &App) -> Tag {
    tag("nav")
        .class("steps")
        .child(button("button", "back", words::BACK.get(app.lang)))
        .child(button(
            "button primary",
            "submit",
            words::SUBMIT.get(app.lang),
        ))
}

/// After submitting.
pub(super) fn thanks(app: &App) -> Tag {
    let lang = app.lang;
    #[cfg(feature = "rich")]
    if let Some(ending) = crate::respond::complete::ending(app) {
        return ending;
    }
    tag("section")
        .class("screen thanks")
        .child(heading(words::THANKS.get(lang)))
        .child(tag("p").text(words::THANKS_LEAD.get(lang)))
        .child(button("button", "restart", words::AGAIN.get(lang)))
}
