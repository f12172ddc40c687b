//! The reports of the device, and changes of them.
//!
//! A change shows at once and is written behind ([`crate::ui::write_behind`]).

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::report::{Edit, Report};

use super::document::{PREFIX, key};
use crate::{
    store::{Batch, Collection},
    ui::{
        clock::now,
        i18n::{Label, Language, label},
        live::follow,
        toast::{Toasts, use_toasts},
        write_behind::{Edited, WriteBehind},
    },
};

const DELETED: Label = label("已删除：{title}", "Deleted: {title}");
const UNTITLED: Label = label("未命名的报告", "Untitled report");

/// Where a tab remembers which report is open.
const OPEN: &str = "serviscope-report";

impl Edited for Report {
    type Edit = Edit;

    fn key_of(id: &str) -> String {
        key(id)
    }

    fn edit(&mut self, edit: &Edit) {
        self.apply(edit);
    }

    fn changed_at(&mut self, time: String) {
        self.changed = time;
    }
}

/// The reports and the open one.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// In the order in which they were made; `None` until they are read.
    pub(super) reports: RwSignal<Option<Vec<Report>>>,
    /// The open one.
    pub(super) current: Memo<Option<Report>>,
    pub(super) language: Language,
    chosen: RwSignal<Option<String>>,
    /// Changes on their way to the store.
    pub(super) writes: WriteBehind<Report>,
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
        // A report that another tab deleted comes back with the words that were added here.
        let writes = WriteBehind::new(move |id: &str| {
            reports.with_untracked(|reports| {
                let found = reports.iter().flatten().find(|report| report.id == id);
                found.cloned()
            })
        });
        let desk = Self {
            reports,
            current,
            language: Language::current(),
            chosen,
            writes,
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
        self.writes.forget(&report.id);
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
            self.writes.push(id, edit);
        }
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
        let Some(store) = self.writes.store() else {
            return;
        };
        spawn_local(async move {
            if let Err(error) = store.write(batch).await {
                self.writes.fail(&error);
            }
        });
    }

    fn reload(self) {
        let Some(store) = self.writes.store() else {
            return;
        };
        spawn_local(async move {
            // Reports of a newer version stay in the store and out of the list.
            let Ok(found) = store.all::<Report>(PREFIX).await else {
                return;
            };
            if self.writes.is_idle() {
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
