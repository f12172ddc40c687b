//! The figures for the page's address, following what other tabs store.

mod figures;

use std::{borrow::Cow, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    response::Answers,
    scoring::{
        Counting,
        filter::{Case, Present, View},
        pictures::compared::Compared,
    },
};

use self::figures::Figures;
use super::{
    address::Address,
    chosen::Chosen,
    material::{self, Material},
};
use crate::{
    store::{Collection, Store, StoreError},
    ui::live::on_store_change,
};

/// What the filter left out, and whether what it left may be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    /// Responses that count; 0 where they are suppressed.
    pub(super) n: usize,
    /// Invented ones among them.
    pub(super) sample: usize,
    /// Left out by period, circumstance or version, and by their flags.
    pub(super) outside: usize,
    /// Left out because a kiosk set them aside.
    pub(super) set_aside: usize,
    /// Whether there are too few to show any number.
    pub(super) suppressed: bool,
}

/// Two groups side by side.
#[derive(Clone, Debug)]
pub(super) struct Sides {
    pub(super) cuts: [Cut; 2],
    pub(super) compared: Compared,
}

/// Everything that the pages show. What takes time is worked out when something first shows it
/// (see [`figures`]), because every page shows only a part.
#[derive(Clone, Debug)]
pub(super) struct Results {
    pub(super) material: Arc<Material>,
    pub(super) view: View,
    pub(super) counting: Counting,
    pub(super) cut: Cut,
    /// What there is to filter by.
    pub(super) present: Present,
    /// The rows that count, where there is a table; none of a suppressed group.
    rows: Option<Vec<u32>>,
    figures: Figures,
}

impl Results {
    fn of(material: Arc<Material>, view: View) -> Self {
        let counting = view.counting.unwrap_or_else(|| material.population.usual());
        let (cut, chosen) = material.choose(counting, &view.filter);
        let rows = chosen.into_rows();
        Self {
            present: material.present(counting).clone(),
            figures: Figures::default(),
            counting,
            cut,
            rows,
            view,
            material,
        }
    }

    /// What counts; nothing of a suppressed group.
    fn chosen(&self) -> Chosen<'_> {
        match (&self.material.table, &self.rows) {
            (Some(table), Some(rows)) => Chosen::Rows(table, Cow::Borrowed(rows)),
            _ => self.material.choose(self.counting, &self.view.filter).1,
        }
    }

    /// The answers that count; none of a suppressed group.
    pub(super) fn answers(&self) -> Vec<&Answers> {
        self.chosen().answers(&self.material)
    }

    /// The id of the dimension at `index`; empty where there is none.
    pub(super) fn dimension_id(&self, index: usize) -> &str {
        let dimension = self.analysis().dims.get(index);
        dimension.map_or("", |dimension| dimension.dim.as_str())
    }

    /// The cases that count; none of a suppressed group.
    pub(super) fn cases(&self) -> Vec<&Case> {
        self.chosen().cases(&self.material)
    }
}

/// What the page has got so far.
#[derive(Clone, Debug)]
pub(super) enum State {
    Loading,
    Failed(StoreError),
    /// No survey asks for expectations and perceptions.
    NoSurvey,
    Ready(Arc<Results>),
}

/// What the store gave.
type Loaded = Option<Result<Option<Arc<Material>>, StoreError>>;

/// The results for the page's address. They are read again when the address names another survey
/// or any tab stores a response, a survey or a blueprint; until the new ones are there, the old
/// ones stay. A changed filter only cuts again what was read.
pub(super) fn follow(address: Address) -> RwSignal<State> {
    let state = RwSignal::new(State::Loading);
    let Some(store) = use_context::<Store>() else {
        state.set(State::Failed(StoreError::Failed("no store".into())));
        return state;
    };
    let loaded = read(store, address);
    Effect::new(move || {
        let view = address.view();
        match &*loaded.read() {
            None => {}
            Some(Err(error)) => state.set(State::Failed(error.clone())),
            Some(Ok(None)) => state.set(State::NoSurvey),
            Some(Ok(Some(material))) => {
                let results = Results::of(Arc::clone(material), view);
                state.set(State::Ready(Arc::new(results)));
            }
        }
    });
    state
}

fn read(store: Store, address: Address) -> RwSignal<Loaded> {
    let loaded = RwSignal::new(None);
    let survey = Memo::new(move |_| address.view().survey);
    let stored = RwSignal::new(0_u32);
    on_store_change(
        &[
            Collection::Responses,
            Collection::Surveys,
            Collection::Blueprints,
        ],
        move || {
            // The page may have been left while the message was on its way.
            let _ = stored.try_update(|count| *count = count.wrapping_add(1));
        },
    );
    let latest = StoredValue::new(0_u32);
    Effect::new(move || {
        stored.track();
        let wanted = survey.get();
        let turn = latest.get_value().wrapping_add(1);
        latest.set_value(turn);
        let store = store.clone();
        spawn_local(async move {
            let found = material::load(&store, wanted.as_deref()).await;
            // A slower, older load must not replace a newer one.
            if latest.try_get_value() == Some(turn) {
                let _ = loaded.try_set(Some(found.map(|material| material.map(Arc::new))));
            }
        });
    });
    loaded
}
