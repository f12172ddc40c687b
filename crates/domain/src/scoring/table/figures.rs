//! Every figure of a cut at once.

use super::{Rows, Table};
use crate::{
    outcome::{NetPromoter, net_promoter, satisfaction},
    scoring::{
        Counting, GapAnalysis, ScoringKey, analyse,
        filter::{Case, Field, Filter, Present},
        pictures::{
            drift::{Drift, Step, drift},
            groups::{Groups, groups},
            hours::{Hours, hours},
            opinions::{Opinion, opinions},
        },
    },
    statistics::{Figure, Proportion, proportion},
};

/// What the pictures of a cut are drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Gaps by item, by dimension and overall.
    pub analysis: GapAnalysis,
    /// Net promoter score; absent where nobody answered.
    pub recommendation: Option<NetPromoter>,
    /// Share of the satisfied; absent where nobody answered.
    pub satisfaction: Option<Proportion>,
    /// How answers spread, by item.
    pub opinions: Vec<Opinion>,
    /// One for every circumstance that was asked for and has responses.
    pub groups: Vec<Groups>,
    /// By weekday and hour; absent where no time can be read.
    pub hours: Option<Hours>,
    /// By week and by month; absent where nothing can be binned.
    pub drift: [Option<Drift>; 2],
    /// The step that suits the days there are.
    pub usual_step: Step,
}

impl Figures {
    /// The figures of `cases`, from their answers. What [`Table::figures`] does much sooner where
    /// there is a table.
    pub fn of_cases(
        key: &ScoringKey,
        cases: &[&Case],
        fields: impl IntoIterator<Item = Field>,
    ) -> Self {
        let answers = || cases.iter().map(|case| &case.response.answers);
        Self {
            analysis: analyse(key, answers()),
            recommendation: net_promoter(answers()).ok(),
            satisfaction: satisfaction(answers()).ok(),
            opinions: opinions(key, answers()),
            groups: fields
                .into_iter()
                .map(|field| groups(key, cases, field))
                .filter(|groups| !groups.rows.is_empty())
                .collect(),
            hours: hours(key, cases),
            drift: [Step::Week, Step::Month].map(|step| drift(key, cases, step)),
            usual_step: Step::usual(cases),
        }
    }
}

impl Table {
    /// The rows that `counting` and `filter` admit, as [`crate::scoring::filter::select`] does.
    /// `version` is that of the chosen survey.
    pub fn select(&self, counting: Counting, filter: &Filter, version: u32) -> Rows {
        self.circumstances.select(counting, filter, version)
    }

    /// What there is to filter by, as [`Present::among`] says.
    pub fn present(&self, counting: Counting) -> Present {
        self.circumstances.present(counting)
    }

    /// The figures of `rows`, cut by `fields`.
    pub fn figures(&self, rows: &[u32], fields: impl IntoIterator<Item = Field>) -> Figures {
        let (analysis, opinions) = self.gaps_and_opinions(rows);
        let (drift, usual_step) = self.drift(rows);
        Figures {
            analysis,
            recommendation: self.recommendation(rows).ok(),
            satisfaction: self.satisfaction(rows).ok(),
            opinions,
            groups: fields
                .into_iter()
                .map(|field| self.groups(rows, field))
                .filter(|groups| !groups.rows.is_empty())
                .collect(),
            hours: self.hours(rows),
            drift,
            usual_step,
        }
    }

    /// The gaps of `rows` and how their answers spread: both come from the same counts.
    pub fn gaps_and_opinions(&self, rows: &[u32]) -> (GapAnalysis, Vec<Opinion>) {
        let pairs = self.pairs.count(rows);
        let opinion =
            |(item, counts): (usize, &super::pairs::PairCounts)| counts.opinion(&self.key, item);
        let opinions = pairs.iter().enumerate().map(opinion).collect();
        (self.analysis(rows, &pairs), opinions)
    }

    /// The net promoter score of `rows`, as [`net_promoter`] works it out.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn recommendation(&self, rows: &[u32]) -> Figure<NetPromoter> {
        NetPromoter::of(given(&self.attitudes, rows))
    }

    /// The share of the satisfied among `rows`, as [`satisfaction`] works it out.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn satisfaction(&self, rows: &[u32]) -> Figure<Proportion> {
        let satisfied = given(&self.satisfied, rows).filter(|is_so| *is_so).count();
        proportion(satisfied, given(&self.satisfied, rows).count())
    }
}

/// What the respondents of `rows` gave, of those who gave anything.
fn given<T: Copy>(column: &[Option<T>], rows: &[u32]) -> impl Iterator<Item = T> {
    rows.iter()
        .filter_map(|row| column.get(*row as usize).copied().flatten())
}
