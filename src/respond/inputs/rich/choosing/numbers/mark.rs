//! What can be pressed: a number, or a star.

use serviscope_domain::text::Text;

use super::{Scale, words};
use crate::respond::{
    app::App,
    dom::{Tag, svg, tag},
};

/// What both ends mean. Decorative: the numbers at the ends are named with their words.
pub(in super::super) fn ends(app: &App, min: &str, max: &str, low: &Text, high: &Text) -> Tag {
    let end = |number: &str, words: &Text| {
        tag("span")
            .child(tag("b").text(number))
            .text(" ")
            .text(&app.say(words))
    };
    tag("p")
        .class("both-ends")
        .attr("aria-hidden", "true")
        .child(end(min, low))
        .child(end(max, high))
}

/// A number; at the ends the words belong to its name.
pub(super) fn number(
    app: &App,
    scale: &Scale<'_>,
    number: i32,
    (low, high): (&Text, &Text),
    radio: Tag,
) -> Tag {
    let words = match number {
        number if number == scale.min => Some(low),
        number if number == scale.max => Some(high),
        _ => None,
    };
    let words = words.map(|words| {
        tag("span")
            .class("visually-hidden")
            .text(" ")
            .text(&app.say(words))
    });
    tag("label")
        .class("option number")
        .child(radio)
        .child(tag("span").text(&number.to_string()))
        .maybe(words)
}

/// A star. All up to the chosen one are filled; the style sheet sees to that.
pub(super) fn star(app: &App, number: i32, radio: Tag) -> Tag {
    let outline = svg("path").attr(
        "d",
        "M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.6L12 17.5l-5.9 3.2 1.2-6.6L2.5 9.5l6.6-.9z",
    );
    let picture = svg("svg")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(outline);
    let name = match number {
        1 => words::ONE_STAR.get(app.lang).to_owned(),
        n => words::STARS.with(app.lang, &[("n", &n.to_string())]),
    };
    tag("label")
        .class("star")
        .child(radio)
        .child(picture)
        .child(tag("span").class("visually-hidden").text(&name))
}
