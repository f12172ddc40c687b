//! The benchmark of the page's survey, and changes of it.
//!
//! A change shows at once and is then made again on what is stored, in one transaction, so that
//! changes of two tabs meet. While one is on its way, what comes in from the store waits: words that
//! are being typed must not jump back.

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::benchmark::{Benchmark, Edit};

use super::document::key;
use crate::{
    store::{Collection, Store, StoreError},
    ui::{
        clock::now,
        i18n::Language,
        live::follow,
        toast::{Toasts, use_toasts},
    },
};

/// Whether the changes are on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    Saved,
    Saving,
    Failed,
}

/// The benchmark of one survey.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// `None` until it is read.
    pub(super) benchmark: RwSignal<Option<Benchmark>>,
    /// Why it could not be read; what is stored is left as it is.
    pub(super) refused: RwSignal<Option<StoreError>>,
    /// For the status line.
    pub(super) kept: RwSignal<Kept>,
    pub(super) language: Language,
    survey: Memo<String>,
    store: StoredValue<Option<Store>>,
    /// Changes that are not stored yet, with the survey that they belong to.
    queue: StoredValue<Vec<(String, Edit)>>,
    writing: StoredValue<bool>,
    toasts: Toasts,
    owner: StoredValue<Option<Owner>>,
}

impl Desk {
    /// Reads the benchmark of the survey with this id and follows it for as long as the view is
    /// there.
    pub(super) fn open(survey: Memo<String>) -> Self {
        let desk = Self {
            benchmark: RwSignal::new(None),
            refused: RwSignal::new(None),
            kept: RwSignal::new(Kept::Saved),
            language: Language::current(),
            survey,
            store: StoredValue::new(use_context::<Store>()),
            queue: StoredValue::new(Vec::new()),
            writing: StoredValue::new(false),
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
            self.queue.update_value(|queue| queue.push((survey, edit)));
            self.kept.set(Kept::Saving);
            self.flush();
        }
    }

    /// Writes what is not stored yet, the changes of one survey at a time.
    fn flush(self) {
        if self.writing.try_get_value() != Some(false) {
            return;
        }
        let waiting = self.queue.try_update_value(std::mem::take);
        let waiting = waiting.unwrap_or_default();
        let Some(survey) = waiting.first().map(|(survey, _)| survey.clone()) else {
            let _ = self.kept.try_set(Kept::Saved);
            return;
        };
        let Some(store) = self.store.get_value() else {
            return;
        };
        let (mine, others): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(of, _)| *of == survey);
        self.queue.set_value(others);
        self.writing.set_value(true);
        spawn_local(async move {
            let change = |stored: Option<Benchmark>| {
                let mut next = stored.unwrap_or_else(|| Benchmark::new(survey.clone()));
                for (_, edit) in &mine {
                    next.apply(edit);
                }
                next.changed = now();
                next
            };
            let outcome = store.update::<Benchmark>(&key(&survey), change).await;
            let _ = self.writing.try_update_value(|writing| *writing = false);
            match outcome {
                Ok(_) => self.flush(),
                Err(error) => {
                    let _ = self.queue.try_update_value(|queue| {
                        let later = std::mem::replace(queue, mine);
                        queue.extend(later);
                    });
                    let _ = self.kept.try_set(Kept::Failed);
                    self.toasts.say(error.explain().get(self.language.now()));
                }
            }
        });
    }

    fn reload(self) {
        let Some(store) = self.store.try_get_value().flatten() else {
            return;
        };
        let Some(survey) = self.survey.try_get_untracked() else {
            return;
        };
        spawn_local(async move {
            let found = store.get::<Benchmark>(&key(&survey)).await;
            let is_idle = self.writing.try_get_value() == Some(false)
                && self.queue.try_with_value(Vec::is_empty) == Some(true);
            // Otherwise the end of the write announces itself.
            if !is_idle || self.survey.try_get_untracked().as_ref() != Some(&survey) {
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
