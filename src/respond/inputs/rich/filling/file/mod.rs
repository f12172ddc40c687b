//! Files and photos, which stay on the device.

mod keep;
mod list;
mod picture;

use serviscope_domain::{
    response::{Attachment, Draft},
    survey::{
        Question, Survey,
        rich::{Kind, size_words},
    },
    text::Text,
};

use super::{parts, words};
use crate::{
    respond::{
        app::{App, Page, Screen},
        codec::Lean,
        dom::{self, Tag, button, tag},
        screens::needed_id,
    },
    store::Batch,
    ui::label::Label,
};

/// What a question accepts.
#[derive(Clone)]
pub(super) struct Limits {
    accept: String,
    max_files: usize,
    max_kb: u32,
}

impl Limits {
    /// The limits of a question for files.
    pub(super) fn of(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::File {
                accept,
                max_files,
                max_kb,
            } => Some(Self {
                accept: accept.clone(),
                max_files: *max_files,
                max_kb: *max_kb,
            }),
            _ => None,
        }
    }

    /// Whether only pictures are asked for, so that a camera helps.
    fn is_pictures(&self) -> bool {
        let mut parts = self.accept.split(',').map(str::trim);
        parts.all(|part| part.starts_with("image/"))
    }
}

/// What was chosen, and buttons to choose and to take a photo.
pub(super) fn view(app: &App, question: &Question, limits: &Limits) -> Tag {
    let id = question.id.as_str();
    let described = [&*parts::id("limits", id), " ", &*needed_id(id)].concat();
    let choose = button("button", "choose", choose_words(limits).get(app.lang))
        .attr("id", &parts::id("choose", id))
        .attr("aria-describedby", &described);
    let photo = limits.is_pictures().then(|| {
        button("button photo", "photo", words::TAKE_PHOTO.get(app.lang))
            .attr("aria-describedby", &described)
    });
    let input = tag("input")
        .attr("id", &parts::id("field", id))
        .attr("type", "file")
        .attr("hidden", "")
        .attr("data-part", "")
        .attr_if(!limits.accept.is_empty(), "accept", &limits.accept)
        .attr_if(limits.max_files > 1, "multiple", "");
    let note = tag("p")
        .attr("id", &parts::id("note", id))
        .class("hint")
        .attr("role", "status");
    tag("div")
        .class("files")
        .child(
            tag("p")
                .class("hint")
                .attr("id", &parts::id("limits", id))
                .text(&limits_words(app, limits)),
        )
        .child(list::view(app, id))
        .child(
            tag("div")
                .class("file-tools")
                .child(choose)
                .maybe(photo)
                .child(input),
        )
        .child(note)
}

fn choose_words(limits: &Limits) -> Label {
    match (limits.is_pictures(), limits.max_files > 1) {
        (true, true) => words::CHOOSE_PICTURES,
        (true, false) => words::CHOOSE_PICTURE,
        (false, true) => words::CHOOSE_FILES,
        (false, false) => words::CHOOSE_FILE,
    }
}

fn limits_words(app: &App, limits: &Limits) -> String {
    let size = size_words(limits.max_kb.saturating_mul(1000));
    if limits.max_files == 1 {
        return words::LIMITS_ONE.with(app.lang, &[("size", &size)]);
    }
    let count = limits.max_files.to_string();
    words::LIMITS.with(app.lang, &[("n", &count), ("size", &size)])
}

/// Brings the list in step with the answer.
pub(super) fn refresh(app: &App, id: &str) {
    list::refresh(app, id);
}

/// Opens the browser's choice of files or the camera, or removes a file.
pub(super) fn press(page: &Page, id: &str, name: &str, argument: &str) {
    let Some(field) = dom::field(&parts::id("field", id)) else {
        return;
    };
    match name {
        "remove" => keep::remove(page, id, argument),
        _ if keep::is_busy() => {}
        "photo" => {
            // The camera behind the screen; a desktop shows its files instead.
            let _ = field.set_attribute("capture", "environment");
            field.click();
        }
        "choose" => {
            let _ = field.remove_attribute("capture");
            field.click();
        }
        _ => {}
    }
}

/// Takes over what was chosen.
pub(super) fn typed(page: &Page, id: &str, limits: &Limits) {
    let Some(field) = dom::field(&parts::id("field", id)) else {
        return;
    };
    let files = field.files();
    let files = (0..files.as_ref().map_or(0, web_sys::FileList::length))
        .filter_map(|place| files.as_ref()?.get(place))
        .collect();
    // The same file can then be chosen again.
    field.set_value("");
    keep::add(page, id, limits.clone(), files);
}

/// Says what became of a file.
fn say(app: &App, id: &str, text: &Text, is_wrong: bool) {
    let note = parts::id("note", id);
    dom::set_attr(&note, "class", if is_wrong { "error" } else { "hint" });
    dom::set_text(&note, text.get(app.lang));
}

/// Adds to a batch that forgets the page's draft: forget its files, unless they were handed in.
pub(in crate::respond) fn forget(app: &App, batch: Batch) -> Batch {
    if app.screen == Screen::Thanks {
        return batch;
    }
    forget_files(&app.draft, batch)
}

/// Adds to a batch that forgets a draft: forget its files.
pub(in crate::respond) fn forget_files(draft: &Draft, batch: Batch) -> Batch {
    batch.delete_all::<Lean<Attachment>>(draft.files_prefix())
}

/// Adds to a batch that submits a draft: forget the files of questions that its answers hide.
pub(in crate::respond) fn forget_hidden_files(
    survey: &Survey,
    draft: &Draft,
    batch: Batch,
) -> Batch {
    let prefix = draft.files_prefix();
    draft
        .hidden_files(survey)
        .iter()
        .fold(batch, |batch, name| {
            batch.delete::<Lean<Attachment>>([&*prefix, name].concat())
        })
}
