//! What was found.

use super::{Fix, Rule, Severity};
use crate::{
    blueprint::{Card, CardId, LaneId, LinkId, PersonaId, PhaseId, PromiseId},
    text::Text,
};

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The blueprint as a whole.
    Blueprint,
    /// A lane.
    Lane(LaneId),
    /// A phase.
    Phase(PhaseId),
    /// A card.
    Card(CardId),
    /// A link.
    Link(LinkId),
    /// A promise.
    Promise(PromiseId),
    /// A persona.
    Persona(PersonaId),
    /// A survey item.
    Item(String),
}

impl Subject {
    /// What sort of thing it is, as stored.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Blueprint => "blueprint",
            Self::Lane(_) => "lane",
            Self::Phase(_) => "phase",
            Self::Card(_) => "card",
            Self::Link(_) => "link",
            Self::Promise(_) => "promise",
            Self::Persona(_) => "persona",
            Self::Item(_) => "item",
        }
    }

    /// Its id; empty for the blueprint as a whole.
    pub fn id(&self) -> &str {
        match self {
            Self::Blueprint => "",
            Self::Lane(id) => id.as_str(),
            Self::Phase(id) => id.as_str(),
            Self::Card(id) => id.as_str(),
            Self::Link(id) => id.as_str(),
            Self::Promise(id) => id.as_str(),
            Self::Persona(id) => id.as_str(),
            Self::Item(id) => id,
        }
    }
}

/// What a rule found at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// How much it counts.
    pub severity: Severity,
    /// What is wrong, with the names of what it is about.
    pub message: Text,
    /// What it is about, the most important first; never empty.
    pub subjects: Vec<Subject>,
    /// How to mend it, where that is clear.
    pub fix: Option<Fix>,
}

/// Takes down the findings of one rule.
pub(super) struct Report<'r> {
    rule: &'r Rule,
    severity: Severity,
    findings: &'r mut Vec<Finding>,
}

impl<'r> Report<'r> {
    pub(super) fn new(rule: &'r Rule, severity: Severity, findings: &'r mut Vec<Finding>) -> Self {
        Self {
            rule,
            severity,
            findings,
        }
    }

    /// Something about `subjects`, with the values of the rule's message.
    pub(super) fn add(
        &mut self,
        subjects: Vec<Subject>,
        values: &[(&str, &Text)],
        fix: Option<Fix>,
    ) {
        self.findings.push(Finding {
            rule: self.rule.id,
            severity: self.severity,
            message: self.rule.message.fill(values),
            subjects,
            fix,
        });
    }

    /// Something about a card, whose name is `{card}` in the message.
    pub(super) fn card(&mut self, card: &Card, fix: Option<Fix>) {
        let subjects = vec![Subject::Card(card.id.clone())];
        self.add(subjects, &[("card", &name(&card.title))], fix);
    }

    /// Something about the blueprint as a whole.
    pub(super) fn whole(&mut self, fix: Option<Fix>) {
        self.add(vec![Subject::Blueprint], &[], fix);
    }
}

/// The name as it is told: something without one is called so.
pub(super) fn name(title: &Text) -> Text {
    if title.is_empty() {
        Text::new("（未命名）", "(unnamed)")
    } else {
        title.clone()
    }
}
