//! Making, copying and deleting blueprints.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use serviscope_domain::{
    blueprint::{Blueprint, BlueprintHead, Template},
    text::Text,
};

use crate::{
    blueprint::versions::kept,
    store::{Batch, Collection, Store, StoreError},
    ui::{
        clock::{new_id, now},
        i18n::{Label, Language, label},
        toast::{Toasts, use_toasts},
    },
};

const UNTITLED: Label = label("未命名的蓝图", "Untitled blueprint");
const COPY: Label = label("{title}（副本）", "{title} (copy)");
const TO_BE: Label = label("{title}（未来）", "{title} (to-be)");
const DELETED: Label = label("已删除“{title}”", "Deleted “{title}”");
const COPIED: Label = label("已复制为“{title}”", "Copied as “{title}”");
const GONE: Label = label(
    "没有做成：它刚刚在别处被删除。",
    "Not done: it has just been deleted elsewhere.",
);

/// What can be done to the list. A handle.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    store: StoredValue<Store>,
    open: Callback<String>,
    language: Language,
    toasts: Toasts,
}

impl Actions {
    /// Acts on `store`; to be made in a view.
    pub(super) fn new(store: Store) -> Self {
        let navigate = use_navigate();
        Self {
            store: StoredValue::new(store),
            open: Callback::new(move |id: String| {
                navigate(&format!("/blueprints/{id}"), NavigateOptions::default());
            }),
            language: Language::current(),
            toasts: use_toasts(),
        }
    }

    /// Stores a blueprint and opens it.
    pub(super) fn create(self, fresh: Blueprint) {
        let Some(store) = self.store.try_get_value() else {
            return;
        };
        leptos::task::spawn_local(async move {
            match store.write(Batch::new().put(&fresh)).await {
                Ok(()) => {
                    // The page may have been left by now.
                    let _ = self.open.try_run(fresh.id);
                }
                Err(error) => self.complain(&error),
            }
        });
    }

    /// Makes an empty blueprint and opens it.
    pub(super) fn blank(self) {
        let title = Text::new(UNTITLED.zh, UNTITLED.en);
        self.create(stamped(Blueprint::blank(new_id(), title)));
    }

    /// Makes a blueprint from a template and opens it.
    pub(super) fn begin_with(self, template: Template) {
        self.create(stamped(template.build(new_id())));
    }

    /// Puts a copy of a blueprint into the list; as a to-be version it is opened at once.
    pub(super) fn copy(self, id: String, is_future: bool) {
        let store = self.store.get_value();
        leptos::task::spawn_local(async move {
            let original = match store.get::<Blueprint>(&id).await {
                Ok(Some(original)) => original,
                Ok(None) => return self.toasts.say(GONE.get(self.language.now())),
                Err(error) => return self.complain(&error),
            };
            if is_future {
                let naming = Text::new(TO_BE.zh, TO_BE.en);
                return self.create(stamped(original.future(new_id(), &naming)));
            }
            let naming = Text::new(COPY.zh, COPY.en);
            let copy = stamped(original.duplicate(new_id(), &naming));
            match store.write(Batch::new().put(&copy)).await {
                Ok(()) => {
                    let lang = self.language.now();
                    let words = COPIED.with(lang, &[("title", copy.title.get(lang))]);
                    self.toasts.undoable(words, move || {
                        self.write(
                            store.clone(),
                            Batch::new().delete::<Blueprint>(copy.id.clone()),
                        );
                    });
                }
                Err(error) => self.complain(&error),
            }
        });
    }

    /// Deletes a blueprint with its versions, and offers to bring them back.
    pub(super) fn delete(self, head: &BlueprintHead) {
        let store = self.store.get_value();
        let (id, title) = (head.id.clone(), head.title.clone());
        leptos::task::spawn_local(async move {
            let undo = match delete(&store, &id).await {
                Ok(undo) => undo,
                Err(error) => return self.complain(&error),
            };
            let lang = self.language.now();
            let words = DELETED.with(lang, &[("title", title.get(lang))]);
            self.toasts
                .undoable(words, move || self.write(store.clone(), undo.clone()));
        });
    }

    /// Writes a batch; the list follows the store by itself.
    fn write(self, store: Store, batch: Batch) {
        leptos::task::spawn_local(async move {
            if let Err(error) = store.write(batch).await {
                self.complain(&error);
            }
        });
    }

    fn complain(self, error: &StoreError) {
        let words = error.explain();
        self.toasts.say(words.get(self.language.now()));
    }
}

fn stamped(mut blueprint: Blueprint) -> Blueprint {
    blueprint.updated_at = now();
    blueprint
}

/// Deletes a blueprint with its versions. The batch that comes back undoes it.
async fn delete(store: &Store, id: &str) -> Result<Batch, StoreError> {
    let (mut delete, mut undo) = (Batch::new(), Batch::new());
    if let Some(text) = store.text(Collection::Blueprints, id).await? {
        undo.push_text(Collection::Blueprints, id.to_owned(), text);
    }
    delete.delete_text(Collection::Blueprints, id.to_owned());
    kept::delete_all(store, id, &mut delete, &mut undo).await?;
    store.write(delete).await?;
    Ok(undo)
}
