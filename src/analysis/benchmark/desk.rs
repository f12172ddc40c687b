//! The benchmark of the page's survey, and changes of it.
//!
//! A change shows at once and is written behind ([`crate::ui::write_behind`]).

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::benchmark::{Benchmark, Edit};

use crate::{
    store::{Collection, StoreError, benchmark_key as key},
    ui::{
        clock::now,
        i18n::Language,
        live::follow,
        toast::{Toasts, use_toasts},
        write_behind::{Edited, WriteBehind},
    },
};

impl Edited for Benchmark {
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

/// The benchmark of one survey.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// `None` until it is read.
    pub(super) benchmark: RwSignal<Option<Benchmark>>,
    /// Why it could not be read; what is stored is left as it is.
    pub(super) refused: RwSignal<Option<StoreError>>,
    pub(super) language: Language,
    survey: Memo<String>,
    /// Changes on their way to the store.
    pub(super) writes: WriteBehind<Benchmark>,
    toasts: Toasts,
    owner: StoredValue<Option<Owner>>,
}

impl Desk {
    /// Reads the benchmark of the survey with this id and follows it for as long as the view is
    /// there.
    pub(super) fn open(survey: Memo<String>) -> Self {
        let writes = WriteBehind::new(|survey| Some(Benchmark::new(survey.to_owned())));
        let desk = Self {
            benchmark: RwSignal::new(None),
            refused: RwSignal::new(None),
            language: Language::current(),
            survey,
            writes,
            toasts: use_toasts(),
            owner: StoredValue::new(Owner::current()),
        };
        follow(&[Collection::Settings], move || desk.reload());
        Effect::new(move |before: Option<String>| {
            let survey = survey.get();
            if before.is_some_and(|before| before != survey) {
                desk.benchmark.set(None);
                desk.reload();
            }
            survey
        });
        desk
    }

    /// Changes the benchmark.
    pub(super) fn edit(self, edit: Edit) {
        let survey = self
            .benchmark
            .with_untracked(|benchmark| benchmark.as_ref().map(|found| found.survey.clone()));
        if let Some(survey) = survey {
            self.edit_of(survey, edit);
        }
    }

    /// Removes a competitor; it can be taken back.
    pub(super) fn remove(self, rival: &str, said: String) {
        let Some(benchmark) = self.benchmark.get_untracked() else {
            return;
        };
        let Some(back) = benchmark.restoring(rival) else {
            return;
        };
        let (survey, rival) = (benchmark.survey, rival.to_owned());
        self.edit_of(survey.clone(), Edit::Remove { rival });
        // The row whose button was pressed goes with its competitor, so what undoes it belongs to
        // the desk.
        if let Some(Some(owner)) = self.owner.try_get_value() {
            let undo = move || self.edit_of(survey.clone(), back.clone());
            owner.with(|| self.toasts.undoable(said, undo));
        }
    }

    fn edit_of(self, survey: String, edit: Edit) {
        // The undo of a page that was left finds nothing to change.
        let is_there = self.benchmark.try_update(|benchmark| {
            if let Some(benchmark) = benchmark.as_mut().filter(|found| found.survey == survey) {
                benchmark.apply(&edit);
                benchmark.changed = now();
            }
        });
        if is_there.is_some() {
            self.writes.push(survey, edit);
        }
    }

    fn reload(self) {
        let Some(store) = self.writes.store() else {
            return;
        };
        let Some(survey) = self.survey.try_get_untracked() else {
            return;
        };
        spawn_local(async move {
            let found = store.get::<Benchmark>(&key(&survey)).await;
            if !self.writes.is_idle() || self.survey.try_get_untracked().as_ref() != Some(&survey) {
                return;
            }
            match found {
                Ok(found) => {
                    let found = found.unwrap_or_else(|| Benchmark::new(survey));
                    let _ = self.refused.try_set(None);
                    let _ = self.benchmark.try_set(Some(found));
                }
                Err(error) => {
                    let _ = self.benchmark.try_set(None);
                    let _ = self.refused.try_set(Some(error));
                }
            }
        });
    }
}
