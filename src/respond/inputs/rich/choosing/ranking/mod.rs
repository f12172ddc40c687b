//! Options in order of preference: by dragging, by buttons, or by keyboard.
//!
//! The order that is shown first is nobody's answer: it counts once something was moved, or once
//! somebody said that it is right.

mod drag;
mod grip;
mod item;

use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{OptionList, moved},
    },
};
use web_sys::KeyboardEvent;

pub(super) use self::drag::run;
use super::{option_id, question_at, target, words};
use crate::{
    respond::{
        app::{self, App, Page},
        dom::{self, Tag, button, tag},
    },
    ui::label::Label,
};

fn list_id(question: &Question) -> String {
    ["ranking-", &question.id].concat()
}

fn keep_id(question: &Question) -> String {
    ["keep-", &question.id].concat()
}

fn said_id(question: &Question) -> String {
    ["said-", &question.id].concat()
}

fn keys_id(question: &Question) -> String {
    ["keys-", &question.id].concat()
}

/// The order as it is on the screen.
fn order(app: &App, question: &Question, list: &OptionList) -> Vec<String> {
    let stored = app.draft.answers.list(&question.id);
    list.ranked(stored, &question.id, app.draft.session.seed)
}

fn place_in_survey(list: &OptionList, id: &str) -> usize {
    list.ids().position(|other| other == id).unwrap_or(0)
}

fn grip_id(question: &Question, list: &OptionList, id: &str) -> String {
    ["grip-", &option_id(question, place_in_survey(list, id))].concat()
}

/// `label` about the option `id` at its place.
fn about(app: &App, list: &OptionList, order: &[String], id: &str, label: Label) -> String {
    let name = list.text_of(id).map(|text| app.say(&text));
    let place = order.iter().position(|other| other == id).unwrap_or(0) + 1;
    let values = [
        ("name", name.as_deref().unwrap_or_default()),
        ("n", &*place.to_string()),
        ("all", &*order.len().to_string()),
    ];
    label.with(app.lang, &values)
}

/// The options in order, and the way to keep that order.
pub(super) fn view(app: &App, question: &Question, list: &OptionList) -> Tag {
    let order = order(app, question, list);
    let is_answered = app.draft.answers.contains(&question.id);
    let items = order.iter().fold(
        tag("ol")
            .attr("id", &list_id(question))
            .class(class(is_answered)),
        |items, id| items.child(item::view(app, question, list, &order, id)),
    );
    let keep = button("button", "keep", words::KEEP.get(app.lang))
        .attr("id", &keep_id(question))
        .attr_if(is_answered, "hidden", "");
    tag("div")
        .class("choosing")
        .child(tag("p").class("hint").text(words::ORDER_HOW.get(app.lang)))
        .child(
            tag("p")
                .attr("id", &keys_id(question))
                .attr("hidden", "")
                .text(words::ORDER_KEYS.get(app.lang)),
        )
        .child(items)
        .child(keep)
        .child(
            tag("p")
                .attr("id", &said_id(question))
                .class("visually-hidden")
                .attr("role", "status"),
        )
}

fn class(is_answered: bool) -> &'static str {
    if is_answered {
        "ranking"
    } else {
        "ranking untouched"
    }
}

/// Brings the items in step with the answer: they are moved, never made anew.
pub(super) fn refresh(app: &App, question: &Question, list: &OptionList) {
    let order = order(app, question, list);
    let is_answered = app.draft.answers.contains(&question.id);
    let id_of = |id: &String| option_id(question, place_in_survey(list, id));
    item::arrange(
        &list_id(question),
        &order.iter().map(id_of).collect::<Vec<_>>(),
    );
    // Not the whole attribute: a drag has a class of its own.
    if let Some(list) = dom::by_id(&list_id(question)) {
        let _ = list
            .class_list()
            .toggle_with_force("untouched", !is_answered);
    }
    dom::set_flag(&keep_id(question), "hidden", is_answered);
    for id in &order {
        let label = about(app, list, &order, id, words::PLACE);
        dom::set_attr(&grip_id(question, list, id), "aria-label", &label);
        let at = |end: Option<&String>| if end == Some(id) { "true" } else { "false" };
        let item = dom::by_id(&id_of(id));
        let button = |class: &str| item.as_ref()?.query_selector(class).ok()?;
        for (class, value) in [(".up", at(order.first())), (".down", at(order.last()))] {
            if let Some(button) = button(class) {
                let _ = button.set_attribute("aria-disabled", value);
            }
        }
    }
}

/// Stores the order with `id` at the place `to`, and says so.
fn put(page: &Page, question: &Question, list: &OptionList, id: &str, to: usize, said: Label) {
    let order = moved(&order(&page.borrow(), question, list), id, to);
    let answer = Answer::List(order.clone());
    let changes = vec![(question.id.clone(), Some(answer))];
    app::answer(page, &question.id, changes, false);
    say(&page.borrow(), question, list, id, said);
}

fn say(app: &App, question: &Question, list: &OptionList, id: &str, label: Label) {
    let order = order(app, question, list);
    let words = about(app, list, &order, id, label);
    dom::set_text(&said_id(question), &words);
}

/// What the buttons do.
pub(super) fn press(
    page: &Page,
    question: &Question,
    list: &OptionList,
    name: &str,
    id: &str,
    by_pointer: bool,
) {
    let order = order(&page.borrow(), question, list);
    let place = order.iter().position(|other| other == id);
    match (name, place) {
        ("keep", _) => {
            let changes = vec![(question.id.clone(), Some(Answer::List(order)))];
            app::answer(page, &question.id, changes, false);
            let lang = page.borrow().lang;
            dom::set_text(&said_id(question), words::KEPT.get(lang));
            // The button has gone, and with it the focus.
            dom::focus("next");
        }
        ("up", Some(place)) if place > 0 => {
            put(page, question, list, id, place - 1, words::MOVED);
        }
        ("down", Some(place)) if place + 1 < order.len() => {
            put(page, question, list, id, place + 1, words::MOVED);
        }
        // The pointer drags.
        ("grab", Some(place)) if !by_pointer => {
            let grip = grip_id(question, list, id);
            let was_grabbed = grip::grabbed(&grip).is_some();
            let is_answered = page.borrow().draft.answers.contains(&question.id);
            grip::grab(&grip, (!was_grabbed).then_some((place, is_answered)));
            let said = if was_grabbed {
                words::DROPPED
            } else {
                words::GRABBED
            };
            say(&page.borrow(), question, list, id, said);
        }
        _ => {}
    }
}

/// Arrow keys move the grabbed item, Escape puts it back.
pub(super) fn key(
    page: &Page,
    question: &Question,
    list: &OptionList,
    event: &KeyboardEvent,
) -> bool {
    let Some(grip) = target(event).map(|grip| grip.id()) else {
        return false;
    };
    let order = order(&page.borrow(), question, list);
    let grabbed = order.iter().enumerate().find_map(|(place, id)| {
        let is_it = grip_id(question, list, id) == grip;
        Some((place, id, grip::grabbed(&grip).filter(|_| is_it)?))
    });
    let Some((place, id, (from, was_answered))) = grabbed else {
        return false;
    };
    let end = order.len().saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowUp" => place.saturating_sub(1),
        "ArrowDown" => end.min(place + 1),
        "Home" => 0,
        "End" => end,
        "Escape" => {
            grip::grab(&grip, None);
            if was_answered {
                put(page, question, list, id, from, words::PUT_BACK);
            } else {
                let changes = vec![(question.id.clone(), None)];
                app::answer(page, &question.id, changes, false);
                say(&page.borrow(), question, list, id, words::PUT_BACK);
            }
            return true;
        }
        _ => return false,
    };
    if to != place {
        put(page, question, list, id, to, words::MOVED);
    }
    true
}
