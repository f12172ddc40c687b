//! The page's address: what the room shows, and how controls change it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use serviscope_domain::scoring::filter::View;

/// Goes to an address.
type Go = Rc<dyn Fn(&str)>;

/// The address of the room, for every control below the page.
#[derive(Clone, Copy)]
pub(super) struct Address {
    view: Memo<View>,
    go: StoredValue<Go, LocalStorage>,
}

impl Address {
    /// Makes the address known to all views below.
    pub(super) fn provide() -> Self {
        let search = use_location().search;
        let navigate = use_navigate();
        let go: Go = Rc::new(move |to: &str| {
            // The reader stays where the control is.
            let options = NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(to, options);
        });
        let address = Self {
            view: Memo::new(move |_| View::from_query(&search.read())),
            go: StoredValue::new_local(go),
        };
        provide_context(address);
        address
    }

    /// The address that the page provided. Views are only made below the page.
    pub(super) fn current() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// What the address asks for, tracked.
    pub(super) fn view(self) -> View {
        self.view.get()
    }

    /// What the address asks for, untracked.
    pub(super) fn now(self) -> View {
        self.view.get_untracked()
    }

    /// Goes to the address of a changed view.
    pub(super) fn change(self, change: impl FnOnce(&mut View)) {
        let mut view = self.now();
        change(&mut view);
        self.open(&view);
    }

    /// Goes to the address of `view`.
    pub(super) fn open(self, view: &View) {
        let go = self.go.get_value();
        go(&link(view));
    }
}

/// The address of `view`.
pub(super) fn link(view: &View) -> String {
    let query = view.to_query();
    if query.is_empty() {
        "/gaps".to_owned()
    } else {
        format!("/gaps?{query}")
    }
}
