//! Elements, without a framework: made, named, nested, shown.
//!
//! Text only ever enters as text, never as markup. Elements carry no listeners of their own: what
//! they do is named in `data-do`, and [`super::action`] listens once for the whole page, so a
//! kiosk that replaces its screen for months holds on to nothing.

use serviscope_domain::text::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement};

/// The id of the element that takes the focus when a screen appears.
pub(super) const HEADING: &str = "question";

/// An element being made.
#[derive(Clone)]
pub(super) struct Tag(Option<Element>);

/// Makes an element.
pub(super) fn tag(name: &str) -> Tag {
    Tag(document().and_then(|document| document.create_element(name).ok()))
}

/// Makes an element of the SVG namespace.
pub(super) fn svg(name: &str) -> Tag {
    let namespace = Some("http://www.w3.org/2000/svg");
    Tag(document().and_then(|document| document.create_element_ns(namespace, name).ok()))
}

/// A heading that can take the focus.
pub(super) fn heading(text: &str) -> Tag {
    tag("h1")
        .attr("id", HEADING)
        .attr("tabindex", "-1")
        .text(text)
}

/// A button that does `action`.
pub(super) fn button(class: &str, action: &str, text: &str) -> Tag {
    tag("button")
        .attr("type", "button")
        .class(class)
        .act(action)
        .text(text)
}

impl Tag {
    /// Sets an attribute.
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        if let Some(element) = &self.0 {
            // Only a malformed attribute name can be refused, and ours are constants.
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// Sets an attribute if `wanted`.
    pub(super) fn attr_if(self, wanted: bool, name: &str, value: &str) -> Self {
        if wanted { self.attr(name, value) } else { self }
    }

    /// Sets the classes.
    pub(super) fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets a property of the element's style. Only where data decides a length: everything else
    /// belongs in the style sheets.
    #[cfg(feature = "rich")]
    pub(super) fn style(self, property: &str, value: &str) -> Self {
        set_style(self.0.as_ref(), property, value);
        self
    }

    /// Names what a press on the element does.
    pub(super) fn act(self, action: &str) -> Self {
        self.attr("data-do", action)
    }

    /// Adds text.
    pub(super) fn text(self, text: &str) -> Self {
        if let Some(element) = &self.0 {
            let _ = element.append_with_str_1(text);
        }
        self
    }

    /// Adds an element.
    pub(super) fn child(self, child: Self) -> Self {
        if let (Some(element), Some(child)) = (&self.0, child.0) {
            let _ = element.append_child(&child);
        }
        self
    }

    /// Adds an element if there is one.
    pub(super) fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }
}

/// The document.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The field with this id.
#[cfg(feature = "rich")]
pub(super) fn field(id: &str) -> Option<web_sys::HtmlInputElement> {
    by_id(id)?.dyn_into().ok()
}

/// The element that an event happened to.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The id of the question around an element.
pub(super) fn question_around(element: &Element) -> Option<String> {
    let around = element.closest("[data-q]").ok()??;
    around.get_attribute("data-q")
}

/// Shows `page` in place of what was there.
pub(super) fn show(page: Tag) {
    let body = document().and_then(|document| document.body());
    if let (Some(body), Some(page)) = (body, page.0) {
        body.replace_children_with_node_1(&page);
    }
}

/// Replaces the children of the element with this id.
pub(super) fn fill(id: &str, child: Option<Tag>) {
    let Some(element) = by_id(id) else { return };
    element.replace_children_with_node_0();
    if let Some(child) = child.and_then(|tag| tag.0) {
        let _ = element.append_child(&child);
    }
}

/// Replaces the text of the element with this id, if it differs: what did not change must not be
/// announced again.
pub(super) fn set_text(id: &str, text: &str) {
    if let Some(element) = by_id(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Sets an attribute of the element with this id.
pub(super) fn set_attr(id: &str, name: &str, value: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Sets a property of an element's style; `""` removes it.
#[cfg(feature = "rich")]
pub(super) fn set_style(element: Option<&Element>, property: &str, value: &str) {
    if let Some(element) = element.and_then(|element| element.dyn_ref::<HtmlElement>()) {
        // A browser that does not know the property leaves it out.
        let _ = element.style().set_property(property, value);
    }
}

/// Sets or removes an attribute that has no value, such as `hidden`.
#[cfg(feature = "rich")]
pub(super) fn set_flag(id: &str, name: &str, is_set: bool) {
    if let Some(element) = by_id(id) {
        // Constant names: nothing can be refused.
        let _ = element.toggle_attribute_with_force(name, is_set);
    }
}

/// What can be marked as wrong: fields, and groups of radio buttons but not each button.
#[cfg(not(feature = "rich"))]
const FIELDS: &str =
    "[role=radiogroup], textarea, select, input:not([type=radio], [type=checkbox])";

/// The same; parts with `data-own` are marked one by one where only some of them are wrong.
#[cfg(feature = "rich")]
const FIELDS: &str = "[role=radiogroup]:not([data-own]), textarea, select:not([data-own]), \
    input:not([type=radio], [type=checkbox], [data-own])";

/// Marks the fields beside the text `needed`, which says what is wrong with them.
pub(super) fn set_invalid(needed: &str, is_wrong: bool) {
    let Some(block) = by_id(needed).and_then(|element| element.parent_element()) else {
        return;
    };
    let Ok(fields) = block.query_selector_all(FIELDS) else {
        return;
    };
    for place in 0..fields.length() {
        if let Some(field) = fields
            .get(place)
            .and_then(|field| field.dyn_into::<Element>().ok())
        {
            // Constant names and values: nothing can be refused.
            let _ = field.set_attribute("aria-invalid", if is_wrong { "true" } else { "false" });
        }
    }
}

/// Moves the focus to the element with this id.
pub(super) fn focus(id: &str) {
    if let Some(element) = by_id(id)
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        // Refused only by an element that is not in the document.
        let _ = element.focus();
    }
}

/// Keeps the document's language in step with the page.
pub(super) fn set_language(lang: Lang) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// Lets the complete runtime take this page over (`crates/xtask/src/dist/bundle.rs` listens).
#[cfg(not(feature = "rich"))]
pub(super) fn hand_over() {
    if let (Some(document), Ok(event)) = (document(), Event::new("complete")) {
        // Only a listener could cancel it, and the page's start does not.
        let _ = document.dispatch_event(&event);
    }
}

/// Opens this page again with another fragment.
#[cfg(not(feature = "rich"))]
pub(super) fn reopen(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let location = window.location();
        // Refused only while the page is already going away.
        let _ = location.set_hash(fragment);
        let _ = location.reload();
    }
}
