//! Charts with one row a thing: where its label, its plot and its value go.

mod even;
mod lanes;
mod row;

pub use even::EvenRows;
pub use lanes::{LaneRow, LaneRows, LaneStyle};
pub use row::{Row, RowStyle, Rows};

use super::lines;

/// Below this width (CSS pixels) the label stands above the plot instead of beside it.
const STACK_BELOW: f64 = 560.0;
/// Space between label, plot and value.
const GUTTER: f64 = 16.0;

/// Columns of a row chart, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// Width of the whole drawing.
    pub width: f64,
    /// Whether the label stands above the plot.
    pub stacked: bool,
    /// Width of the label.
    pub label: f64,
    /// Left and right edge of the plot.
    pub plot: [f64; 2],
    /// Width of the value at the right edge.
    pub value: f64,
}

impl Columns {
    /// Columns for a drawing of `width`: beside the plot the label takes `label_share` of it, and
    /// the value `value` pixels.
    pub fn new(width: f64, label_share: f64, value: f64) -> Self {
        let stacked = width < STACK_BELOW;
        let label = if stacked {
            width - value - GUTTER
        } else {
            width * label_share
        };
        let left = if stacked { 0.0 } else { label + GUTTER };
        let right = if stacked {
            width
        } else {
            width - value - GUTTER
        };
        Self {
            width,
            stacked,
            label,
            plot: [left, right.max(left + 1.0)],
            value,
        }
    }

    /// The plot without `margin` pixels at both ends, for values that are written there.
    pub fn inset(&self, margin: f64) -> [f64; 2] {
        [self.plot[0] + margin, self.plot[1] - margin]
    }

    /// A label broken into lines, `indent` pixels of its column being taken by a marker. A last
    /// line of a word or two is evened out.
    pub fn label_lines(&self, text: &str, indent: f64, size: f64) -> Vec<String> {
        let room = self.label - indent;
        let wrapped = lines::wrap(text, room, size);
        match wrapped.as_slice() {
            [_, .., last] if lines::width(last, size) < room / 3.0 => {
                lines::balanced(text, room, size)
            }
            _ => wrapped,
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_phone_gives_the_plot_the_whole_width() {
        let columns = Columns::new(360.0, 0.3, 60.0);
        assert!(columns.stacked);
        assert!(columns.plot[0] < 1.0 && columns.plot[1] > 359.0);
    }

    #[wasm_bindgen_test]
    fn beside_each_other_nothing_overlaps() {
        let columns = Columns::new(900.0, 0.3, 60.0);
        assert!(!columns.stacked);
        assert!(columns.label < columns.plot[0] && columns.plot[1] < 900.0 - 60.0);
    }
}
