//! The cells of a lane, and the effects that keep them up to date.

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::{CardId, LaneId, PhaseId};
use web_sys::HtmlElement;

use super::{
    super::place::Place,
    Surface,
    cell::{Cell, in_order},
    face::{Face, Flags},
    look::Look,
};
use crate::blueprint::layout::Layout;

/// A cell that belongs into the page, and its cards that do.
#[derive(Clone, PartialEq)]
struct Here {
    phase: PhaseId,
    cards: Vec<CardId>,
}

/// A lane's cells in the page, from left to right.
#[derive(Default)]
struct Cells(Vec<Cell>);

impl Cells {
    /// Makes `here` the cells in the page, and puts everything where it belongs.
    fn arrange(&mut self, root: &HtmlElement, lane: &LaneId, layout: &Layout, here: &[Here]) {
        let Some(row) = layout.rows.iter().position(|row| row.lane == *lane) else {
            return;
        };
        if !self
            .0
            .iter()
            .map(|cell| &cell.phase)
            .eq(here.iter().map(|it| &it.phase))
        {
            let mut before = std::mem::take(&mut self.0);
            for it in here {
                let known = before.iter().position(|cell| cell.phase == it.phase);
                self.0.extend(match known {
                    Some(known) => Some(before.swap_remove(known)),
                    None => Cell::new(lane, &it.phase),
                });
            }
            for cell in before {
                cell.root.remove();
            }
        }
        for cell in &mut self.0 {
            let found = here.iter().find(|it| it.phase == cell.phase);
            if let (Some(it), Some(column)) = (found, layout.column(&cell.phase)) {
                cell.arrange(layout, row, column, &it.cards);
            }
        }
        // Filled first, so that they come into the page whole.
        in_order(root, self.0.iter().map(|cell| &cell.root), None);
    }

    fn faces(&mut self) -> impl Iterator<Item = &mut Face> {
        self.0.iter_mut().flat_map(|cell| &mut cell.faces)
    }
}

/// Fills a lane's element, and keeps it up to date.
pub(in super::super) fn fill(
    surface: StoredValue<Surface>,
    lane: LaneId,
    node: NodeRef<html::Div>,
) {
    let cells = StoredValue::new_local(Cells::default());
    let key = StoredValue::new(lane);
    let here = here(surface, key);
    let (layout, document) =
        surface.with_value(|surface| (surface.editor.layout, surface.editor.document));

    // Which cells and cards are there, and where. The first time the next effect draws them.
    Effect::new(move |was_drawn: Option<bool>| {
        let Some(root) = node.get() else {
            return false;
        };
        let layout = layout.get();
        cells.update_value(|cells| {
            let lane = key.read_value();
            here.with(|here| cells.arrange(&root, &lane, &layout, here));
            if was_drawn == Some(true) {
                let surface = surface.read_value();
                untrack(|| draw(&surface, cells, &lane, &layout, Face::is_blank));
            }
        });
        true
    });

    // What they show.
    Effect::new(move || {
        node.track();
        let layout = layout.get();
        document.track();
        let surface = surface.read_value();
        cells.update_value(|cells| draw(&surface, cells, &key.read_value(), &layout, |_| true));
    });

    // Which of them are chosen.
    Effect::new(move || {
        node.track();
        here.track();
        let surface = surface.read_value();
        let chosen = Chosen::now(&surface);
        cells.update_value(|cells| {
            let lane = key.read_value();
            for cell in &mut cells.0 {
                let is_here = matches!(&chosen.place, Place::Cell(row, phase) if *row == *lane && *phase == cell.phase);
                cell.stop(is_here);
            }
            for face in cells.faces() {
                let flags = chosen.flags(&surface, &face.id);
                face.flag(flags);
            }
        });
    });
}

/// Draws the cards that `is_due` picks, and the names of the cells.
fn draw(
    surface: &Surface,
    cells: &mut Cells,
    lane: &LaneId,
    layout: &Layout,
    is_due: fn(&Face) -> bool,
) {
    let editor = surface.editor;
    let lang = editor.lang();
    // Even without a card in the page, the next one has to hear of what the views say.
    surface.layers.track();
    editor.document.with(|blueprint| {
        for cell in &mut cells.0 {
            cell.name(blueprint, lane, lang);
        }
    });
    for face in cells.faces().filter(|face| is_due(face)) {
        if let Some(look) = Look::of(surface, layout, &face.id) {
            face.draw(look);
        }
    }
}

/// What decides which cards are chosen.
struct Chosen {
    place: Place,
    has_panel: bool,
    source: Option<CardId>,
    dragged: Option<CardId>,
    over: Option<CardId>,
}

impl Chosen {
    /// As it is now, tracked.
    fn now(surface: &Surface) -> Self {
        let editor = surface.editor;
        Self {
            place: editor.place.get(),
            has_panel: editor.panel.get(),
            source: editor.connecting.get(),
            dragged: surface.dragged.get(),
            over: surface.over.get(),
        }
    }

    fn flags(&self, surface: &Surface, id: &CardId) -> Flags {
        let is_here = matches!(&self.place, Place::Card(card) if card == id);
        let is = |card: &Option<CardId>| card.as_ref() == Some(id);
        Flags::default()
            .with(Flags::HERE, is_here)
            .with(Flags::SELECTED, is_here && self.has_panel)
            .with(Flags::SOURCE, is(&self.source))
            .with(
                Flags::PICKED,
                surface.editor.picked.with(|all| all.contains(id)),
            )
            .with(Flags::DRAGGED, is(&self.dragged))
            .with(Flags::OVER, is(&self.over))
    }
}

/// The cells of a lane that belong into the page: those near the screen, and what must not go.
fn here(surface: StoredValue<Surface>, lane: StoredValue<LaneId>) -> Memo<Vec<Here>> {
    let seen = surface.with_value(|surface| surface.editor.seen);
    let heights = Memo::new(move |_| seen.with(|seen| seen.heights.clone()));
    Memo::new(move |_| {
        let lane = lane.read_value();
        let heights = heights.get();
        let surface = surface.read_value();
        let editor = &surface.editor;
        editor.layout.with(|layout| {
            let Some(row) = layout.rows.iter().position(|row| row.lane == *lane) else {
                return Vec::new();
            };
            let is_near = |top: i32, height: i32| top < heights.end && top + height > heights.start;
            let is_lane_near = layout.rows.get(row).is_some_and(|row| is_near(row.y, row.h));
            let cell = |phase: &PhaseId| {
                let column = layout.column(phase)?;
                let is_card_near = |id: &CardId| {
                    let slot = layout.cards.get(id);
                    slot.is_some_and(|slot| is_near(slot.rect.y, slot.rect.h))
                };
                let stack = layout.stack(row, column).iter();
                let cards = stack.filter(|id| (is_lane_near && is_card_near(id)) || surface.is_pinned(id));
                let cards: Vec<CardId> = cards.cloned().collect();
                let has_focus = || {
                    editor.place.with(
                        |place| matches!(place, Place::Cell(at, in_phase) if *at == *lane && in_phase == phase),
                    )
                };
                (is_lane_near || !cards.is_empty() || has_focus()).then(|| Here {
                    phase: phase.clone(),
                    cards,
                })
            };
            surface.columns.with(|columns| columns.iter().filter_map(cell).collect())
        })
    })
}
