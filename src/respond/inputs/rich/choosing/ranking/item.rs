//! The items of a ranking as elements.

use serviscope_domain::survey::{Question, rich::OptionList};
use web_sys::{Element, Node};

use super::{about, grip_id, keys_id, option_id, place_in_survey, words};
use crate::{
    respond::{
        app::App,
        dom::{self, Tag, tag},
    },
    ui::label::Label,
};

/// An option with its handle and its buttons.
pub(super) fn view(
    app: &App,
    question: &Question,
    list: &OptionList,
    order: &[String],
    id: &str,
) -> Tag {
    let about = |label| about(app, list, order, id, label);
    let grip = tag("button")
        .attr("type", "button")
        .class("grip")
        .attr("id", &grip_id(question, list, id))
        .attr("aria-label", &about(words::PLACE))
        .attr("aria-describedby", &keys_id(question))
        .attr("aria-pressed", "false")
        .act(&["grab ", id].concat());
    let step = |action: &str, class: &str, label: Label, is_at_end: bool| {
        tag("button")
            .attr("type", "button")
            .class(class)
            .act(&[action, " ", id].concat())
            .attr("aria-label", &about(label))
            // A button that is switched off would lose the focus of whoever pressed it.
            .attr("aria-disabled", if is_at_end { "true" } else { "false" })
    };
    let is = |end: Option<&String>| end.is_some_and(|end| end == id);
    tag("li")
        .attr("id", &option_id(question, place_in_survey(list, id)))
        .attr("data-item", id)
        .child(grip)
        .child(
            tag("span").class("words").text(
                &list
                    .text_of(id)
                    .map(|text| app.say(&text))
                    .unwrap_or_default(),
            ),
        )
        .child(step("up", "icon-button up", words::UP, is(order.first())))
        .child(step(
            "down",
            "icon-button down",
            words::DOWN,
            is(order.last()),
        ))
}

/// Brings the children of `list` into this order. The one that has the focus stays where it is, and
/// the others move around it: an element that is moved loses the focus.
pub(super) fn arrange(list: &str, order: &[String]) {
    let Some(list) = dom::by_id(list) else { return };
    let now = children(&list);
    let ids = now.iter().map(Element::id);
    if ids.eq(order.iter().cloned()) {
        return;
    }
    let focused = dom::document().and_then(|document| document.active_element());
    let holds_focus = |item: &&Element| item.contains(focused.as_deref());
    let pivot = now.iter().find(holds_focus).filter(|_| focused.is_some());
    let mut is_before = pivot.is_some();
    for id in order {
        let Some(item) = dom::by_id(id) else { continue };
        if Some(&item) == pivot {
            is_before = false;
        } else {
            let next = pivot.filter(|_| is_before).map(|pivot| -> &Node { pivot });
            // The pivot is a child of the list.
            let _ = list.insert_before(&item, next);
        }
    }
}

/// The items of a list, in its order.
pub(super) fn children(list: &Element) -> Vec<Element> {
    let children = list.children();
    (0..children.length())
        .filter_map(|place| children.item(place))
        .collect()
}
