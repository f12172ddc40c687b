//! What a blueprint says about itself besides its name.

use std::collections::{BTreeMap, BTreeSet};

use super::{Blueprint, OptionalRow, RuleLevel};
use crate::text::Text;

/// What a blueprint says about itself besides its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The situation it shows.
    pub scenario: Text,
    /// The customers it is for.
    pub segment: Text,
    /// Customers who come in an hour.
    pub arrivals: Option<u32>,
    /// The blueprint that shows the service as it is, where this one shows it as it is to be.
    pub future_of: Option<String>,
    /// Optional rows that are shown.
    pub rows: BTreeSet<OptionalRow>,
    /// Levels of rules that depart from the rules' own.
    pub levels: BTreeMap<String, RuleLevel>,
}

/// Changes to what a blueprint says about itself. Absent fields stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutPatch {
    /// The situation it shows.
    pub scenario: Option<Text>,
    /// The customers it is for.
    pub segment: Option<Text>,
    /// Customers who come in an hour; `Some(None)` forgets it.
    pub arrivals: Option<Option<u32>>,
    /// The blueprint that shows the service as it is; `Some(None)` forgets it.
    pub future_of: Option<Option<String>>,
    /// Optional rows that are shown.
    pub rows: Option<BTreeSet<OptionalRow>>,
    /// Levels of single rules; `None` goes back to the rule's own.
    pub levels: BTreeMap<String, Option<RuleLevel>>,
}

impl Blueprint {
    /// What it says about itself.
    pub fn about(&self) -> About {
        About {
            scenario: self.scenario.clone(),
            segment: self.segment.clone(),
            arrivals: self.arrivals,
            future_of: self.future_of.clone(),
            rows: self.rows.clone(),
            levels: self.levels.clone(),
        }
    }

    pub(super) fn set_about(&mut self, about: About) {
        let About {
            scenario,
            segment,
            arrivals,
            future_of,
            rows,
            levels,
        } = about;
        self.scenario = scenario;
        self.segment = segment;
        self.arrivals = arrivals;
        self.future_of = future_of;
        self.rows = rows;
        self.levels = levels;
    }
}
