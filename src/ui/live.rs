//! Views that follow the store.

use leptos::prelude::*;

use crate::store::{Collection, subscribe};

/// Runs `reload` now and after every write to one of the collections, by this tab or another,
/// until the view that called it is gone.
pub fn follow(collections: &'static [Collection], reload: impl Fn() + 'static) {
    reload();
    on_store_change(collections, reload);
}

/// Runs `changed` after every write to one of the collections, by this tab or another, until the
/// view that called it is gone.
pub fn on_store_change(collections: &'static [Collection], changed: impl Fn() + 'static) {
    let subscription = subscribe(move |notice| {
        if collections
            .iter()
            .any(|collection| notice.concerns(*collection))
        {
            changed();
        }
    });
    let subscription = StoredValue::new_local(subscription);
    on_cleanup(move || drop(subscription.try_update_value(Option::take)));
}
