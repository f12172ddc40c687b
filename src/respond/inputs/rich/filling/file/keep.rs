//! Taking files over: read, made smaller, checked, stored, and only then part of the answer.

use std::{cell::Cell, rc::Rc};

use serviscope_domain::{
    response::{ATTACHMENT_SCHEMA, Answer, Attachment},
    survey::rich::{data_size, free_name, is_accepted, jpeg_name, too_large, too_many, unwelcome},
    text::Text,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{super::parts, Limits, picture, say, words};
use crate::{
    respond::{
        app::{self, Page},
        codec::Lean,
        dom,
    },
    store::{Batch, StoreError},
    ui::label::Label,
};

thread_local! {
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Whether files are being read: others have to wait, so that no two take the same name.
pub(super) fn is_busy() -> bool {
    BUSY.get()
}

/// Takes over the chosen files one after the other.
pub(super) fn add(page: &Page, id: &str, limits: Limits, files: Vec<File>) {
    if files.is_empty() || BUSY.replace(true) {
        return;
    }
    say(&page.borrow(), id, &fixed(words::READING, ""), false);
    let (page, id) = (Rc::clone(page), id.to_owned());
    spawn_local(async move {
        let mut problem = None;
        let mut last = String::new();
        for file in files {
            match add_one(&page, &id, &limits, &file).await {
                Ok(name) => last = name,
                Err(text) => problem = Some(text),
            }
        }
        BUSY.set(false);
        let is_wrong = problem.is_some();
        let text = problem.unwrap_or_else(|| fixed(words::ADDED, &last));
        say(&page.borrow(), &id, &text, is_wrong);
    });
}

/// Takes over one file and returns its name, or says why it is left out.
async fn add_one(page: &Page, id: &str, limits: &Limits, file: &File) -> Result<String, Text> {
    let (wanted, mime) = (file.name(), file.type_());
    let session = page.borrow().draft.id.clone();
    if limits.max_files > 1 && names(page, id).len() >= limits.max_files {
        return Err(too_many(limits.max_files));
    }
    if !is_accepted(&limits.accept, &wanted, &mime) {
        return Err(unwelcome(&wanted));
    }
    let smaller = if picture::is_picture(&mime) {
        picture::smaller(file).await
    } else {
        None
    };
    let (wanted, data) = if let Some(data) = smaller {
        (jpeg_name(&wanted), data)
    } else {
        let size = clamped(file.size());
        if let Some(text) = too_large(&wanted, size, limits.max_kb) {
            return Err(text);
        }
        let data = picture::content(file).await;
        let unread = || fixed(words::NOT_READ, &wanted);
        let data = data.ok_or_else(unread)?;
        (wanted, data)
    };
    let size = data_size(&data);
    if let Some(text) = too_large(&wanted, size, limits.max_kb) {
        return Err(text);
    }
    // Somebody started over meanwhile: the file belongs to nobody any more.
    if page.borrow().draft.id != session {
        return Err(Text::default());
    }
    store(page, id, limits, &wanted, data).await
}

/// Stores the file, then names it in the answer. Where there is room for one, it takes the place
/// of the one before.
async fn store(
    page: &Page,
    id: &str,
    limits: &Limits,
    wanted: &str,
    data: String,
) -> Result<String, Text> {
    let (store, attachment) = {
        let app = page.borrow();
        let draft = &app.draft;
        let name = free_name(&draft.files(&app.survey), wanted);
        let attachment = Attachment {
            schema: ATTACHMENT_SCHEMA,
            survey: draft.survey.clone(),
            version: draft.version,
            response: draft.id.clone(),
            name,
            size: data_size(&data),
            data,
        };
        (app.store.clone(), attachment)
    };
    let (name, session) = (attachment.name.clone(), attachment.response.clone());
    let written = store.write(Batch::new().put(&Lean(attachment))).await;
    if let Err(error) = written {
        let label = match error {
            StoreError::Full => words::NO_ROOM,
            _ => words::NOT_READ,
        };
        return Err(fixed(label, wanted));
    }
    // Somebody started over while it was written, and what forgot the draft has forgotten the file.
    if page.borrow().draft.id != session {
        return Err(Text::default());
    }
    let mut kept = names(page, id);
    if limits.max_files == 1 {
        for before in kept.drain(..) {
            delete(page, &before);
        }
    }
    kept.push(name.clone());
    app::answer(
        page,
        id,
        vec![(id.to_owned(), Some(Answer::List(kept)))],
        false,
    );
    Ok(name)
}

/// Removes a file from the answer and from the device.
pub(super) fn remove(page: &Page, id: &str, name: &str) {
    let mut kept = names(page, id);
    kept.retain(|other| other != name);
    let answer = (!kept.is_empty()).then_some(Answer::List(kept));
    // The button goes with the file.
    dom::focus(&parts::id("choose", id));
    app::answer(page, id, vec![(id.to_owned(), answer)], false);
    delete(page, name);
    say(&page.borrow(), id, &fixed(words::REMOVED, name), false);
}

fn delete(page: &Page, name: &str) {
    let (store, key) = {
        let app = page.borrow();
        (
            app.store.clone(),
            [&*app.draft.files_prefix(), name].concat(),
        )
    };
    spawn_local(async move {
        // A file that stays behind belongs to no answer and goes with the draft.
        let _ = store
            .write(Batch::new().delete::<Lean<Attachment>>(key))
            .await;
    });
}

fn names(page: &Page, id: &str) -> Vec<String> {
    let app = page.borrow();
    app.draft.answers.list(id).unwrap_or_default().to_vec()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast keeps to the ends of the range, and larger files are refused"
)]
fn clamped(size: f64) -> u32 {
    size as u32
}

fn fixed(label: Label, name: &str) -> Text {
    let fill = |text: &str| serviscope_domain::text::fill(text, &[("name", name)]);
    Text::new(fill(label.zh), fill(label.en))
}
