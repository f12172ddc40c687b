//! Three-way merge by element and field.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    super::{Blueprint, Clash, Violation, validate_invariants},
    compare::changes,
    elements::{
        ElementId, Elements, Fields, ORDER, PLACE, Part, ids, put_together, take_apart, unflatten,
    },
    order, repair,
};
use crate::{
    gather::{gathered, sort_by_key},
    text::Text,
};

/// Why two histories could not be merged. Neither is known to happen.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// The merged document is no blueprint.
    #[error("the merged blueprint cannot be read: {0}")]
    Malformed(#[from] serde_json::Error),
    /// The merged blueprint breaks a rule.
    #[error("the merged blueprint is damaged: {0}")]
    Damaged(#[from] Violation),
}

/// Joins two histories that began with `base`. Edits of different elements, and of different
/// fields of one element, all survive. Where both changed a field differently, the blueprint shows
/// ours, and a [`Clash`] in it keeps both. What one side deleted and the other changed or still
/// needs stays, with a clash. Id, revision and dates are ours.
///
/// # Errors
/// None that is known.
pub fn merge(
    base: &Blueprint,
    ours: &Blueprint,
    theirs: &Blueprint,
) -> Result<Blueprint, MergeError> {
    let sides = Sides {
        base: take_apart(base)?,
        ours: take_apart(ours)?,
        theirs: take_apart(theirs)?,
    };
    let mut joint = Joint::default();
    let all: BTreeSet<&ElementId> = gathered(sides.ours.keys().chain(sides.theirs.keys()));
    for element in all {
        joint.take(&sides, element);
    }
    repair::repair(&mut joint, &sides);
    let mut orders = [
        (Part::Lanes, order::lanes as fn(&Blueprint) -> Vec<String>),
        (Part::Phases, order::phases),
    ]
    .map(|(part, of)| {
        let wanted = gathered(ids(&joint.elements, part));
        let (ours, theirs) = (of(ours), of(theirs));
        let joined = order::join(&of(base), &ours, &theirs, &wanted);
        if joined.clashes {
            let heading = ElementId::new(Part::Blueprint, "");
            joint.clash(
                &heading,
                &format!("/{}", part.name()),
                ours.into(),
                theirs.into(),
            );
        }
        joined.ids
    });
    let [lanes, phases] = &mut orders;
    let mut merged = put_together(&joint.elements, lanes, phases, ours)?;
    // Lanes of both sides keep the order of their kinds.
    sort_by_key(&mut merged.lanes, |lane| lane.kind);
    joint.file_clashes(&mut merged);
    validate_invariants(&merged)?;
    Ok(merged)
}

/// Joins two blueprints of which no common beginning is known. Whatever only one of them has is
/// kept; where both have something under the same id, and it differs, ours is shown and a
/// [`Clash`] keeps both. Nothing counts as deleted.
///
/// # Errors
/// None that is known.
pub fn merge_strangers(ours: &Blueprint, theirs: &Blueprint) -> Result<Blueprint, MergeError> {
    let nothing = Blueprint::without_grid(ours.id.clone(), Text::default());
    merge(&nothing, ours, theirs)
}

/// How many clashes `merged` has that neither side brought along.
pub fn new_clashes(merged: &Blueprint, ours: &Blueprint, theirs: &Blueprint) -> usize {
    merged
        .clashes
        .keys()
        .filter(|id| !ours.clashes.contains_key(*id) && !theirs.clashes.contains_key(*id))
        .count()
}

/// The three versions, taken apart.
pub(super) struct Sides {
    /// What both began with.
    pub base: Elements,
    /// Ours.
    pub ours: Elements,
    /// Theirs.
    pub theirs: Elements,
}

/// The merged elements, and what clashed.
#[derive(Default)]
pub(super) struct Joint {
    /// Elements of the merged blueprint.
    pub elements: Elements,
    clashes: Vec<(ElementId, String, Value, Value)>,
}

impl Joint {
    /// Notes a clash.
    pub(super) fn clash(&mut self, element: &ElementId, field: &str, ours: Value, theirs: Value) {
        self.clashes
            .push((element.clone(), field.to_owned(), ours, theirs));
    }

    /// Notes that one side deleted an element which stays.
    pub(super) fn clash_whole(&mut self, sides: &Sides, element: &ElementId) {
        let stored = |elements: &Elements| {
            let fields = elements.get(element);
            fields.map_or(Value::Null, |fields| unflatten(element, fields))
        };
        let known = self
            .clashes
            .iter()
            .any(|(other, field, ..)| other == element && field.is_empty());
        if !known {
            self.clash(element, "", stored(&sides.ours), stored(&sides.theirs));
        }
    }

    /// Merges one element.
    fn take(&mut self, sides: &Sides, element: &ElementId) {
        let base = sides.base.get(element);
        let merged = match (sides.ours.get(element), sides.theirs.get(element)) {
            (None, None) => return,
            (Some(ours), Some(theirs)) => self.fields(element, base, ours, theirs),
            (Some(only), None) | (None, Some(only)) => {
                match base {
                    // Only one side has ever had it.
                    None => {}
                    Some(base) if is_untouched(base, only) => return,
                    Some(_) => self.clash_whole(sides, element),
                }
                only.clone()
            }
        };
        self.elements.insert(element.clone(), merged);
    }

    /// Merges the fields of an element that both sides have. Where both added one under the same
    /// id, there is nothing to tell who changed what, so all that differs clashes.
    fn fields(
        &mut self,
        element: &ElementId,
        base: Option<&Fields>,
        ours: &Fields,
        theirs: &Fields,
    ) -> Fields {
        let mut merged = ours.clone();
        for change in changes(ours, theirs) {
            let (field, ours, theirs) = (change.field, change.before, change.after);
            let before = base.map(|base| base.get(&field).cloned().unwrap_or_default());
            if before.as_ref() == Some(&ours) {
                merged.insert(field, theirs);
            } else if before.as_ref() != Some(&theirs) && field != ORDER {
                self.clash(element, &field, ours, theirs);
            }
        }
        // A card keeps its place within the cell in which it is.
        if merged.get(PLACE) == theirs.get(PLACE) && merged.get(PLACE) != ours.get(PLACE) {
            merged.extend(
                theirs
                    .get_key_value(ORDER)
                    .map(|(field, order)| (field.clone(), order.clone())),
            );
        }
        merged
    }

    /// Files the clashes in the blueprint, beside those of earlier merges.
    fn file_clashes(self, blueprint: &mut Blueprint) {
        for (element, field, ours, theirs) in self.clashes {
            let name = format!("{}/{}{field}", element.part.name(), element.id);
            let mut id = name.clone().into();
            let mut round = 2;
            while blueprint.clashes.contains_key(&id) {
                id = format!("{name}~{round}").into();
                round += 1;
            }
            let clash = Clash {
                id: id.clone(),
                part: element.part,
                element: element.id,
                field,
                ours,
                theirs,
            };
            blueprint.clashes.insert(id, clash);
        }
    }
}

/// Whether nothing changed, or only the place within the cell.
fn is_untouched(base: &Fields, now: &Fields) -> bool {
    changes(base, now)
        .iter()
        .all(|change| change.field == ORDER)
}
