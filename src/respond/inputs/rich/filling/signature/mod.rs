//! A signature, drawn with a finger or typed.

mod pen;

use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{INK_HEIGHT, INK_WIDTH, signed_name, typed_signature},
    },
};

pub(super) use pen::listen;

use super::{parts, words};
use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, button, svg, tag},
    screens::needed_id,
};

/// A box to draw in, and a field for those who cannot.
pub(super) fn view(app: &App, question: &Question) -> Tag {
    let id = question.id.as_str();
    let lang = app.lang;
    let line = svg("path")
        .attr("class", "ink-line")
        .attr("d", "M20 80h260");
    let ink = svg("path")
        .attr("class", "ink")
        .attr("id", &parts::id("ink", id))
        .attr("d", drawn(app, id));
    let name = svg("text")
        .attr("class", "ink-name")
        .attr("id", &parts::id("inked", id))
        .attr("x", &(INK_WIDTH / 2).to_string())
        .attr("y", "66")
        .text(typed_name(app, id));
    let size = [&*INK_WIDTH.to_string(), " ", &*INK_HEIGHT.to_string()].concat();
    let pad = svg("svg")
        .attr("class", "ink-box")
        .attr("id", &parts::id("box", id))
        .attr("data-ink", id)
        .attr("viewBox", &["0 0 ", &size].concat())
        .attr("role", "img")
        .attr("aria-label", words::BOX.get(lang))
        .attr("aria-describedby", &parts::id("signed", id))
        .child(line)
        .child(name)
        .child(ink);
    let state = tag("span")
        .attr("id", &parts::id("signed", id))
        .attr("role", "status")
        .text(state(app, id));
    let tools = tag("div").class("ink-tools").child(state).child(
        button("button quiet", "clear", words::CLEAR_INK.get(lang))
            .attr("id", &parts::id("clear", id))
            .attr_if(!app.draft.answers.contains(id), "hidden", ""),
    );
    let full = tag("p")
        .class("hint")
        .attr("id", &parts::id("full", id))
        .attr("role", "status");
    tag("div")
        .class("signature")
        .child(tag("p").class("hint").text(words::SIGN_HERE.get(lang)))
        .child(pad)
        .child(tools)
        .child(full)
        .child(alternative(app, id))
}

fn alternative(app: &App, id: &str) -> Tag {
    let field = parts::id("signer", id);
    tag("div")
        .class("field")
        .child(
            tag("label")
                .attr("for", &field)
                .text(words::TYPE_NAME.get(app.lang)),
        )
        .child(
            tag("input")
                .attr("id", &field)
                .attr("type", "text")
                .attr("autocomplete", "name")
                .attr("maxlength", "100")
                .attr("data-part", "name")
                .attr("aria-describedby", &needed_id(id))
                .attr("value", typed_name(app, id)),
        )
}

fn stored<'a>(app: &'a App, id: &str) -> &'a str {
    app.draft.answers.text(id).unwrap_or_default()
}

fn typed_name<'a>(app: &'a App, id: &str) -> &'a str {
    signed_name(stored(app, id)).unwrap_or_default()
}

fn drawn<'a>(app: &'a App, id: &str) -> &'a str {
    let stored = stored(app, id);
    if signed_name(stored).is_some() {
        ""
    } else {
        stored
    }
}

fn state(app: &App, id: &str) -> &'static str {
    let label = if app.draft.answers.contains(id) {
        words::SIGNED
    } else {
        words::NOT_SIGNED
    };
    label.get(app.lang)
}

/// Brings the box and the field in step with the answer.
pub(super) fn refresh(app: &App, id: &str) {
    if !pen::is_down() {
        dom::set_attr(&parts::id("ink", id), "d", drawn(app, id));
    }
    let name = typed_name(app, id);
    dom::set_text(&parts::id("inked", id), name);
    dom::set_text(&parts::id("signed", id), state(app, id));
    dom::set_flag(
        &parts::id("clear", id),
        "hidden",
        !app.draft.answers.contains(id),
    );
    if let Some(field) = dom::field(&parts::id("signer", id))
        && field.value().trim() != name
    {
        field.set_value(name);
    }
}

/// Takes the signature back.
pub(super) fn clear(page: &Page, id: &str) {
    // The button goes with the signature; the field is what comes next.
    dom::focus(&parts::id("signer", id));
    dom::set_text(&parts::id("full", id), "");
    app::answer(page, id, vec![(id.to_owned(), None)], false);
}

/// Stores a typed name in place of a drawing; an emptied field takes a typed name back and leaves
/// a drawing alone.
pub(super) fn typed(page: &Page, id: &str, value: &str) {
    let answer = typed_signature(value).map(Answer::Text);
    let keeps = answer.is_none() && !drawn(&page.borrow(), id).is_empty();
    if !keeps {
        app::answer(page, id, vec![(id.to_owned(), answer)], false);
    }
}
