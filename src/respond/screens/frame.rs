//! What surrounds every screen: progress, language, messages.

use serviscope_domain::text::Lang;

use crate::{
    respond::{
        app::{App, Screen},
        dom::{self, Tag, button, tag},
        words,
    },
    store::StoreError,
};

/// The page around `screen`.
pub(super) fn view(app: &App, screen: Tag) -> Tag {
    #[cfg(feature = "rich")]
    if let Some(whole) = crate::respond::complete::whole(app) {
        return whole;
    }
    let other = match app.lang {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    };
    let language = button("button quiet", "language", other.endonym())
        .attr("id", "language")
        .attr("lang", other.tag());
    let top = tag("header")
        .class("top")
        .child(progress(app))
        .child(language);
    let memory_only = (!app.is_persistent()).then(|| {
        tag("p")
            .class("message")
            .attr("role", "alert")
            .text(words::MEMORY_ONLY.get(app.lang))
    });
    let page = tag("div")
        .class(if app.link.kiosk {
            "respond kiosk"
        } else {
            "respond"
        })
        .child(top)
        .maybe(memory_only)
        .child(
            tag("div")
                .attr("id", "failure")
                .attr("role", "alert")
                .maybe(failure(app)),
        )
        .child(tag("main").child(screen))
        .maybe(aside(app))
        .child(tag("div").attr("id", "idle").attr("role", "alert"));
    #[cfg(feature = "rich")]
    let page = page.maybe(crate::respond::complete::overlay(app));
    page
}

/// Ways out that keep the answers, while questions are on the screen.
fn aside(app: &App) -> Option<Tag> {
    #[cfg(feature = "rich")]
    let person = crate::respond::complete::to_person(app);
    #[cfg(not(feature = "rich"))]
    let person = None;
    let carries_on = app.screen == Screen::Question && !app.link.kiosk && app.is_persistent();
    let elsewhere =
        carries_on.then(|| button("button quiet", "elsewhere", words::ELSEWHERE.get(app.lang)));
    (elsewhere.is_some() || person.is_some())
        .then(|| tag("footer").class("aside").maybe(person).maybe(elsewhere))
}

/// How many questions are answered.
fn progress(app: &App) -> Tag {
    let under_way = !matches!(app.screen, Screen::Welcome | Screen::Thanks);
    let class = if under_way {
        "progress"
    } else {
        "progress hidden"
    };
    let (done, all) = counts(app);
    let bar = tag("progress")
        .attr("id", "progress")
        .attr("max", &all)
        .attr("value", &done)
        .attr("aria-label", &progress_words(app));
    let figures = tag("span")
        .attr("id", "figures")
        .attr("aria-hidden", "true")
        .text(&[&done, " / ", &all].concat());
    tag("div").class(class).child(bar).child(figures)
}

fn counts(app: &App) -> (String, String) {
    let (done, all) = app.draft.progress(&app.survey);
    (done.to_string(), all.to_string())
}

fn progress_words(app: &App) -> String {
    let (done, all) = counts(app);
    words::PROGRESS.with(app.lang, &[("done", &done), ("all", &all)])
}

/// What went wrong with the last write, and what to do.
fn failure(app: &App) -> Option<Tag> {
    let why = match app.failure.as_ref()? {
        StoreError::Full => words::FULL,
        StoreError::Failed(_) | StoreError::Unreadable(_) => words::REFUSED,
    };
    let text = words::NOT_SAVED.with(app.lang, &[("why", why.get(app.lang))]);
    let submitting = app.screen == Screen::Submit;
    let again = if submitting { "submit" } else { "next" };
    let go_on =
        (!submitting).then(|| button("button", "unsaved", words::GO_ON_UNSAVED.get(app.lang)));
    let message = tag("div")
        .class("message")
        .child(tag("p").text(&text))
        .child(button("button primary", again, words::RETRY.get(app.lang)))
        .maybe(go_on);
    Some(message)
}

/// Brings progress and messages in step.
pub(super) fn refresh(app: &App) {
    let (done, all) = counts(app);
    dom::set_attr("progress", "max", &all);
    dom::set_attr("progress", "value", &done);
    dom::set_attr("progress", "aria-label", &progress_words(app));
    dom::set_text("figures", &[&done, " / ", &all].concat());
    dom::fill("failure", failure(app));
}
