//! One option: a row, or a card with a picture.

use super::Pick;
use crate::respond::dom::{Tag, tag};

/// What is checked.
pub(super) fn mark(pick: &Pick<'_>, id: &str, action: &str) -> Tag {
    tag("input")
        .attr("type", if pick.several { "checkbox" } else { "radio" })
        .attr("id", id)
        .act(action)
}

/// A row. Where several can be chosen it shows a box, so that one can see that they can.
pub(super) fn option(pick: &Pick<'_>, mark: Tag, words: &str) -> Tag {
    let box_ = pick
        .several
        .then(|| tag("span").class("box").attr("aria-hidden", "true"));
    tag("label")
        .class("option")
        .child(mark)
        .maybe(box_)
        .child(tag("span").class("words").text(words))
}

/// A picture above its words. The words are always there, so the picture needs no other name, and
/// one that does not load is not missed.
pub(super) fn card(pick: &Pick<'_>, picture: Option<&str>, mark: Tag, words: &str) -> Tag {
    let image = picture.map(|address| {
        tag("img")
            .attr("alt", "")
            .attr("decoding", "async")
            .attr("draggable", "false")
            .attr("src", address)
    });
    let box_ = pick
        .several
        .then(|| tag("span").class("box").attr("aria-hidden", "true"));
    tag("label")
        .class("option card-option")
        .child(mark)
        .maybe(image)
        .child(
            tag("span")
                .class("caption")
                .maybe(box_)
                .child(tag("span").class("words").text(words)),
        )
}
