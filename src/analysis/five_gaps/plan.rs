//! Where the boxes and arrows of the five-gap figure go, for any width. All lengths are CSS pixels.
//!
//! ```text
//!      word of mouth   personal needs   past experience
//!   ┌────────────────── expected service <───────────┐
//!   │                        5                       │
//!   │                   perceived service <───────┐  │
//!  -1- - - - - - - - - - - - - - - - - - - - - - - - - - customer / enterprise
//!   │                   service delivery <- 4 -> external communication
//!   │                        3
//!   │                   specifications
//!   │                        2
//!   └────────────────── management's perception
//! ```

mod arrows;
mod boxes;

pub(super) use arrows::GapPlace;
use boxes::Boxes;

/// A box of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    WordOfMouth,
    PersonalNeeds,
    PastExperience,
    Expected,
    Perceived,
    Delivery,
    Specifications,
    Management,
    Communication,
}

/// Below this width the lanes beside the middle column shrink to what an arrow needs.
const NARROW: f64 = 560.0;
/// Width below which the longest words no longer fit their boxes.
const NARROWEST: f64 = 310.0;
/// Leading of the text in boxes.
pub(super) const LEADING: f64 = 18.0;

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) w: f64,
    pub(super) h: f64,
}

impl Rect {
    pub(super) fn middle_x(self) -> f64 {
        self.x + self.w / 2.0
    }

    pub(super) fn middle_y(self) -> f64 {
        self.y + self.h / 2.0
    }

    fn right(self) -> f64 {
        self.x + self.w
    }

    fn bottom(self) -> f64 {
        self.y + self.h
    }
}

/// A box with its place and its name in lines.
#[derive(Clone, Debug)]
pub(super) struct PlacedBox {
    pub(super) node: Node,
    pub(super) rect: Rect,
    pub(super) lines: Vec<String>,
}

/// The whole figure.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Whether it is laid out for a phone, with smaller text in the boxes.
    pub(super) narrow: bool,
    /// Size of the text in boxes.
    pub(super) text: f64,
    pub(super) boxes: Vec<PlacedBox>,
    /// Influences that are no gaps: corners, with the arrow head at the last one.
    pub(super) flows: Vec<Vec<[f64; 2]>>,
    pub(super) gaps: Vec<GapPlace>,
    /// Height of the line between customer and enterprise, and where its two names begin.
    pub(super) border_y: f64,
    pub(super) border_names_x: f64,
}

/// Widths of the figure's columns.
struct Lanes {
    /// For gap 1, at the left.
    left: f64,
    middle: f64,
    /// For gap 4, between the middle and the right.
    corridor: f64,
    right: f64,
}

impl Lanes {
    fn of(width: f64) -> Self {
        let (left, corridor, right) = if width < NARROW {
            (
                (width * 0.15).min(54.0),
                (width * 0.16).min(56.0),
                width * 0.34,
            )
        } else {
            (width * 0.15, width * 0.17, width * 0.25)
        };
        Self {
            left,
            middle: width - left - corridor - right,
            corridor,
            right,
        }
    }
}

/// Places everything for a drawing of `width`, given the names of the boxes, which are told
/// whether space is short. Below [`NARROWEST`] the plan keeps that width and the drawing is
/// scaled down.
pub(super) fn plan(width: f64, name: impl Fn(Node, bool) -> &'static str) -> Plan {
    let width = width.max(NARROWEST);
    let lanes = Lanes::of(width);
    let boxes = Boxes::place(width, &lanes, name);
    Plan {
        width,
        height: boxes.bottom() + 2.0,
        narrow: width < NARROW,
        text: boxes.text,
        flows: arrows::flows(&boxes),
        gaps: arrows::gaps(&boxes, &lanes, width < NARROW),
        border_y: boxes.border_y,
        // Beside the arrow that crosses the border, where the longer name has room.
        border_names_x: boxes.delivery.rect.middle_x() + 12.0,
        boxes: boxes.all(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use serviscope_domain::scoring::GapNumber;

    use super::*;
    use crate::analysis::five_gaps::words;

    fn overlap(a: Rect, b: Rect) -> bool {
        a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
    }

    #[wasm_bindgen_test]
    fn boxes_never_overlap_and_stay_inside_at_any_width() {
        for width in [310.0, 328.0, 358.0, 480.0, 640.0, 760.0] {
            for lang in serviscope_domain::text::Lang::ALL {
                let plan = plan(width, |node, narrow| words::node(node, narrow).get(lang));
                for (index, a) in plan.boxes.iter().enumerate() {
                    assert!(
                        a.rect.x >= 0.0 && a.rect.right() <= width,
                        "{:?} at {width}",
                        a.node
                    );
                    assert!(a.rect.bottom() <= plan.height);
                    for b in &plan.boxes[index + 1..] {
                        assert!(
                            !overlap(a.rect, b.rect),
                            "{:?} {:?} at {width}",
                            a.node,
                            b.node
                        );
                    }
                }
            }
        }
    }

    #[wasm_bindgen_test]
    fn there_is_one_arrow_a_gap() {
        let plan = plan(358.0, |node, narrow| words::node(node, narrow).en);
        let gaps: Vec<_> = plan.gaps.iter().map(|place| place.gap).collect();
        assert_eq!(gaps, GapNumber::ALL);
    }
}
