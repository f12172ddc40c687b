//! The elements of a combobox, and what is open and active in them.

use serviscope_domain::survey::{
    Question,
    rich::{folded, is_found},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::respond::dom;

/// How many options a page has.
const PAGE: i32 = 8;

pub(super) fn field_id(question: &Question) -> String {
    ["search-", &question.id].concat()
}

pub(super) fn list_id(question: &Question) -> String {
    ["list-", &question.id].concat()
}

pub(super) fn found_id(question: &Question) -> String {
    ["found-", &question.id].concat()
}

pub(super) fn said_id(question: &Question) -> String {
    ["said-", &question.id].concat()
}

/// Where the active option goes.
pub(super) enum Move {
    /// So many options on, around the ends.
    By(i32),
    /// A page on, but not beyond the ends.
    Page(i32),
}

/// The field and the list of one question.
pub(super) struct Popup {
    field: HtmlInputElement,
    list: Element,
    /// What is hidden while the list is closed.
    around: Element,
    found: String,
    said: String,
}

/// Marks an option as chosen or not.
pub(super) fn select(id: &str, is_chosen: bool) {
    dom::set_attr(
        id,
        "aria-selected",
        if is_chosen { "true" } else { "false" },
    );
}

impl Popup {
    pub(super) fn of(question: &Question) -> Option<Self> {
        let list = dom::by_id(&list_id(question))?;
        Some(Self {
            field: dom::by_id(&field_id(question))?.dyn_into().ok()?,
            around: list.parent_element()?,
            list,
            found: found_id(question),
            said: said_id(question),
        })
    }

    pub(super) fn is_open(&self) -> bool {
        !self.around.has_attribute("hidden")
    }

    /// Whether the focus is in the field.
    pub(super) fn is_in_use(&self) -> bool {
        let focused = dom::document().and_then(|document| document.active_element());
        focused.is_some_and(|focused| focused == **self.field)
    }

    /// Whether what stands in the field was typed and not yet chosen.
    pub(super) fn is_filtering(&self) -> bool {
        self.field.has_attribute("data-filter")
    }

    pub(super) fn value(&self) -> String {
        self.field.value()
    }

    /// Puts the words of what is chosen into the field.
    pub(super) fn write(&self, words: &str) {
        let _ = self.field.remove_attribute("data-filter");
        if self.field.value() != words {
            self.field.set_value(words);
        }
    }

    /// Says how many were found.
    pub(super) fn say(&self, words: &str) {
        dom::set_text(&self.found, words);
        dom::set_text(&self.said, words);
    }

    fn options(&self) -> Vec<Element> {
        let Ok(nodes) = self.list.query_selector_all("[role=option]") else {
            return Vec::new();
        };
        (0..nodes.length())
            .filter_map(|place| nodes.get(place)?.dyn_into().ok())
            .collect()
    }

    fn visible(&self) -> Vec<Element> {
        let mut options = self.options();
        options.retain(|option| !option.has_attribute("hidden"));
        options
    }

    fn active(&self) -> Option<Element> {
        dom::by_id(&self.field.get_attribute("aria-activedescendant")?)
    }

    /// What is stored for the active option.
    pub(super) fn active_id(&self) -> Option<String> {
        let action = self.active()?.get_attribute("data-do")?;
        Some(action.strip_prefix("pick ")?.to_owned())
    }

    /// Opens the list with the options that `query` finds, and tells how many those are. Typing
    /// makes the first of them the active one, so that Enter takes it.
    pub(super) fn open(&self, query: &str) -> usize {
        let query = folded(query.trim());
        let mut found = Vec::new();
        for option in self.options() {
            let words = option.get_attribute("data-words").unwrap_or_default();
            let is_extra = option.has_attribute("data-always");
            let is_match = is_found(&query, &words);
            // Constant names: nothing can be refused.
            let _ = option.toggle_attribute_with_force("hidden", !is_match && !is_extra);
            if is_match {
                found.push(option);
            }
        }
        let _ = self.around.remove_attribute("hidden");
        let _ = self.field.set_attribute("aria-expanded", "true");
        let chosen = self.list.query_selector("[aria-selected=true]");
        if query.is_empty() {
            let _ = self.field.remove_attribute("data-filter");
            self.activate(None);
            if let Some(chosen) = chosen.ok().flatten() {
                reveal(&chosen);
            }
        } else {
            let _ = self.field.set_attribute("data-filter", "");
            self.activate(found.first());
        }
        found.len()
    }

    pub(super) fn close(&self) {
        self.activate(None);
        self.say("");
        let _ = self.around.set_attribute("hidden", "");
        let _ = self.field.set_attribute("aria-expanded", "false");
    }

    /// Makes another option the active one; the first time the chosen one.
    pub(super) fn go(&self, by: Move) {
        if !self.is_open() {
            self.open("");
            let chosen = self.list.query_selector("[aria-selected=true]");
            if let Some(chosen) = chosen.ok().flatten() {
                self.activate(Some(&chosen));
                return;
            }
        }
        let options = self.visible();
        let count = i32::try_from(options.len()).unwrap_or(i32::MAX);
        if count == 0 {
            return;
        }
        let active = self.active();
        let place = options
            .iter()
            .position(|option| Some(option) == active.as_ref());
        let place = place.and_then(|place| i32::try_from(place).ok());
        let next = match (by, place) {
            (Move::By(by), Some(place)) => (place + by).rem_euclid(count),
            (Move::Page(by), Some(place)) => (place + by * PAGE).clamp(0, count - 1),
            (Move::By(by) | Move::Page(by), None) if by > 0 => 0,
            (_, None) => count - 1,
        };
        let next = usize::try_from(next).unwrap_or(0);
        self.activate(options.get(next));
    }

    fn activate(&self, option: Option<&Element>) {
        if let Some(active) = self.active() {
            let _ = active.remove_attribute("data-active");
        }
        match option {
            Some(option) => {
                let _ = option.set_attribute("data-active", "");
                let _ = self
                    .field
                    .set_attribute("aria-activedescendant", &option.id());
                reveal(option);
            }
            None => {
                let _ = self.field.remove_attribute("aria-activedescendant");
            }
        }
    }
}

/// Scrolls an option into view.
fn reveal(option: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    option.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Closes every list that is open: one that was opened by its button has no focus to lose.
pub(super) fn close_all() {
    let Some(document) = dom::document() else {
        return;
    };
    let Ok(open) = document.query_selector_all("[role=combobox][aria-expanded=true]") else {
        return;
    };
    for place in 0..open.length() {
        let field: Option<Element> = open.get(place).and_then(|field| field.dyn_into().ok());
        let Some(field) = field else { continue };
        let list = field.get_attribute("aria-controls");
        let list = list.and_then(|id| dom::by_id(&id)?.parent_element());
        let is_focused = document.active_element().as_ref() == Some(&field);
        // A field that has the focus is about to lose it, and closes its list then.
        if let Some(list) = list.filter(|_| !is_focused) {
            let _ = list.set_attribute("hidden", "");
            let _ = field.set_attribute("aria-expanded", "false");
        }
    }
}
