//! The words beside "other".

use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{OTHER, OptionList},
    },
};

use super::{field, words};
use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, tag},
    screens::needed_id,
};

/// The longest words, in characters.
const LONGEST: usize = 200;

/// Whether "other" is among what was chosen.
pub(super) fn is_in(answer: Option<&Answer>) -> bool {
    match answer {
        Some(Answer::Text(chosen)) => chosen == OTHER,
        Some(Answer::List(chosen)) => chosen.iter().any(|id| id == OTHER),
        _ => false,
    }
}

fn field_id(question: &Question) -> String {
    ["other-", &question.id].concat()
}

fn block_id(question: &Question) -> String {
    ["other-block-", &question.id].concat()
}

/// The field, hidden until "other" is chosen.
pub(super) fn view(app: &App, question: &Question) -> Tag {
    let id = field_id(question);
    let answers = &app.draft.answers;
    let written = answers.text(&OptionList::other_key(&question.id));
    let label = tag("label")
        .attr("for", &id)
        .text(words::SAY_WHAT.get(app.lang));
    let field = tag("input")
        .attr("type", "text")
        .attr("id", &id)
        .attr("maxlength", &LONGEST.to_string())
        .attr("data-part", "other")
        .attr("aria-describedby", &needed_id(&question.id))
        .attr("value", written.unwrap_or_default());
    tag("div")
        .attr("id", &block_id(question))
        .class("field other")
        .attr_if(!is_in(answers.get(&question.id)), "hidden", "")
        .child(label)
        .child(field)
}

/// Shows the field if "other" is chosen. Its words are the person's.
pub(super) fn refresh(app: &App, question: &Question) {
    let is_chosen = is_in(app.draft.answers.get(&question.id));
    dom::set_flag(&block_id(question), "hidden", !is_chosen);
}

/// Takes the focus to the field.
pub(super) fn focus(question: &Question) {
    dom::focus(&field_id(question));
}

/// What stands in the field, as it is stored. Words that were written before somebody changed their
/// mind twice are still there.
fn written(text: &str) -> Option<Answer> {
    let text: String = text.chars().take(LONGEST).collect();
    (!text.trim().is_empty()).then_some(Answer::Text(text))
}

/// Stores what was written so far.
pub(super) fn write(page: &Page, question: &Question, text: &str) {
    let key = OptionList::other_key(&question.id);
    app::answer(page, &question.id, vec![(key, written(text))], false);
}

/// Stores a choice together with the words that belong to it. It moves on if `advance`, but never
/// from "other", whose words come next.
pub(super) fn choose(
    page: &Page,
    question: &Question,
    list: &OptionList,
    answer: Option<Answer>,
    advance: bool,
) {
    let is_other = is_in(answer.as_ref());
    let mut changes = vec![(question.id.clone(), answer)];
    if list.other {
        let field = field(&field_id(question)).filter(|_| is_other);
        let words = field.and_then(|field| written(&field.value()));
        changes.push((OptionList::other_key(&question.id), words));
    }
    let advance = advance && !is_other && super::super::super::goes_on(&page.borrow());
    app::answer(page, &question.id, changes, advance);
}
