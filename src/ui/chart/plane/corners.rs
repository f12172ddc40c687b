//! The names of the quadrants.

use super::labels::Area;
use crate::ui::chart::lines;

/// Size of the names, as in the style sheet.
const NAME_SIZE: f64 = 12.0;
/// From one line of them to the next.
const LEADING: f64 = 17.0;

/// The name of a quadrant in its corner of the plot.
pub(super) struct Corner {
    /// What it takes up.
    pub(super) area: Area,
    pub(super) name: String,
    /// Where its baseline begins or ends.
    pub(super) at: [f64; 2],
    pub(super) anchor: &'static str,
}

/// Places `names`: above left, above right, below left, below right. Where two do not fit beside
/// each other, those at the right stand a line further in.
pub(super) fn corners(frame: Area, names: [String; 4]) -> Vec<Corner> {
    let (right, bottom) = (frame.left + frame.width, frame.top + frame.height);
    let sides = [(false, false), (true, false), (false, true), (true, true)];
    let taken = |name: &String| lines::width(name, NAME_SIZE) + 8.0;
    let is_crowded = names
        .chunks(2)
        .any(|pair| pair.iter().map(taken).sum::<f64>() > frame.width);
    names
        .into_iter()
        .zip(sides)
        .map(|(name, (is_right, is_low))| {
            let width = taken(&name);
            let further = if is_right && is_crowded { LEADING } else { 0.0 };
            let (left, anchor, x) = if is_right {
                (right - width, "end", right - 6.0)
            } else {
                (frame.left, "start", frame.left + 6.0)
            };
            let y = if is_low {
                bottom - 8.0 - further
            } else {
                frame.top + 16.0 + further
            };
            let area = Area {
                left,
                top: y - 14.0,
                width,
                height: 20.0,
            };
            Corner {
                area,
                name,
                at: [x, y],
                anchor,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn names_that_do_not_fit_beside_each_other_stand_on_two_lines() {
        let placed = |width: f64| {
            let names = ["Concentrate here", "Keep up the good work", "Low", "High"];
            let frame = Area {
                left: 36.0,
                top: 26.0,
                width,
                height: 300.0,
            };
            let corners = corners(frame, names.map(str::to_owned)).into_iter();
            let heights = corners.map(|corner| format!("{:.0}", corner.at[1]));
            heights.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(placed(800.0), "42 42 318 318");
        assert_eq!(placed(200.0), "42 59 318 301");
    }
}
