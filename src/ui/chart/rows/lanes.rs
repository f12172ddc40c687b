//! Rows with lanes: one for each mark of a row, so that no mark hides another.

use super::{Columns, Row, RowStyle, Rows};

/// Sizes of rows with lanes, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneStyle {
    /// Height of a lane.
    pub lane: f64,
    /// From one line of a label to the next.
    pub leading: f64,
    /// Where labels begin: behind the room for a marker, or at the left.
    pub indent: f64,
    /// With the label above: from the top of a row to the baseline of its first line, and from the
    /// last line to the first lane.
    pub above: [f64; 2],
    /// With the label beside: from the top of a row to the first lane; centred if absent.
    pub beside: Option<f64>,
    /// What a row has beyond label and lanes, with the label above and with it beside.
    pub extra: [f64; 2],
    /// From both ends of a row to the band behind it.
    pub inset: f64,
}

/// Rows under each other with the same number of lanes, each as high as its label and its lanes need.
#[derive(Debug)]
pub struct LaneRows {
    rows: Rows,
    style: LaneStyle,
    /// Height of all lanes of a row.
    plot: f64,
}

impl LaneRows {
    /// No rows yet; the first begins at the top.
    pub const fn new(columns: Columns, style: LaneStyle, lanes: usize) -> Self {
        let plot = lanes as f64 * style.lane;
        let [_, gap] = style.above;
        let sizes = RowStyle {
            plot,
            leading: style.leading,
            gap,
            extra: style.extra,
            inset: style.inset,
        };
        Self {
            rows: Rows::new(columns, sizes, 0.0).indented(style.indent),
            style,
            plot,
        }
    }

    /// Adds a row called `label`.
    pub fn row(&mut self, label: &str) -> LaneRow {
        let mut row = self.rows.row(label);
        let mut upper = row.middle - self.plot / 2.0;
        if row.columns.stacked {
            let [baseline, _] = self.style.above;
            row.first = row.top + baseline;
            row.value = row.first;
        } else if let Some(down) = self.style.beside {
            upper = row.top + down;
        }
        LaneRow {
            row,
            upper,
            lane: self.style.lane,
        }
    }

    /// Where the last row ends.
    pub const fn bottom(&self) -> f64 {
        self.rows.bottom()
    }
}

/// A row and where its lanes lie.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneRow {
    /// The row.
    pub row: Row,
    /// Upper end of the first lane.
    pub upper: f64,
    lane: f64,
}

impl LaneRow {
    /// The middle of a lane, from 0.
    pub const fn lane(&self, place: usize) -> f64 {
        self.upper + self.lane / 2.0 + place as f64 * self.lane
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    const STYLE: LaneStyle = LaneStyle {
        lane: 17.0,
        leading: 18.0,
        indent: 26.0,
        above: [19.0, 8.0],
        beside: Some(9.0),
        extra: [18.0, 18.0],
        inset: 2.0,
    };

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[wasm_bindgen_test]
    fn every_lane_has_its_place_within_the_row() {
        for width in [360.0, 900.0] {
            let mut rows = LaneRows::new(Columns::new(width, 0.24, 64.0), STYLE, 3);
            let found = rows.row("Empathy");
            assert!(close(found.lane(0) - 8.5, found.upper));
            assert!(close(found.lane(2) - found.lane(0), 34.0));
            let end = found.lane(2) + 8.5;
            assert!(end < found.row.top + found.row.height, "{end}");
            assert!(close(rows.bottom(), found.row.height));
        }
    }

    #[wasm_bindgen_test]
    fn lanes_beside_a_long_label_are_centred_or_begin_at_the_top() {
        let long = "Staff tell you exactly when services will be performed";
        let columns = Columns::new(600.0, 0.24, 64.0);
        let fixed = LaneRows::new(columns, STYLE, 1).row(long);
        assert!(close(fixed.upper - fixed.row.top, 9.0));
        let style = LaneStyle {
            beside: None,
            ..STYLE
        };
        let centred = LaneRows::new(columns, style, 1).row(long);
        assert!(close(centred.lane(0), centred.row.middle));
        assert!(centred.upper > fixed.upper);
    }
}
