//! The figures of the results. Each is worked out when something first asks for it, and then kept:
//! a page that shows two of them does not wait for the others.

use std::sync::OnceLock;

use serviscope_domain::{
    outcome::NetPromoter,
    scoring::{
        FiveGaps, GapAnalysis, Lead,
        filter::Field,
        leads,
        pictures::{
            compared::compare,
            drift::{Drift, Step},
            groups::Groups,
            hours::Hours,
            opinions::Opinion,
            pareto::{Pareto, pareto},
        },
        provider::{ProviderGaps, colleagues_counting},
    },
    statistics::Proportion,
};

use super::{Results, Sides};

/// How many of the worst items lead to steps of the service.
const LEADS: usize = 3;

/// What was worked out so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    gaps: OnceLock<(GapAnalysis, Vec<Opinion>)>,
    five: OnceLock<FiveGaps>,
    provider: OnceLock<ProviderGaps>,
    leads: OnceLock<Vec<Lead>>,
    recommendation: OnceLock<Option<NetPromoter>>,
    satisfaction: OnceLock<Option<Proportion>>,
    sides: OnceLock<Option<Sides>>,
    groups: OnceLock<Vec<Groups>>,
    pareto: OnceLock<Option<Pareto>>,
    hours: OnceLock<Option<Hours>>,
    drift: OnceLock<([Option<Drift>; 2], Step)>,
}

impl Results {
    fn gaps(&self) -> &(GapAnalysis, Vec<Opinion>) {
        let work = || self.chosen().gaps_and_opinions(&self.material.key);
        self.figures.gaps.get_or_init(work)
    }

    /// Gaps by item, by dimension and overall.
    pub(in crate::analysis) fn analysis(&self) -> &GapAnalysis {
        &self.gaps().0
    }

    /// How answers spread, by item.
    pub(in crate::analysis) fn opinions(&self) -> &[Opinion] {
        &self.gaps().1
    }

    /// Gaps 1 to 4 in detail. Filters cut the customers, never the colleagues.
    pub(in crate::analysis) fn provider(&self) -> &ProviderGaps {
        self.figures.provider.get_or_init(|| {
            let (key, colleagues) = (&self.material.key, &self.material.colleagues);
            let inside = colleagues_counting(self.view.counting, self.counting, colleagues);
            // Real managers are not compared with invented customers.
            let customers = (inside == self.counting).then(|| self.answers());
            ProviderGaps::of(key, self.analysis(), customers, colleagues, inside)
        })
    }

    /// The five gaps.
    pub(in crate::analysis) fn five(&self) -> &FiveGaps {
        self.figures.five.get_or_init(|| {
            let range = self.material.key.range();
            let customers = FiveGaps::from_customer_survey(self.analysis(), range);
            self.provider().put_into(customers)
        })
    }

    /// The worst items with the steps of the service behind them.
    pub(in crate::analysis) fn leads(&self) -> &[Lead] {
        let work = || leads(self.analysis(), &self.material.blueprints, LEADS);
        self.figures.leads.get_or_init(work)
    }

    /// Net promoter score, where anybody was asked and answered.
    pub(in crate::analysis) fn recommendation(&self) -> Option<NetPromoter> {
        let work = || self.chosen().recommendation().ok();
        *self.figures.recommendation.get_or_init(work)
    }

    /// Share of the satisfied, where anybody was asked and answered.
    pub(in crate::analysis) fn satisfaction(&self) -> Option<Proportion> {
        let work = || self.chosen().satisfaction().ok();
        *self.figures.satisfaction.get_or_init(work)
    }

    /// Whether two groups are compared.
    pub(in crate::analysis) const fn has_sides(&self) -> bool {
        self.view.compared.is_some()
    }

    /// The two groups that are compared.
    pub(in crate::analysis) fn sides(&self) -> Option<&Sides> {
        let sides = self.figures.sides.get_or_init(|| self.work_out_sides());
        sides.as_ref()
    }

    fn work_out_sides(&self) -> Option<Sides> {
        let (material, key) = (&self.material, &self.material.key);
        let filters = self.view.compared.as_ref()?;
        let [a, b] = filters
            .each_ref()
            .map(|side| material.choose(self.counting, &side.over(&self.view.filter)));
        let shared = a.1.shared(&b.1);
        Some(Sides {
            cuts: [a.0, b.0],
            compared: compare(&a.1.analyse(key), &b.1.analyse(key), shared),
        })
    }

    /// One for every circumstance that tells responses apart.
    pub(in crate::analysis) fn groups(&self) -> &[Groups] {
        self.figures.groups.get_or_init(|| {
            let chosen = self.chosen();
            Field::ALL
                .into_iter()
                .filter(|field| self.present.varies(*field))
                .map(|field| chosen.groups(&self.material.key, field))
                .filter(|groups| !groups.rows.is_empty())
                .collect()
        })
    }

    /// Which items the weighted shortfall is made of; nothing where no item falls short.
    pub(in crate::analysis) fn pareto(&self) -> Option<&Pareto> {
        let work = || pareto(&self.material.key, self.analysis());
        self.figures.pareto.get_or_init(work).as_ref()
    }

    /// By weekday and hour; nothing where no time can be read.
    pub(in crate::analysis) fn hours(&self) -> Option<&Hours> {
        let work = || self.chosen().hours(&self.material.key);
        self.figures.hours.get_or_init(work).as_ref()
    }

    fn days(&self) -> &([Option<Drift>; 2], Step) {
        let work = || self.chosen().drift(&self.material.key);
        self.figures.drift.get_or_init(work)
    }

    /// By week and by month.
    pub(in crate::analysis) fn drift(&self) -> &[Option<Drift>; 2] {
        &self.days().0
    }

    /// The step that suits the days there are.
    pub(in crate::analysis) fn usual_step(&self) -> Step {
        self.days().1
    }
}
