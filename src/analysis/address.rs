//! The page's address: what the room shows, and how controls change it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use serviscope_domain::scoring::filter::{Pair, Presentation, View};

/// Goes to an address.
type Go = Rc<dyn Fn(&str)>;

/// The address of the room, for every control below the page.
#[derive(Clone, Copy)]
pub(super) struct Address {
    path: &'static str,
    view: Memo<View>,
    chart: Memo<Vec<Pair>>,
    weights: Memo<Vec<Pair>>,
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
            chart: Memo::new(move |_| Presentation::from_query(&search.read()).chart),
            weights: Memo::new(move |_| Presentation::from_query(&search.read()).weights),
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
        self.go_to(view, &self.presented());
    }

    /// Goes to the address of `view` in another presentation.
    pub(super) fn go_to(self, view: &View, presentation: &Presentation) {
        let go = self.go.get_value();
        go(&link(self.path, view, presentation));
    }

    /// How the responses are presented, untracked.
    pub(super) fn presented(self) -> Presentation {
        Presentation {
            chart: self.chart.get_untracked(),
            weights: self.weights.get_untracked(),
        }
    }

    /// The same, tracked.
    pub(super) fn presentation(self) -> Presentation {
        Presentation {
            chart: self.chart.get(),
            weights: self.weights.get(),
        }
    }

    /// How control charts are drawn, tracked: pairs without the beginning of their keys.
    pub(super) fn chart(self) -> Vec<Pair> {
        self.chart.get()
    }

    /// Goes to the address of other control charts of the same responses.
    pub(super) fn draw(self, chart: &[Pair]) {
        let presentation = Presentation {
            chart: chart.to_vec(),
            ..self.presented()
        };
        self.go_to(&self.now(), &presentation);
    }

    /// What the parts of the quality index weigh, tracked: pairs without the beginning of their keys.
    pub(super) fn weights(self) -> Vec<Pair> {
        self.weights.get()
    }

    /// Goes to the address of a quality index with other weights.
    pub(super) fn weigh(self, weights: &[Pair]) {
        let presentation = Presentation {
            weights: weights.to_vec(),
            ..self.presented()
        };
        self.go_to(&self.now(), &presentation);
    }

    /// Where the page is, such as `/gaps`.
    pub(super) fn path(self) -> &'static str {
        self.path
    }

    /// The address of `view` on this page, presented as now, tracked.
    pub(super) fn here(self, view: &View) -> String {
        link(self.path, view, &self.presentation())
    }

    /// The address of `view` on this page, presented otherwise.
    pub(super) fn here_as(self, view: &View, presentation: &Presentation) -> String {
        link(self.path, view, presentation)
    }

    /// The page at `path` with everything that this address asks for, tracked.
    pub(super) fn at(self, path: &str) -> String {
        link(path, &self.view.read(), &self.presentation())
    }
}

/// The address of `view` on the page at `path`.
fn link(path: &str, view: &View, presentation: &Presentation) -> String {
    let parts = [view.to_query(), presentation.to_query()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let mark = if parts.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}", parts.join("&"))
}
