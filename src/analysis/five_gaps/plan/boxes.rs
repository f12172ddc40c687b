//! Where the boxes go.

use super::{LEADING, Lanes, NARROW, Node, PlacedBox, Rect};
use crate::ui::chart::lines;

const SOURCES: [Node; 3] = [Node::WordOfMouth, Node::PersonalNeeds, Node::PastExperience];

/// Size of the text in boxes, and in those of a narrow figure, as in the style sheet.
const TEXT: f64 = 14.0;
const TEXT_NARROW: f64 = 13.0;
const PADDING: f64 = 8.0;
const PADDING_NARROW: f64 = 5.0;
/// Free heights between the boxes of the middle column.
const TO_EXPECTED: f64 = 36.0;
const GAP_5: f64 = 96.0;
const BORDER: f64 = 64.0;
const GAP_2_3: f64 = 72.0;

/// The boxes by what they are.
pub(super) struct Boxes {
    /// Word of mouth, personal needs, past experience: side by side, equally high.
    pub(super) sources: Vec<PlacedBox>,
    pub(super) expected: PlacedBox,
    pub(super) perceived: PlacedBox,
    pub(super) delivery: PlacedBox,
    pub(super) specifications: PlacedBox,
    pub(super) management: PlacedBox,
    pub(super) communication: PlacedBox,
    /// Height of the line between customer and enterprise.
    pub(super) border_y: f64,
    /// Size of the text.
    pub(super) text: f64,
}

impl Boxes {
    /// Places the boxes; each is as high as its name needs.
    pub(super) fn place(
        width: f64,
        lanes: &Lanes,
        name: impl Fn(Node, bool) -> &'static str,
    ) -> Self {
        let narrow = width < NARROW;
        let (text, padding) = if narrow {
            (TEXT_NARROW, PADDING_NARROW)
        } else {
            (TEXT, PADDING)
        };
        let place = |node: Node, x: f64, y: f64, w: f64| {
            let wording = lines::balanced(name(node, narrow), w - 2.0 * padding, text);
            let h = wording.len() as f64 * LEADING + 2.0 * PADDING + 4.0;
            PlacedBox {
                node,
                rect: Rect { x, y, w, h },
                lines: wording,
            }
        };
        let third = (width - 2.0 * PADDING - 2.0) / 3.0;
        let mut sources: Vec<_> = SOURCES
            .into_iter()
            .enumerate()
            .map(|(index, node)| place(node, 1.0 + index as f64 * (third + PADDING), 1.0, third))
            .collect();
        let tallest = sources
            .iter()
            .map(|source| source.rect.h)
            .fold(0.0, f64::max);
        for source in &mut sources {
            source.rect.h = tallest;
        }
        let column = |node, y| place(node, lanes.left, y, lanes.middle);
        let expected = column(Node::Expected, 1.0 + tallest + TO_EXPECTED);
        let perceived = column(Node::Perceived, expected.rect.bottom() + GAP_5);
        let delivery = column(Node::Delivery, perceived.rect.bottom() + BORDER);
        let specifications = column(Node::Specifications, delivery.rect.bottom() + GAP_2_3);
        let management = column(Node::Management, specifications.rect.bottom() + GAP_2_3);
        let right = width - lanes.right - 1.0;
        let mut communication = place(Node::Communication, right, 0.0, lanes.right);
        let border_y = perceived.rect.bottom() + BORDER / 2.0;
        // A tall box beside a flat one must stay on the enterprise's side of the border.
        communication.rect.y =
            (delivery.rect.middle_y() - communication.rect.h / 2.0).max(border_y + 10.0);
        Self {
            sources,
            expected,
            perceived,
            delivery,
            specifications,
            management,
            communication,
            border_y,
            text,
        }
    }

    /// The lowest edge of any box.
    pub(super) fn bottom(&self) -> f64 {
        let (management, communication) = (self.management.rect, self.communication.rect);
        management.bottom().max(communication.bottom())
    }

    /// Every box, in reading order.
    pub(super) fn all(self) -> Vec<PlacedBox> {
        let mut all = self.sources;
        all.extend([
            self.expected,
            self.perceived,
            self.delivery,
            self.specifications,
            self.management,
            self.communication,
        ]);
        all
    }
}
