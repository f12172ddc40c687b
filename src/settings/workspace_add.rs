//! A planned import goes into the store, and out again.

use serviscope_domain::{
    benchmark::{Benchmark, Edit},
    blueprint::Blueprint,
    formats::workspace::{Joined, Merge},
    response::{Attachment, Response},
    survey::Survey,
};

use super::workspace_export::RECORDS_IN;
use crate::{
    store::{Batch, Document, Store, StoreError, benchmark_key},
    ui::clock::now,
};

/// What an import added.
#[derive(Clone)]
pub(super) struct Added {
    /// Removes the documents.
    back: Batch,
    /// The benchmarks that took in competitors or goals.
    joined: Vec<Joined>,
}

impl Added {
    /// How many benchmarks took in something.
    pub(super) fn joined(&self) -> usize {
        self.joined.len()
    }

    /// Removes exactly what was added.
    pub(super) async fn take_back(self, store: &Store) -> Result<(), StoreError> {
        store.write(self.back).await?;
        for joined in &self.joined {
            change(store, &joined.survey, joined.what.undoing()).await?;
        }
        Ok(())
    }
}

/// Adds every document in one batch, and then to each benchmark that is there what it lacks. Should
/// one of the latter fail, the same file adds the rest another time.
pub(super) async fn add(store: &Store, plan: &Merge) -> Result<Added, StoreError> {
    let documents = &plan.add;
    let (mut add, mut back) = (Batch::new(), Batch::new());
    for survey in &documents.surveys {
        add.push(survey);
        back = back.delete::<Survey>(survey.key());
    }
    for response in &documents.responses {
        add.push(response);
        back = back.delete::<Response>(response.key());
    }
    for blueprint in &documents.blueprints {
        add.push(blueprint);
        back = back.delete::<Blueprint>(blueprint.key());
    }
    for attachment in &documents.attachments {
        add.push(attachment);
        back = back.delete::<Attachment>(attachment.key());
    }
    for record in &documents.records {
        add.push_text(RECORDS_IN, record.key(), record.document.to_string());
        back.delete_text(RECORDS_IN, record.key());
    }
    store.write(add).await?;
    let joined = plan.joined.iter();
    let joined: Vec<Joined> = joined
        .filter(|joined| !joined.what.is_empty())
        .cloned()
        .collect();
    for joined in &joined {
        change(store, &joined.survey, joined.what.edits()).await?;
    }
    Ok(Added { back, joined })
}

/// Changes a benchmark as it is stored by now, so that what another tab enters meanwhile stays.
async fn change(store: &Store, survey: &str, edits: Vec<Edit>) -> Result<(), StoreError> {
    let change = |stored: Option<Benchmark>| {
        let mut next = stored.unwrap_or_else(|| Benchmark::new(survey.to_owned()));
        for edit in &edits {
            next.apply(edit);
        }
        next.changed = now();
        next
    };
    store.update(&benchmark_key(survey), change).await?;
    Ok(())
}
