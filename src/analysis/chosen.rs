//! What a filter admits of the material: rows of the table, or cases where there is no table.

use std::{borrow::Cow, collections::HashSet};

use serviscope_domain::{
    outcome::{NetPromoter, net_promoter, satisfaction},
    response::Answers,
    scoring::{
        Counting, GapAnalysis, ScoringKey, analyse,
        filter::{Case, Field, Filter, select},
        pictures::{
            drift::{Drift, Step, drift},
            groups::{Groups, groups},
            hours::{Hours, hours},
            opinions::{Opinion, opinions},
        },
        table::Table,
    },
    statistics::{Figure, Proportion},
};

use super::{material::Material, results::Cut};

/// Responses that count. Nothing of a suppressed group gets in here.
pub(super) enum Chosen<'a> {
    Rows(&'a Table, Cow<'a, [u32]>),
    Cases(Vec<&'a Case>),
}

impl Material {
    /// What `counting` and `filter` admit, and what they leave out.
    pub(super) fn choose(&self, counting: Counting, filter: &Filter) -> (Cut, Chosen<'_>) {
        let version = self.survey.version;
        let Some(table) = &self.table else {
            let found = select(&self.cases, counting, filter, version);
            let sample = found.cases.iter().filter(|case| case.response.sample);
            let cut = Cut {
                n: found.cases.len(),
                sample: sample.count(),
                outside: found.outside + found.by_flag,
                set_aside: found.set_aside,
                suppressed: found.suppressed,
            };
            return cut.without_suppressed(Chosen::Cases(found.cases));
        };
        let found = table.select(counting, filter, version);
        let cut = Cut {
            n: found.rows.len(),
            sample: found.sample,
            outside: found.outside + found.by_flag,
            set_aside: found.set_aside,
            suppressed: found.suppressed,
        };
        cut.without_suppressed(Chosen::Rows(table, Cow::Owned(found.rows)))
    }
}

impl Cut {
    /// Takes every number and every response away where they are suppressed.
    fn without_suppressed(self, chosen: Chosen<'_>) -> (Self, Chosen<'_>) {
        if !self.suppressed {
            return (self, chosen);
        }
        let none = Self {
            suppressed: true,
            ..Self::default()
        };
        let nothing = match chosen {
            Chosen::Rows(table, _) => Chosen::Rows(table, Cow::Borrowed(&[])),
            Chosen::Cases(_) => Chosen::Cases(Vec::new()),
        };
        (none, nothing)
    }
}

impl<'a> Chosen<'a> {
    /// How many responses are in both; both were chosen from the same material.
    pub(super) fn shared(&self, other: &Self) -> usize {
        let own: HashSet<usize> = self.places().collect();
        other.places().filter(|place| own.contains(place)).count()
    }

    /// What tells the responses of one material apart.
    fn places(&self) -> impl Iterator<Item = usize> {
        let (rows, cases): (&[u32], &[&Case]) = match self {
            Self::Rows(_, rows) => (rows.as_ref(), &[]),
            Self::Cases(cases) => (&[], cases.as_slice()),
        };
        let rows = rows.iter().map(|row| *row as usize);
        rows.chain(cases.iter().map(|case| std::ptr::from_ref(*case).addr()))
    }

    /// The rows of the table; `None` where there is no table.
    pub(super) fn into_rows(self) -> Option<Vec<u32>> {
        match self {
            Self::Rows(_, rows) => Some(rows.into_owned()),
            Self::Cases(_) => None,
        }
    }

    /// The gaps alone.
    pub(super) fn analyse(&self, key: &ScoringKey) -> GapAnalysis {
        match self {
            Self::Rows(table, rows) => table.analyse(rows),
            Self::Cases(cases) => analyse(key, given(cases)),
        }
    }

    /// The gaps, and how answers spread.
    pub(super) fn gaps_and_opinions(&self, key: &ScoringKey) -> (GapAnalysis, Vec<Opinion>) {
        match self {
            Self::Rows(table, rows) => table.gaps_and_opinions(rows),
            Self::Cases(cases) => (analyse(key, given(cases)), opinions(key, given(cases))),
        }
    }

    /// The net promoter score.
    pub(super) fn recommendation(&self) -> Figure<NetPromoter> {
        match self {
            Self::Rows(table, rows) => table.recommendation(rows),
            Self::Cases(cases) => net_promoter(given(cases)),
        }
    }

    /// The share of the satisfied.
    pub(super) fn satisfaction(&self) -> Figure<Proportion> {
        match self {
            Self::Rows(table, rows) => table.satisfaction(rows),
            Self::Cases(cases) => satisfaction(given(cases)),
        }
    }

    /// The responses cut by a circumstance.
    pub(super) fn groups(&self, key: &ScoringKey, field: Field) -> Groups {
        match self {
            Self::Rows(table, rows) => table.groups(rows, field),
            Self::Cases(cases) => groups(key, cases, field),
        }
    }

    /// The responses by weekday and hour.
    pub(super) fn hours(&self, key: &ScoringKey) -> Option<Hours> {
        match self {
            Self::Rows(table, rows) => table.hours(rows),
            Self::Cases(cases) => hours(key, cases),
        }
    }

    /// The responses by week and by month, and which of the two is the usual one.
    pub(super) fn drift(&self, key: &ScoringKey) -> ([Option<Drift>; 2], Step) {
        match self {
            Self::Rows(table, rows) => table.drift(rows),
            Self::Cases(cases) => (
                [Step::Week, Step::Month].map(|step| drift(key, cases, step)),
                Step::usual(cases),
            ),
        }
    }

    /// The answers of the responses. `material` is what they were chosen from.
    pub(super) fn answers(&self, material: &'a Material) -> Vec<&'a Answers> {
        let cases = self.cases(material).into_iter();
        cases.map(|case| &case.response.answers).collect()
    }

    /// The responses. `material` is what they were chosen from.
    pub(super) fn cases(&self, material: &'a Material) -> Vec<&'a Case> {
        match self {
            Self::Rows(_, rows) => rows
                .iter()
                .filter_map(|row| material.cases.get(*row as usize))
                .collect(),
            Self::Cases(cases) => cases.clone(),
        }
    }
}

/// The answers of `cases`.
fn given<'a>(cases: &[&'a Case]) -> impl Iterator<Item = &'a Answers> {
    cases.iter().map(|case| &case.response.answers)
}
