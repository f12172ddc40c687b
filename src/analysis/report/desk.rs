//! The reports of the device, and changes of them.
//!
//! A change shows at once and is then made again on what is stored, in one transaction, so that
//! changes of two tabs meet on the same report. While one is on its way, what comes in from the
//! store waits: words that are being typed must not jump back.

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::report::{Edit, Report};

use super::document::{PREFIX, key};
use crate::{
    store::{Batch, Collection, Store, StoreError},
    ui::{
        clock::now,
        i18n::{Label, Language, label},
        live::follow,
        toast::{Toasts, use_toasts},
    },
};

const DELETED: Label = label("已删除：{title}", "Deleted: {title}");
const UNTITLED: Label = label("未命名的报告", "Untitled report");

/// Where a tab remembers which report is open.
const OPEN: &str = "serviscope-report";

/// Whether the changes are on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    Saved,
    Saving,
    Failed,
}

/// The reports and the open one.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// In the order in which they were made; `None` until they are read.
    pub(super) reports: RwSignal<Option<Vec<Report>>>,
    /// The open one.
    pub(super) current: Memo<Option<Report>>,
    /// For the status line.
    pub(super) kept: RwSignal<Kept>,
    pub(super) language: Language,
    chosen: RwSignal<Option<String>>,
    store: StoredValue<Option<Store>>,
    /// Changes that are not stored yet, with the report that they belong to.
    queue: StoredValue<Vec<(String, Edit)>>,
    writing: StoredValue<bool>,
    toasts: Toasts,
    owner: StoredValue<Option<Owner>>,
}

impl Desk {
    /// Reads the reports and follows them for as long as the view is there.
    pub(super) fn open() -> Self {
        let reports = RwSignal::new(None::<Vec<Report>>);
        let chosen = RwSignal::new(remembered());
        let current = Memo::new(move |_| {
            let (reports, chosen) = (reports.read(), chosen.get());
            let reports = reports.as_ref()?;
            let found = reports
                .iter()
                .find(|report| Some(&report.id) == chosen.as_ref());
            // A tab that has none open goes on with the one that was changed last.
            let latest = || reports.iter().max_by(|a, b| a.changed.cmp(&b.changed));
            found.or_else(latest).cloned()
        });
        let desk = Self {
            reports,
            current,
            kept: RwSignal::new(Kept::Saved),
            language: Language::current(),
            chosen,
            store: StoredValue::new(use_context::<Store>()),
            queue: StoredValue::new(Vec::new()),
            writing: StoredValue::new(false),
            toasts: use_toasts(),
            owner: StoredValue::new(Owner::current()),
        };
        follow(&[Collection::Settings], move || desk.reload());
        // Another report changed later must not take this one's place.
        Effect::new(move || {
            if let Some(id) = current.read().as_ref().map(|report| report.id.clone()) {
                if chosen.get_untracked().as_ref() != Some(&id) {
                    chosen.set(Some(id.clone()));
                }
                remember(&id);
            }
        });
        desk
    }

    /// Opens the report with this id.
    pub(super) fn choose(self, id: &str) {
        self.chosen.set(Some(id.to_owned()));
    }

    /// What a report is called, also where nobody has called it anything.
    pub(super) fn title_of(self, report: &Report) -> String {
        match report.title.trim() {
            "" => UNTITLED.get(self.language.now()).to_owned(),
            title => title.to_owned(),
        }
    }

    /// Stores a new report and opens it.
    pub(super) fn add(self, report: Report) {
        self.chosen.set(Some(report.id.clone()));
        self.put(report);
    }

    /// Deletes the open report; it can be taken back.
    pub(super) fn delete(self) {
        let Some(report) = self.current.get_untracked() else {
            return;
        };
        self.reports.update(|reports| {
            if let Some(reports) = reports {
                reports.retain(|other| other.id != report.id);
            }
        });
        let _ = self
            .queue
            .try_update_value(|queue| queue.retain(|(id, _)| *id != report.id));
        self.write(Batch::new().delete::<Report>(key(&report.id)));
        let title = self.title_of(&report);
        let said = DELETED.with(self.language.now(), &[("title", &title)]);
        self.offer(said, move || self.add(report.clone()));
    }

    /// Changes the open report.
    pub(super) fn edit(self, edit: Edit) {
        if let Some(id) = self
            .current
            .with_untracked(|report| report.as_ref().map(|report| report.id.clone()))
        {
            self.edit_in(id, edit);
        }
    }

    /// Removes a block of the open report; it can be taken back.
    pub(super) fn remove(self, block: &str, said: String) {
        let Some(report) = self.current.get_untracked() else {
            return;
        };
        let Some(back) = report.restoring(block) else {
            return;
        };
        let id = report.id;
        self.edit_in(
            id.clone(),
            Edit::Remove {
                block: block.to_owned(),
            },
        );
        self.offer(said, move || self.edit_in(id.clone(), back.clone()));
    }

    /// Says something that can be undone. The row whose button was pressed goes with its block, so
    /// what undoes it belongs to the desk.
    fn offer(self, said: String, undo: impl Fn() + Send + Sync + 'static) {
        if let Some(Some(owner)) = self.owner.try_get_value() {
            owner.with(|| self.toasts.undoable(said, undo));
        }
    }

    fn edit_in(self, id: String, edit: Edit) {
        // The undo of a page that was left finds nothing to change.
        let is_there = self.reports.try_update(|reports| {
            let report = reports
                .iter_mut()
                .flatten()
                .find(|report| report.id == id)?;
            report.apply(&edit);
            report.changed = now();
            Some(())
        });
        if is_there.flatten().is_some() {
            self.queue.update_value(|queue| queue.push((id, edit)));
            self.kept.set(Kept::Saving);
            self.flush();
        }
    }

    /// Writes what is not stored yet, the changes of one report at a time.
    fn flush(self) {
        if self.writing.try_get_value() != Some(false) {
            return;
        }
        let waiting = self.queue.try_update_value(std::mem::take);
        let Some(id) = waiting
            .as_ref()
            .and_then(|waiting| Some(waiting.first()?.0.clone()))
        else {
            let _ = self.kept.try_set(Kept::Saved);
            return;
        };
        let (mine, others): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .flatten()
            .partition(|(other, _)| *other == id);
        self.queue.set_value(others);
        let shown = self.reports.with_untracked(|reports| {
            let found = reports.iter().flatten().find(|report| report.id == id);
            found.cloned()
        });
        let (Some(store), Some(shown)) = (self.store.get_value(), shown) else {
            return;
        };
        self.writing.set_value(true);
        spawn_local(async move {
            // A report that another tab deleted comes back with the words that were added here.
            let change = |stored: Option<Report>| {
                let mut next = stored.unwrap_or(shown);
                for (_, edit) in &mine {
                    next.apply(edit);
                }
                next.changed = now();
                next
            };
            let outcome = store.update::<Report>(&key(&id), change).await;
            let _ = self.writing.try_update_value(|writing| *writing = false);
            match outcome {
                Ok(_) => self.flush(),
                Err(error) => {
                    let _ = self.queue.try_update_value(|queue| {
                        let later = std::mem::replace(queue, mine);
                        queue.extend(later);
                    });
                    self.fail(&error);
                }
            }
        });
    }

    fn put(self, report: Report) {
        self.reports.update(|reports| {
            let reports = reports.get_or_insert_default();
            reports.retain(|other| other.id != report.id);
            reports.push(report.clone());
            reports.sort_by(|a, b| a.id.cmp(&b.id));
        });
        self.write(Batch::new().put(&report));
    }

    fn write(self, batch: Batch) {
        let Some(store) = self.store.get_value() else {
            return;
        };
        spawn_local(async move {
            if let Err(error) = store.write(batch).await {
                self.fail(&error);
            }
        });
    }

    fn fail(self, error: &StoreError) {
        let _ = self.kept.try_set(Kept::Failed);
        self.toasts.say(error.explain().get(self.language.now()));
    }

    fn reload(self) {
        let Some(store) = self.store.try_get_value().flatten() else {
            return;
        };
        spawn_local(async move {
            // Reports of a newer version stay in the store and out of the list.
            let Ok(found) = store.all::<Report>(PREFIX).await else {
                return;
            };
            let is_idle = self.writing.try_get_value() == Some(false)
                && self.queue.try_with_value(Vec::is_empty) == Some(true);
            // Otherwise the end of the write announces itself.
            if is_idle {
                let _ = self.reports.try_set(Some(found.documents));
            }
        });
    }
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The report that this tab had open.
fn remembered() -> Option<String> {
    session()?.get_item(OPEN).ok()?
}

fn remember(id: &str) {
    if let Some(session) = session() {
        // Refused where nothing may be kept; the tab then opens the report changed last.
        let _ = session.set_item(OPEN, id);
    }
}
