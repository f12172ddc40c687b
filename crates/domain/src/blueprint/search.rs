//! Finding cards by words.

use super::{Blueprint, Card, CardId};
use crate::text::Text;

/// The words that are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of what somebody typed. Upper and lower case are the same.
    pub fn new(typed: &str) -> Self {
        Self(typed.split_whitespace().map(str::to_lowercase).collect())
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word stands somewhere in the title, the notes, the owner or the evidence of a
    /// card, in either language. No words stand in no card.
    pub fn finds(&self, card: &Card) -> bool {
        if self.is_empty() {
            return false;
        }
        let text = searchable(card);
        self.0.iter().all(|word| text.contains(word))
    }
}

/// The cards that a query finds, in reading order.
pub fn search(blueprint: &Blueprint, query: &Query) -> Vec<CardId> {
    if query.is_empty() {
        return Vec::new();
    }
    let cards = blueprint.in_order().into_iter();
    cards
        .filter(|card| query.finds(card))
        .map(|card| card.id.clone())
        .collect()
}

/// All that is looked through, in lower case.
fn searchable(card: &Card) -> String {
    let mut text = String::new();
    let mut add = |words: &Text| {
        for wording in [&words.zh, &words.en] {
            text.push_str(wording);
            // A word must not go on from one text to the next.
            text.push('\n');
        }
    };
    add(&card.title);
    add(&card.notes);
    add(&card.step.owner);
    for evidence in &card.step.evidence {
        add(&evidence.text);
        add(&evidence.checker);
    }
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::sample;

    fn found(typed: &str) -> Vec<String> {
        let cards = search(&sample(), &Query::new(typed));
        cards.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn titles_notes_owners_and_evidence_are_looked_through_in_both_languages() {
        assert_eq!(found("COMPARES rooms"), ["book"]);
        assert_eq!(found("前台 限额"), ["assign"]);
        assert_eq!(found("chief engineer"), ["maintenance"]);
        assert_eq!(found("registration form"), ["assign"]);
    }

    #[test]
    fn all_words_have_to_stand_in_one_card() {
        assert!(found("compares engineer").is_empty());
    }

    #[test]
    fn nothing_is_found_where_nothing_is_looked_for() {
        assert!(found("  ").is_empty());
        assert!(!Query::default().finds(&sample().cards[&"book".into()]));
    }

    #[test]
    fn what_is_found_is_in_reading_order() {
        let blueprint = sample();
        let found = search(&blueprint, &Query::new("front-office manager"));
        let order: Vec<_> = blueprint.in_order();
        let places: Vec<_> = found
            .iter()
            .map(|id| order.iter().position(|card| card.id == *id))
            .collect();
        assert!(places.len() > 3 && places.is_sorted());
    }
}
