//! From the worst items to the steps of the service that cause them.

use super::{GapAnalysis, GapDirection, ItemResult, ScoringKey, worst_first};
use crate::{
    blueprint::{BlueprintSteps, CardId},
    text::Text,
};

/// A step of a blueprint that an item measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedStep {
    /// Blueprint id.
    pub blueprint: String,
    /// Blueprint name.
    pub blueprint_title: Text,
    /// The card.
    pub card: CardId,
    /// What happens there.
    pub title: Text,
    /// The phase it happens in.
    pub phase: Text,
}

/// An item that falls short, and the steps behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// The item.
    pub item: ItemResult,
    /// The steps that it measures, in the order of the blueprints and of their phases. Empty
    /// where no blueprint links the item yet.
    pub steps: Vec<LinkedStep>,
}

/// The `limit` items with the largest shortfall, worst first, with the steps that they measure.
pub fn leads(analysis: &GapAnalysis, blueprints: &[BlueprintSteps], limit: usize) -> Vec<Lead> {
    worst_first(&analysis.items)
        .into_iter()
        .filter(|item| {
            item.gap
                .is_some_and(|gap| GapDirection::of(gap) == GapDirection::Shortfall)
        })
        .take(limit)
        .map(|item| Lead {
            item: item.clone(),
            steps: steps_measured_by(&item.id, blueprints),
        })
        .collect()
}

/// The cards that carry `item`, blueprint by blueprint, from the first phase to the last.
pub fn steps_measured_by(item: &str, blueprints: &[BlueprintSteps]) -> Vec<LinkedStep> {
    blueprints
        .iter()
        .flat_map(|blueprint| {
            let mut cards: Vec<_> = blueprint
                .steps
                .iter()
                .filter(|card| card.is_measured_by(item))
                .map(|card| {
                    let place = blueprint.phases.iter().position(|p| p.id == card.phase);
                    (place, card)
                })
                .collect();
            cards.sort_by_key(|(place, card)| (*place, card.order));
            cards.into_iter().map(|(place, card)| LinkedStep {
                blueprint: blueprint.id.clone(),
                blueprint_title: blueprint.title.clone(),
                card: card.id.clone(),
                title: card.title.clone(),
                phase: place
                    .map(|place| blueprint.phases[place].title.clone())
                    .unwrap_or_default(),
            })
        })
        .collect()
}

/// The cards that measure an item of the dimension `dim`, each once with the first such item, at
/// most `limit`, in the order of the items.
pub fn steps_of_dimension(
    key: &ScoringKey,
    dim: &str,
    blueprints: &[BlueprintSteps],
    limit: usize,
) -> Vec<(String, LinkedStep)> {
    let dimension = key.dimensions.iter().find(|dimension| dimension.id == dim);
    let items = dimension.into_iter().flat_map(|dimension| &dimension.items);
    let mut steps: Vec<(String, LinkedStep)> = Vec::new();
    for item in items.filter_map(|place| key.items.get(*place)) {
        for step in steps_measured_by(&item.id, blueprints) {
            let known = steps
                .iter()
                .any(|(_, known)| known.blueprint == step.blueprint && known.card == step.card);
            if !known {
                steps.push((item.id.clone(), step));
            }
        }
    }
    steps.truncate(limit);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        blueprint::{Blueprint, Card, ItemLink},
        response::Answers,
        sample::guests,
        scoring::analyse,
        survey::Variant,
    };

    fn blueprint() -> Blueprint {
        let mut blueprint = Blueprint::blank("checkin", Text::same("Check-in"));
        for (id, phase, item) in [("b", 2, "SQ10"), ("a", 1, "SQ10"), ("c", 0, "SQ01")] {
            let mut card = Card::new(
                id,
                blueprint.lanes[1].id.clone(),
                blueprint.phases[phase].id.clone(),
                Text::same(id),
            );
            card.items.push(ItemLink::new(item));
            blueprint.cards.insert(card.id.clone(), card);
        }
        blueprint
    }

    #[test]
    fn the_worst_items_lead_to_their_steps_in_order_of_phases() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let answers: Vec<Answers> = guests(&key, ("servqual22", 1), 160)
            .into_iter()
            .map(|guest| guest.answers)
            .collect();
        let leads = leads(
            &analyse(&key, &answers),
            &[BlueprintSteps::from(&blueprint())],
            3,
        );
        assert_eq!(leads.len(), 3);
        assert_eq!(leads[0].item.id, "SQ10");
        let cards: Vec<_> = leads[0].steps.iter().map(|s| s.card.as_str()).collect();
        assert_eq!(cards, ["a", "b"]);
        assert_eq!(leads[0].steps[0].phase.en, "During");
        assert!(leads[1].steps.is_empty());
    }

    #[test]
    fn a_dimension_leads_to_each_of_its_steps_once() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let mut blueprint = blueprint();
        for card in blueprint.cards.values_mut() {
            card.items.push(ItemLink::new("SQ11"));
        }
        let known = [BlueprintSteps::from(&blueprint)];
        let steps = steps_of_dimension(&key, "responsiveness", &known, 9);
        let found: Vec<_> = steps
            .iter()
            .map(|(item, step)| (item.as_str(), step.card.as_str()))
            .collect();
        assert_eq!(found, [("SQ10", "a"), ("SQ10", "b"), ("SQ11", "c")]);
        assert_eq!(
            steps_of_dimension(&key, "responsiveness", &known, 1).len(),
            1
        );
        assert!(steps_of_dimension(&key, "empathy", &[], 9).is_empty());
    }

    #[test]
    fn a_service_without_shortfalls_has_no_leads() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        assert!(leads(&analyse(&key, []), &[BlueprintSteps::from(&blueprint())], 3).is_empty());
    }
}
