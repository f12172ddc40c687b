//! Writing.

use std::fmt::Write as _;

use serde::Serialize;

use super::{
    super::{
        lanes,
        layout::{HEAD, Layout, Place, TOP},
        sketch::Own,
        xml::escape,
    },
    DATA,
};
use crate::{
    blueprint::{Blueprint, Card, LaneKind, Link, LinkKind},
    text::Lang,
};

/// The blueprint as a draw.io file, with names in `language`.
pub fn write(blueprint: &Blueprint, language: Lang) -> String {
    let layout = Layout::of(blueprint);
    let title = blueprint.title.get(language);
    let mut body = String::new();
    let head = Place {
        x: 0.0,
        y: 0.0,
        width: HEAD + 400.0,
        height: TOP / 2.0,
    };
    let text = "text;html=1;align=left;verticalAlign=middle;fontSize=18;fontStyle=1;";
    object(
        &mut body,
        "title",
        title,
        &json(&Own::of(blueprint, language)),
        text,
        "1",
        head,
    );
    for (index, phase) in blueprint.phases.iter().enumerate() {
        if let Some(place) = layout.phases.get(&phase.id) {
            let text = "text;html=1;align=center;verticalAlign=middle;fontStyle=1;";
            object(
                &mut body,
                &format!("phase-{index}"),
                phase.title.get(language),
                "",
                text,
                "1",
                *place,
            );
        }
    }
    let mut lane_keys = std::collections::BTreeMap::new();
    for (index, lane) in blueprint.lanes.iter().enumerate() {
        if let Some(place) = layout.lanes.get(&lane.id) {
            let key = format!("lane-{index}");
            let style = format!("swimlane;html=1;horizontal=0;startSize={HEAD};collapsible=0;");
            object(
                &mut body,
                &key,
                &lanes::name(lane, language),
                lane.id.as_str(),
                &style,
                "1",
                *place,
            );
            lane_keys.insert(&lane.id, (key, *place, lane.kind));
        }
    }
    let mut card_keys = std::collections::BTreeMap::new();
    for (index, card) in blueprint.cards.values().enumerate() {
        let lane = lane_keys.get(&card.lane);
        if let (Some((lane, above, kind)), Some(place)) = (lane, layout.cards.get(&card.id)) {
            let key = format!("card-{index}");
            // Children stand relative to their lane.
            let place = Place {
                y: place.y - above.y,
                ..*place
            };
            object(
                &mut body,
                &key,
                card.title.get(language),
                &json(card),
                style(card, *kind),
                lane,
                place,
            );
            card_keys.insert(&card.id, key);
        }
    }
    for (index, link) in blueprint.links.values().enumerate() {
        if let (Some(from), Some(to)) = (card_keys.get(&link.from), card_keys.get(&link.to)) {
            // Writing to a string cannot fail.
            let _ = writeln!(
                body,
                r#"<object id="link-{index}" label="{}" {DATA}="{}"><mxCell style="{}" edge="1" parent="1" source="{from}" target="{to}"><mxGeometry relative="1" as="geometry"/></mxCell></object>"#,
                label(link.label.get(language)),
                escape(&json(link)),
                arrow(link),
            );
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mxfile host=\"serviscope\" compressed=\"false\"><diagram id=\"blueprint\" name=\"{}\"><mxGraphModel grid=\"1\" gridSize=\"10\" arrows=\"1\" page=\"0\"><root>\n<mxCell id=\"0\"/>\n<mxCell id=\"1\" parent=\"0\"/>\n{body}</root></mxGraphModel></diagram></mxfile>\n",
        escape(title)
    )
}

/// A shape with a record of ours.
fn object(
    out: &mut String,
    key: &str,
    name: &str,
    data: &str,
    style: &str,
    parent: &str,
    place: Place,
) {
    let data = if data.is_empty() {
        String::new()
    } else {
        format!(" {DATA}=\"{}\"", escape(data))
    };
    let Place {
        x,
        y,
        width,
        height,
    } = place;
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        r#"<object id="{key}" label="{}"{data}><mxCell style="{style}" vertex="1" parent="{parent}"><mxGeometry x="{x}" y="{y}" width="{width}" height="{height}" as="geometry"/></mxCell></object>"#,
        label(name),
    );
}

/// A name as a label: draw.io reads labels as HTML, which is then an attribute of XML.
fn label(name: &str) -> String {
    escape(
        &name
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('\n', "<br>"),
    )
}

fn json(record: &impl Serialize) -> String {
    // Records are plain data, so this cannot fail; an empty text would only lose the record.
    serde_json::to_string(record).unwrap_or_default()
}

fn style(card: &Card, kind: LaneKind) -> &'static str {
    if card.fail_point {
        return "rounded=1;whiteSpace=wrap;html=1;strokeColor=#b00020;strokeWidth=2;";
    }
    match kind {
        LaneKind::PhysicalEvidence => "shape=document;whiteSpace=wrap;html=1;",
        _ => "rounded=1;whiteSpace=wrap;html=1;",
    }
}

fn arrow(link: &Link) -> String {
    let stroke = match link.kind {
        LinkKind::Information => "dashed=1;",
        LinkKind::Handoff => "strokeWidth=2;",
        LinkKind::Sequence | LinkKind::Branch | LinkKind::Loop => "",
    };
    let start = if link.both_ways {
        "startArrow=classic;startFill=1;"
    } else {
        ""
    };
    format!("edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;{stroke}{start}")
}
