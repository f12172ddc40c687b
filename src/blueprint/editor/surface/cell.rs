//! The crossing of a lane and a phase: a stack of cards and a button for a new one.

use serviscope_domain::{
    blueprint::{Blueprint, CardId, LaneId, PhaseId},
    text::Lang,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    super::{place::Place, words},
    face::Face,
    stamp::{self, set, set_px},
};
use crate::{
    blueprint::layout::Layout,
    ui::i18n::{Label, label},
};

const CELL: Label = label(
    "{lane}，{phase}：{count} 张卡片",
    "{lane}, {phase}: {count} cards",
);
const ONE: Label = label("{lane}，{phase}：1 张卡片", "{lane}, {phase}: 1 card");
const ADD: Label = label("新增卡片：{lane}，{phase}", "Add card: {lane}, {phase}");

/// Where a cell and its button are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct At {
    column: usize,
    left: i32,
    width: i32,
    add: i32,
    alone: bool,
}

/// A cell's element, and what is in it.
pub(super) struct Cell {
    pub(super) phase: PhaseId,
    pub(super) root: HtmlElement,
    add: HtmlElement,
    /// Those in the page, in reading order.
    pub(super) faces: Vec<Face>,
    /// All cards, whether in the page or not.
    count: usize,
    at: Option<At>,
    names: (String, String),
    has_focus: bool,
}

impl Cell {
    /// An empty cell.
    pub(super) fn new(lane: &LaneId, phase: &PhaseId) -> Option<Self> {
        let root = stamp::cell()?;
        let add: HtmlElement = root.last_element_child()?.dyn_into().ok()?;
        add.set_id(&Place::Cell(lane.clone(), phase.clone()).element_id());
        set(&add, "data-lane", lane.as_str());
        set(&add, "data-phase", phase.as_str());
        add.set_tab_index(-1);
        Some(Self {
            phase: phase.clone(),
            root,
            add,
            faces: Vec::new(),
            count: 0,
            at: None,
            names: (String::new(), String::new()),
            has_focus: false,
        })
    }

    /// Puts the cell, its button and the cards `ids` where they belong.
    pub(super) fn arrange(&mut self, layout: &Layout, row: usize, column: usize, ids: &[CardId]) {
        self.count = layout.stack(row, column).len();
        let at = At {
            column,
            left: layout.column_x(column),
            width: layout.column_width(column),
            add: layout.metrics.add_y(layout.levels(column, self.count)),
            alone: self.count == 0,
        };
        if self.at != Some(at) {
            set_px(&self.root, "left", at.left);
            set_px(&self.root, "width", at.width);
            set(&self.root, "aria-colindex", &(column + 2).to_string());
            set_px(&self.add, "top", at.add);
            let class = if at.alone { "bp-add alone" } else { "bp-add" };
            self.add.set_class_name(class);
            self.at = Some(at);
        }
        self.stack(ids);
        for face in &mut self.faces {
            if let Some(slot) = layout.cards.get(&face.id) {
                face.place((layout.inset(*slot), layout.metrics.stack_y(slot.level)));
            }
        }
    }

    /// Makes `ids` the cards in the page.
    fn stack(&mut self, ids: &[CardId]) {
        if self.faces.iter().map(|face| &face.id).eq(ids) {
            return;
        }
        let mut before: Vec<Face> = std::mem::take(&mut self.faces);
        for id in ids {
            let known = before.iter().position(|face| face.id == *id);
            let face = match known {
                Some(known) => Some(before.swap_remove(known)),
                None => stamp::card().and_then(|pattern| Face::new(id, pattern)),
            };
            self.faces.extend(face);
        }
        for face in before {
            face.root.remove();
        }
        in_order(
            &self.root,
            self.faces.iter().map(|face| &face.root),
            Some(&self.add),
        );
    }

    /// Says what it is called, with how many cards.
    pub(super) fn name(&mut self, blueprint: &Blueprint, lane: &LaneId, lang: Lang) {
        let count = self.count.to_string();
        let phase = words::phase(blueprint, &self.phase, lang);
        let values = [
            ("lane", words::lane(blueprint, lane, lang)),
            ("phase", phase.as_str()),
            ("count", count.as_str()),
        ];
        let cell = if self.count == 1 { ONE } else { CELL };
        let names = (cell.with(lang, &values), ADD.with(lang, &values));
        if self.names != names {
            set(&self.root, "aria-label", &names.0);
            set(&self.add, "aria-label", &names.1);
            self.names = names;
        }
    }

    /// Makes its button the grid's tab stop, or not.
    pub(super) fn stop(&mut self, is_here: bool) {
        if self.has_focus != is_here {
            self.add.set_tab_index(if is_here { 0 } else { -1 });
            self.has_focus = is_here;
        }
    }
}

/// Brings elements into an order within their parent, before `end`. What is in its place already is
/// not touched, so it keeps the focus.
pub(super) fn in_order<'a>(
    parent: &Element,
    elements: impl DoubleEndedIterator<Item = &'a HtmlElement>,
    end: Option<&HtmlElement>,
) {
    let mut next: Option<&web_sys::Node> = end.map(AsRef::as_ref);
    for element in elements.rev() {
        let node: &web_sys::Node = element.as_ref();
        let is_there = element
            .parent_node()
            .is_some_and(|at| at.is_same_node(Some(parent)))
            && match (element.next_sibling(), next) {
                (Some(after), Some(next)) => after.is_same_node(Some(next)),
                (None, None) => true,
                _ => false,
            };
        if !is_there {
            // Neither can be missing: both were just made or are in the page.
            let _ = parent.insert_before(node, next);
        }
        next = Some(node);
    }
}
