//! The figures for the page's address, following what other tabs store.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    outcome::NetPromoter,
    response::Answers,
    scoring::{
        Counting, FiveGaps, GapAnalysis, Lead,
        filter::{Case, Field, Present, View},
        leads,
        pictures::{
            compared::{Compared, compare},
            drift::{Drift, Step},
            groups::Groups,
            hours::Hours,
            opinions::Opinion,
            pareto::{Pareto, pareto},
        },
        provider::{ProviderGaps, colleagues_counting},
        table::Figures,
    },
    statistics::Proportion,
};

use super::{
    address::Address,
    material::{self, Material},
};
use crate::{
    store::{Collection, Store, StoreError},
    ui::live::on_store_change,
};

/// How many of the worst items lead to steps of the service.
const LEADS: usize = 3;

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

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub(super) struct Results {
    pub(super) material: Arc<Material>,
    pub(super) view: View,
    pub(super) counting: Counting,
    pub(super) cut: Cut,
    /// What there is to filter by.
    pub(super) present: Present,
    pub(super) analysis: GapAnalysis,
    pub(super) five: FiveGaps,
    /// Gaps 1 to 4 in detail. Filters cut the customers, never the colleagues.
    pub(super) provider: ProviderGaps,
    pub(super) leads: Vec<Lead>,
    /// Net promoter score and share of the satisfied, where anybody was asked and answered.
    pub(super) recommendation: Option<NetPromoter>,
    pub(super) satisfaction: Option<Proportion>,
    pub(super) sides: Option<Sides>,
    /// One for every circumstance that tells responses apart.
    pub(super) groups: Vec<Groups>,
    pub(super) opinions: Vec<Opinion>,
    pub(super) pareto: Option<Pareto>,
    pub(super) hours: Option<Hours>,
    /// By week and by month.
    pub(super) drift: [Option<Drift>; 2],
    pub(super) usual_step: Step,
}

impl Results {
    fn of(material: Arc<Material>, view: View) -> Self {
        let counting = view.counting.unwrap_or_else(|| material.population.usual());
        let (cut, chosen) = material.choose(counting, &view.filter);
        let present = material.present(counting).clone();
        let varying = Field::ALL
            .into_iter()
            .filter(|field| present.varies(*field));
        let key = &material.key;
        let Figures {
            analysis,
            recommendation,
            satisfaction,
            opinions,
            groups,
            hours,
            drift,
            usual_step,
        } = chosen.figures(key, varying);
        let sides = view.compared.as_ref().map(|filters| {
            let [a, b] = filters.each_ref().map(|side| {
                let (cut, chosen) = material.choose(counting, &side.over(&view.filter));
                (cut, chosen)
            });
            let shared = a.1.shared(&b.1);
            Sides {
                cuts: [a.0, b.0],
                compared: compare(&a.1.analyse(key), &b.1.analyse(key), shared),
            }
        });
        let inside = colleagues_counting(view.counting, counting, &material.colleagues);
        // Real managers are not compared with invented customers.
        let customers = (inside == counting).then(|| chosen.answers(&material));
        let provider = ProviderGaps::of(key, &analysis, customers, &material.colleagues, inside);
        Self {
            five: provider.put_into(FiveGaps::from_customer_survey(&analysis, key.range())),
            provider,
            leads: leads(&analysis, &material.blueprints, LEADS),
            pareto: pareto(key, &analysis),
            counting,
            cut,
            present,
            analysis,
            sides,
            recommendation,
            satisfaction,
            opinions,
            groups,
            hours,
            drift,
            usual_step,
            view,
            material,
        }
    }

    /// The answers that count; none of a suppressed group.
    pub(super) fn answers(&self) -> Vec<&Answers> {
        let (_, chosen) = self.material.choose(self.counting, &self.view.filter);
        chosen.answers(&self.material)
    }

    /// The cases that count; none of a suppressed group.
    pub(super) fn cases(&self) -> Vec<&Case> {
        let (_, chosen) = self.material.choose(self.counting, &self.view.filter);
        chosen.cases(&self.material)
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
