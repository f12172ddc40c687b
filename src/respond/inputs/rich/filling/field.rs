//! Kinds that are one field: a number, a line, an address, a day, a time.

use serviscope_domain::{
    response::{Answer, AnswerChange},
    survey::{
        Question,
        rich::{Kind, UNFINISHED, typed_answer},
    },
};

use super::{parts, words};
use crate::{
    respond::{
        app::{self, App, Page},
        dom::{self, Tag, tag},
        screens::{heading_id, needed_id},
    },
    ui::label::Label,
};

/// What kind of field a question has: its type, the keyboard, and what the browser may fill in.
fn shape(kind: &Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        // Not of type number: that one throws away what it cannot read, and changes with a wheel.
        Kind::Number { .. } => ("text", "decimal", "off"),
        Kind::Line { mask, .. } if is_digits(mask) => ("text", "numeric", "off"),
        Kind::Email => ("email", "email", "email"),
        Kind::Phone => ("tel", "tel", "tel"),
        Kind::Date { .. } => ("date", "", "off"),
        Kind::Time => ("time", "", "off"),
        Kind::DateTime => ("datetime-local", "", "off"),
        _ => ("text", "text", "off"),
    }
}

/// Whether only digits are to be typed.
fn is_digits(mask: &str) -> bool {
    mask.contains('9') && !mask.contains(['a', '*'])
}

/// The field, its unit and what is accepted.
pub(super) fn view(app: &App, question: &Question, kind: &Kind) -> Tag {
    let id = question.id.as_str();
    let (unit_id, form_id) = (parts::id("unit", id), parts::id("form", id));
    let (unit, form) = (unit(app, kind), form(app, kind));
    let described = [&*unit_id, " ", &*form_id, " ", &*needed_id(id)].concat();
    let (field, keyboard, fills) = shape(kind);
    let input = tag("input")
        .attr("id", &parts::id("field", id))
        .attr("type", field)
        .attr_if(!keyboard.is_empty(), "inputmode", keyboard)
        .attr("autocomplete", fills)
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("data-part", "")
        .attr("aria-labelledby", &heading_id(id))
        .attr("aria-describedby", &described)
        .attr("value", &shown(app, id));
    let input = match kind {
        Kind::Line { max_len, .. } => input
            .attr("autocapitalize", "sentences")
            .attr("maxlength", &max_len.to_string()),
        Kind::Date { min, max } => {
            input
                .attr_if(!min.is_empty(), "min", min)
                .attr_if(!max.is_empty(), "max", max)
        }
        _ => input,
    };
    let unit =
        (!unit.is_empty()).then(|| tag("span").class("unit").attr("id", &unit_id).text(&unit));
    let form = (!form.is_empty()).then(|| tag("p").class("hint").attr("id", &form_id).text(&form));
    let line = tag("div").class(class(kind)).child(input).maybe(unit);
    tag("div").class("filled").maybe(form).child(line)
}

/// Fields are as wide as what is written in them.
fn class(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number { .. } => "field-line short",
        Kind::Date { .. } | Kind::Time | Kind::DateTime => "field-line middle",
        _ => "field-line",
    }
}

fn unit(app: &App, kind: &Kind) -> String {
    match kind {
        Kind::Number { unit, .. } => app.say(unit),
        _ => String::new(),
    }
}

/// What is accepted, in words.
fn form(app: &App, kind: &Kind) -> String {
    let between = |labels: [Label; 3], min: Option<String>, max: Option<String>| {
        let label = match (&min, &max) {
            (None, None) => return String::new(),
            (Some(_), Some(_)) => labels[0],
            (Some(_), None) => labels[1],
            (None, Some(_)) => labels[2],
        };
        let text = |side: Option<String>| side.unwrap_or_default();
        label.with(app.lang, &[("min", &text(min)), ("max", &text(max))])
    };
    let day = |day: &String| (!day.is_empty()).then(|| day.clone());
    match kind {
        Kind::Number { min, max, .. } => between(
            [words::BETWEEN, words::AT_LEAST, words::AT_MOST],
            min.map(figure),
            max.map(figure),
        ),
        Kind::Date { min, max } => between(
            [words::BETWEEN, words::NOT_BEFORE, words::NOT_AFTER],
            day(min),
            day(max),
        ),
        Kind::Line { mask, .. } if !mask.is_empty() => {
            words::FORM.with(app.lang, &[("mask", mask)])
        }
        _ => String::new(),
    }
}

/// A number as the browser writes it; ours would print every number exactly, at the cost of code.
fn figure(number: f64) -> String {
    js_sys::Number::from(number)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}

/// The stored answer as it stands in the field.
fn shown(app: &App, id: &str) -> String {
    match app.draft.answers.get(id) {
        Some(Answer::Number(number)) => figure(*number),
        Some(Answer::Text(text)) if text != UNFINISHED => text.clone(),
        _ => String::new(),
    }
}

/// Brings the field in step with the answer. What means the same stays as it was typed.
pub(super) fn refresh(app: &App, question: &Question, kind: &Kind) {
    let Some(field) = dom::field(&parts::id("field", &question.id)) else {
        return;
    };
    let stored = app.draft.answers.get(&question.id);
    let is_unfinished = stored.is_some_and(is_unfinished);
    let is_same = typed_answer(kind, &field.value()).as_ref() == stored;
    if !is_same && !is_unfinished && !parts::has_focus(&field) {
        field.set_value(&shown(app, &question.id));
    }
}

fn is_unfinished(answer: &Answer) -> bool {
    matches!(answer, Answer::Text(text) if text == UNFINISHED)
}

/// Stores what was typed.
pub(super) fn typed(page: &Page, id: &str, kind: &Kind, value: &str) {
    let answer = typed_answer(kind, value);
    app::answer(page, id, vec![(id.to_owned(), answer)], false);
}

/// What has to change because a day or a time was begun and not finished: browsers tell of it in
/// no event, so it is looked up when somebody wants to go on.
pub(super) fn unfinished(app: &App, id: &str, kind: &Kind) -> Option<AnswerChange> {
    if !matches!(kind, Kind::Date { .. } | Kind::Time | Kind::DateTime) {
        return None;
    }
    let field = dom::field(&parts::id("field", id))?;
    let was = app.draft.answers.get(id).is_some_and(is_unfinished);
    let is = field.validity().bad_input();
    let answer = if is {
        Some(Answer::Text(UNFINISHED.into()))
    } else {
        typed_answer(kind, &field.value())
    };
    (was != is).then(|| (id.to_owned(), answer))
}
