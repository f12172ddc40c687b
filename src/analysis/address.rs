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
    path: &'static str,
    view: Memo<View>,
    go: StoredValue<Go, LocalStorage>,
}

impl Address {
    /// Makes the address of the page at `path` known to all views below.
    pub(super) fn provide(path: &'static str) -> Self {
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
            path,
            view: Memo::new(move |_| View::from_query(&search.read())),
            go: StoredValue::new_local(go),
        };
        provide_context(address);
        address
    }

    /// The address that the page provided. Views are only made below the page.
    pub(super) fn current() -> Self {
        use_context().unwrap_or_else(|| Self::provide("/gaps"))
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
        go(&self.here(view));
    }

    /// Where the page is, such as `/gaps`.
    pub(super) fn path(self) -> &'static str {
        self.path
    }

    /// The address of `view` on this page.
    pub(super) fn here(self, view: &View) -> String {
        link(self.path, view)
    }
}

/// The address of `view` on the page at `path`.
pub(super) fn link(path: &str, view: &View) -> String {
    let query = view.to_query();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
}
