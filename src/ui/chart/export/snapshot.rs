//! The drawing on the page with its colours, in the light theme whatever the page shows.

use std::fmt::Write as _;

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

use super::{
    colour::Colours,
    picture::{Drawn, ELEMENTS, GEOMETRY, Node, STYLE},
};

/// Reads the drawing within `holder`. A copy of it stands beside the drawing for as long as this
/// takes, in the light theme and unseen, because only an element on the page has a style.
pub(super) fn take(holder: &Element) -> Option<Drawn> {
    let svg = holder.query_selector("svg.chart-svg").ok()??;
    let size = ["width", "height"].map(|name| {
        let number = svg.get_attribute(name)?;
        number.parse::<f64>().ok()
    });
    let document = holder.owner_document()?;
    let stage: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    stage.set_class_name("as-light chart-stage");
    stage.set_attribute("aria-hidden", "true").ok()?;
    let copy = svg.clone_node_with_deep(true).ok()?;
    stage.append_child(&copy).ok()?;
    holder.append_child(&stage).ok()?;
    let mut colours = Colours::new(&document);
    let copy: Element = copy.dyn_into().ok()?;
    let nodes = children(&copy, &mut colours);
    stage.remove();
    let [Some(width), Some(height)] = size else {
        return None;
    };
    Some(Drawn {
        size: [width, height],
        nodes,
    })
}

/// Size, fill, border and roundness of an element with its computed style.
pub(super) fn swatch(element: &Element) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let mut colours = Colours::new(&element.owner_document()?);
    let fill = colours.hex(&property(&style, "background-color")?);
    let line = property(&style, "border-top-width")?;
    let is_drawn = property(&style, "border-top-style")? != "none" && line != "0px";
    if fill == "none" && !is_drawn {
        return None;
    }
    let size = ["width", "height"].map(|name| property(&style, name).unwrap_or_default());
    let [width, height] = size;
    let round = property(&style, "border-top-left-radius")?;
    let mut words = format!("width:{width};height:{height};border-radius:{round}");
    if fill != "none" {
        // Writing to a string cannot fail.
        let _ = write!(words, ";background:{fill}");
    }
    if is_drawn {
        let colour = colours.hex(&property(&style, "border-top-color")?);
        let _ = write!(words, ";border:{line} solid {colour}");
    }
    Some(words)
}

fn children(element: &Element, colours: &mut Colours) -> Vec<Node> {
    let children = element.children();
    (0..children.length())
        .filter_map(|index| node(&children.item(index)?, colours))
        .collect()
}

fn node(element: &Element, colours: &mut Colours) -> Option<Node> {
    let name = element.tag_name().to_ascii_lowercase();
    if !ELEMENTS.contains(&name.as_str()) {
        return None;
    }
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let geometry = GEOMETRY
        .into_iter()
        .filter_map(|name| Some((name, element.get_attribute(name)?)));
    let mut attributes: Vec<_> = geometry.collect();
    if name != "g" {
        attributes.extend(STYLE.into_iter().filter_map(|name| {
            let value = property(&style, name)?;
            Some((name, plain(name, &value, colours)?))
        }));
    }
    let children = children(element, colours);
    let text = if children.is_empty() && matches!(name.as_str(), "text" | "tspan") {
        element.text_content().unwrap_or_default()
    } else {
        String::new()
    };
    Some(Node {
        name,
        attributes,
        text,
        children,
    })
}

fn property(style: &CssStyleDeclaration, name: &str) -> Option<String> {
    let value = style.get_property_value(name).ok()?;
    (!value.is_empty()).then_some(value)
}

/// A computed value as every reader of SVG knows it; `None` where it is the default.
fn plain(name: &str, value: &str, colours: &mut Colours) -> Option<String> {
    match (name, value) {
        ("stroke" | "stroke-dasharray", "none")
        | ("paint-order" | "letter-spacing", "normal")
        | ("stroke-linejoin", "miter")
        | ("opacity", "1") => None,
        ("fill" | "stroke", colour) => Some(colours.hex(colour)),
        (_, value) => Some(value.replace("px", "")),
    }
}
