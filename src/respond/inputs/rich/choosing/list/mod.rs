//! Options as rows or as picture cards: radio buttons for one, boxes for several.

mod count;
mod row;

use gloo::events::{EventListener, EventListenerOptions};
use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{OTHER, OptionList},
    },
};

use super::{field, option_id, other, target, words};
use crate::respond::{
    app::{App, Page},
    dom::{self, Tag, tag},
};

/// How options are shown and chosen.
pub(super) struct Pick<'a> {
    pub(super) list: &'a OptionList,
    pub(super) several: bool,
    pub(super) pictures: bool,
    pub(super) min: Option<usize>,
    pub(super) max: Option<usize>,
}

impl<'a> Pick<'a> {
    /// One of a list.
    pub(super) fn one(list: &'a OptionList) -> Self {
        Self {
            list,
            several: false,
            pictures: false,
            min: None,
            max: None,
        }
    }

    /// The role of the group.
    pub(super) fn role(&self) -> &'static str {
        if self.several { "group" } else { "radiogroup" }
    }
}

/// What is chosen, one or several.
fn chosen(app: &App, question: &Question) -> Vec<String> {
    match app.draft.answers.get(&question.id) {
        Some(Answer::Text(id)) => vec![id.clone()],
        Some(Answer::List(ids)) => ids.clone(),
        _ => Vec::new(),
    }
}

/// The options in this respondent's order.
pub(super) fn view(app: &App, question: &Question, pick: &Pick<'_>) -> Tag {
    let chosen = chosen(app, question);
    let seed = app.draft.session.seed;
    let class = if pick.pictures {
        "options pictures"
    } else {
        "options list"
    };
    let all = (pick.several && pick.list.offers_all(pick.max)).then(|| {
        let has_all = pick.list.has_all(&chosen);
        row::option(
            pick,
            row::mark(pick, &all_id(question), "all").attr_if(has_all, "checked", ""),
            words::ALL.get(app.lang),
        )
    });
    let places: Vec<&str> = pick.list.ids().collect();
    let rows = pick.list.ids_in_order(&question.id, seed).into_iter().fold(
        tag("div").class(class).maybe(all),
        |rows, id| {
            let place = places.iter().position(|other| *other == id);
            let text = pick.list.text_of(id).unwrap_or_default();
            let mark = row::mark(
                pick,
                &option_id(question, place.unwrap_or(0)),
                &["pick ", id].concat(),
            )
            .attr_if(!pick.several, "name", &question.id)
            .attr_if(chosen.iter().any(|chosen| chosen == id), "checked", "");
            let words = app.say(&text);
            let row = match pick.list.get(id).filter(|_| pick.pictures) {
                Some(listed) => row::card(pick, listed.picture(), mark, &words),
                None => row::option(pick, mark, &words),
            };
            let rows = rows.child(row);
            if id == OTHER {
                rows.child(other::view(app, question))
            } else {
                rows
            }
        },
    );
    let count = count::view(app, question, pick, &chosen);
    tag("div").class("choosing").maybe(count).child(rows)
}

fn all_id(question: &Question) -> String {
    ["all-", &question.id].concat()
}

/// Brings marks, count and the field beside "other" in step with the answer.
pub(super) fn refresh(app: &App, question: &Question, pick: &Pick<'_>) {
    let chosen = chosen(app, question);
    for (place, id) in pick.list.ids().enumerate() {
        let Some(mark) = field(&option_id(question, place)) else {
            continue;
        };
        mark.set_checked(chosen.iter().any(|chosen| chosen == id));
        if pick.max.is_some() {
            let may_join = pick.list.may_join(&chosen, id, pick.max);
            let value = if may_join { "false" } else { "true" };
            // Constant names and values: nothing can be refused.
            let _ = mark.set_attribute("aria-disabled", value);
        }
    }
    if let Some(all) = field(&all_id(question)) {
        let has_all = pick.list.has_all(&chosen);
        all.set_checked(has_all);
        let some = pick.list.options.iter().any(|o| chosen.contains(&o.id));
        all.set_indeterminate(some && !has_all);
    }
    count::refresh(app, question, pick, &chosen);
    other::refresh(app, question);
}

/// What pressing an option does. `by_pointer` also stands for a digit, which is as deliberate.
pub(super) fn press(
    page: &Page,
    question: &Question,
    pick: &Pick<'_>,
    name: &str,
    id: &str,
    by_pointer: bool,
) {
    let before = chosen(&page.borrow(), question);
    let was_chosen = before.iter().any(|chosen| chosen == id);
    if !pick.several {
        let answer = Answer::Text(id.to_owned());
        other::choose(page, question, pick.list, Some(answer), by_pointer);
        // Arrow keys pass over "other" and must be able to go on.
        if id == OTHER && by_pointer {
            other::focus(question);
        }
        return;
    }
    if name == "pick" && !pick.list.may_join(&before, id, pick.max) {
        // The browser has already ticked the box.
        refresh(&page.borrow(), question, pick);
        return;
    }
    let after = match name {
        "all" => pick.list.all_toggled(&before),
        _ => pick.list.toggled(&before, id),
    };
    let answer = (!after.is_empty()).then_some(Answer::List(after));
    other::choose(page, question, pick.list, answer, false);
    if id == OTHER && !was_chosen {
        other::focus(question);
    }
}

/// A digit presses the option at this place, counted from 1.
pub(super) fn key(page: &Page, question: &Question, pick: &Pick<'_>, key: &str) -> bool {
    let place = key.parse::<usize>().ok();
    let Some(place) = place.and_then(|place| place.checked_sub(1)) else {
        return false;
    };
    let seed = page.borrow().draft.session.seed;
    let ids = pick.list.ids_in_order(&question.id, seed);
    let Some(id) = ids.get(place) else {
        return false;
    };
    press(page, question, pick, "pick", id, true);
    true
}

/// Hides pictures that do not load. That they do not is told to the picture alone and does not
/// bubble.
pub(super) fn run() {
    let Some(document) = dom::document() else {
        return;
    };
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document, "error", options, |event| {
        if let Some(image) = target(event).filter(|element| element.tag_name() == "IMG") {
            let _ = image.toggle_attribute_with_force("hidden", true);
        }
    })
    .forget();
}
