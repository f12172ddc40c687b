//! Rows of one height, for short labels.

use super::{
    Columns, Row,
    row::{BASELINE, INDENT},
};

/// From both ends of a row to the band behind it.
const INSET: f64 = 2.0;

/// Sizes of rows of one height, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EvenRows {
    /// Height of a row with the label above the plot, and with the label beside it.
    pub height: [f64; 2],
    /// With the label above: from the top of a row to the middle of its label and of its plot.
    /// Beside the plot everything is centred.
    pub above: [f64; 2],
}

impl EvenRows {
    /// The row at `index`, called `label`.
    pub fn row(self, columns: Columns, index: usize, label: String) -> Row {
        let height = self.height(columns);
        let top = index as f64 * height;
        let [label_y, middle] = if columns.stacked {
            self.above.map(|down| top + down)
        } else {
            [top + height / 2.0; 2]
        };
        let first = label_y + BASELINE;
        Row {
            columns,
            index,
            top,
            height,
            lines: vec![label],
            indent: INDENT,
            leading: 0.0,
            inset: INSET,
            first,
            middle,
            value: first,
        }
    }

    /// Where the last of `count` rows ends.
    pub const fn bottom(self, columns: Columns, count: usize) -> f64 {
        self.height(columns) * count as f64
    }

    const fn height(self, columns: Columns) -> f64 {
        let [above, beside] = self.height;
        if columns.stacked { above } else { beside }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    const ROWS: EvenRows = EvenRows {
        height: [64.0, 48.0],
        above: [18.0, 42.0],
    };

    #[wasm_bindgen_test]
    fn the_last_row_ends_where_the_rows_end() {
        for width in [360.0, 900.0] {
            let columns = Columns::new(width, 0.2, 72.0);
            let last = ROWS.row(columns, 4, "Empathy".to_owned());
            let end = ROWS.bottom(columns, 5);
            assert!((last.top + last.height - end).abs() < 1e-9);
            assert!(last.middle > last.top && last.middle < end);
        }
    }
}
