//! Where things stand on the sheet of another program: columns for phases, rows for lanes.

use std::collections::BTreeMap;

use crate::blueprint::{Blueprint, Card, CardId, LaneId, PhaseId};

/// Width of the strip with a lane's name.
pub(super) const HEAD: f64 = 120.0;
/// Height of the strip with the phases' names.
pub(super) const TOP: f64 = 80.0;
/// Width of a column.
pub(super) const COLUMN: f64 = 200.0;
/// Height of a card with the gap below it.
const ROW: f64 = 80.0;
/// Gap around a card.
const GAP: f64 = 20.0;

/// A place on the sheet, in its units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Places of a blueprint's lanes, phases and cards.
pub(super) struct Layout<'a> {
    pub(super) lanes: BTreeMap<&'a LaneId, Place>,
    pub(super) phases: BTreeMap<&'a PhaseId, Place>,
    pub(super) cards: BTreeMap<&'a CardId, Place>,
}

impl<'a> Layout<'a> {
    pub(super) fn of(blueprint: &'a Blueprint) -> Self {
        let cells = blueprint.cells();
        let width = HEAD + COLUMN * blueprint.phases.len() as f64;
        let mut top = TOP;
        let (mut lanes, mut cards) = (BTreeMap::new(), BTreeMap::new());
        for lane in &blueprint.lanes {
            let cell = |phase: &'a PhaseId| -> &[&'a Card] {
                cells
                    .get(&(&lane.id, phase))
                    .map(Vec::as_slice)
                    .unwrap_or_default()
            };
            let rows = blueprint
                .phases
                .iter()
                .map(|phase| cell(&phase.id).len())
                .max();
            let height = GAP + ROW * rows.unwrap_or(0).max(1) as f64;
            lanes.insert(
                &lane.id,
                Place {
                    x: 0.0,
                    y: top,
                    width,
                    height,
                },
            );
            for (column, phase) in blueprint.phases.iter().enumerate() {
                for (row, card) in cell(&phase.id).iter().enumerate() {
                    let place = Place {
                        x: HEAD + COLUMN * column as f64 + GAP,
                        y: top + GAP + ROW * row as f64,
                        width: COLUMN - 2.0 * GAP,
                        height: ROW - GAP,
                    };
                    cards.insert(&card.id, place);
                }
            }
            top += height;
        }
        let phases = blueprint.phases.iter().enumerate().map(|(column, phase)| {
            let place = Place {
                x: HEAD + COLUMN * column as f64,
                y: TOP / 2.0,
                width: COLUMN,
                height: TOP / 2.0,
            };
            (&phase.id, place)
        });
        Self {
            lanes,
            phases: phases.collect(),
            cards,
        }
    }
}

/// The column at a horizontal place on a sheet of ours with `columns` columns.
pub(super) fn column_at(x: f64, columns: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and beyond usize the cast saturates"
    )]
    let column = ((x - HEAD) / COLUMN).max(0.0) as usize;
    column.min(columns.saturating_sub(1))
}
