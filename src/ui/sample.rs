//! Taking the sample out, in one step and with an undo: for every page that offers it.

use leptos::task::spawn_local;

use super::{
    i18n::{Label, Language, label},
    toast::Toasts,
};
use crate::store::{Store, StoreError, sample};

/// The name of the button.
pub const REMOVE_SAMPLE: Label = label("移除示例数据", "Remove sample data");
const REMOVED: Label = label("示例数据已移除", "Sample data removed");

/// Removes every sample document and offers to undo it.
pub fn remove_sample(store: Store, toasts: Toasts, language: Language) {
    let complain = move |error: StoreError| toasts.say(error.explain().get(language.now()));
    spawn_local(async move {
        let undo = match sample::remove(&store).await {
            Ok(undo) => undo,
            Err(error) => return complain(error),
        };
        toasts.undoable(REMOVED.get(language.now()), move || {
            let (store, undo) = (store.clone(), undo.clone());
            spawn_local(async move {
                if let Err(error) = store.write(undo).await {
                    complain(error);
                }
            });
        });
    });
}
