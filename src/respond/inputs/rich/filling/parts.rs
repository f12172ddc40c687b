//! What the kinds that are filled in share: names of elements, tables, fields.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

use crate::respond::{
    app::App,
    dom::{self, Tag, tag},
};

/// The id of the element that plays the part `name` for what is stored under `key`.
pub(super) fn id(name: &str, key: &str) -> String {
    [name, "-", key].concat()
}

/// The drop-down with this id.
pub(super) fn select(id: &str) -> Option<HtmlSelectElement> {
    dom::by_id(id)?.dyn_into().ok()
}

/// Whether somebody is in the element: what they type is theirs.
pub(super) fn has_focus(element: &HtmlElement) -> bool {
    let focused = dom::document().and_then(|document| document.active_element());
    focused.as_ref() == Some(element.as_ref())
}

/// Marks a part of an answer that is missing, once somebody tried to go on without it.
pub(super) fn mark(app: &App, id: &str, is_missing: bool) {
    let wrong = app.complaint && is_missing;
    dom::set_attr(id, "aria-invalid", if wrong { "true" } else { "false" });
}

/// A table of statements. Roles are written out: a phone shows its rows as cards, and some
/// browsers forget what a table is when its display changes.
pub(super) fn table(class: &str, labelled_by: &str, heads: Vec<Tag>, lines: Vec<Tag>) -> Tag {
    let heads = heads.into_iter().fold(row(), Tag::child);
    let head = tag("thead").attr("role", "rowgroup").child(heads);
    let body = tag("tbody").attr("role", "rowgroup");
    let body = lines.into_iter().fold(body, Tag::child);
    tag("table")
        .attr("role", "table")
        .attr("aria-labelledby", labelled_by)
        .class(class)
        .child(head)
        .child(body)
}

fn row() -> Tag {
    tag("tr").attr("role", "row")
}

/// The heading of a column; the one of the statements is only said.
pub(super) fn column(class: &str, words: &str) -> Tag {
    tag("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .child(tag("span").class(class).text(words))
}

/// A line of a table: a statement with the id `id`, and what is answered.
pub(super) fn line(id: &str, text: &str, cells: Vec<Tag>) -> Tag {
    let head = tag("th")
        .attr("role", "rowheader")
        .attr("scope", "row")
        .attr("id", id)
        .text(text);
    cells.into_iter().fold(row().child(head), |row, cell| {
        row.child(tag("td").attr("role", "cell").child(cell))
    })
}
