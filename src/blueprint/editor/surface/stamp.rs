//! Elements to copy. Copying a whole card is one call to the browser; making it piece by piece is a
//! dozen.

use std::{cell::RefCell, collections::HashMap};

use leptos::prelude::document;
use serviscope_domain::blueprint::lint::Severity;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::super::checks::{severity_class, severity_paths};
use crate::blueprint::marks::Mark;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A sign beside words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sign {
    /// A mark of the room.
    Mark(Mark),
    /// The shape of a severity.
    Severity(Severity),
    /// The plus of the button for a new card.
    Add,
}

thread_local! {
    static SIGNS: RefCell<HashMap<Sign, Element>> = RefCell::default();
    static CARD: RefCell<Option<Element>> = const { RefCell::new(None) };
    static CELL: RefCell<Option<Element>> = const { RefCell::new(None) };
    static LINK: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// An element with a class.
pub(super) fn element(tag: &str, class: &str) -> Option<HtmlElement> {
    let element: HtmlElement = document().create_element(tag).ok()?.dyn_into().ok()?;
    element.set_class_name(class);
    Some(element)
}

/// Puts a new element at the end of another one.
pub(super) fn put(parent: &Node, child: &impl AsRef<Node>) -> Option<()> {
    parent.append_child(child.as_ref()).ok().map(drop)
}

/// Sets an attribute. Only malformed names are refused, and ours are constants.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute, or takes it away.
pub(super) fn set_or_drop(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets a length of an element's style, in pixels of the canvas.
pub(super) fn set_px(element: &HtmlElement, name: &str, length: i32) {
    let _ = element.style().set_property(name, &format!("{length}px"));
}

/// A card: its button with a place for the title.
pub(super) fn card() -> Option<HtmlElement> {
    copy(&CARD, || {
        let card = element("div", "bp-card")?;
        let face = element("button", "bp-face")?;
        set(&face, "type", "button");
        put(&face, &element("span", "bp-title")?)?;
        put(&card, &face)?;
        Some(card.into())
    })
}

/// A cell: the button for a new card.
pub(super) fn cell() -> Option<HtmlElement> {
    copy(&CELL, || {
        let cell = element("div", "bp-cell")?;
        set(&cell, "role", "gridcell");
        let add = element("button", "bp-add")?;
        set(&add, "type", "button");
        put(&add, &sign(Sign::Add)?)?;
        put(&cell, &add)?;
        Some(cell.into())
    })
}

/// A link: a halo that interrupts the links below, the line, and the heads.
pub(super) fn link() -> Option<Element> {
    copy(&LINK, || {
        let link = document().create_element_ns(Some(SVG), "g").ok()?;
        for class in ["halo", "line", "head"] {
            put(&link, &path("", class)?)?;
        }
        Some(link)
    })
}

/// A sign as an element.
pub(super) fn sign(sign: Sign) -> Option<Element> {
    SIGNS.with_borrow_mut(|signs| {
        if let Some(known) = signs.get(&sign) {
            return deep(known);
        }
        let made = draw(sign)?;
        let copy = deep(&made);
        signs.insert(sign, made);
        copy
    })
}

fn draw(sign: Sign) -> Option<Element> {
    let svg = document().create_element_ns(Some(SVG), "svg").ok()?;
    set(&svg, "viewBox", "0 0 24 24");
    set(&svg, "aria-hidden", "true");
    let mut attributes = vec![];
    match sign {
        Sign::Mark(mark) => {
            attributes = vec![
                ("class", "bp-sign"),
                ("fill", "none"),
                ("stroke", "currentColor"),
            ];
            attributes.extend([("stroke-width", "2"), ("stroke-linecap", "round")]);
            attributes.push(("stroke-linejoin", "round"));
            put(&svg, &path(mark.path(), "")?)?;
        }
        Sign::Add => {
            attributes = vec![
                ("class", "icon"),
                ("fill", "none"),
                ("stroke", "currentColor"),
            ];
            attributes.extend([("stroke-width", "2"), ("stroke-linecap", "round")]);
            put(&svg, &path("M12 5v14M5 12h14", "")?)?;
        }
        Sign::Severity(severity) => {
            attributes.push(("class", severity_class(severity)));
            attributes.extend([("width", "16"), ("height", "16")]);
            let (outline, inner) = severity_paths(severity);
            put(&svg, &path(outline, "outline")?)?;
            let inner = path(inner, "sign")?;
            set(&inner, "fill", "none");
            set(&inner, "stroke-width", "2.4");
            set(&inner, "stroke-linecap", "round");
            put(&svg, &inner)?;
        }
    }
    for (name, value) in attributes {
        set(&svg, name, value);
    }
    Some(svg)
}

fn path(data: &str, class: &str) -> Option<Element> {
    let path = document().create_element_ns(Some(SVG), "path").ok()?;
    if !data.is_empty() {
        set(&path, "d", data);
    }
    if !class.is_empty() {
        set(&path, "class", class);
    }
    Some(path)
}

fn deep(element: &Element) -> Option<Element> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// A copy of the pattern in `kept`, which `make` makes the first time.
fn copy<E: JsCast>(
    kept: &'static std::thread::LocalKey<RefCell<Option<Element>>>,
    make: impl FnOnce() -> Option<Element>,
) -> Option<E> {
    kept.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = make();
        }
        deep(kept.as_ref()?)?.dyn_into().ok()
    })
}
