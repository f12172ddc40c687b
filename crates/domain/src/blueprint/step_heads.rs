//! What the analysis needs to know of blueprints: steps, and the survey items that measure them.
//! Like a [`BlueprintHead`](super::BlueprintHead), it spares the pages that only look things up the
//! code that reads all of a blueprint.

use serde::Deserialize;

use super::{BLUEPRINT_SCHEMA, Blueprint, CardId, ItemLink, PhaseId};
use crate::{gather::sort_by, text::Text};

/// The steps of a stored blueprint.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BlueprintSteps {
    schema: u32,
    /// Its id.
    pub id: String,
    /// Its name.
    #[serde(default)]
    pub title: Text,
    /// Its phases, from first to last.
    #[serde(default)]
    pub phases: Vec<PhaseHead>,
    /// Its steps, in the order of their ids.
    #[serde(default, rename = "cards")]
    pub steps: Vec<StepHead>,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PhaseHead {
    /// Its id.
    pub id: PhaseId,
    /// Its name.
    #[serde(default)]
    pub title: Text,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StepHead {
    /// Id of the card.
    pub id: CardId,
    /// The phase it is in.
    pub phase: PhaseId,
    /// Place within its cell: smaller is higher.
    #[serde(default)]
    pub order: u32,
    /// What happens.
    #[serde(default)]
    pub title: Text,
    /// Whether it tends to fail here.
    #[serde(default)]
    pub fail_point: bool,
    /// Survey items that measure it.
    #[serde(default)]
    pub items: Vec<ItemLink>,
}

impl BlueprintSteps {
    /// Reads the stored form; `None` for one that a newer version wrote, and for what is no
    /// blueprint. Nothing else of it is checked.
    pub fn of(json: &str) -> Option<Self> {
        let mut read: Self = serde_json::from_str(json).ok()?;
        sort_by(&mut read.steps, |a, b| a.id.cmp(&b.id));
        (1..=BLUEPRINT_SCHEMA)
            .contains(&read.schema)
            .then_some(read)
    }

    /// Whether any step carries `item`.
    pub fn measures(&self, item: &str) -> bool {
        self.steps.iter().any(|step| step.is_measured_by(item))
    }
}

impl StepHead {
    /// Whether the step carries `item`.
    pub fn is_measured_by(&self, item: &str) -> bool {
        self.items.iter().any(|link| link.item == item)
    }
}

impl From<&Blueprint> for BlueprintSteps {
    fn from(blueprint: &Blueprint) -> Self {
        let phases = blueprint.phases.iter().map(|phase| PhaseHead {
            id: phase.id.clone(),
            title: phase.title.clone(),
        });
        let steps = blueprint.cards.values().map(|card| StepHead {
            id: card.id.clone(),
            phase: card.phase.clone(),
            order: card.order,
            title: card.title.clone(),
            fail_point: card.fail_point,
            items: card.items.clone(),
        });
        Self {
            schema: blueprint.schema,
            id: blueprint.id.clone(),
            title: blueprint.title.clone(),
            phases: phases.collect(),
            steps: steps.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::{SAMPLE_JSON, sample};

    #[test]
    fn the_steps_of_the_stored_form_are_those_of_the_blueprint() {
        let read = BlueprintSteps::of(SAMPLE_JSON).unwrap();
        assert_eq!(read, BlueprintSteps::from(&sample()));
        assert!(read.measures("SQ10") && !read.measures("SQ99"));
    }

    #[test]
    fn a_newer_version_and_what_is_no_blueprint_have_none() {
        let newer = SAMPLE_JSON.replace(r#""schema":2"#, r#""schema":99"#);
        for text in [newer.as_str(), "", "[]", "{}"] {
            assert_eq!(BlueprintSteps::of(text), None);
        }
    }
}
