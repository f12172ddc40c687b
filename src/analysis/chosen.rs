//! What a filter admits of the material: rows of the table, or cases where there is no table.

use std::collections::HashSet;

use serviscope_domain::{
    response::Answers,
    scoring::{
        Counting, GapAnalysis, ScoringKey, analyse,
        filter::{Case, Field, Filter, select},
        table::{Figures, Table},
    },
};

use super::{material::Material, results::Cut};

/// Responses that count. Nothing of a suppressed group gets in here.
pub(super) enum Chosen<'a> {
    Rows(&'a Table, Vec<u32>),
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
        cut.without_suppressed(Chosen::Rows(table, found.rows))
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
            Chosen::Rows(table, _) => Chosen::Rows(table, Vec::new()),
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
            Self::Rows(_, rows) => (rows, &[]),
            Self::Cases(cases) => (&[], cases),
        };
        let rows = rows.iter().map(|row| *row as usize);
        rows.chain(cases.iter().map(|case| std::ptr::from_ref(*case).addr()))
    }

    /// All figures, cut by `fields`.
    pub(super) fn figures(
        &self,
        key: &ScoringKey,
        fields: impl IntoIterator<Item = Field>,
    ) -> Figures {
        match self {
            Self::Rows(table, rows) => table.figures(rows, fields),
            Self::Cases(cases) => Figures::of_cases(key, cases, fields),
        }
    }

    /// The gaps alone.
    pub(super) fn analyse(&self, key: &ScoringKey) -> GapAnalysis {
        match self {
            Self::Rows(table, rows) => table.analyse(rows),
            Self::Cases(cases) => analyse(key, cases.iter().map(|case| &case.response.answers)),
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
