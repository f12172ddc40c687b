//! The surveys with gaps and their responses, for every room that shows gaps.

use serviscope_domain::{
    response::Response,
    scoring::{
        Population, ScoringKey,
        filter::{Case, cases},
    },
    survey::Survey,
};

use super::{Store, StoreError, answers_prefix, surveys};

/// A survey with gaps, and how many responses it has.
#[derive(Clone, Debug)]
pub struct GapSurvey {
    /// The survey.
    pub survey: Survey,
    /// How many responses are stored.
    pub responses: usize,
}

/// The responses of one survey.
#[derive(Clone, Debug)]
pub struct GapCases {
    /// The responses of every version that is scored alike.
    pub cases: Vec<Case>,
    /// Those of the chosen version.
    pub population: Population,
    /// Stored responses of the chosen version that cannot be read.
    pub unreadable: usize,
}

/// Surveys that ask for expectations and perceptions.
///
/// # Errors
/// When the store cannot be read.
pub async fn gap_surveys(store: &Store) -> Result<Vec<GapSurvey>, StoreError> {
    let mut found = Vec::new();
    for survey in surveys(store).await? {
        if ScoringKey::for_survey(&survey).is_some() {
            let responses = store.count::<Response>(&answers_prefix(&survey)).await?;
            found.push(GapSurvey { survey, responses });
        }
    }
    Ok(found)
}

/// The survey with the reference `wanted`, or the one with the most responses.
pub fn choose_gap_survey<'a>(
    surveys: &'a [GapSurvey],
    wanted: Option<&str>,
) -> Option<&'a GapSurvey> {
    surveys
        .iter()
        .find(|choice| Some(choice.survey.reference().as_str()) == wanted)
        // Of equals the first, which is the bundled survey.
        .or_else(|| surveys.iter().rev().max_by_key(|choice| choice.responses))
}

/// The responses of `survey` and of those of its versions among `surveys` that `key` scores alike.
/// `offset_min` is how many minutes the device's clock is ahead of UTC.
///
/// # Errors
/// When the store cannot be read.
pub async fn gap_cases(
    store: &Store,
    surveys: &[GapSurvey],
    survey: &Survey,
    key: &ScoringKey,
    offset_min: i32,
) -> Result<GapCases, StoreError> {
    let mut found = GapCases {
        cases: Vec::new(),
        population: Population::default(),
        unreadable: 0,
    };
    for choice in surveys {
        let alike = choice.survey.id == survey.id
            && ScoringKey::for_survey(&choice.survey)
                .is_some_and(|other| key.is_scored_like(&other));
        if !alike {
            continue;
        }
        let prefix = answers_prefix(&choice.survey);
        let responses = store.all::<Response>(&prefix).await?;
        if choice.survey.version == survey.version {
            found.unreadable = responses.unreadable;
            found.population = Population::of(&responses.documents);
        }
        let of_version = cases(&choice.survey, responses.documents, offset_min);
        found.cases.extend(of_version);
    }
    Ok(found)
}
