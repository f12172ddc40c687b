//! How many findings there are, in all and by card.

use std::collections::BTreeMap;

use super::{Finding, Severity, Subject};
use crate::blueprint::CardId;

/// Findings counted by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What has to be mended.
    pub errors: usize,
    /// What is worth mending.
    pub warnings: usize,
    /// What is worth knowing.
    pub infos: usize,
}

impl Tally {
    /// Counts findings.
    pub fn of(findings: &[Finding]) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            tally.add(finding.severity);
        }
        tally
    }

    fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
    }

    /// How many there are of one severity.
    pub const fn count(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Info => self.infos,
        }
    }

    /// How many there are in all.
    pub const fn total(self) -> usize {
        self.errors + self.warnings + self.infos
    }

    /// The worst severity among them; absent where there are none.
    pub fn worst(self) -> Option<Severity> {
        Severity::ALL
            .into_iter()
            .find(|severity| self.count(*severity) > 0)
    }
}

/// The findings about every card that has any. A finding about two cards counts for both, and
/// once for a card that it names twice.
pub fn by_card(findings: &[Finding]) -> BTreeMap<CardId, Tally> {
    let mut cards: BTreeMap<CardId, Tally> = BTreeMap::new();
    for finding in findings {
        for (place, subject) in finding.subjects.iter().enumerate() {
            let is_first = !finding
                .subjects
                .iter()
                .take(place)
                .any(|other| other == subject);
            if let Subject::Card(id) = subject
                && is_first
            {
                cards.entry(id.clone()).or_default().add(finding.severity);
            }
        }
    }
    cards
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn finding(severity: Severity, cards: &[&str]) -> Finding {
        Finding {
            rule: "L1",
            severity,
            message: Text::default(),
            subjects: cards.iter().map(|id| Subject::Card((*id).into())).collect(),
            fix: None,
        }
    }

    #[test]
    fn findings_count_for_every_card_that_they_name() {
        let found = [
            finding(Severity::Info, &["a", "b", "a"]),
            finding(Severity::Error, &["a"]),
        ];
        let cards = by_card(&found);
        let of = |id: &str| cards[&id.into()];
        assert_eq!((of("a").errors, of("a").infos, of("a").total()), (1, 1, 2));
        assert_eq!(of("a").worst(), Some(Severity::Error));
        assert_eq!(of("b").worst(), Some(Severity::Info));
        assert_eq!(Tally::of(&found).total(), 2);
        assert_eq!(Tally::default().worst(), None);
    }

    #[test]
    fn what_is_about_no_card_counts_for_none() {
        let mut about = finding(Severity::Warning, &[]);
        about.subjects.push(Subject::Blueprint);
        assert!(by_card(&[about]).is_empty());
    }
}
