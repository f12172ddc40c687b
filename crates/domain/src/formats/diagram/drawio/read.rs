//! Reading.

use std::collections::BTreeMap;

use super::{
    super::{
        DiagramError, LossReport, Opened,
        sketch::{Edge, Node, Own, Sketch, SketchLane, build},
        xml::{self, Element},
    },
    DATA,
};
use crate::blueprint::LinkKind;

/// A shape of the file.
struct Cell<'a> {
    key: &'a str,
    name: String,
    data: &'a str,
    style: &'a str,
    parent: &'a str,
    element: &'a Element,
}

/// Reads a draw.io file. `id` is for a blueprint that we did not write.
///
/// # Errors
/// [`DiagramError`] where the file cannot be read as a diagram with steps.
pub fn read(bytes: &[u8], id: &str) -> Result<Opened, DiagramError> {
    let file = xml::read(bytes)?;
    let mut report = LossReport::default();
    let (model, title) = model(&file, &mut report)?;
    let root = model.child("root").ok_or(DiagramError::NoDiagram)?;
    let cells: Vec<Cell> = root.children.iter().filter_map(cell).collect();
    let mut sketch = Sketch {
        title: title.to_owned(),
        ..Sketch::default()
    };
    let by_key: BTreeMap<&str, &Cell> = cells.iter().map(|cell| (cell.key, cell)).collect();
    let mut lanes: Vec<(&Cell, f64)> = cells
        .iter()
        .filter(|cell| cell.is_lane())
        .map(|cell| (cell, offset(cell, &by_key).1))
        .collect();
    lanes.sort_by(|one, other| one.1.total_cmp(&other.1));
    // A pool around lanes is a lane by its style only.
    let is_pool = |key: &str| lanes.iter().any(|(lane, _)| lane.parent == key);
    let lanes: Vec<&Cell> = lanes
        .iter()
        .map(|(lane, _)| *lane)
        .filter(|lane| !is_pool(lane.key))
        .collect();
    let lane_places: BTreeMap<&str, usize> = lanes.iter().map(|lane| lane.key).zip(0..).collect();
    for lane in &lanes {
        sketch.lanes.push(SketchLane {
            name: lane.name.clone(),
            own: lane.data.to_owned(),
        });
    }
    for cell in &cells {
        sort(cell, &by_key, &lane_places, &mut sketch, &mut report);
    }
    build(sketch, id, report)
}

/// The first page, and its name.
fn model<'a>(
    file: &'a Element,
    report: &mut LossReport,
) -> Result<(&'a Element, &'a str), DiagramError> {
    if file.name == "mxGraphModel" {
        return Ok((file, ""));
    }
    if file.name != "mxfile" {
        return Err(DiagramError::NoDiagram);
    }
    let mut pages = file.all("diagram");
    let page = pages.next().ok_or(DiagramError::NoDiagram)?;
    for other in pages {
        report.drop(
            other.get("name"),
            "只导入第一页",
            "only the first page is imported",
        );
    }
    match page.child("mxGraphModel") {
        Some(model) => Ok((model, page.get("name"))),
        None if page.text.trim().is_empty() => Err(DiagramError::NoDiagram),
        None => Err(DiagramError::Compressed),
    }
}

/// A shape, plain or with data around it.
fn cell(element: &Element) -> Option<Cell<'_>> {
    let (inner, outer) = match element.name.as_str() {
        "mxCell" => (element, element),
        "object" | "UserObject" => (element.child("mxCell")?, element),
        _ => return None,
    };
    let label = if outer.name == "mxCell" {
        outer.get("value")
    } else {
        outer.get("label")
    };
    let style = inner.get("style");
    let is_html = style.split(';').any(|part| part == "html=1");
    Some(Cell {
        key: outer.get("id"),
        name: if is_html {
            plain(label)
        } else {
            label.to_owned()
        },
        data: if outer.name == "mxCell" {
            ""
        } else {
            outer.get(DATA)
        },
        style,
        parent: inner.get("parent"),
        element: inner,
    })
}

impl Cell<'_> {
    fn is_lane(&self) -> bool {
        self.element.get("vertex") == "1"
            && self
                .style
                .split(';')
                .any(|part| part == "swimlane" || part.starts_with("shape=table"))
    }

    fn geometry(&self, name: &str) -> f64 {
        let geometry = self.element.child("mxGeometry");
        geometry
            .and_then(|geometry| geometry.number(name))
            .unwrap_or(0.0)
    }
}

/// Where a shape stands on the sheet, adding up what stands around it.
fn offset(cell: &Cell<'_>, by_key: &BTreeMap<&str, &Cell<'_>>) -> (f64, f64) {
    let (mut x, mut y) = (cell.geometry("x"), cell.geometry("y"));
    let mut parent = cell.parent;
    // A file may name parents in a circle.
    for _ in 0..100 {
        let Some(around) = by_key.get(parent) else {
            break;
        };
        x += around.geometry("x");
        y += around.geometry("y");
        parent = around.parent;
    }
    (x, y)
}

/// The lane around a shape.
fn lane_of(
    cell: &Cell<'_>,
    by_key: &BTreeMap<&str, &Cell<'_>>,
    lanes: &BTreeMap<&str, usize>,
) -> Option<usize> {
    let mut parent = cell.parent;
    for _ in 0..100 {
        if let Some(lane) = lanes.get(parent) {
            return Some(*lane);
        }
        parent = by_key.get(parent)?.parent;
    }
    None
}

/// Takes a shape into the sketch.
fn sort(
    cell: &Cell<'_>,
    by_key: &BTreeMap<&str, &Cell<'_>>,
    lanes: &BTreeMap<&str, usize>,
    sketch: &mut Sketch,
    report: &mut LossReport,
) {
    let name = if cell.name.is_empty() {
        cell.key
    } else {
        &cell.name
    };
    if cell.element.get("edge") == "1" {
        sketch.edges.push(Edge {
            key: cell.key.to_owned(),
            name: cell.name.clone(),
            from: cell.element.get("source").to_owned(),
            to: cell.element.get("target").to_owned(),
            kind: if cell.style.contains("dashed=1") {
                LinkKind::Information
            } else {
                LinkKind::Sequence
            },
            own: serde_json::from_str(cell.data).ok(),
        });
        return;
    }
    if cell.element.get("vertex") != "1" || cell.is_lane() {
        return;
    }
    if cell.key == "title" && !cell.data.is_empty() {
        match serde_json::from_str::<Own>(cell.data) {
            Ok(own) => {
                sketch.own = Some(own);
                sketch.title.clone_from(&cell.name);
            }
            Err(_) => report.drop(
                name,
                "蓝图的数据无法读取",
                "the data of the blueprint cannot be read",
            ),
        }
        return;
    }
    if cell
        .style
        .split(';')
        .any(|part| part == "text" || part.starts_with("edgeLabel"))
    {
        if !cell.key.starts_with("phase-") {
            report.drop(name, "只是文字，不是步骤", "it is text only and no step");
        }
        return;
    }
    let (x, y) = offset(cell, by_key);
    let width = cell.geometry("width");
    sketch.nodes.push(Node {
        key: cell.key.to_owned(),
        name: cell.name.clone(),
        lane: lane_of(cell, by_key, lanes),
        x: Some(x + width / 2.0),
        width: Some(width),
        y,
        own: serde_json::from_str(cell.data).ok(),
        is_start: false,
        is_end: false,
    });
}

/// A label without its HTML.
fn plain(label: &str) -> String {
    let mut text = String::new();
    let mut rest = label;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').to_ascii_lowercase();
        if (name.starts_with("br") || name.starts_with("div") || name.starts_with('p'))
            && !text.is_empty()
            && !text.ends_with('\n')
        {
            text.push('\n');
        }
        rest = after;
    }
    text.push_str(rest);
    text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .trim()
        .to_owned()
}
