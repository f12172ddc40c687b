//! Writes the document to the store shortly after each change, and merges with other tabs.
//!
//! Each stored document carries a revision. A tab remembers what it has not stored yet as steps.
//! When the stored revision has moved on, the tab does not overwrite it: it repeats its steps on
//! the stored document, in the same transaction, and goes on with the result. It knows what was
//! stored last, so that it can join what both sides made of it, element by element; what both
//! changed differently becomes a clash, which somebody settles later.

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use serviscope_domain::blueprint::{Blueprint, Cause, Step, merge, new_clashes, rebase};
use std::{sync::Arc, time::Duration};

use super::state::Editor;
use crate::{
    blueprint::versions::kept,
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
const CLASHED: Label = label(
    "另一个标签页也改了这张蓝图。已合并；有 {count} 处两边改得不一样，先按您的显示，请在“冲突”里选择",
    "Another tab changed this blueprint, too. Merged; {count} [thing that both changed shows|things that both changed show] yours for now. Choose under Clashes.",
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
    /// The document as it was stored, or read, last.
    base: StoredValue<Arc<Blueprint>>,
    pending: StoredValue<Vec<Step>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    writing: StoredValue<bool>,
    toasts: Toasts,
}

impl Autosave {
    /// Writes to `store`, where `blueprint` was just read.
    pub(super) fn new(store: Store, blueprint: &Blueprint) -> Self {
        Self {
            state: RwSignal::new(SaveState::Saved),
            store: StoredValue::new(store),
            base: StoredValue::new(Arc::new(blueprint.clone())),
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
            self.write_pending(editor, self.base.try_get_value());
        }
    }

    /// Writes what is not stored yet while the editor is being closed. A write that still runs
    /// does no harm: the store does one after the other, and the steps of the second are repeated
    /// on the first. What was stored before both is no ground to join them on.
    pub(super) fn close(self, editor: Editor) {
        let is_idle = self.writing.try_get_value() == Some(false);
        let base = self.base.try_get_value().filter(|_| is_idle);
        self.write_pending(editor, base);
    }

    fn write_pending(self, editor: Editor, base: Option<Arc<Blueprint>>) {
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
            let outcome = write(&store, mine, &steps, base.as_deref()).await;
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
                    self.base.set_value(Arc::new(document.clone()));
                    let lost = written.lost + rebase(&mut document, later.iter().cloned());
                    editor.document.set(document);
                    editor.settle();
                    self.tell_merged(editor, lost, written.clashes);
                } else {
                    editor.document.update(|document| {
                        document.revision = written.document.revision;
                        document.updated_at.clone_from(&written.document.updated_at);
                    });
                    self.base.set_value(Arc::new(written.document));
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
                    self.base.set_value(Arc::new(stored.clone()));
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
        self.base.set_value(Arc::new(document.clone()));
        leptos::task::spawn_local(async move {
            let batch = crate::store::Batch::new().put(&document);
            let state = match store.write(batch).await {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Failed(error.to_string()),
            };
            let _ = self.state.try_set(state);
        });
    }

    fn tell_merged(self, editor: Editor, lost: usize, clashes: usize) {
        let lang = editor.language.now();
        let message = if clashes > 0 {
            CLASHED.counting(lang, clashes)
        } else if lost == 0 {
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
    /// Things that both changed differently.
    clashes: usize,
}

/// What came of two sides.
struct Joined {
    document: Blueprint,
    lost: usize,
    clashes: usize,
    /// The other side, where something clashed.
    theirs: Option<Blueprint>,
}

/// Joins `mine` with what is stored, on the ground of `base`; without one, or where that fails, my
/// steps are repeated on what is stored.
fn join(
    base: Option<&Blueprint>,
    mine: &Blueprint,
    mut stored: Blueprint,
    steps: &[Step],
) -> Joined {
    let merged = base.and_then(|base| merge(base, mine, &stored).ok());
    let Some(mut merged) = merged else {
        let lost = rebase(&mut stored, steps.iter().cloned());
        return Joined {
            document: stored,
            lost,
            clashes: 0,
            theirs: None,
        };
    };
    merged.revision = stored.revision;
    let clashes = new_clashes(&merged, mine, &stored);
    Joined {
        document: merged,
        lost: 0,
        clashes,
        theirs: (clashes > 0).then_some(stored),
    }
}

async fn write(
    store: &Store,
    mine: Blueprint,
    steps: &[Step],
    base: Option<&Blueprint>,
) -> Result<Written, SaveState> {
    let failed = |error: StoreError| SaveState::Failed(error.to_string());
    let id = mine.id.clone();
    // A document that was deleted elsewhere, or that a newer version has taken over, is not
    // replaced by stealth.
    if store.get::<Blueprint>(&id).await.map_err(failed)?.is_none() {
        return Err(SaveState::Gone);
    }
    let (mut merged, mut lost, mut clashes, mut theirs) = (false, 0, 0, None);
    let change = |stored: Option<Blueprint>| {
        let mut next = match stored {
            Some(stored) if stored.revision != mine.revision => {
                let joined = join(base, &mine, stored, steps);
                merged = true;
                (lost, clashes, theirs) = (joined.lost, joined.clashes, joined.theirs);
                joined.document
            }
            _ => mine,
        };
        next.revision += 1;
        next.updated_at = now();
        next
    };
    let document = store.update(&id, change).await.map_err(failed)?;
    if let Some(theirs) = theirs {
        // The clashes hold both values in any case; the version only makes it easier.
        let version = kept::automatic(&theirs, Cause::MergedIn);
        let _ = kept::keep(store, &[version]).await;
    }
    Ok(Written {
        document,
        merged,
        lost,
        clashes,
    })
}
