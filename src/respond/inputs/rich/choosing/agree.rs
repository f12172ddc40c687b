//! A box to tick.

use serviscope_domain::{response::Answer, survey::Question, text::Text};

use super::field;
use crate::respond::{
    app::{self, App, Page},
    dom::{Tag, tag},
    screens::needed_id,
};

fn id(question: &Question) -> String {
    ["agree-", &question.id].concat()
}

/// The box with its words.
pub(super) fn view(app: &App, question: &Question, text: &Text) -> Tag {
    let tick = tag("input")
        .attr("type", "checkbox")
        .attr("id", &id(question))
        .attr("aria-describedby", &needed_id(&question.id))
        .act("agree")
        .attr_if(app.draft.answers.contains(&question.id), "checked", "");
    tag("label")
        .class("option agree")
        .child(tick)
        .child(tag("span").class("box").attr("aria-hidden", "true"))
        .child(tag("span").class("words").text(&app.say(text)))
}

/// Brings the box in step with the answer.
pub(super) fn refresh(app: &App, question: &Question) {
    if let Some(tick) = field(&id(question)) {
        tick.set_checked(app.draft.answers.contains(&question.id));
        let is_wrong = app.complaint && app.problem(question).is_some();
        // Constant name and values: nothing can be refused.
        let _ = tick.set_attribute("aria-invalid", if is_wrong { "true" } else { "false" });
    }
}

/// Ticks the box, or takes the tick away.
pub(super) fn press(page: &Page, question: &Question) {
    let was_ticked = page.borrow().draft.answers.contains(&question.id);
    let answer = (!was_ticked).then(|| Answer::Text("Y".to_owned()));
    app::answer(
        page,
        &question.id,
        vec![(question.id.clone(), answer)],
        false,
    );
}
