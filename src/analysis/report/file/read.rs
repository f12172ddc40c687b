//! The sheet on the page as parts of a file. Only what is listed here gets in.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::Part;
use crate::ui::chart::export;

/// Elements that a file may hold.
pub(super) const ELEMENTS: [&str; 28] = [
    "header",
    "section",
    "article",
    "div",
    "figure",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "strong",
    "b",
    "span",
    "br",
];
/// Elements of which only the content gets in.
const THROUGH: [&str; 2] = ["details", "a"];
/// Classes that the file's style sheet knows.
const CLASSES: [&str; 24] = [
    "absent",
    "card",
    "chart-basis",
    "chart-key",
    "chart-note",
    "date",
    "dates",
    "fine",
    "gap-neg",
    "gap-pos",
    "gap-zero",
    "key-basis",
    "key-figure",
    "key-figures",
    "key-notes",
    "key-value",
    "lead-place",
    "report-basis",
    "report-byline",
    "report-cover",
    "report-ending",
    "report-facts",
    "report-words",
    "words",
];
/// Classes of what only works on a page.
const LEFT_OUT: [&str; 3] = ["chart-export", "chart-tip", "segments"];
/// Elements that say something although they are empty.
const EMPTY: [&str; 3] = ["br", "td", "th"];

/// What is within `element`.
pub(super) fn children(element: &Element) -> Vec<Part> {
    let nodes = element.child_nodes();
    (0..nodes.length())
        .filter_map(|index| nodes.item(index))
        .flat_map(|node| parts(&node))
        .collect()
}

fn parts(node: &Node) -> Vec<Part> {
    if node.node_type() == Node::TEXT_NODE {
        let words = node.text_content().unwrap_or_default();
        let part = (!words.is_empty()).then_some(Part::Text(words));
        return part.into_iter().collect();
    }
    node.dyn_ref::<Element>().map(part).unwrap_or_default()
}

fn part(element: &Element) -> Vec<Part> {
    let class = element.get_attribute("class").unwrap_or_default();
    let has = |wanted: &str| class.split_whitespace().any(|name| name == wanted);
    let says = |name: &str, value: &str| element.get_attribute(name).as_deref() == Some(value);
    if element.has_attribute("hidden")
        || element.has_attribute("data-screen")
        || LEFT_OUT.into_iter().any(has)
        || (says("aria-hidden", "true") && !has("chart-key"))
    {
        return Vec::new();
    }
    if has("chart-canvas") {
        return drawing(element).into_iter().collect();
    }
    let tag = element.tag_name().to_ascii_lowercase();
    if THROUGH.contains(&tag.as_str()) {
        return children(element);
    }
    let wanted = element.get_attribute("data-as").unwrap_or(tag);
    let Some(name) = ELEMENTS.into_iter().find(|name| *name == wanted) else {
        return Vec::new();
    };
    let children = children(element);
    let mut attributes = Vec::new();
    let known: Vec<&str> = CLASSES.into_iter().filter(|name| has(name)).collect();
    if !known.is_empty() {
        attributes.push(("class", known.join(" ")));
    }
    if let Some(scope) = element.get_attribute("scope") {
        attributes.push(("scope", scope));
    }
    if children.is_empty() && name == "span" {
        // A swatch of a key is all that an empty span can be.
        let Some(style) = export::swatch(element) else {
            return Vec::new();
        };
        attributes.push(("style", style));
    } else if children.is_empty() && !EMPTY.contains(&name) {
        return Vec::new();
    }
    vec![Part::Element {
        name,
        attributes,
        children,
    }]
}

/// The chart in `canvas`, called after the finding above it.
fn drawing(canvas: &Element) -> Option<Part> {
    let figure = canvas.closest("figure").ok()??;
    let title = figure.query_selector("h2").ok()??.text_content()?;
    export::inline(canvas, &title).map(Part::Drawing)
}
