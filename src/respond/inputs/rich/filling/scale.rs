//! One row of radio buttons: the points of a scale, and "does not apply".

use serviscope_domain::{
    response::Answer,
    survey::rich::Points,
    text::{Lang, Text},
};

use super::{parts, words};
use crate::respond::{
    app::App,
    dom::{self, Tag, tag},
};

/// Up to how many points every point shows its words on a wide screen.
const FEW: usize = 5;
/// From how many points on a phone needs two rows.
const MANY: usize = 8;

/// How many points there are, "does not apply" left out.
pub(super) fn count(points: &Points) -> usize {
    usize::try_from(points.max - points.min + 1).unwrap_or(0)
}

/// What is stored for the point at `place`; the place after the last point is "does not apply".
pub(super) fn answer_at(points: &Points, place: usize) -> Option<Answer> {
    if place == count(points) && points.allow_na {
        return Some(Answer::NotApplicable);
    }
    let place = i32::try_from(place).ok()?;
    (points.min + place <= points.max).then(|| Answer::Number((points.min + place).into()))
}

fn place_of(app: &App, key: &str, points: &Points) -> Option<usize> {
    let answer = app.draft.answers.get(key)?;
    (0..=count(points)).find(|place| answer_at(points, *place).as_ref() == Some(answer))
}

/// The class of a table of scales with these points.
pub(super) fn class(points: &Points) -> &'static str {
    match count(points) {
        count if count <= FEW => "few",
        count if count >= MANY => "many",
        _ => "some",
    }
}

/// The words of the points, over their columns on a wide screen: all of them where they fit, else
/// those of both ends. The radio buttons carry them too, so a screen reader passes over this.
pub(super) fn heads(points: &Points, lang: Lang) -> Tag {
    let words = (0..count(points)).fold(tag("span").class("heads-points"), |heads, place| {
        let words = points.anchors.at(place).unwrap_or_default();
        heads.child(tag("span").text(words.get(lang)))
    });
    let aside = points.allow_na.then(|| {
        tag("span")
            .class("heads-aside")
            .text(words::NOT_APPLICABLE.get(lang))
    });
    tag("span")
        .class("heads")
        .attr("aria-hidden", "true")
        .child(words)
        .maybe(aside)
}

/// The row of radio buttons stored under `key`, labelled by the elements `labels`.
pub(super) fn view(app: &App, key: &str, points: &Points, labels: &str, needed: &str) -> Tag {
    let last = count(points);
    let dots = (0..last).fold(tag("div").class("dots"), |dots, place| {
        dots.child(dot(app, key, points, place))
    });
    let aside = points.allow_na.then(|| dot(app, key, points, last));
    let end = |place: usize| {
        let words = points.anchors.at(place).unwrap_or_default();
        tag("span").text(words.get(app.lang))
    };
    let said = tag("b")
        .attr("id", &parts::id("said", key))
        .text(&said(app, key, points));
    let ends = tag("p")
        .class("ends")
        .attr("aria-hidden", "true")
        .child(end(0))
        .child(said)
        .child(end(last.saturating_sub(1)));
    tag("div")
        .class("scale-row")
        .attr("id", &parts::id("scale", key))
        .attr("role", "radiogroup")
        .attr("data-own", "")
        .attr("aria-labelledby", labels)
        .attr("aria-describedby", needed)
        .child(dots)
        .child(ends)
        .maybe(aside)
}

/// One radio button with its number and, for a screen reader, its words.
fn dot(app: &App, key: &str, points: &Points, place: usize) -> Tag {
    let is_aside = place == count(points);
    let text = place.to_string();
    let radio = tag("input")
        .attr("type", "radio")
        .attr("name", key)
        .attr("id", &dot_id(key, place))
        .act(&["rate ", key, " ", &text].concat())
        .attr_if(place_of(app, key, points) == Some(place), "checked", "");
    let label = tag("label").class(if is_aside { "dot aside" } else { "dot" });
    if is_aside {
        let words = tag("span").text(words::NOT_APPLICABLE.get(app.lang));
        return label.child(radio).child(words);
    }
    let number = points.min + i32::try_from(place).unwrap_or(0);
    let anchor = points.anchors.at(place).map(|anchor: Text| {
        tag("span")
            .class("visually-hidden")
            .text(" ")
            .text(anchor.get(app.lang))
    });
    label
        .child(radio)
        .child(tag("span").class("mark").text(&number.to_string()))
        .maybe(anchor)
}

fn dot_id(key: &str, place: usize) -> String {
    [key, "-", &place.to_string()].concat()
}

/// Takes the focus to a point, so that arrows go on from there.
pub(super) fn focus(key: &str, place: usize) {
    dom::focus(&dot_id(key, place));
}

/// The words of the chosen point, between those of the ends, which speak for themselves.
fn said(app: &App, key: &str, points: &Points) -> String {
    place_of(app, key, points)
        .filter(|place| (1..count(points).saturating_sub(1)).contains(place))
        .and_then(|place| points.anchors.at(place))
        .map(|anchor| anchor.get(app.lang).to_owned())
        .unwrap_or_default()
}

/// Brings the row in step with the answers, and marks it if it is needed and empty.
pub(super) fn refresh(app: &App, key: &str, points: &Points) {
    let place = place_of(app, key, points);
    if let Some(radio) = place.and_then(|place| dom::field(&dot_id(key, place))) {
        radio.set_checked(true);
    }
    dom::set_text(&parts::id("said", key), &said(app, key, points));
    parts::mark(app, &parts::id("scale", key), place.is_none());
}
