//! Where the arrows go: influences, and the five gaps.

use serviscope_domain::scoring::GapNumber;

use super::{Lanes, Rect, boxes::Boxes};

/// Distance of the two lines that leave external communication from its middle.
const FEED_SHIFT: f64 = 14.0;
/// From the middle of a badge to the label beside it.
const BESIDE_BADGE: f64 = 28.0;

/// The arrow of a gap: its corners from end to end, its badge, and where its label goes.
#[derive(Clone, Debug)]
pub(in crate::analysis::five_gaps) struct GapPlace {
    pub(in crate::analysis::five_gaps) gap: GapNumber,
    pub(in crate::analysis::five_gaps) corners: Vec<[f64; 2]>,
    pub(in crate::analysis::five_gaps) badge: [f64; 2],
    /// Whether the label stands under the badge, centred; else it stands to the right.
    pub(in crate::analysis::five_gaps) label_under: bool,
    /// Where the label begins, if it stands away from its badge: its left end and its top.
    pub(in crate::analysis::five_gaps) label_at: Option<[f64; 2]>,
    /// Width for the label.
    pub(in crate::analysis::five_gaps) room: f64,
}

/// What shapes expectation and perception without being a gap.
pub(super) fn flows(boxes: &Boxes) -> Vec<Vec<[f64; 2]>> {
    let (expected, perceived) = (boxes.expected.rect, boxes.perceived.rect);
    let (delivery, communication) = (boxes.delivery.rect, boxes.communication.rect);
    let mut flows: Vec<Vec<[f64; 2]>> = boxes
        .sources
        .iter()
        .zip([0.25, 0.5, 0.75])
        .map(|(source, share)| {
            let from = [source.rect.middle_x(), source.rect.bottom()];
            vec![from, [expected.x + expected.w * share, expected.y]]
        })
        .collect();
    let middle = delivery.middle_x();
    flows.push(vec![[middle, delivery.y], [middle, perceived.bottom()]]);
    for (target, shift) in [(perceived, -FEED_SHIFT), (expected, FEED_SHIFT)] {
        let x = communication.middle_x() + shift;
        flows.push(vec![
            [x, communication.y],
            [x, target.middle_y()],
            [target.right(), target.middle_y()],
        ]);
    }
    flows
}

/// The five gaps, in order. Where space is `narrow` the label of gap 4 stands under external
/// communication and leaves the corridor to its neighbour.
pub(super) fn gaps(boxes: &Boxes, lanes: &Lanes, narrow: bool) -> Vec<GapPlace> {
    let (expected, delivery) = (boxes.expected.rect, boxes.delivery.rect);
    let (specifications, management) = (boxes.specifications.rect, boxes.management.rect);
    let communication = boxes.communication.rect;
    let lane_x = lanes.left / 2.0;
    let feed_x = communication.middle_x() - FEED_SHIFT;
    vec![
        GapPlace {
            gap: GapNumber::One,
            corners: vec![
                [expected.x, expected.middle_y()],
                [lane_x, expected.middle_y()],
                [lane_x, management.middle_y()],
                [management.x, management.middle_y()],
            ],
            // Below the border, so that the badge never hides where the two sides meet.
            badge: [lane_x, f64::midpoint(boxes.border_y, management.middle_y())],
            label_under: true,
            label_at: None,
            room: lanes.left - 2.0,
        },
        down(
            GapNumber::Two,
            specifications,
            management,
            delivery.right() + lanes.corridor,
        ),
        down(
            GapNumber::Three,
            delivery,
            specifications,
            delivery.right() + if narrow { lanes.corridor } else { 18.0 },
        ),
        GapPlace {
            gap: GapNumber::Four,
            corners: vec![
                [delivery.right(), delivery.middle_y()],
                [communication.x, delivery.middle_y()],
            ],
            badge: [delivery.right() + lanes.corridor / 2.0, delivery.middle_y()],
            label_under: !narrow,
            label_at: narrow.then(|| [communication.x, communication.bottom() + 2.0]),
            room: if narrow {
                communication.w
            } else {
                lanes.corridor - 2.0
            },
        },
        down(
            GapNumber::Five,
            expected,
            boxes.perceived.rect,
            feed_x - 8.0,
        ),
    ]
}

/// An arrow from a box down to the next, with room for its label until `until`.
fn down(gap: GapNumber, from: Rect, to: Rect, until: f64) -> GapPlace {
    let x = from.middle_x();
    GapPlace {
        gap,
        corners: vec![[x, from.bottom()], [x, to.y]],
        badge: [x, f64::midpoint(from.bottom(), to.y)],
        label_under: false,
        label_at: None,
        room: until - x - BESIDE_BADGE,
    }
}
