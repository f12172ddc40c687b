//! Writes the document to the store shortly after each change, and merges with other tabs.
//!
//! Each stored document carries a revision. A tab remembers what it has not stored yet as steps.
//! When the stored revision has moved on, the tab does not overwrite it: it repeats its steps on
//! the stored document, in the same transaction, and goes on with the result.

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use serviscope_domain::blueprint::{Blueprint, Step, rebase};
use std::time::Duration;

use super::state::Editor;
use crate::{
    store::{Store, StoreError},
    ui::{
        clock::now,
        i18n::{Label, label},
        toast::{Toasts, use_toasts},
    },
};

/// How long after a change it is written.
const DELAY: Duration = Duration::from_millis(250);

const MERGED: Label = label(
    "另一个标签页也改了这张蓝图，两边的修改已合并",
    "Another tab changed this blueprint, too. Both changes are merged.",
);
const PARTLY_MERGED: Label = label(
    "另一个标签页也改了这张蓝图。已合并，但您有 {count} 处修改的对象已被它删除或改动，没能保留",
    "Another tab changed this blueprint, too. Merged, but {count} of your changes no longer fitted and were left out.",
);
const RELOADED: Label = label(
    "已更新为另一个标签页的最新内容",
    "Updated with another tab's changes",
);

/// What the status line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaveState {
    /// Everything is stored.
    Saved,
    /// Something will be, or is being, stored.
    Saving,
    /// The last attempt failed; the changes are still here.
    Failed(String),
    /// The document was deleted elsewhere.
    Gone,
}

/// Writes the document.
#[derive(Clone, Copy)]
pub(super) struct Autosave {
    /// For the status line.
    pub state: RwSignal<SaveState>,
    store: StoredValue<Store>,
    pending: StoredValue<Vec<Step>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    writing: StoredValue<bool>,
    toasts: Toasts,
}

impl Autosave {
    /// Writes to `store`.
    pub(super) fn new(store: Store) -> Self {
        Self {
            state: RwSignal::new(SaveState::Saved),
            store: StoredValue::new(store),
            pending: StoredValue::new(Vec::new()),
            timer: StoredValue::new(None),
            writing: StoredValue::new(false),
            toasts: use_toasts(),
        }
    }

    /// Shows a message.
    pub(super) fn toast(self, message: &str) {
        self.toasts.say(message);
    }

    /// Remembers a step and writes it soon.
    pub(super) fn note(self, editor: Editor, step: Step) {
        self.pending.update_value(|pending| pending.push(step));
        self.state.set(SaveState::Saving);
        self.cancel_timer();
        let timer = set_timeout_with_handle(move || self.flush(editor), DELAY);
        self.timer.set_value(timer.ok());
    }

    /// Writes what is not stored yet, now.
    pub(super) fn flush(self, editor: Editor) {
        // A running write looks again when it ends.
        if self.writing.try_get_value() == Some(false) {
            self.write_pending(editor);
        }
    }

    /// Writes what is not stored yet while the editor is being closed. A write that still runs
    /// does no harm: the store does one after the other, and the second is merged onto the first.
    pub(super) fn close(self, editor: Editor) {
        self.write_pending(editor);
    }

    fn write_pending(self, editor: Editor) {
        self.cancel_timer();
        let (Some(steps), Some(mine), Some(store)) = (
            self.pending.try_update_value(std::mem::take),
            editor.document.try_get_untracked(),
            self.store.try_get_value(),
        ) else {
            return;
        };
        if steps.is_empty() {
            return;
        }
        self.writing.set_value(true);
        leptos::task::spawn_local(async move {
            let outcome = write(&store, mine, &steps).await;
            let _ = self.writing.try_update_value(|writing| *writing = false);
            self.settle(editor, steps, outcome);
        });
    }

    /// Carries on after a write. Does nothing when the editor is gone.
    fn settle(self, editor: Editor, steps: Vec<Step>, outcome: Result<Written, SaveState>) {
        match outcome {
            Ok(written) => {
                let Some(later) = self.pending.try_get_value() else {
                    return;
                };
                if written.merged {
                    let mut document = written.document;
                    let lost = written.lost + rebase(&mut document, later.iter().cloned());
                    editor.document.set(document);
                    editor.settle();
                    self.tell_merged(editor, lost);
                } else {
                    editor.document.update(|document| {
                        document.revision = written.document.revision;
                        document.updated_at = written.document.updated_at;
                    });
                }
                if later.is_empty() {
                    self.state.set(SaveState::Saved);
                } else {
                    self.flush(editor);
                }
            }
            Err(state) => {
                let _ = self.pending.try_update_value(|pending| {
                    let later = std::mem::replace(pending, steps);
                    pending.extend(later);
                });
                let _ = self.state.try_set(state);
            }
        }
    }

    /// Another tab, or this one, wrote blueprints: shows what is stored if nothing is unsaved.
    pub(super) fn look(self, editor: Editor) {
        let (Some(store), Some(id)) = (
            self.store.try_get_value(),
            editor
                .document
                .try_with_untracked(|document| document.id.clone()),
        ) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let stored = store.get::<Blueprint>(&id).await;
            let is_idle = self.writing.try_get_value() == Some(false)
                && self.pending.try_with_value(Vec::is_empty) == Some(true);
            let known = editor
                .document
                .try_with_untracked(|document| document.revision);
            // Unsaved changes are merged when they are written.
            if !is_idle {
                return;
            }
            match stored {
                Ok(Some(stored)) if Some(stored.revision) != known => {
                    editor.document.set(stored);
                    editor.settle();
                    self.state.set(SaveState::Saved);
                    editor.announce(RELOADED.get(editor.language.now()));
                }
                Ok(Some(_)) => {}
                Ok(None) => self.state.set(SaveState::Gone),
                Err(error) => self.state.set(SaveState::Failed(error.to_string())),
            }
        });
    }

    /// Writes everything again, also where the document was deleted.
    pub(super) fn retry(self, editor: Editor) {
        if self.state.get_untracked() != SaveState::Gone {
            return self.flush(editor);
        }
        let (store, document) = (self.store.get_value(), editor.document.get_untracked());
        self.pending.set_value(Vec::new());
        leptos::task::spawn_local(async move {
            let batch = crate::store::Batch::new().put(&document);
            let state = match store.write(batch).await {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Failed(error.to_string()),
            };
            let _ = self.state.try_set(state);
        });
    }

    fn tell_merged(self, editor: Editor, lost: usize) {
        let lang = editor.language.now();
        let message = if lost == 0 {
            MERGED.get(lang).to_owned()
        } else {
            PARTLY_MERGED.with(lang, &[("count", &lost.to_string())])
        };
        self.toast(&message);
    }

    fn cancel_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

/// What a write stored.
struct Written {
    document: Blueprint,
    /// Whether another tab had stored something newer.
    merged: bool,
    /// Steps that no longer fitted.
    lost: usize,
}

async fn write(store: &Store, mine: Blueprint, steps: &[Step]) -> Result<Written, SaveState> {
    let failed = |error: StoreError| SaveState::Failed(error.to_string());
    let id = mine.id.clone();
    // A document that was deleted elsewhere, or that a newer version has taken over, is not
    // replaced by stealth.
    if store.get::<Blueprint>(&id).await.map_err(failed)?.is_none() {
        return Err(SaveState::Gone);
    }
    let (mut merged, mut lost) = (false, 0);
    let change = |stored: Option<Blueprint>| {
        let mut next = match stored {
            Some(mut stored) if stored.revision != mine.revision => {
                merged = true;
                lost = rebase(&mut stored, steps.iter().cloned());
                stored
            }
            _ => mine,
        };
        next.revision += 1;
        next.updated_at = now();
        next
    };
    let document = store.update(&id, change).await.map_err(failed)?;
    Ok(Written {
        document,
        merged,
        lost,
    })
}
