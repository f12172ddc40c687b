//! Makes blueprints from templates.

use super::{
    super::{
        Blueprint, Card, Encounter, Lane, LaneKind, Link, LinkKind, OptionalRow, Persona, Phase,
        Promise, Queue, Role, Standard, Value,
    },
    plan::{Pair, Plan, Row},
};
use crate::text::Text;

fn text((zh, en): Pair) -> Text {
    Text::new(zh, en)
}

/// A blueprint made from `plan`.
pub(super) fn build(plan: &Plan, id: String) -> Blueprint {
    let mut blueprint = Blueprint::without_grid(id, text(plan.title));
    blueprint.scenario = text(plan.scenario);
    blueprint.segment = text(plan.segment);
    blueprint.arrivals = Some(plan.arrivals);
    blueprint.rows = [OptionalRow::Time, OptionalRow::Emotion].into();
    blueprint.lanes = LaneKind::ALL.into_iter().map(Lane::of).collect();
    let phases = plan.phases.iter();
    blueprint.phases = phases
        .map(|(id, name, stage)| Phase::new(*id, text(*name), Some(*stage)))
        .collect();
    records(plan, &mut blueprint);
    for row in plan.cards {
        let mut card = card(row);
        let above = blueprint
            .cards
            .values()
            .filter(|other| other.lane == card.lane && other.phase == card.phase);
        card.order = u32::try_from(above.count()).unwrap_or(u32::MAX);
        blueprint.cards.insert(card.id.clone(), card);
    }
    let unlabelled = plan
        .links
        .iter()
        .map(|(from, to, kind)| link(from, to, *kind));
    let labelled = plan.labels.iter().map(|(from, to, label)| Link {
        label: text(*label),
        ..link(from, to, LinkKind::Branch)
    });
    let links = unlabelled.chain(labelled);
    blueprint.links = links.map(|link| (link.id.clone(), link)).collect();
    blueprint
}

fn records(plan: &Plan, blueprint: &mut Blueprint) {
    for (id, name, limit) in plan.roles {
        let role = Role {
            limit: *limit,
            ..Role::new(*id, text(*name))
        };
        blueprint.roles.insert(role.id.clone(), role);
    }
    for (id, name, description) in plan.personas {
        let persona = Persona {
            description: text(*description),
            ..Persona::new(*id, text(*name))
        };
        blueprint.personas.insert(persona.id.clone(), persona);
    }
    for (id, words, target, tolerance) in plan.standards {
        let standard = Standard {
            target: (*target).to_owned(),
            tolerance: (*tolerance).to_owned(),
            ..Standard::new(*id, text(*words))
        };
        blueprint.standards.insert(standard.id.clone(), standard);
    }
    for (id, words, standard) in plan.promises {
        let promise = Promise {
            standard: Some((*standard).into()),
            ..Promise::new(*id, text(*words))
        };
        blueprint.promises.insert(promise.id.clone(), promise);
    }
    for ((id, name), rank) in plan.values.iter().zip(0..) {
        let value = Value {
            rank,
            ..Value::new(*id, text(*name))
        };
        blueprint.values.insert(value.id.clone(), value);
    }
    for (id, name, prefix) in plan.queues {
        let queue = Queue {
            prefix: (*prefix).to_owned(),
            shows_place: true,
            shows_time: true,
            ..Queue::new(*id, text(*name))
        };
        blueprint.queues.insert(queue.id.clone(), queue);
    }
}

fn card((lane, phase, id, title, details): &Row) -> Card {
    let mut card = Card::new(*id, lane.name().into(), (*phase).into(), text(*title));
    card.step.change(|step| match lane {
        LaneKind::CustomerActions | LaneKind::Frontstage => {
            step.nature.customer_present = Some(true);
            step.nature.encounter = Some(Encounter::PersonPerson);
        }
        LaneKind::PhysicalEvidence => step.nature.encounter = Some(Encounter::PersonObject),
        LaneKind::Backstage | LaneKind::Support => {}
    });
    for detail in *details {
        detail.write(&mut card);
    }
    card
}

fn link(from: &str, to: &str, kind: LinkKind) -> Link {
    Link::new(format!("{from}-{to}"), from, to, kind)
}
