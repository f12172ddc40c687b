//! What the import knows between its steps, and the one place where it writes.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    formats::csv::{
        Column, ColumnMapping, Comparison, CsvError, ImportedRow, RowProblem, compare,
        guess_mapping, import, preview,
    },
    response::Response,
    sample::is_sample_id,
    scoring::ScoringKey,
    survey::Survey,
    text::{Lang, Text},
};

use crate::store::{Batch, Document, Store, StoreError, answers_prefix};

/// Larger files are refused: they would freeze a phone while they are read.
const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Sample values shown for every column.
const SAMPLES: usize = 3;

/// The steps, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Choosing the file.
    File,
    /// Saying what its columns mean.
    Columns,
    /// Seeing what would come in.
    Check,
    /// Imported.
    Done,
}

/// The chosen file.
#[derive(Clone)]
pub(super) struct Chosen {
    /// Its name.
    pub name: String,
    bytes: Arc<Vec<u8>>,
    /// The first values of every column.
    pub samples: Arc<Vec<Vec<String>>>,
    /// The order in which columns are shown: those that were not recognised first.
    pub order: Arc<Vec<usize>>,
}

/// What an import would do.
#[derive(Clone)]
pub(super) struct Checked {
    /// The rows that would be added.
    rows: Arc<Vec<ImportedRow>>,
    /// How many rows would be added.
    pub new: usize,
    /// How many are stored already.
    pub same: usize,
    /// How many have an id that is stored with other answers.
    pub different: usize,
    /// How many of the new ones come from an exported sample.
    pub sample: usize,
    /// Rows that cannot be read.
    pub problems: Arc<Vec<RowProblem>>,
}

/// What was done.
#[derive(Clone)]
pub(super) struct Outcome {
    /// Stored keys of the responses that were added.
    keys: Arc<Vec<String>>,
    /// How many rows were left as they are stored.
    pub left: usize,
    /// How many rows could not be read.
    pub problems: usize,
}

impl Outcome {
    /// How many responses were added.
    pub(super) fn added(&self) -> usize {
        self.keys.len()
    }
}

/// The import of one file into one survey.
#[derive(Clone, Copy)]
pub(super) struct Import {
    context: StoredValue<Arc<Context>>,
    /// The step that is shown.
    pub step: RwSignal<Step>,
    /// The file, once one was chosen.
    pub file: RwSignal<Option<Chosen>>,
    /// Why the last file was refused.
    pub refused: RwSignal<Option<Text>>,
    /// The meaning of its columns.
    pub mapping: RwSignal<ColumnMapping>,
    /// The result of the check; `None` while it runs.
    pub checked: RwSignal<Option<Result<Checked, Text>>>,
    /// What was imported; `None` after it was undone.
    pub outcome: RwSignal<Option<Outcome>>,
}

struct Context {
    store: Store,
    survey: Survey,
    key: ScoringKey,
}

impl Import {
    pub(super) fn new(store: Store, survey: Survey, key: ScoringKey) -> Self {
        Self {
            context: StoredValue::new(Arc::new(Context { store, survey, key })),
            step: RwSignal::new(Step::File),
            file: RwSignal::new(None),
            refused: RwSignal::new(None),
            mapping: RwSignal::new(ColumnMapping {
                columns: Vec::new(),
            }),
            checked: RwSignal::new(None),
            outcome: RwSignal::new(None),
        }
    }

    /// The survey that the file goes into; `None` once the page is gone.
    pub(super) fn survey(self) -> Option<Survey> {
        self.context
            .try_with_value(|context| context.survey.clone())
    }

    /// Runs `f` with the scoring key of the survey.
    pub(super) fn with_key<R>(self, f: impl FnOnce(&ScoringKey) -> R) -> R {
        self.context.with_value(|context| f(&context.key))
    }

    /// Takes a file: guesses its columns, or says why it cannot.
    pub(super) fn take(self, name: String, bytes: Vec<u8>) {
        match self.read(name, bytes) {
            Ok((chosen, mapping)) => {
                self.refused.set(None);
                self.mapping.set(mapping);
                self.file.set(Some(chosen));
                self.step.set(Step::Columns);
            }
            Err(why) => self.refused.set(Some(why)),
        }
    }

    fn read(self, name: String, bytes: Vec<u8>) -> Result<(Chosen, ColumnMapping), Text> {
        if bytes.len() > MAX_BYTES {
            return Err(too_large());
        }
        let explain = |error: CsvError| error.explain();
        let mapping = self
            .with_key(|key| guess_mapping(&bytes, key))
            .map_err(explain)?;
        let samples = preview(&bytes, SAMPLES).map_err(explain)?;
        let is_known = |column: &Column| column.target.is_some();
        let mut order: Vec<usize> = (0..mapping.columns.len()).collect();
        // The sort is stable, so the file's order stays within both parts.
        order.sort_by_key(|index| is_known(&mapping.columns[*index]));
        let chosen = Chosen {
            name,
            bytes: Arc::new(bytes),
            samples: Arc::new(samples),
            order: Arc::new(order),
        };
        Ok((chosen, mapping))
    }

    /// Reads every row and compares it with what is stored. Writes nothing.
    pub(super) async fn check(self) {
        let Some(context) = self.context.try_get_value() else {
            return;
        };
        let Some(Some(file)) = self.file.try_get_untracked() else {
            return;
        };
        let mapping = self.mapping.get_untracked();
        let result = match import(&file.bytes, &context.key, &mapping) {
            Ok(imported) => stored(&context)
                .await
                .map(|stored| summary(imported.rows, imported.problems, &stored))
                .map_err(|error| error.explain()),
            Err(error) => Err(error.explain()),
        };
        // The page may be gone by now.
        let _ = self.checked.try_set(Some(result));
    }

    /// Writes every new row in one batch.
    pub(super) async fn run(self, checked: Checked, lang: Lang) -> Result<(), StoreError> {
        let Some(context) = self.context.try_get_value() else {
            return Ok(());
        };
        // Compared again: another tab may have stored some of these since the check.
        let Comparison {
            new,
            same,
            different,
        } = compare(checked.rows.to_vec(), &stored(&context).await?);
        let mut batch = Batch::new();
        let mut keys = Vec::with_capacity(new.len());
        for row in new {
            let response = row.into_response(&context.survey, lang);
            keys.push(response.key());
            batch.push(&response);
        }
        context.store.write(batch).await?;
        let _ = self.outcome.try_set(Some(Outcome {
            keys: Arc::new(keys),
            left: checked.same + checked.different + same + different,
            problems: checked.problems.len(),
        }));
        let _ = self.step.try_set(Step::Done);
        Ok(())
    }

    /// Removes exactly the responses that were added.
    pub(super) async fn undo(self, outcome: Outcome) -> Result<(), StoreError> {
        let Some(context) = self.context.try_get_value() else {
            return Ok(());
        };
        let batch = outcome
            .keys
            .iter()
            .fold(Batch::new(), Batch::delete::<Response>);
        context.store.write(batch).await?;
        let _ = self.outcome.try_set(None);
        Ok(())
    }
}

/// Why a file over the limit is refused.
pub(super) fn too_large() -> Text {
    Text::new(
        "文件超过 20 MB，没有读取。请把它分成几个文件，分次导入。",
        "The file is larger than 20 MB and was not read. Split it and import the parts one after the other.",
    )
}

/// Whether a file of this size is over the limit.
pub(super) fn is_too_large(bytes: f64) -> bool {
    bytes > MAX_BYTES as f64
}

async fn stored(context: &Context) -> Result<Vec<Response>, StoreError> {
    let prefix = answers_prefix(&context.survey);
    Ok(context.store.all::<Response>(&prefix).await?.documents)
}

fn summary(rows: Vec<ImportedRow>, problems: Vec<RowProblem>, stored: &[Response]) -> Checked {
    let Comparison {
        new,
        same,
        different,
    } = compare(rows, stored);
    Checked {
        sample: new.iter().filter(|row| is_sample_id(&row.id)).count(),
        new: new.len(),
        rows: Arc::new(new),
        same,
        different,
        problems: Arc::new(problems),
    }
}
