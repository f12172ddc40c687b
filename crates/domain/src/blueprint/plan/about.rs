//! The blueprint's name, and what it says about itself.

use super::super::{AboutPatch, Blueprint, Edit};
use crate::text::Text;

pub(in super::super) fn rename(blueprint: &Blueprint, title: Text) -> Vec<Edit> {
    vec![Edit::Title {
        before: blueprint.title.clone(),
        after: title,
    }]
}

pub(in super::super) fn describe(blueprint: &Blueprint, patch: AboutPatch) -> Vec<Edit> {
    let before = blueprint.about();
    let mut after = before.clone();
    if let Some(scenario) = patch.scenario {
        after.scenario = scenario;
    }
    if let Some(segment) = patch.segment {
        after.segment = segment;
    }
    if let Some(arrivals) = patch.arrivals {
        after.arrivals = arrivals;
    }
    if let Some(future_of) = patch.future_of {
        after.future_of = future_of;
    }
    if let Some(rows) = patch.rows {
        after.rows = rows;
    }
    for (rule, level) in patch.levels {
        match level {
            Some(level) => after.levels.insert(rule, level),
            None => after.levels.remove(&rule),
        };
    }
    vec![Edit::About { before, after }]
}
