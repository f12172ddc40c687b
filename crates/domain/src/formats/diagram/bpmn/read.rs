//! Reading.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::super::{
    DiagramError, LossReport, Opened,
    layout::Place,
    sketch::{Edge, Node, Sketch, SketchLane, build},
    xml::{self, Element},
};
use crate::blueprint::LinkKind;

/// Reads a BPMN 2.0 file. `id` is for a blueprint that we did not write.
///
/// # Errors
/// [`DiagramError`] where the file cannot be read as a diagram with steps.
pub fn read(bytes: &[u8], id: &str) -> Result<Opened, DiagramError> {
    let file = xml::read(bytes)?;
    if file.name != "definitions" {
        return Err(DiagramError::NoDiagram);
    }
    let mut reading = Reading {
        places: places(&file),
        sketch: Sketch::default(),
        report: LossReport::default(),
    };
    let collaboration = file.child("collaboration");
    let processes: Vec<&Element> = file.all("process").collect();
    if processes.is_empty() {
        return Err(DiagramError::NoDiagram);
    }
    for process in processes {
        let pool = collaboration.and_then(|all| {
            all.all("participant")
                .find(|pool| pool.get("processRef") == process.get("id"))
        });
        reading.process(process, pool);
    }
    for flow in collaboration
        .into_iter()
        .flat_map(|all| all.all("messageFlow"))
    {
        reading.edge(flow, LinkKind::Information);
    }
    build(reading.sketch, id, reading.report)
}

struct Reading<'a> {
    places: BTreeMap<&'a str, Place>,
    sketch: Sketch,
    report: LossReport,
}

impl<'a> Reading<'a> {
    fn process(&mut self, process: &'a Element, pool: Option<&'a Element>) {
        let name = pool.map_or("", |pool| pool.get("name"));
        let name = if name.is_empty() {
            process.get("name")
        } else {
            name
        };
        if self.sketch.title.is_empty() {
            name.clone_into(&mut self.sketch.title);
        }
        if let Some(own) = record(process, "document") {
            self.sketch.own = Some(own);
        }
        let before = self.sketch.lanes.len();
        let mut lane_of: BTreeMap<&str, usize> = BTreeMap::new();
        for lane in process.all("laneSet").flat_map(|set| leaves(set)) {
            for step in lane.all("flowNodeRef") {
                lane_of.insert(step.text.trim(), self.sketch.lanes.len());
            }
            self.sketch.lanes.push(SketchLane {
                name: lane.get("name").to_owned(),
                own: record(lane, "lane").unwrap_or_default(),
            });
        }
        // Without lanes the pool as a whole is one, if it has a name.
        let has_lanes = self.sketch.lanes.len() > before;
        let whole = (!has_lanes && pool.is_some() && !name.is_empty()).then(|| {
            self.sketch.lanes.push(SketchLane {
                name: name.to_owned(),
                own: String::new(),
            });
            self.sketch.lanes.len() - 1
        });
        for element in &process.children {
            let lane = lane_of.get(element.get("id")).copied().or(whole);
            self.element(element, lane);
        }
    }

    fn element(&mut self, element: &'a Element, lane: Option<usize>) {
        let name = label(element);
        match element.name.as_str() {
            "task" | "userTask" | "manualTask" | "serviceTask" | "sendTask" | "receiveTask"
            | "scriptTask" | "businessRuleTask" | "startEvent" | "endEvent" => {
                self.node(element, lane);
            }
            "subProcess" | "transaction" | "adHocSubProcess" | "callActivity" => {
                self.node(element, lane);
                self.report.change(
                    name,
                    "子流程成为一张卡片，里面的步骤没有导入",
                    "the sub-process became one card; the steps inside were left out",
                );
            }
            "intermediateCatchEvent" | "intermediateThrowEvent" => {
                self.node(element, lane);
                self.report
                    .change(name, "中间事件成为一张卡片", "the event became a card");
            }
            "exclusiveGateway" | "inclusiveGateway" | "parallelGateway" | "eventBasedGateway"
            | "complexGateway" => {
                self.node(element, lane);
                self.report.change(
                    name,
                    "网关成为一张卡片，分支成为连线",
                    "the gateway became a card and its branches links",
                );
            }
            "sequenceFlow" => self.edge(element, LinkKind::Sequence),
            "association" => self.edge(element, LinkKind::Information),
            "boundaryEvent" => self.report.drop(
                name,
                "边界事件没有对应的图形",
                "blueprints have no events on the edge of a step",
            ),
            "dataObject" | "dataObjectReference" | "dataStoreReference" => {
                self.report.drop(
                    name,
                    "数据对象没有对应的图形",
                    "blueprints have no data objects",
                );
            }
            "textAnnotation" | "group" => self.report.drop(
                name,
                "注释和分组没有导入",
                "remarks and groups were left out",
            ),
            // What says something about the process and is no part of its picture.
            "laneSet" | "extensionElements" | "documentation" | "ioSpecification" | "property" => {}
            _ => self
                .report
                .drop(name, "不认识的元素", "the element is not known"),
        }
    }

    fn node(&mut self, element: &Element, lane: Option<usize>) {
        let key = element.get("id");
        let place = self.places.get(key);
        self.sketch.nodes.push(Node {
            key: key.to_owned(),
            name: element.get("name").to_owned(),
            lane,
            x: place.map(|place| place.x + place.width / 2.0),
            width: place.map(|place| place.width),
            y: place.map_or(0.0, |place| place.y),
            own: record(element, "card"),
            is_start: element.name == "startEvent",
            is_end: element.name == "endEvent",
        });
    }

    fn edge(&mut self, element: &Element, kind: LinkKind) {
        self.sketch.edges.push(Edge {
            key: element.get("id").to_owned(),
            name: element.get("name").to_owned(),
            from: element.get("sourceRef").to_owned(),
            to: element.get("targetRef").to_owned(),
            kind,
            own: record(element, "link"),
        });
    }
}

/// The lanes without lanes inside, in order.
fn leaves(set: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    let mut open: Vec<&Element> = set.all("lane").collect();
    open.reverse();
    while let Some(lane) = open.pop() {
        let mut inside: Vec<&Element> = lane
            .all("childLaneSet")
            .flat_map(|set| set.all("lane"))
            .collect();
        if inside.is_empty() {
            found.push(lane);
        }
        inside.reverse();
        open.extend(inside);
    }
    found
}

/// Where everything stands on the first drawing.
fn places(file: &Element) -> BTreeMap<&str, Place> {
    let plane = file
        .child("BPMNDiagram")
        .and_then(|diagram| diagram.child("BPMNPlane"));
    plane
        .into_iter()
        .flat_map(|plane| plane.all("BPMNShape"))
        .filter_map(|shape| {
            let bounds = shape.child("Bounds")?;
            let bounds = Place {
                x: bounds.number("x")?,
                y: bounds.number("y")?,
                width: bounds.number("width")?,
                height: bounds.number("height")?,
            };
            Some((shape.get("bpmnElement"), bounds))
        })
        .collect()
}

/// Our record of something, if it carries one that can be read.
fn record<T: DeserializeOwned>(element: &Element, name: &str) -> Option<T> {
    let extension = element.child("extensionElements")?.child(name)?;
    serde_json::from_str(&extension.text).ok()
}

fn label(element: &Element) -> &str {
    let name = element.get("name");
    if !name.is_empty() {
        name
    } else if !element.get("id").is_empty() {
        element.get("id")
    } else {
        &element.name
    }
}
