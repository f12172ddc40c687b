//! The chosen files, with their sizes and small pictures.

use serviscope_domain::{response::Attachment, survey::rich::size_words};
use wasm_bindgen_futures::spawn_local;

use super::{super::parts, words};
use crate::respond::{
    app::App,
    codec::Lean,
    dom::{self, Tag, button, tag},
};

/// What separates names where they are compared; no name contains it.
const BETWEEN: &str = "/";

fn names<'a>(app: &'a App, id: &str) -> &'a [String] {
    app.draft.answers.list(id).unwrap_or_default()
}

/// The place of the list, and the list if there is one.
pub(super) fn view(app: &App, id: &str) -> Tag {
    tag("div")
        .attr("id", &parts::id("files", id))
        .attr("data-names", &names(app, id).join(BETWEEN))
        .maybe(list(app, id))
}

fn list(app: &App, id: &str) -> Option<Tag> {
    let names = names(app, id);
    if names.is_empty() {
        return None;
    }
    fill_in(app, id);
    let list = tag("ul")
        .class("file-list")
        .attr("aria-label", words::FILES.get(app.lang));
    Some(names.iter().enumerate().fold(list, |list, (place, name)| {
        list.child(item(app, id, place, name))
    }))
}

fn item(app: &App, id: &str, place: usize, name: &str) -> Tag {
    let remove = words::REMOVE_OF.with(app.lang, &[("name", name)]);
    let remove = button(
        "button quiet",
        &["remove ", name].concat(),
        words::REMOVE.get(app.lang),
    )
    .attr("aria-label", &remove);
    let picture = tag("span")
        .class("thumb")
        .attr("id", &part("thumb", id, place))
        .attr("data-name", name);
    let size = tag("span")
        .class("hint")
        .attr("id", &part("size", id, place))
        .attr("data-name", name);
    let words = tag("span")
        .class("file-name")
        .child(tag("bdi").text(name))
        .text(" ")
        .child(size);
    tag("li").child(picture).child(words).child(remove)
}

fn part(name: &str, id: &str, place: usize) -> String {
    [name, "-", id, "-", &place.to_string()].concat()
}

/// Sizes and pictures come from the store, and so a moment later.
fn fill_in(app: &App, id: &str) {
    let (store, prefix) = (app.store.clone(), app.draft.files_prefix());
    let (id, names) = (id.to_owned(), names(app, id).to_vec());
    spawn_local(async move {
        // What cannot be read only has no size on the screen.
        let Ok(files) = store.all::<Lean<Attachment>>(&prefix).await else {
            return;
        };
        for Lean(file) in files.documents {
            if let Some(place) = names.iter().position(|name| *name == file.name) {
                show(&id, place, &file);
            }
        }
    });
}

fn show(id: &str, place: usize, file: &Attachment) {
    // The list may have changed meanwhile.
    let is_still = |id: &str| {
        dom::by_id(id)
            .and_then(|element| element.get_attribute("data-name"))
            .is_some_and(|name| name == file.name)
    };
    let (size, thumb) = (part("size", id, place), part("thumb", id, place));
    if is_still(&size) {
        dom::set_text(&size, &size_words(file.size));
    }
    if is_still(&thumb) && file.data.starts_with("data:image/") {
        let picture = tag("img").attr("alt", "").attr("src", &file.data);
        dom::fill(&thumb, Some(picture));
    }
}

/// Shows the list anew if other files belong to the answer.
pub(super) fn refresh(app: &App, id: &str) {
    let place = parts::id("files", id);
    let now = names(app, id).join(BETWEEN);
    let shown = dom::by_id(&place).and_then(|place| place.get_attribute("data-names"));
    if shown.is_some_and(|shown| shown != now) {
        dom::set_attr(&place, "data-names", &now);
        dom::fill(&place, list(app, id));
    }
}
