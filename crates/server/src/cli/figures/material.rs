//! The answers of a file in the forms that figures want.

use serviscope_domain::{
    formats::csv::{Beside, BesideRow, Imported, answered_survey},
    models::{Servperf, servperf},
    psychometrics::quality,
    response::{Answers, Response},
    scoring::{
        ScoredRespondent, ScoringKey, analyse,
        columns::{Columns, Crossed, analyse_columns},
        filter::{Case, Field, cases},
    },
    spc::Specification,
    statistics::Figure,
    survey::Survey,
    text::Lang,
};

use super::Figures;

/// A file that was read.
pub(in crate::cli) struct Material<'a> {
    /// How it is scored.
    pub(super) key: &'a ScoringKey,
    /// What the file holds beside the pairs.
    pub(super) beside: &'a Beside,
    /// The same, row by row, in the order of `cases`.
    pub(super) beside_rows: Vec<BesideRow>,
    /// What the file answers.
    pub(super) survey: Survey,
    /// The rows as responses.
    pub(super) cases: Vec<Case>,
    /// Their scores.
    pub(super) respondents: Vec<ScoredRespondent>,
    /// Their answers by column, where they are whole points.
    pub(super) columns: Figure<Columns>,
    /// Limits of perceptions, as the command line gives them.
    pub(super) specification: Specification,
    /// Gaps, reliability and drivers.
    pub(in crate::cli) figures: Figures,
}

impl<'a> Material<'a> {
    /// Scores what was read; `None` where the library has no such instrument.
    pub(in crate::cli) fn new(
        key: &'a ScoringKey,
        imported: &Imported,
        beside: &'a Beside,
        specification: Specification,
    ) -> Option<Self> {
        let survey = answered_survey(key, beside)?;
        let beside_rows: Vec<BesideRow> = imported
            .rows
            .iter()
            .map(|row| beside.row(row.line).cloned().unwrap_or_default())
            .collect();
        let rows = imported.rows.iter().zip(&beside_rows);
        let responses = rows.map(|(row, more)| {
            let mut response = row.clone().into_response(&survey, Lang::default());
            add(&mut response, more);
            response
        });
        // The command line knows no place, so a time in UTC stays one.
        let cases = cases(&survey, responses.collect(), 0);
        let answers = || cases.iter().map(|case| &case.response.answers);
        let columns = Columns::from_answers(key, answers());
        let figures = match &columns {
            Ok(columns) => Figures::of_columns(key, columns),
            Err(reason) => Figures {
                gaps: analyse(key, answers()),
                quality: Err(*reason),
            },
        };
        let respondents = answers().map(|answers| ScoredRespondent::new(key, answers));
        Some(Self {
            respondents: respondents.collect(),
            key,
            beside,
            beside_rows,
            survey,
            cases,
            columns,
            specification,
            figures,
        })
    }

    /// The answers of every row.
    pub(super) fn answers(&self) -> impl Iterator<Item = &Answers> + Clone {
        self.cases.iter().map(|case| &case.response.answers)
    }

    /// The scores of perceptions alone.
    pub(in crate::cli) fn perceptions(&self) -> Servperf {
        servperf(self.key, &self.respondents)
    }

    /// Every row, for pictures that cut them.
    pub(super) fn all(&self) -> Vec<&Case> {
        self.cases.iter().collect()
    }

    /// The respondents, each with what is known of a circumstance.
    pub(super) fn named(&self, field: Field) -> impl Iterator<Item = (&str, &ScoredRespondent)> {
        let names = self.cases.iter();
        let names = names.map(move |case| field.of(&case.response.context));
        names.zip(&self.respondents)
    }
}

/// Adds the answers beside the pairs.
fn add(response: &mut Response, more: &BesideRow) {
    for (stored, answer) in more.answers.iter() {
        response.answers.set(stored, answer.clone());
    }
}

impl Figures {
    /// The figures of answers by column.
    pub(in crate::cli) fn of_columns(key: &ScoringKey, columns: &Columns) -> Self {
        let crossed = Crossed::new(columns);
        Self {
            gaps: analyse_columns(key, &crossed),
            quality: Ok(quality(key, &crossed)),
        }
    }
}
