//! A radio group: rating scales, faces, lists, yes and no.

use serviscope_domain::{
    response::AnswerChange,
    survey::{Question, QuestionKind},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::options::{Choice, options};
use crate::respond::{
    app::App,
    dom::{self, Tag, svg, tag},
};

/// Mouths of the faces, saddest first.
const MOUTHS: [&str; 4] = [
    "M16 41Q30 26 44 41",
    "M17 39Q30 34 43 39",
    "M17 36Q30 43 43 36",
    "M15 33Q30 51 45 33",
];

/// The options of a question.
pub(super) fn view(app: &App, question: &Question) -> Tag {
    let class = match &question.kind {
        QuestionKind::Rating { .. } => "options scale",
        QuestionKind::Smiley { .. } => "options faces",
        _ => "options list",
    };
    options(&question.kind)
        .into_iter()
        .enumerate()
        .fold(tag("div").class(class), |group, (place, choice)| {
            group.child(row(app, &question.id, place, choice))
        })
}

fn row(app: &App, question: &str, place: usize, choice: Choice) -> Tag {
    let is_chosen = app.draft.answers.get(question) == Some(&choice.answer);
    let place = place.to_string();
    let radio = tag("input")
        .attr("type", "radio")
        .attr("name", question)
        .attr("id", &id(question, &place))
        .act(&["choose ", &place].concat())
        .attr_if(is_chosen, "checked", "");
    let aside = choice.number.is_none() && choice.face.is_none();
    let number = choice.number.map(|number| {
        tag("span")
            .class("mark")
            .text(&number.to_string())
            .text(" ")
    });
    tag("label")
        .class(if aside { "option aside" } else { "option" })
        .child(radio)
        .maybe(choice.face.map(face))
        .maybe(number)
        .child(tag("span").class("words").text(choice.words.get(app.lang)))
}

fn id(question: &str, place: &str) -> String {
    [question, "-", place].concat()
}

/// A face. Decorative: the words beside it carry the meaning.
fn face(index: usize) -> Tag {
    let mouth = MOUTHS[index.min(MOUTHS.len() - 1)];
    let circle = svg("circle")
        .attr("cx", "30")
        .attr("cy", "30")
        .attr("r", "27");
    svg("svg")
        .attr("class", "face")
        .attr("viewBox", "0 0 60 60")
        .attr("aria-hidden", "true")
        .child(circle)
        .child(svg("path").attr("d", "M21 22v3M39 22v3"))
        .child(svg("path").attr("d", mouth))
}

/// Checks the chosen option: a digit chooses without touching the radio button.
pub(super) fn refresh(app: &App, question: &Question) {
    let chosen = app.draft.answers.get(&question.id);
    let place = options(&question.kind)
        .iter()
        .position(|choice| Some(&choice.answer) == chosen);
    let radio = place.and_then(|place| dom::by_id(&id(&question.id, &place.to_string())));
    if let Some(radio) = radio
        .as_ref()
        .and_then(|radio| radio.dyn_ref::<HtmlInputElement>())
    {
        radio.set_checked(true);
    }
}

/// The answer that choosing the option at `place` gives.
pub(super) fn choice(question: &Question, place: usize) -> Option<AnswerChange> {
    let choice = options(&question.kind).into_iter().nth(place)?;
    Some((question.id.clone(), Some(choice.answer)))
}

/// The option that a digit key means: the one with this number, or where options have no numbers
/// the one at this place, from 1.
pub(in crate::respond) fn place_of_digit(app: &App, id: &str, key: &str) -> Option<usize> {
    let digit: i32 = key.parse().ok()?;
    let choices = options(&app.question(id)?.kind);
    if choices.iter().any(|choice| choice.number.is_some()) {
        choices
            .iter()
            .position(|choice| choice.number == Some(digit))
    } else {
        let place = usize::try_from(digit).ok()?.checked_sub(1)?;
        (place < choices.len()).then_some(place)
    }
}
