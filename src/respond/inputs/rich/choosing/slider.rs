//! A number on a line. Until somebody touches it there is no number.

use serviscope_domain::{
    response::Answer,
    survey::{Question, QuestionKind},
    text::Text,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::{field, numbers, target, words};
use crate::respond::{
    action::listen,
    app::{self, App, Page},
    dom::{self, Tag, button, tag},
    screens::{heading_id, needed_id},
};

/// The line.
pub(super) struct Line<'a> {
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) step: f64,
    pub(super) low: &'a Text,
    pub(super) high: &'a Text,
}

fn id(question: &Question) -> String {
    ["slide-", &question.id].concat()
}

fn value_id(question: &Question) -> String {
    ["value-", &question.id].concat()
}

fn said_id(question: &Question) -> String {
    ["said-", &question.id].concat()
}

fn block_id(question: &Question) -> String {
    ["line-", &question.id].concat()
}

/// The browser prints numbers; code of our own for that is large.
fn printed(number: f64) -> String {
    js_sys::Number::from(number)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}

/// The value, the line between two buttons, and what its ends mean.
pub(super) fn view(app: &App, question: &Question, line: &Line<'_>) -> Tag {
    let answer = app.draft.answers.number(&question.id);
    let slider = tag("input")
        .attr("type", "range")
        .attr("id", &id(question))
        .attr("min", &printed(line.min))
        .attr("max", &printed(line.max))
        .attr("step", &printed(line.step))
        .attr("data-part", "slide")
        .act("here")
        .attr("aria-labelledby", &heading_id(&question.id))
        .attr("aria-describedby", &needed_id(&question.id))
        .attr("aria-valuetext", &value_text(app, line, answer));
    // Last: the browser fits a value to the ends that it knows.
    let slider = match answer {
        Some(answer) => slider.attr("value", &printed(answer)),
        None => slider,
    };
    let step = |action: &str, sign: &str, label: crate::ui::label::Label| {
        button("icon-button", action, sign).attr("aria-label", label.get(app.lang))
    };
    let shown = answer.map(printed);
    let value = tag("p")
        .attr("id", &value_id(question))
        .class("value")
        // The line itself says the same.
        .attr("aria-hidden", "true")
        .text(shown.as_deref().unwrap_or(words::SLIDE.get(app.lang)));
    let said = tag("p")
        .attr("id", &said_id(question))
        .class("visually-hidden")
        .attr("role", "status");
    tag("div")
        .class(class(answer))
        .attr("id", &block_id(question))
        .style("--filled", &filled(line, answer))
        .child(value)
        .child(
            tag("div")
                .class("line")
                .child(step("less", "−", words::LESS))
                .child(slider)
                .child(step("more", "+", words::MORE)),
        )
        .child(numbers::ends(
            app,
            &printed(line.min),
            &printed(line.max),
            line.low,
            line.high,
        ))
        .child(said)
}

fn class(answer: Option<f64>) -> &'static str {
    if answer.is_some() {
        "choosing slider"
    } else {
        "choosing slider untouched"
    }
}

/// How much of the line is filled.
fn filled(line: &Line<'_>, answer: Option<f64>) -> String {
    let length = line.max - line.min;
    match answer.filter(|_| length > 0.0) {
        Some(answer) => [&*printed((answer - line.min) / length * 100.0), "%"].concat(),
        None => "0%".to_owned(),
    }
}

/// What a screen reader says for a value: at the ends their words, too.
fn value_text(app: &App, line: &Line<'_>, answer: Option<f64>) -> String {
    let Some(answer) = answer else {
        return words::NO_VALUE.get(app.lang).to_owned();
    };
    let end = [(line.min, line.low), (line.max, line.high)]
        .into_iter()
        .find(|(end, _)| (end - answer).abs() < 1e-9);
    match end {
        Some((_, words)) => [&*printed(answer), " ", &*app.say(words)].concat(),
        None => printed(answer),
    }
}

fn show(app: &App, question: &Question, line: &Line<'_>, value: Option<f64>) {
    let shown = value.map(printed);
    let shown = shown.as_deref().unwrap_or(words::SLIDE.get(app.lang));
    dom::set_text(&value_id(question), shown);
    dom::set_attr(
        &id(question),
        "aria-valuetext",
        &value_text(app, line, value),
    );
    let block = dom::by_id(&block_id(question));
    dom::set_style(block.as_ref(), "--filled", &filled(line, value));
    dom::set_attr(&block_id(question), "class", class(value));
}

/// Being moved: what is stored must not pull the handle back.
const MOVING: &str = "data-moving";

/// Brings the line in step with the answer.
pub(super) fn refresh(app: &App, question: &Question, line: &Line<'_>) {
    let Some(slider) = field(&id(question)).filter(|slider| !slider.has_attribute(MOVING)) else {
        return;
    };
    let answer = app.draft.answers.number(&question.id);
    if let Some(answer) = answer.map(printed)
        && slider.value() != answer
    {
        slider.set_value(&answer);
    }
    show(app, question, line, answer);
}

/// Shows the value while the handle moves. It is stored where the handle comes to rest.
pub(super) fn slide(app: &App, question: &Question, line: &Line<'_>) {
    if let Some(slider) = field(&id(question)) {
        // Constant name: nothing can be refused.
        let _ = slider.set_attribute(MOVING, "");
        show(app, question, line, Some(slider.value_as_number()));
    }
}

fn store(page: &Page, question: &Question, slider: &HtmlInputElement) {
    let _ = slider.remove_attribute(MOVING);
    let value = slider.value_as_number();
    if page.borrow().draft.answers.number(&question.id) != Some(value) {
        let answer = Some(Answer::Number(value));
        app::answer(
            page,
            &question.id,
            vec![(question.id.clone(), answer)],
            false,
        );
    }
}

/// What a press on the line or on a button beside it does. A press on the very place where the
/// handle would appear moves nothing, so the browser tells it as a press only.
pub(super) fn press(page: &Page, question: &Question, line: &Line<'_>, name: &str) {
    let Some(slider) = field(&id(question)) else {
        return;
    };
    // The browser keeps to the ends and to the steps, without the noise of binary fractions.
    match name {
        "less" => slider.set_value_as_number(slider.value_as_number() - line.step),
        "more" => slider.set_value_as_number(slider.value_as_number() + line.step),
        _ => {}
    }
    store(page, question, &slider);
    if name != "here" {
        let said = slider.get_attribute("aria-valuetext").unwrap_or_default();
        dom::set_text(&said_id(question), &said);
    }
}

/// The space bar takes the value in the middle, which arrows would only pass. The rest is the
/// browser's.
pub(super) fn key(page: &Page, question: &Question, event: &KeyboardEvent) -> bool {
    let slider = field(&id(question));
    let Some(slider) = slider.filter(|slider| target(event).as_ref() == Some(slider)) else {
        return false;
    };
    let takes = event.key() == " ";
    if takes {
        store(page, question, &slider);
    }
    takes
}

/// Stores the value where the handle comes to rest. A finger on the very place where the handle
/// would appear changes nothing and makes no click either, so lifting it counts.
pub(super) fn run(page: &Page) {
    for name in ["change", "pointerup"] {
        let page = page.clone();
        listen(name, move |event| {
            let slider = target(event)
                .filter(|element| element.get_attribute("data-part").as_deref() == Some("slide"));
            let Some(slider) = slider else { return };
            let question = super::question_at(&page, &slider);
            if let (Some(question), Ok(slider)) = (question, slider.dyn_into::<HtmlInputElement>())
                && matches!(question.kind, QuestionKind::Rich(_))
            {
                store(&page, &question, &slider);
            }
        });
    }
}
