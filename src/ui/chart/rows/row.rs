//! Rows under each other: where each lies, and the parts that all of them have.

use leptos::prelude::*;

use super::Columns;
use crate::ui::chart::marks::{dimension_marker, text_lines};

/// Size of the labels, as in the style sheet.
const LABEL_SIZE: f64 = 14.0;
/// Room that the marker takes before a label, and the middle of the marker in it.
pub(super) const INDENT: f64 = 26.0;
const MARKER: f64 = 12.0;
/// From the middle of a line of text down to its baseline.
pub(super) const BASELINE: f64 = 5.0;
/// Room between the value and the right edge.
const EDGE: f64 = 8.0;

/// Sizes of rows that grow with their labels, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowStyle {
    /// Height of the plot.
    pub plot: f64,
    /// From one line of a label to the next.
    pub leading: f64,
    /// Between label and plot where the label stands above.
    pub gap: f64,
    /// What a row has beyond label and plot, with the label above and with it beside.
    pub extra: [f64; 2],
    /// From both ends of a row to the band behind it.
    pub inset: f64,
}

/// Rows under each other, each as high as its label needs.
#[derive(Debug)]
pub struct Rows {
    columns: Columns,
    style: RowStyle,
    indent: f64,
    next: usize,
    bottom: f64,
}

impl Rows {
    /// No rows yet; the first begins at `top`.
    pub const fn new(columns: Columns, style: RowStyle, top: f64) -> Self {
        Self {
            columns,
            style,
            indent: INDENT,
            next: 0,
            bottom: top,
        }
    }

    /// The same with labels that begin `indent` pixels from the left.
    pub(super) const fn indented(mut self, indent: f64) -> Self {
        self.indent = indent;
        self
    }

    /// Adds a row called `label`.
    pub fn row(&mut self, label: &str) -> Row {
        let (columns, style) = (self.columns, self.style);
        let (index, top) = (self.next, self.bottom);
        let lines = columns.label_lines(label, self.indent, LABEL_SIZE);
        let label = lines.len() as f64 * style.leading;
        let [above, beside] = style.extra;
        let (height, first, middle) = if columns.stacked {
            let height = label + style.plot + above;
            let middle = top + label + style.gap + style.plot / 2.0;
            (height, top + style.leading, middle)
        } else {
            let height = label.max(style.plot) + beside;
            let first = top + (height - label) / 2.0 + style.leading - BASELINE;
            (height, first, top + height / 2.0)
        };
        self.next += 1;
        self.bottom += height;
        Row {
            columns,
            index,
            top,
            height,
            lines,
            indent: self.indent,
            leading: style.leading,
            inset: style.inset,
            first,
            middle,
            value: if columns.stacked {
                first
            } else {
                middle + BASELINE
            },
        }
    }

    /// Where the last row ends.
    pub const fn bottom(&self) -> f64 {
        self.bottom
    }
}

/// A row's place in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The chart's columns.
    pub columns: Columns,
    /// How many rows stand above it.
    pub index: usize,
    /// Upper end.
    pub top: f64,
    /// Height.
    pub height: f64,
    /// Middle of the plot.
    pub middle: f64,
    /// Baseline of the value.
    pub value: f64,
    /// The label, where it begins, its baseline, and from one line to the next.
    pub(super) lines: Vec<String>,
    pub(super) indent: f64,
    pub(super) first: f64,
    pub(super) leading: f64,
    /// From both ends to the band.
    pub(super) inset: f64,
}

impl Row {
    /// What every row begins with: the band behind it, the marker of `dimension`, the label.
    pub fn heading(&self, dimension: &str) -> impl IntoView + use<> {
        view! {
            {self.band()}
            {dimension_marker(dimension, MARKER, self.first - BASELINE)}
            {self.label()}
        }
    }

    /// The same for a row that is about no dimension.
    pub fn plain_heading(&self) -> impl IntoView + use<> {
        view! {
            {self.band()}
            {self.label()}
        }
    }

    fn band(&self) -> impl IntoView + use<> {
        let width = self.columns.width;
        let (top, height) = (self.top + self.inset, self.height - 2.0 * self.inset);
        view! { <rect class="row-band" x="0" y=top width=width height=height rx="6"></rect> }
    }

    fn label(&self) -> impl IntoView + use<> {
        text_lines(
            self.lines.clone(),
            self.indent,
            self.first,
            self.leading,
            "row-label",
        )
    }

    /// The value at the right edge.
    pub fn value_text(&self, class: &'static str, words: String) -> impl IntoView + use<> {
        let right = self.columns.width - EDGE;
        view! { <text class=class x=right y=self.value text-anchor="end">{words}</text> }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    const STYLE: RowStyle = RowStyle {
        plot: 20.0,
        leading: 18.0,
        gap: 6.0,
        extra: [12.0, 10.0],
        inset: 1.0,
    };
    const LONG: &str = "Staff tell you exactly when services will be performed";

    #[wasm_bindgen_test]
    fn rows_follow_each_other_without_room_between() {
        let mut rows = Rows::new(Columns::new(900.0, 0.2, 60.0), STYLE, 26.0);
        let [one, other] = [LONG, "Tangibles"].map(|label| rows.row(label));
        assert_eq!([one.index, other.index], [0, 1]);
        let ends = [one.top, other.top, rows.bottom()];
        let wanted = [26.0, 26.0 + one.height, 26.0 + one.height + other.height];
        assert!(
            ends.iter()
                .zip(wanted)
                .all(|(end, wanted)| (end - wanted).abs() < 1e-9)
        );
        assert!(one.height > other.height, "a longer label needs more lines");
    }

    #[wasm_bindgen_test]
    fn a_label_above_keeps_off_the_plot_and_one_beside_is_centred_on_it() {
        let above = Rows::new(Columns::new(360.0, 0.2, 60.0), STYLE, 0.0).row(LONG);
        let last = above.first + (above.lines.len() as f64 - 1.0) * above.leading;
        assert!(last < above.middle - STYLE.plot / 2.0);
        let beside = Rows::new(Columns::new(900.0, 0.2, 60.0), STYLE, 0.0).row("Tangibles");
        assert!((beside.middle - beside.height / 2.0).abs() < 1e-9);
        assert!((beside.first - beside.middle).abs() < STYLE.leading / 2.0);
    }
}
