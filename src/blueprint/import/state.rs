//! The file that waits for a decision, and what stores it. The worker reads the file.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    blueprint::{Blueprint, Cause},
    formats::blueprint_file::{FileError, Incoming, MOST_BYTES},
    text::{Lang, Text},
};
use serviscope_worker::message::{FileJob, FileReport, Taken};

use crate::{
    blueprint::versions::kept,
    store::{Batch, Collection, Document, Store, StoreError},
    ui::{
        clock::{new_id, now},
        files::ChosenFile,
        hired::{Unanswered, ask},
        i18n::{Label, Language, label},
        toast::{Toasts, use_toasts},
    },
};

const IMPORTED: Label = label("已导入“{title}”", "Imported “{title}”");
const REPLACED: Label = label("已用文件替换“{title}”", "Replaced “{title}” by the file");
const NO_WORKER: Label = label(
    "读文件的那部分程序在这个浏览器里启动不了，可能是没有联网，或浏览器太旧。请联网后刷新再试，或换一个浏览器。",
    "The part of the program that reads files does not start in this browser, which may be offline or too old. Go online, reload and try again, or use another browser.",
);
const BROKEN: Label = label(
    "读文件时出了错，可能内存不够。请再试一次，或把文件分成几份。",
    "Reading the file failed, for lack of memory perhaps. Try once more, or split the file into parts.",
);
const COPY_ZH: &str = "（导入）";
const COPY_EN: &str = " (imported)";

/// What is stored under the id of the incoming blueprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Twin {
    /// Nothing.
    Absent,
    /// A blueprint, by its title.
    Present(Text),
    /// Something that this version cannot read, and must not replace.
    Unreadable,
}

/// A blueprint that waits for a decision.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    /// The file's name.
    pub(super) name: String,
    /// What is in it.
    pub(super) incoming: Incoming,
    /// What is stored under the same id.
    pub(super) twin: Twin,
}

/// How far an import has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
    /// No file was chosen.
    Idle,
    /// The file cannot be opened.
    Refused {
        /// The file's name.
        name: String,
        /// Why, and what to do.
        why: Text,
    },
    /// It waits for a decision. Nothing is stored yet.
    Planned(Arc<Plan>),
}

/// The import of the page. A handle.
#[derive(Clone, Copy)]
pub(in super::super) struct Importing {
    /// Whether the dialog is open.
    pub(super) open: RwSignal<bool>,
    /// How far it has come.
    pub(super) stage: RwSignal<Stage>,
    /// The name of the file that is being read.
    pub(super) reading: RwSignal<Option<String>>,
    /// The page's language.
    pub(super) language: Language,
    store: StoredValue<Store>,
    toasts: Toasts,
    /// Counts the files; what an earlier one held is not shown.
    turn: StoredValue<u32>,
}

impl Importing {
    /// An import into `store`.
    pub(in super::super) fn new(store: Store) -> Self {
        Self {
            open: RwSignal::new(false),
            stage: RwSignal::new(Stage::Idle),
            reading: RwSignal::new(None),
            language: Language::current(),
            store: StoredValue::new(store),
            toasts: use_toasts(),
            turn: StoredValue::new(0),
        }
    }

    /// What receives a chosen file.
    pub(in super::super) fn receiver(self) -> Callback<ChosenFile> {
        Callback::new(move |(name, bytes): ChosenFile| self.take(name, bytes))
    }

    /// Reads a file and shows what is in it.
    pub(super) fn take(self, name: String, bytes: Vec<u8>) {
        if bytes.len() > MOST_BYTES {
            return self.refuse(name, &FileError::TooLarge);
        }
        let (Some(store), lang) = (self.store.try_get_value(), self.language.now()) else {
            return;
        };
        let turn = self.next_turn();
        self.reading.set(Some(name.clone()));
        spawn_local(async move {
            let stage = match read(&name, bytes, lang).await {
                Ok(incoming) => plan(&store, name, incoming).await,
                Err(why) => Stage::Refused { name, why },
            };
            if self.turn.try_get_value() == Some(turn) {
                let _ = self.reading.try_set(None);
                self.show(stage);
            }
        });
    }

    fn next_turn(self) -> u32 {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        turn
    }

    /// Says why a file cannot be opened.
    pub(super) fn refuse(self, name: String, error: &FileError) {
        let why = error.explain();
        self.next_turn();
        self.reading.set(None);
        self.show(Stage::Refused { name, why });
    }

    fn show(self, stage: Stage) {
        // The page may be gone by now.
        if self.stage.try_set(stage).is_none() {
            self.open.set(true);
        }
    }

    /// Closes the dialog. Nothing was stored.
    pub(super) fn cancel(self) {
        self.open.set(false);
        self.stage.set(Stage::Idle);
    }

    /// Stores the blueprint beside all others; one whose id is taken gets an id and a name of its
    /// own.
    pub(super) fn add(self, plan: &Plan) {
        let mut blueprint = plan.incoming.blueprint.clone();
        if plan.twin != Twin::Absent {
            blueprint.id = new_id();
            append(&mut blueprint.title.zh, COPY_ZH);
            append(&mut blueprint.title.en, COPY_EN);
        }
        blueprint.revision = 0;
        blueprint.updated_at = now();
        let Some(store) = self.store.try_get_value() else {
            return;
        };
        spawn_local(async move {
            if let Err(error) = store.write(Batch::new().put(&blueprint)).await {
                return self.complain(&error);
            }
            let id = blueprint.id.clone();
            self.tell(IMPORTED, &blueprint.title, move || {
                let (store, id) = (store.clone(), id.clone());
                spawn_local(async move {
                    let batch = Batch::new().delete::<Blueprint>(id);
                    if let Err(error) = store.write(batch).await {
                        self.complain(&error);
                    }
                });
            });
        });
    }

    /// Puts the blueprint in the place of the stored one. Other tabs see a newer revision; what was
    /// there stays as a version, and can be brought back at once.
    pub(super) fn replace(self, plan: &Plan) {
        let blueprint = plan.incoming.blueprint.clone();
        let Some(store) = self.store.try_get_value() else {
            return;
        };
        spawn_local(async move {
            let title = blueprint.title.clone();
            match keep_and_put(&store, blueprint).await {
                Err(error) => self.complain(&error),
                Ok(before) => self.tell(REPLACED, &title, move || {
                    let (store, before) = (store.clone(), before.clone());
                    spawn_local(async move {
                        let Some(before) = before else { return };
                        if let Err(error) = put_over(&store, before, None).await {
                            self.complain(&error);
                        }
                    });
                }),
            }
        });
    }

    /// Closes the dialog and says what was done, with a way back.
    fn tell(self, done: Label, title: &Text, undo: impl Fn() + Send + Sync + 'static) {
        let _ = self.open.try_set(false);
        let _ = self.stage.try_set(Stage::Idle);
        let lang = self.language.now();
        let message = done.with(lang, &[("title", title.get(lang))]);
        self.toasts.undoable(message, undo);
    }

    fn complain(self, error: &StoreError) {
        let _ = self.open.try_set(false);
        self.toasts.say(error.explain().get(self.language.now()));
    }
}

/// What the worker reads in a file.
///
/// # Errors
/// Why it cannot be opened, and what to do.
async fn read(name: &str, bytes: Vec<u8>, lang: Lang) -> Result<Incoming, Text> {
    let job = FileJob::Read {
        name: name.to_owned(),
        bytes,
        id: new_id(),
        lang,
    };
    let broken = || Text::new(BROKEN.zh, BROKEN.en);
    let Taken {
        kind,
        blueprint,
        report,
    } = match ask(job).await {
        Ok(FileReport::Opened(opened)) => opened?,
        Err(Unanswered::Absent) => return Err(Text::new(NO_WORKER.zh, NO_WORKER.en)),
        Ok(_) | Err(Unanswered::Broken) => return Err(broken()),
    };
    Ok(Incoming {
        kind,
        blueprint: Blueprint::from_json(&blueprint).map_err(|_| broken())?,
        report,
    })
}

/// What can be decided about the blueprint of the file called `name`.
async fn plan(store: &Store, name: String, incoming: Incoming) -> Stage {
    let id = &incoming.blueprint.id;
    match store.text(Collection::Blueprints, id).await {
        Ok(stored) => Stage::Planned(Arc::new(Plan {
            name,
            incoming,
            twin: twin(stored.as_deref()),
        })),
        Err(error) => Stage::Refused {
            name,
            why: error.explain(),
        },
    }
}

/// What a stored text is.
fn twin(stored: Option<&str>) -> Twin {
    match stored.map(Blueprint::from_json) {
        None => Twin::Absent,
        Some(Ok(blueprint)) => Twin::Present(blueprint.title),
        Some(Err(_)) => Twin::Unreadable,
    }
}

/// Adds to a title, unless there is none in this language.
fn append(title: &mut String, words: &str) {
    if !title.is_empty() {
        title.push_str(words);
    }
}

/// Keeps what has the id of `next` as a version, stores `next` in its place, and gives what was there.
///
/// # Errors
/// When the store cannot be read or written; then nothing was replaced.
async fn keep_and_put(store: &Store, next: Blueprint) -> Result<Option<Blueprint>, StoreError> {
    let known = store.get::<Blueprint>(&next.id).await?;
    if let Some(known) = &known {
        keep(store, known).await?;
    }
    let mut before = None;
    put_over(store, next, Some(&mut before)).await?;
    // Another tab may have stored something in between; the undo still holds it where this fails.
    if let Some(before) = before
        .as_ref()
        .filter(|before| known.as_ref() != Some(before))
    {
        let _ = keep(store, before).await;
    }
    Ok(before)
}

/// Keeps a blueprint that a file replaces.
async fn keep(store: &Store, replaced: &Blueprint) -> Result<(), StoreError> {
    kept::keep(store, &[kept::automatic(replaced, Cause::BeforeImport)]).await
}

/// Stores `next` in the place of what has its id, and gives that to `before`.
async fn put_over(
    store: &Store,
    next: Blueprint,
    before: Option<&mut Option<Blueprint>>,
) -> Result<(), StoreError> {
    let id = next.id.clone();
    let change = |stored: Option<Blueprint>| {
        let mut next = next;
        next.revision = stored.as_ref().map_or(0, |stored| stored.revision + 1);
        next.sample = stored.as_ref().is_some_and(|stored| stored.sample);
        next.updated_at = now();
        if let Some(before) = before {
            *before = stored;
        }
        next
    };
    store.update(&id, change).await.map(drop)
}
