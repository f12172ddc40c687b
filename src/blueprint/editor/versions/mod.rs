//! Versions of the open blueprint: keeping, comparing, restoring; merging another copy in and
//! settling what clashes.
//!
//! | module | what it holds |
//! |---|---|
//! | `panel` | beside the canvas, or a sheet at the bottom of a phone |
//! | `save` | keeping a version under a name |
//! | `row` | a version in the list |
//! | `since` | what changed since a version |
//! | `merging` | another copy, from a file or from this device |
//! | `as_is` | the as-is blueprint of a to-be one |
//! | `clashes` | what both sides changed differently |

mod as_is;
mod clashes;
mod merging;
mod panel;
mod row;
mod save;
mod since;

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    blueprint::{Blueprint, BlueprintHead, Cause, Command, Snapshot, SnapshotHead},
    gather::sort_by,
};

use super::{checks::Checks, focus::focus_soon, place::Place, state::Editor};
use crate::{
    blueprint::{versions::kept, who},
    store::{Batch, Collection, Store, StoreError},
    ui::{
        clock::{new_id, now},
        i18n::{Label, label},
        live::on_store_change,
        toast::{Toasts, use_toasts},
    },
};
pub(super) use clashes::ClashDialog;
pub(super) use panel::{VersionsButton, VersionsPanel};

const SAVED: Label = label("已保存版本“{name}”", "Version “{name}” kept");
const RESTORED: Label = label(
    "已恢复“{name}”。恢复之前的样子也留作了一个版本",
    "Restored “{name}”. What was there before is kept as a version, too",
);
const ALREADY: Label = label(
    "内容和现在完全一样，什么都没有改变",
    "It is just as the blueprint is now; nothing has changed",
);
const GONE: Label = label(
    "这个版本刚刚在别处被删除，什么都没有改变",
    "This version has just been deleted elsewhere; nothing has changed",
);
const DELETED: Label = label("已删除版本“{name}”", "Deleted the version “{name}”");
const RENAMED: Label = label("版本已改名", "Version renamed");

/// Versions of the open blueprint. A handle.
#[derive(Clone, Copy)]
pub(super) struct Versions {
    editor: Editor,
    store: StoredValue<Option<Store>>,
    toasts: Toasts,
    /// Whether somebody opened the panel.
    open: RwSignal<bool>,
    /// Whether it is to be seen: the details of a card lie above it.
    shown: Memo<bool>,
    /// Whether the dialog with the clashes is open.
    deciding: RwSignal<bool>,
    /// The versions, the newest first.
    heads: RwSignal<Vec<SnapshotHead>>,
    /// The other blueprints of the device.
    others: RwSignal<Vec<BlueprintHead>>,
}

impl Versions {
    /// Follows the versions of the editor's blueprint, for all views below.
    pub(super) fn provide(editor: Editor) {
        let versions = Self::new(editor);
        provide_context(versions);
        Effect::new(move || {
            if versions.shown.get() {
                versions.reload();
            }
        });
        on_store_change(&[Collection::Settings, Collection::Blueprints], move || {
            if versions.shown.try_get_untracked() == Some(true) {
                versions.reload();
            }
        });
        // The checks take the same room.
        let checks = Checks::current(editor);
        Effect::new(move || {
            if checks.is_shown() {
                versions.open.set(false);
            }
        });
    }

    fn new(editor: Editor) -> Self {
        let open = RwSignal::new(false);
        let shown = Memo::new(move |_| {
            let has_details =
                editor.panel.get() && !editor.place.with(|place| matches!(place, Place::Cell(..)));
            open.get() && !has_details
        });
        Self {
            editor,
            store: StoredValue::new(use_context::<Store>()),
            toasts: use_toasts(),
            open,
            shown,
            deciding: RwSignal::new(false),
            heads: RwSignal::new(Vec::new()),
            others: RwSignal::new(Vec::new()),
        }
    }

    /// Those of the editor around the view; elsewhere ones that are never shown.
    pub(super) fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self::new(editor))
    }

    /// Shows the panel and goes there.
    fn show(self) {
        Checks::current(self.editor).put_away();
        self.editor.panel.set(false);
        self.open.set(true);
        focus_soon(panel::HEADING.to_owned());
    }

    /// Closes the panel; the focus goes back to what opens it.
    fn hide(self) {
        self.open.set(false);
        focus_soon(panel::BUTTON.to_owned());
    }

    /// The document as it is now; absent when the editor is gone.
    fn document(self) -> Option<Blueprint> {
        self.editor.document.try_get_untracked()
    }

    /// The blueprint's id; empty when the editor is gone.
    fn id(self) -> String {
        let id = self
            .editor
            .document
            .try_with_untracked(|blueprint| blueprint.id.clone());
        id.unwrap_or_default()
    }

    /// Works with the store, and says what went wrong.
    fn spawn<F>(self, work: impl FnOnce(Store) -> F)
    where
        F: Future<Output = Result<(), StoreError>> + 'static,
    {
        let Some(store) = self.store.try_get_value().flatten() else {
            return;
        };
        let work = work(store);
        spawn_local(async move {
            if let Err(error) = work.await {
                let words = error.explain();
                self.say(words.get(self.editor.language.now()));
            }
        });
    }

    fn say(self, words: &str) {
        self.toasts.say(words);
    }

    /// Reads the lists again.
    fn reload(self) {
        let own = self.id();
        self.spawn(move |store| async move {
            let heads = kept::heads(&store, &own).await?;
            let _ = self.heads.try_set(heads);
            let texts = store.texts(Collection::Blueprints, "").await?;
            let mut others: Vec<BlueprintHead> = texts
                .iter()
                .filter_map(|text| BlueprintHead::of(text))
                .filter(|head| head.id != own)
                .collect();
            sort_by(&mut others, |a, b| b.updated_at.cmp(&a.updated_at));
            let _ = self.others.try_set(others);
            Ok(())
        });
    }

    /// Keeps the blueprint as it is now.
    fn keep(self, name: String, notes: String, author: &str) {
        let Some(document) = self.document() else {
            return;
        };
        who::remember_author(author);
        let mut version = Snapshot::of(&document, new_id(), name.clone(), now());
        version.notes = notes;
        author.clone_into(&mut version.author);
        self.spawn(move |store| async move {
            kept::keep(&store, &[version]).await?;
            let lang = self.editor.language.now();
            self.say(&SAVED.with(lang, &[("name", &name)]));
            self.reload();
            Ok(())
        });
    }

    /// Makes the blueprint what it was, as a change that can be undone. What it is now is kept.
    fn restore(self, id: String, name: String) {
        let own = self.id();
        self.spawn(move |store| async move {
            let lang = self.editor.language.now();
            let Some(version) = kept::open(&store, &own, &id).await? else {
                self.say(GONE.get(lang));
                return Ok(());
            };
            let Some(before) = self.document() else {
                return Ok(());
            };
            kept::keep(&store, &[kept::automatic(&before, Cause::BeforeRestore)]).await?;
            self.take_over(version.blueprint, RESTORED.with(lang, &[("name", &name)]));
            self.reload();
            Ok(())
        });
    }

    /// Takes over the content of another blueprint as one gesture, says so, and offers to undo it.
    /// Whether anything changed.
    fn take_over(self, blueprint: Blueprint, said: String) -> bool {
        let editor = self.editor;
        if editor.document.try_with_untracked(|_| ()).is_none() {
            return false;
        }
        let stamp = editor.stamp();
        let command = Command::Become {
            blueprint: Box::new(blueprint),
        };
        if !editor.dispatch(command) {
            return false;
        }
        if editor.stamp() == stamp {
            self.say(ALREADY.get(editor.language.now()));
            return false;
        }
        editor.settle();
        editor.offer_undo(self.toasts, said, || false);
        true
    }

    /// Gives a version another name and note.
    fn rename(self, id: String, name: String, notes: String) {
        let own = self.id();
        self.spawn(move |store| async move {
            let lang = self.editor.language.now();
            let Some(mut version) = kept::open(&store, &own, &id).await? else {
                self.say(GONE.get(lang));
                return Ok(());
            };
            version.name = name;
            version.notes = notes;
            let mut batch = Batch::new();
            kept::put(&mut batch, &version);
            store.write(batch).await?;
            self.editor.announce(RENAMED.get(lang));
            self.reload();
            focus_soon(panel::HEADING.to_owned());
            Ok(())
        });
    }

    /// Deletes a version, and offers to bring it back.
    fn delete(self, id: String, name: String) {
        let own = self.id();
        focus_soon(panel::HEADING.to_owned());
        self.spawn(move |store| async move {
            let undo = kept::delete(&store, &own, &id).await?;
            let lang = self.editor.language.now();
            let words = DELETED.with(lang, &[("name", &name)]);
            self.toasts.undoable(words, move || {
                let (store, undo) = (store.clone(), undo.clone());
                spawn_local(async move {
                    match store.write(undo).await {
                        Ok(()) if self.shown.try_get_untracked() == Some(true) => self.reload(),
                        Ok(()) => {}
                        Err(error) => self.say(error.explain().get(lang)),
                    }
                });
            });
            self.reload();
            Ok(())
        });
    }
}
