//! Pages that follow the store.

use leptos::prelude::*;

use crate::store::{Collection, subscribe};

/// Runs `reload` now and after every write to one of the collections, by this tab or another,
/// until the view that called it is gone.
pub(super) fn follow(collections: &'static [Collection], reload: impl Fn() + 'static) {
    reload();
    let subscription = subscribe(move |notice| {
        if collections
            .iter()
            .any(|collection| notice.concerns(*collection))
        {
            reload();
        }
    });
    let subscription = StoredValue::new_local(subscription);
    on_cleanup(move || drop(subscription.try_update_value(Option::take)));
}
