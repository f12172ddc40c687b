//! What the store holds about one survey, read once and cut many times.

use serviscope_domain::{
    blueprint::BlueprintSteps,
    scoring::{
        Counting, Population, ScoringKey,
        filter::{Case, Present},
        provider::Colleague,
        table::Table,
    },
    survey::Survey,
};

use super::colleagues;
use crate::{
    store::{
        Collection, GapCases, GapSurvey, Store, StoreError, choose_gap_survey, gap_cases,
        gap_surveys,
    },
    ui::clock::utc_offset_min,
};

/// Everything that the figures are made from.
#[derive(Clone, Debug)]
pub(super) struct Material {
    /// Surveys to choose from.
    pub(super) choices: Vec<GapSurvey>,
    pub(super) survey: Survey,
    pub(super) key: ScoringKey,
    /// The responses of every version that is scored alike.
    pub(super) cases: Vec<Case>,
    /// Those of the chosen version.
    pub(super) population: Population,
    /// Stored responses that this version cannot read.
    pub(super) unreadable: usize,
    pub(super) blueprints: Vec<BlueprintSteps>,
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
    let choices = gap_surveys(store).await?;
    let chosen = choose_gap_survey(&choices, wanted);
    let Some(survey) = chosen.map(|choice| choice.survey.clone()) else {
        return Ok(None);
    };
    let Some(key) = ScoringKey::for_survey(&survey) else {
        return Ok(None);
    };
    let GapCases {
        cases: found,
        population,
        unreadable,
    } = gap_cases(store, &choices, &survey, &key, utc_offset_min()).await?;
    let blueprints = store.texts(Collection::Blueprints, "").await?;
    let blueprints = blueprints
        .iter()
        .filter_map(|text| BlueprintSteps::of(text));
    let blueprints = blueprints.collect();
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
