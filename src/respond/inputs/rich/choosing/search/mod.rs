//! A list behind a field that filters it: a combobox with a listbox, as the ARIA practices have it.
//!
//! What is open and which option is the active one stands in the elements alone.

mod popup;

use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{Kind, NONE, OTHER, OptionList, folded},
    },
};
use web_sys::{Event, KeyboardEvent};

use self::popup::{Move, Popup};
use super::{option_id, other, target, words};
use crate::respond::{
    action::listen,
    app::{App, Page},
    dom::{Tag, tag},
    screens::{heading_id, needed_id},
};

/// What stands in the field for the stored answer.
fn chosen_words(app: &App, question: &Question, list: &OptionList) -> String {
    let id = app.draft.answers.text(&question.id);
    let text = id.and_then(|id| list.text_of(id));
    text.map(|text| app.say(&text)).unwrap_or_default()
}

/// The field, the button beside it, and the list.
pub(super) fn view(app: &App, question: &Question, list: &OptionList) -> Tag {
    let heading = heading_id(&question.id);
    let list_id = popup::list_id(question);
    let field = tag("input")
        .attr("type", "text")
        .attr("id", &popup::field_id(question))
        .attr("role", "combobox")
        .attr("data-part", "search")
        .act("unfold")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-expanded", "false")
        .attr("aria-controls", &list_id)
        .attr("aria-labelledby", &heading)
        .attr("aria-describedby", &needed_id(&question.id))
        .attr("placeholder", words::SEARCH.get(app.lang))
        .attr("value", &chosen_words(app, question, list));
    // The keyboard opens the list with the arrow keys; this is for thumbs.
    let unfold = tag("button")
        .attr("type", "button")
        .attr("tabindex", "-1")
        .class("icon-button unfold")
        .act("toggle")
        .attr("aria-label", words::SHOW_ALL.get(app.lang));
    let said = tag("p")
        .attr("id", &popup::said_id(question))
        .class("visually-hidden")
        .attr("role", "status");
    let found = tag("p")
        .attr("id", &popup::found_id(question))
        .class("hint")
        .attr("aria-hidden", "true");
    let options = tag("ul")
        .attr("id", &list_id)
        .attr("role", "listbox")
        .attr("aria-labelledby", &heading);
    // It lies over what follows: if it pushed that down, closing it would pull "next" from under
    // the finger that is pressing it.
    let popup = tag("div")
        .class("popup")
        .attr("hidden", "")
        .child(found)
        .child(rows(app, question, list, options));
    tag("div")
        .class("choosing combo")
        .child(
            tag("div")
                .class("combo-field")
                .child(field)
                .child(unfold)
                .child(popup),
        )
        .child(said)
        .child(other::view(app, question))
}

/// Every option, in this respondent's order.
fn rows(app: &App, question: &Question, list: &OptionList, options: Tag) -> Tag {
    let chosen = app.draft.answers.text(&question.id);
    let places: Vec<&str> = list.ids().collect();
    let ids = list.ids_in_order(&question.id, app.draft.session.seed);
    ids.into_iter().fold(options, |options, id| {
        let place = places.iter().position(|other| *other == id).unwrap_or(0);
        let text = list.text_of(id).unwrap_or_default();
        // Somebody may know a name in the other language only.
        let words = folded(&[&*text.zh, " ", &*text.en].concat());
        let is_chosen = chosen == Some(id);
        let row = tag("li")
            .attr("role", "option")
            .attr("id", &option_id(question, place))
            .attr("aria-selected", if is_chosen { "true" } else { "false" })
            .attr("data-words", &words)
            // These are the way out when nothing is found.
            .attr_if(id == OTHER || id == NONE, "data-always", "")
            .act(&["pick ", id].concat())
            .text(&app.say(&text));
        options.child(row)
    })
}

/// Brings the field and the list in step with the answer. A field in use is the person's.
pub(super) fn refresh(app: &App, question: &Question, list: &OptionList) {
    let chosen = app.draft.answers.text(&question.id);
    for (place, id) in list.ids().enumerate() {
        popup::select(&option_id(question, place), chosen == Some(id));
    }
    if let Some(popup) = Popup::of(question)
        && !popup.is_in_use()
    {
        popup.write(&chosen_words(app, question, list));
    }
    other::refresh(app, question);
}

/// What pressing the field, the button or an option does.
pub(super) fn press(
    page: &Page,
    question: &Question,
    list: &OptionList,
    name: &str,
    id: &str,
    by_pointer: bool,
) {
    let Some(popup) = Popup::of(question) else {
        return;
    };
    match name {
        "toggle" if popup.is_open() => popup.close(),
        "unfold" | "toggle" => {
            popup.open("");
        }
        "pick" => pick(page, question, list, &popup, id, by_pointer),
        _ => {}
    }
}

fn pick(
    page: &Page,
    question: &Question,
    list: &OptionList,
    popup: &Popup,
    id: &str,
    by_pointer: bool,
) {
    popup.close();
    let answer = Answer::Text(id.to_owned());
    other::choose(page, question, list, Some(answer), by_pointer);
    popup.write(&chosen_words(&page.borrow(), question, list));
    if id == OTHER {
        other::focus(question);
    }
}

/// Filters while somebody types. An empty field takes the answer back.
pub(super) fn typed(page: &Page, question: &Question, list: &OptionList, value: &str) {
    let Some(popup) = Popup::of(question) else {
        return;
    };
    let found = popup.open(value);
    let lang = page.borrow().lang;
    popup.say(&match (value.trim().is_empty(), found) {
        (true, _) => String::new(),
        (false, 0) => words::NOT_FOUND.get(lang).to_owned(),
        (false, found) => words::FOUND.with(lang, &[("n", &found.to_string())]),
    });
    let is_answered = page.borrow().draft.answers.contains(&question.id);
    if value.is_empty() && is_answered {
        other::choose(page, question, list, None, false);
    }
}

/// The keys of a combobox.
pub(super) fn key(
    page: &Page,
    question: &Question,
    list: &OptionList,
    event: &KeyboardEvent,
) -> bool {
    let Some(popup) = Popup::of(question).filter(Popup::is_in_use) else {
        return false;
    };
    match event.key().as_str() {
        "ArrowDown" => popup.go(Move::By(1)),
        "ArrowUp" => popup.go(Move::By(-1)),
        "PageDown" => popup.go(Move::Page(1)),
        "PageUp" => popup.go(Move::Page(-1)),
        "Enter" if popup.is_open() => match popup.active_id() {
            Some(id) => pick(page, question, list, &popup, &id, false),
            // As long as nothing is meant there is nothing to go on with.
            None if popup.is_filtering() => {}
            None => return false,
        },
        "Escape" if popup.is_open() => {
            popup.close();
            popup.write(&chosen_words(&page.borrow(), question, list));
        }
        "Escape" if page.borrow().draft.answers.contains(&question.id) => {
            popup.write("");
            other::choose(page, question, list, None, false);
        }
        _ => return false,
    }
    true
}

/// Closes lists that somebody leaves, and keeps the focus in the field while options are pressed.
pub(super) fn run(page: &Page) {
    listen("mousedown", |event| {
        let is_option = target(event)
            .and_then(|element| element.closest(".combo [role=listbox], .unfold").ok())
            .flatten()
            .is_some();
        if is_option {
            event.prevent_default();
        }
    });
    listen("pointerdown", |event| {
        let around = target(event).and_then(|element| element.closest(".combo").ok().flatten());
        if around.is_none() {
            popup::close_all();
        }
    });
    let page = page.clone();
    listen("focusout", move |event| leave(&page, event));
}

/// The field is left: what was typed counts if it is exactly one of the options, else the field
/// shows what is chosen.
fn leave(page: &Page, event: &Event) {
    let Some(field) =
        target(event).filter(|e| e.get_attribute("role").as_deref() == Some("combobox"))
    else {
        return;
    };
    let Some(question) = super::question_at(page, &field) else {
        return;
    };
    // A screen that is being replaced has nothing to keep.
    if page.try_borrow_mut().is_err() {
        return;
    }
    let serviscope_domain::survey::QuestionKind::Rich(Kind::One { list, .. }) = &question.kind
    else {
        return;
    };
    let Some(popup) = Popup::of(&question) else {
        return;
    };
    let is_new = popup.is_filtering();
    popup.close();
    let exact = list.ids().find(|id| {
        let words = list.text_of(id).unwrap_or_default();
        let typed = folded(popup.value().trim());
        folded(&words.zh) == typed || folded(&words.en) == typed
    });
    if let Some(id) = exact.filter(|_| is_new) {
        let answer = Answer::Text(id.to_owned());
        other::choose(page, &question, list, Some(answer), false);
    }
    popup.write(&chosen_words(&page.borrow(), &question, list));
}
