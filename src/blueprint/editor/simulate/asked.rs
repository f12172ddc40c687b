//! The plan in the address, and the way to change it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use serviscope_domain::{
    blueprint::simulation::Plan,
    scoring::filter::{Pair, pairs},
};

use super::super::address;

/// The key that says whether the panel is open.
const OPEN: &str = "simulate";

/// Goes to an address in which these pairs stand in place of all with these keys.
type Go = Rc<dyn Fn(&[&str], Vec<Pair>)>;

/// What the address asks for. A handle.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// Whether the panel is open.
    pub(super) on: Memo<bool>,
    /// What is to be simulated.
    pub(super) plan: Memo<Plan>,
    go: StoredValue<Option<Go>, LocalStorage>,
}

impl Asked {
    /// What the page's address asks for.
    pub(super) fn of_address() -> Self {
        let location = use_location();
        let (path, search) = (location.pathname, location.search);
        let navigate = use_navigate();
        let go: Go = Rc::new(move |keys: &[&str], more: Vec<Pair>| {
            let query = address::with(&search.get_untracked(), keys, more);
            let to = format!("{}{query}", path.get_untracked());
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&to, options);
        });
        Self {
            on: Memo::new(move |_| address::value(&search.read(), OPEN).as_deref() == Some("on")),
            plan: Memo::new(move |_| Plan::read(&pairs(&search.read()))),
            go: StoredValue::new_local(Some(go)),
        }
    }

    /// Nothing is asked for, and nothing can be.
    pub(super) fn nothing() -> Self {
        Self {
            on: Memo::new(|_| false),
            plan: Memo::new(|_| Plan::default()),
            go: StoredValue::new_local(None),
        }
    }

    /// Opens or closes the panel. The plan stays in the address.
    pub(super) fn turn(self, on: bool) {
        let more = on.then(|| (OPEN.to_owned(), "on".to_owned()));
        self.go(&[OPEN], more.into_iter().collect());
    }

    /// Asks for a changed plan.
    pub(super) fn change(self, change: impl FnOnce(&mut Plan)) {
        let mut plan = self.plan.get_untracked();
        change(&mut plan);
        self.go(&Plan::KEYS, plan.write());
    }

    fn go(self, keys: &[&str], more: Vec<Pair>) {
        if let Some(go) = self.go.get_value() {
            go(keys, more);
        }
    }
}
