//! The file that waits for a decision, and what stores it.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    blueprint::Blueprint,
    formats::blueprint_file::{self, FileError, Incoming},
    text::Text,
};

use crate::{
    store::{Batch, Collection, Document, Store, StoreError},
    ui::{
        clock::{new_id, now},
        files::ChosenFile,
        i18n::{Label, Language, label},
        toast::{Toasts, use_toasts},
    },
};

const IMPORTED: Label = label("已导入“{title}”", "Imported “{title}”");
const REPLACED: Label = label("已用文件替换“{title}”", "Replaced “{title}” by the file");
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
    /// The page's language.
    pub(super) language: Language,
    store: StoredValue<Store>,
    toasts: Toasts,
}

impl Importing {
    /// An import into `store`.
    pub(in super::super) fn new(store: Store) -> Self {
        Self {
            open: RwSignal::new(false),
            stage: RwSignal::new(Stage::Idle),
            language: Language::current(),
            store: StoredValue::new(store),
            toasts: use_toasts(),
        }
    }

    /// What receives a chosen file.
    pub(in super::super) fn receiver(self) -> Callback<ChosenFile> {
        Callback::new(move |(name, bytes): ChosenFile| self.take(name, &bytes))
    }

    /// Reads a file and shows what is in it.
    pub(super) fn take(self, name: String, bytes: &[u8]) {
        let lang = self.language.now();
        let incoming = match blueprint_file::open(&name, bytes, &new_id(), lang) {
            Ok(incoming) => incoming,
            Err(error) => return self.refuse(name, &error),
        };
        let Some(store) = self.store.try_get_value() else {
            return;
        };
        spawn_local(async move {
            let stored = store
                .text(Collection::Blueprints, &incoming.blueprint.id)
                .await;
            let stage = match stored {
                Ok(stored) => Stage::Planned(Arc::new(Plan {
                    name,
                    incoming,
                    twin: twin(stored.as_deref()),
                })),
                Err(error) => Stage::Refused {
                    name,
                    why: error.explain(),
                },
            };
            self.show(stage);
        });
    }

    /// Says why a file cannot be opened.
    pub(super) fn refuse(self, name: String, error: &FileError) {
        let why = error.explain();
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

    /// Puts the blueprint in the place of the stored one. Other tabs see a newer revision, and what
    /// was there can be brought back.
    pub(super) fn replace(self, plan: &Plan) {
        let blueprint = plan.incoming.blueprint.clone();
        let Some(store) = self.store.try_get_value() else {
            return;
        };
        spawn_local(async move {
            let mut before = None;
            let title = blueprint.title.clone();
            match put_over(&store, blueprint, Some(&mut before)).await {
                Err(error) => self.complain(&error),
                Ok(()) => self.tell(REPLACED, &title, move || {
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
