//! Elements to copy. Copying a whole card is one call to the browser; making it piece by piece is a
//! dozen.

use std::{cell::RefCell, collections::HashMap};

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use crate::blueprint::marks::Mark;

const SVG: &str = "http://www.w3.org/2000/svg";

thread_local! {
    static SIGNS: RefCell<HashMap<&'static str, Element>> = RefCell::default();
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
        put(&add, &drawn("icon", "M12 5v14M5 12h14")?)?;
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

/// A mark of the room as an element.
pub(super) fn sign(mark: Mark) -> Option<Element> {
    drawn("bp-sign", mark.path())
}

/// Strokes as an element with a class.
fn drawn(class: &'static str, strokes: &'static str) -> Option<Element> {
    SIGNS.with_borrow_mut(|signs| {
        if let Some(known) = signs.get(strokes) {
            return deep(known);
        }
        let svg = document().create_element_ns(Some(SVG), "svg").ok()?;
        for (name, value) in [
            ("class", class),
            ("viewBox", "0 0 24 24"),
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "2"),
            ("stroke-linecap", "round"),
            ("stroke-linejoin", "round"),
            ("aria-hidden", "true"),
        ] {
            set(&svg, name, value);
        }
        put(&svg, &path(strokes, "")?)?;
        let copy = deep(&svg);
        signs.insert(strokes, svg);
        copy
    })
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
