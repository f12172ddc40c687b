//! Making a blueprint of what a diagram shows.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{DiagramError, LossReport, Opened, lanes, layout::column_at},
    Node, Sketch,
    columns::columns,
};
use crate::{
    blueprint::{
        Blueprint, Card, CardId, Lane, LaneId, LaneKind, Link, Phase, validate_invariants,
    },
    text::{Lang, Text},
};

/// Makes the blueprint. `id` is for one that we did not write.
///
/// # Errors
/// A diagram of others without a step, and records of ours that do not fit together.
pub(in super::super) fn build(
    mut sketch: Sketch,
    id: &str,
    mut report: LossReport,
) -> Result<Opened, DiagramError> {
    if sketch.own.is_none() && sketch.nodes.is_empty() {
        return Err(DiagramError::Empty);
    }
    let own = sketch.own.take();
    let is_own = own.is_some();
    let (mut blueprint, language) = match own {
        Some(own) => (own.blueprint, own.lang),
        None => (
            Blueprint::blank(id, Text::same(&sketch.title)),
            Lang::default(),
        ),
    };
    rename(&mut blueprint.title, &sketch.title, language);
    let lane_ids = place_lanes(&mut blueprint, &sketch, is_own, language, &mut report);
    let columns = if is_own {
        let count = blueprint.phases.len();
        sketch
            .nodes
            .iter()
            .map(|node| column_at(node.x.unwrap_or(0.0), count))
            .collect()
    } else {
        let columns = columns(&sketch.nodes, &sketch.edges);
        blueprint.phases = phases(columns.iter().max().map_or(1, |last| last + 1));
        columns
    };
    let keys = place_cards(
        &mut blueprint,
        &sketch,
        &lane_ids,
        &columns,
        language,
        &mut report,
    );
    draw_links(&mut blueprint, &sketch, &keys, language, &mut report);
    validate_invariants(&blueprint)?;
    Ok(Opened { blueprint, report })
}

/// Takes over a name that was changed in the diagram.
fn rename(title: &mut Text, name: &str, language: Lang) {
    if title.get(language) != name {
        title.set(language, name);
    }
}

/// Puts the lanes into the blueprint and gives their ids in the order of the sketch.
fn place_lanes(
    blueprint: &mut Blueprint,
    sketch: &Sketch,
    is_own: bool,
    language: Lang,
    report: &mut LossReport,
) -> Vec<LaneId> {
    if !is_own && !sketch.lanes.is_empty() {
        blueprint.lanes.clear();
    }
    let mut ids = Vec::new();
    for (index, lane) in sketch.lanes.iter().enumerate() {
        let known = blueprint
            .lanes
            .iter_mut()
            .find(|known| !lane.own.is_empty() && known.id.as_str() == lane.own);
        if let Some(known) = known {
            if lanes::name(known, language) != lane.name {
                known.title.set(language, lane.name.as_str());
            }
            ids.push(known.id.clone());
            continue;
        }
        let kind = lanes::guess(&lane.name).unwrap_or_else(|| {
            report.change(
                &lane.name,
                "看不出是哪一种泳道，作为“前台接触”",
                "its kind is not clear; it became a frontstage lane",
            );
            LaneKind::Frontstage
        });
        let mut id = LaneId::from(format!("lane-{}", index + 1));
        while blueprint.lane(&id).is_some() {
            id = LaneId::from(format!("{id}-new"));
        }
        let fresh = Lane {
            id: id.clone(),
            title: Text::same(&lane.name),
            ..Lane::of(kind)
        };
        blueprint.lanes.push(fresh);
        ids.push(id);
    }
    if !is_own {
        for kind in LaneKind::ALL {
            if !blueprint.lanes.iter().any(|lane| lane.kind == kind) {
                blueprint.lanes.push(Lane::of(kind));
            }
        }
        if !sketch.lanes.is_empty() && !blueprint.lanes.is_sorted_by_key(|lane| lane.kind) {
            report.change(
                &sketch.title,
                "泳道按服务蓝图的顺序重排，缺的补上",
                "lanes were put into the order of a service blueprint, and missing ones added",
            );
        }
    }
    blueprint.lanes.sort_by_key(|lane| lane.kind);
    ids
}

fn phases(count: usize) -> Vec<Phase> {
    (1..=count)
        .map(|number| {
            let title = Text::new(format!("阶段 {number}"), format!("Phase {number}"));
            Phase::new(format!("phase-{number}"), title, None)
        })
        .collect()
}

/// Puts the cards into their cells and gives their ids by the ids in the file.
fn place_cards<'s>(
    blueprint: &mut Blueprint,
    sketch: &'s Sketch,
    lane_ids: &[LaneId],
    columns: &[usize],
    language: Lang,
    report: &mut LossReport,
) -> BTreeMap<&'s str, CardId> {
    let mut keys = BTreeMap::new();
    let mut cells: BTreeMap<(LaneId, usize), Vec<(f64, Card)>> = BTreeMap::new();
    let fallback = blueprint
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Frontstage);
    let fallback = fallback
        .or(blueprint.lanes.first())
        .map(|lane| lane.id.clone());
    let mut taken: BTreeSet<CardId> = BTreeSet::new();
    for (node, column) in sketch.nodes.iter().zip(columns) {
        let lane = node.lane.and_then(|lane| lane_ids.get(lane)).cloned();
        if lane.is_none() {
            report.change(
                label(node),
                "不在任何泳道里，放到“前台接触”",
                "it stood in no lane and came to the frontstage",
            );
        }
        let (Some(lane), Some(phase)) = (
            lane.or_else(|| fallback.clone()),
            blueprint.phases.get(*column),
        ) else {
            continue;
        };
        let mut card = node.own.clone().unwrap_or_else(|| {
            let mut card = Card::new(
                node.key.as_str(),
                lane.clone(),
                phase.id.clone(),
                Text::same(&node.name),
            );
            if node.is_start || node.is_end {
                card.step.change(|step| {
                    step.marks.start = node.is_start;
                    step.marks.end = node.is_end;
                });
            }
            card
        });
        rename(&mut card.title, &node.name, language);
        if !taken.insert(card.id.clone()) {
            let mut number = 2;
            while !taken.insert(CardId::from(format!("{}-{number}", card.id))) {
                number += 1;
            }
            card.id = CardId::from(format!("{}-{number}", card.id));
            report.change(
                label(node),
                "是另一张卡片的副本，得到新的编号",
                "it is a copy of another card and got an id of its own",
            );
        } else if node.lane.is_some() {
            report.mapped += 1;
        }
        keys.insert(node.key.as_str(), card.id.clone());
        card.lane = lane.clone();
        card.phase = phase.id.clone();
        cells
            .entry((lane, *column))
            .or_default()
            .push((node.y, card));
    }
    for mut cell in cells.into_values() {
        // Equal heights stay in the order of the file.
        cell.sort_by(|one, other| one.0.total_cmp(&other.0));
        let is_ordered = cell
            .is_sorted_by(|(_, one), (_, other)| (one.order, &one.id) < (other.order, &other.id));
        for (order, (_, mut card)) in (0..).zip(cell) {
            if !is_ordered {
                card.order = order;
            }
            blueprint.cards.insert(card.id.clone(), card);
        }
    }
    keys
}

fn draw_links(
    blueprint: &mut Blueprint,
    sketch: &Sketch,
    keys: &BTreeMap<&str, CardId>,
    language: Lang,
    report: &mut LossReport,
) {
    let mut ends = BTreeSet::new();
    for edge in &sketch.edges {
        let name = if edge.name.is_empty() {
            &edge.key
        } else {
            &edge.name
        };
        let (Some(from), Some(to)) = (keys.get(edge.from.as_str()), keys.get(edge.to.as_str()))
        else {
            report.drop(
                name,
                "连线的一端没有连到步骤",
                "one end of the arrow is at no step",
            );
            continue;
        };
        if from == to {
            report.drop(
                name,
                "连线连到了自己",
                "the arrow leads back to its own step",
            );
            continue;
        }
        if !ends.insert((from.clone(), to.clone())) {
            report.drop(name, "与另一条连线重复", "the arrow repeats another one");
            continue;
        }
        let mut link = edge.own.clone().unwrap_or_else(|| {
            let mut link = Link::new(edge.key.as_str(), from.clone(), to.clone(), edge.kind);
            link.label = Text::same(&edge.name);
            link
        });
        rename(&mut link.label, &edge.name, language);
        link.from = from.clone();
        link.to = to.clone();
        while blueprint.links.contains_key(&link.id) {
            link.id = format!("{}-2", link.id).into();
        }
        report.mapped += 1;
        blueprint.links.insert(link.id.clone(), link);
    }
}

fn label(node: &Node) -> &str {
    if node.name.is_empty() {
        &node.key
    } else {
        &node.name
    }
}
