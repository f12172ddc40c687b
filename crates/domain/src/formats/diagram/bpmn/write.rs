//! Writing.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Serialize;

use super::{
    super::{
        lanes,
        layout::{Layout, Place},
        sketch::Own,
        xml::escape,
    },
    NAMESPACE,
};
use crate::{
    blueprint::{Blueprint, CardId, LaneKind, Link, LinkKind},
    text::Lang,
};

/// The blueprint as a BPMN 2.0 file, with names in `language`.
pub fn write(blueprint: &Blueprint, language: Lang) -> String {
    let keys: BTreeMap<&CardId, String> = blueprint
        .cards
        .keys()
        .enumerate()
        .map(|(index, id)| (id, format!("card_{index}")))
        .collect();
    let title = escape(blueprint.title.get(language));
    let own = extension("document", &Own::of(blueprint, language));
    let (lane_set, steps, arrows) = (
        lane_set(blueprint, &keys, language),
        steps(blueprint, &keys, language),
        arrows(blueprint, &keys, language),
    );
    let drawing = drawing(blueprint, &keys);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:serviscope="{NAMESPACE}" id="definitions" targetNamespace="{NAMESPACE}" exporter="Serviscope">
<collaboration id="collaboration"><participant id="service" name="{title}" processRef="process"/></collaboration>
<process id="process" name="{title}" isExecutable="false">
{own}
{lane_set}{steps}{arrows}</process>
{drawing}</definitions>
"#
    )
}

/// Our record of something, for other programs to carry along.
fn extension(name: &str, record: &impl Serialize) -> String {
    // Records are plain data, so this cannot fail; an empty text would only lose the record.
    let json = serde_json::to_string(record).unwrap_or_default();
    format!(
        "<extensionElements><serviscope:{name}>{}</serviscope:{name}></extensionElements>",
        escape(&json)
    )
}

fn lane_set(blueprint: &Blueprint, keys: &BTreeMap<&CardId, String>, language: Lang) -> String {
    let mut out = String::from("<laneSet id=\"lanes\">\n");
    for (index, lane) in blueprint.lanes.iter().enumerate() {
        // Writing to a string cannot fail, here and below.
        let _ = write!(
            out,
            r#"<lane id="lane_{index}" name="{}">{}"#,
            escape(&lanes::name(lane, language)),
            extension("lane", &lane.id),
        );
        let inside = blueprint.cards.values().filter(|card| card.lane == lane.id);
        for key in inside.filter_map(|card| keys.get(&card.id)) {
            let _ = write!(out, "<flowNodeRef>{key}</flowNodeRef>");
        }
        out.push_str("</lane>\n");
    }
    out + "</laneSet>\n"
}

/// Whether a link is a way that somebody goes.
fn is_flow(link: &Link) -> bool {
    link.kind != LinkKind::Information
}

fn steps(blueprint: &Blueprint, keys: &BTreeMap<&CardId, String>, language: Lang) -> String {
    let mut ways: BTreeMap<&CardId, String> = BTreeMap::new();
    let flows = blueprint.links.values().enumerate();
    for (index, link) in flows.filter(|(_, link)| is_flow(link)) {
        let _ = write!(
            ways.entry(&link.to).or_default(),
            "<incoming>link_{index}</incoming>"
        );
    }
    // Everything that comes in stands before everything that goes out.
    let flows = blueprint.links.values().enumerate();
    for (index, link) in flows.filter(|(_, link)| is_flow(link)) {
        let _ = write!(
            ways.entry(&link.from).or_default(),
            "<outgoing>link_{index}</outgoing>"
        );
    }
    let mut out = String::new();
    for card in blueprint.cards.values() {
        let Some(key) = keys.get(&card.id) else {
            continue;
        };
        let task = match blueprint.lane_kind(card) {
            Some(LaneKind::Frontstage) => "userTask",
            Some(LaneKind::Backstage) => "manualTask",
            Some(LaneKind::Support) => "serviceTask",
            Some(LaneKind::PhysicalEvidence | LaneKind::CustomerActions) | None => "task",
        };
        let _ = writeln!(
            out,
            r#"<{task} id="{key}" name="{}">{}{}</{task}>"#,
            escape(card.title.get(language)),
            extension("card", card),
            ways.get(&card.id).map_or("", String::as_str),
        );
    }
    out
}

/// Sequence flows, and then associations: artifacts come after all else in a process.
fn arrows(blueprint: &Blueprint, keys: &BTreeMap<&CardId, String>, language: Lang) -> String {
    let (mut flows, mut associations) = (String::new(), String::new());
    for (index, link) in blueprint.links.values().enumerate() {
        let (Some(from), Some(to)) = (keys.get(&link.from), keys.get(&link.to)) else {
            continue;
        };
        let record = extension("link", link);
        if is_flow(link) {
            let name = link.label.get(language);
            let name = if name.is_empty() {
                String::new()
            } else {
                format!(" name=\"{}\"", escape(name))
            };
            let _ = writeln!(
                flows,
                r#"<sequenceFlow id="link_{index}"{name} sourceRef="{from}" targetRef="{to}">{record}</sequenceFlow>"#
            );
        } else {
            let direction = if link.both_ways { "Both" } else { "One" };
            let _ = writeln!(
                associations,
                r#"<association id="link_{index}" associationDirection="{direction}" sourceRef="{from}" targetRef="{to}">{record}</association>"#
            );
        }
    }
    flows + &associations
}

fn drawing(blueprint: &Blueprint, keys: &BTreeMap<&CardId, String>) -> String {
    let layout = Layout::of(blueprint);
    let mut out = String::from(
        "<bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"collaboration\">\n",
    );
    if let (Some(first), Some(last)) = (
        blueprint
            .lanes
            .first()
            .and_then(|lane| layout.lanes.get(&lane.id)),
        blueprint
            .lanes
            .last()
            .and_then(|lane| layout.lanes.get(&lane.id)),
    ) {
        // The pool's own name stands to the left of its lanes.
        let pool = Place {
            x: first.x - 30.0,
            width: first.width + 30.0,
            height: last.y + last.height - first.y,
            ..*first
        };
        shape(&mut out, "service", pool, true);
    }
    for (index, lane) in blueprint.lanes.iter().enumerate() {
        if let Some(place) = layout.lanes.get(&lane.id) {
            shape(&mut out, &format!("lane_{index}"), *place, true);
        }
    }
    for (id, key) in keys {
        if let Some(place) = layout.cards.get(id) {
            shape(&mut out, key, *place, false);
        }
    }
    for (index, link) in blueprint.links.values().enumerate() {
        if let (Some(from), Some(to)) = (layout.cards.get(&link.from), layout.cards.get(&link.to)) {
            let middle =
                |place: &Place| (place.x + place.width / 2.0, place.y + place.height / 2.0);
            let ((x1, y1), (x2, y2)) = (middle(from), middle(to));
            let _ = writeln!(
                out,
                r#"<bpmndi:BPMNEdge id="link_{index}_di" bpmnElement="link_{index}"><di:waypoint x="{x1}" y="{y1}"/><di:waypoint x="{x2}" y="{y2}"/></bpmndi:BPMNEdge>"#
            );
        }
    }
    out + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>\n"
}

fn shape(out: &mut String, key: &str, place: Place, is_horizontal: bool) {
    let Place {
        x,
        y,
        width,
        height,
    } = place;
    let horizontal = if is_horizontal {
        " isHorizontal=\"true\""
    } else {
        ""
    };
    let _ = writeln!(
        out,
        r#"<bpmndi:BPMNShape id="{key}_di" bpmnElement="{key}"{horizontal}><dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/></bpmndi:BPMNShape>"#
    );
}
