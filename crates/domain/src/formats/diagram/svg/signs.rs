//! The signs of cards: outlines in a square of 24 units. Each has its own shape, so that none is
//! told by colour alone.

use super::ink;
use crate::blueprint::Card;

/// A clock: customers wait here.
pub const WAIT: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5";
/// A warning triangle: it tends to fail here.
pub const FAIL: &str = "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3";
/// A star: a moment of truth.
pub const TRUTH: &str = "m12 3.5 2.6 5.6 6 .7-4.5 4.1 1.3 6-5.4-3-5.4 3 1.3-6-4.5-4.1 6-.7z";

/// The signs of a card with their colours.
pub(super) fn of(card: &Card) -> Vec<(&'static str, &'static str)> {
    let all = [
        (card.wait_point, (WAIT, ink::WARN)),
        (card.fail_point, (FAIL, ink::DANGER)),
        (card.moment_of_truth, (TRUTH, ink::ACCENT)),
    ];
    all.into_iter()
        .filter(|(is_set, _)| *is_set)
        .map(|(_, sign)| sign)
        .collect()
}

/// A sign as an element, 16 units wide, with its top left corner at a place.
pub(super) fn at((x, y): (i32, i32), (outline, colour): (&str, &str)) -> String {
    format!(
        "<path transform=\"translate({x} {y}) scale(0.6667)\" d=\"{outline}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n"
    )
}
