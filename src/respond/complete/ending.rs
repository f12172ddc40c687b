//! What is said after submitting, and where to go from there.

use serviscope_domain::survey::rich::choose_ending;
use wasm_bindgen_futures::spawn_local;

use super::words;
use crate::respond::{
    app::{App, Page},
    dom::{Tag, heading, tag},
};

/// How long an ending is shown before its address is opened, in milliseconds.
const READ_MS: u32 = 6_000;

/// The ending that the answers lead to, if the survey has one.
pub(in crate::respond) fn ending(app: &App) -> Option<Tag> {
    let ending = choose_ending(&app.survey.flow.endings, &app.draft.known(&app.survey))?;
    let link = ending.address().map(|address| {
        let text = words::REDIRECT.with(app.lang, &[("address", address)]);
        tag("a")
            .class("button primary")
            .attr("href", address)
            .attr("rel", "noopener")
            .text(&text)
    });
    let screen = tag("section")
        .class("screen thanks")
        .child(heading(&app.say(&ending.title)))
        .child(tag("p").text(&app.say(&ending.text)))
        .maybe(link);
    Some(screen)
}

/// Opens the ending's address once it could be read. Not on a kiosk: the next person waits there.
pub(super) fn follow(page: &Page) {
    let address = {
        let app = page.borrow();
        let ending = choose_ending(&app.survey.flow.endings, &app.draft.known(&app.survey));
        let address = ending.and_then(|ending| ending.address().map(str::to_owned));
        address.filter(|_| !app.link.kiosk && app.failure.is_none())
    };
    if let Some(address) = address {
        spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(READ_MS).await;
            if let Some(window) = web_sys::window() {
                // The link on the page remains where the browser refuses.
                let _ = window.location().assign(&address);
            }
        });
    }
}
