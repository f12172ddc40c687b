//! The names of the quadrants.

use super::labels::Area;
use crate::ui::chart::lines;

/// Size of the names, as in the style sheet.
const NAME_SIZE: f64 = 12.0;
/// Distance of two lines of them.
const LINE: f64 = 17.0;

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
    let taken = |name: &String| lines::width(name, NAME_SIZE) + 8.0;
    let is_crowded = names
        .chunks(2)
        .any(|pair| pair.iter().map(taken).sum::<f64>() > frame.width);
    let (right, bottom) = (frame.left + frame.width, frame.top + frame.height);
    let sides = [(false, false), (true, false), (false, true), (true, true)];
    names
        .into_iter()
        .zip(sides)
        .map(|(name, (is_right, is_low))| {
            let width = taken(&name);
            let (left, anchor, x) = if is_right {
                (right - width, "end", right - 6.0)
            } else {
                (frame.left, "start", frame.left + 6.0)
            };
            let further = if is_right && is_crowded { LINE } else { 0.0 };
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
