//! An item that was picked up by keyboard. What it came from is noted at its handle.

use crate::respond::dom;

/// The grabbed item's place before, and whether the question was answered then.
pub(super) const GRABBED: &str = "data-from";

/// Marks a handle as grabbed by keyboard from this place, or as free.
pub(super) fn grab(grip: &str, from: Option<(usize, bool)>) {
    let Some(grip) = dom::by_id(grip) else { return };
    // Constant names: nothing can be refused.
    let _ = grip.set_attribute(
        "aria-pressed",
        if from.is_some() { "true" } else { "false" },
    );
    let _ = match from {
        Some((place, was_answered)) => {
            let was = if was_answered { " answered" } else { "" };
            grip.set_attribute(GRABBED, &[&*place.to_string(), was].concat())
        }
        None => grip.remove_attribute(GRABBED),
    };
}

/// Where the handle was grabbed, and whether the question was answered then; `None` if it is free.
pub(super) fn grabbed(grip: &str) -> Option<(usize, bool)> {
    let from = dom::by_id(grip)?.get_attribute(GRABBED)?;
    let (place, was_answered) = match from.split_once(' ') {
        Some((place, _)) => (place, true),
        None => (from.as_str(), false),
    };
    Some((place.parse().ok()?, was_answered))
}
