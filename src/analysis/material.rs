//! What the store holds about one survey, read once and cut many times.

use serviscope_domain::{
    blueprint::Blueprint,
    response::Response,
    scoring::{
        Counting, Population, ScoringKey,
        filter::{Case, Present, cases},
        provider::Colleague,
        table::Table,
    },
    survey::Survey,
};

use super::colleagues;
use crate::{
    store::{Store, StoreError, answers_prefix, surveys},
    ui::clock::utc_offset_min,
};

/// A survey with gaps, and how many responses it has.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) survey: Survey,
    pub(super) responses: usize,
}

/// Everything that the figures are made from.
#[derive(Clone, Debug)]
pub(super) struct Material {
    /// Surveys to choose from.
    pub(super) choices: Vec<Choice>,
    pub(super) survey: Survey,
    pub(super) key: ScoringKey,
    /// The responses of every version that is scored alike.
    pub(super) cases: Vec<Case>,
    /// Those of the chosen version.
    pub(super) population: Population,
    /// Stored responses that this version cannot read.
    pub(super) unreadable: usize,
    pub(super) blueprints: Vec<Blueprint>,
    /// What managers and contact staff answered about gaps 1 to 4.
    pub(super) colleagues: Vec<Colleague>,
    /// The cases as whole numbers, a row each; absent where some answer is none.
    pub(super) table: Option<Table>,
    /// What there is to filter by in each of [`COUNTINGS`].
    present: [Present; 3],
}

/// Every counting, in the order in which [`Material`] keeps what there is to filter by.
const COUNTINGS: [Counting; 3] = [Counting::Real, Counting::Sample, Counting::All];

impl Material {
    /// What there is to filter by among the responses that `counting` takes in.
    pub(super) const fn present(&self, counting: Counting) -> &Present {
        let [real, sample, all] = &self.present;
        match counting {
            Counting::Real => real,
            Counting::Sample => sample,
            Counting::All => all,
        }
    }
}

/// Reads what belongs to the survey with the reference `wanted`, or to the one with the most
/// responses; `None` where no survey asks for expectations and perceptions.
pub(super) async fn load(
    store: &Store,
    wanted: Option<&str>,
) -> Result<Option<Material>, StoreError> {
    let choices = choices(store).await?;
    let chosen = choices
        .iter()
        .find(|choice| Some(choice.survey.reference().as_str()) == wanted)
        // Of equals the first, which is the bundled survey.
        .or_else(|| choices.iter().rev().max_by_key(|choice| choice.responses));
    let Some(survey) = chosen.map(|choice| choice.survey.clone()) else {
        return Ok(None);
    };
    let Some(key) = ScoringKey::for_survey(&survey) else {
        return Ok(None);
    };
    let (mut found, mut unreadable, mut population) = (Vec::new(), 0, Population::default());
    for choice in &choices {
        let alike = choice.survey.id == survey.id
            && ScoringKey::for_survey(&choice.survey)
                .is_some_and(|other| key.is_scored_like(&other));
        if !alike {
            continue;
        }
        let prefix = answers_prefix(&choice.survey);
        let responses = store.all::<Response>(&prefix).await?;
        if choice.survey.version == survey.version {
            unreadable = responses.unreadable;
            population = Population::of(&responses.documents);
        }
        found.extend(cases(&choice.survey, responses.documents, utc_offset_min()));
    }
    let blueprints = store.all::<Blueprint>("").await?.documents;
    let table = Table::of(&key, &found);
    let present = COUNTINGS.map(|counting| match &table {
        Some(table) => table.present(counting),
        None => Present::among(&found, counting),
    });
    Ok(Some(Material {
        table,
        present,
        choices,
        survey,
        key,
        cases: found,
        population,
        unreadable,
        blueprints,
        colleagues: colleagues::read(store).await?,
    }))
}

/// Surveys that ask for expectations and perceptions.
async fn choices(store: &Store) -> Result<Vec<Choice>, StoreError> {
    let mut choices = Vec::new();
    for survey in surveys(store).await? {
        if ScoringKey::for_survey(&survey).is_some() {
            let responses = store.count::<Response>(&answers_prefix(&survey)).await?;
            choices.push(Choice { survey, responses });
        }
    }
    Ok(choices)
}
