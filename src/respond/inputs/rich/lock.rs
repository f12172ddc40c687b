//! Questions that cannot be answered now: shown greyed, and nothing changes them.
//!
//! The group of every kind is a `fieldset`, so the browser itself holds its fields and buttons; the
//! listeners ask [`is_locked`] for what is no field, such as a drag.

use serviscope_domain::survey::Question;

use crate::{
    respond::{
        app::App,
        dom::{self, Tag, tag},
    },
    ui::label::{Label, label},
};

const LOCKED: Label = label("这一题现在不用回答。", "This question needs no answer now.");

/// Whether the answers so far keep the question from being answered.
pub(in crate::respond) fn is_locked(app: &App, question: &Question) -> bool {
    // Most questions have no such rule, and what is known takes a moment to put together.
    question.rules.enabled.is_some() && !question.rules.is_enabled(&app.draft.known(&app.survey))
}

fn id(question: &Question) -> String {
    ["lock-", &question.id].concat()
}

fn note_id(question: &Question) -> String {
    ["locked-", &question.id].concat()
}

/// Makes the group of a question one that can be locked, with a word on why.
pub(in crate::respond) fn lock(app: &App, question: &Question, group: Tag) -> Tag {
    let group = group.attr("id", &id(question));
    if question.rules.enabled.is_none() {
        return group;
    }
    let is_locked = is_locked(app, question);
    let note = tag("p")
        .attr("id", &note_id(question))
        .class("hint")
        .attr_if(!is_locked, "hidden", "")
        .text(LOCKED.get(app.lang));
    group
        .attr_if(is_locked, "disabled", "")
        .attr_if(is_locked, "aria-disabled", "true")
        .child(note)
}

/// Brings the lock in step with the answers.
pub(in crate::respond) fn refresh(app: &App, question: &Question) {
    if question.rules.enabled.is_none() {
        return;
    }
    let is_locked = is_locked(app, question);
    dom::set_flag(&id(question), "disabled", is_locked);
    dom::set_attr(
        &id(question),
        "aria-disabled",
        if is_locked { "true" } else { "false" },
    );
    dom::set_flag(&note_id(question), "hidden", !is_locked);
}
