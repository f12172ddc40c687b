//! The names of the quadrants.

use super::labels::Area;
use crate::ui::chart::lines;

/// Size of the names, as in the style sheet.
const NAME_SIZE: f64 = 12.0;

/// The name of a quadrant in its corner of the plot.
pub(super) struct Corner {
    /// What it takes up.
    pub(super) area: Area,
    pub(super) name: String,
    /// Where its baseline begins or ends.
    pub(super) at: [f64; 2],
    pub(super) anchor: &'static str,
}

/// Places `names`: above left, above right, below left, below right.
pub(super) fn corners(frame: Area, names: [String; 4]) -> Vec<Corner> {
    let (right, bottom) = (frame.left + frame.width, frame.top + frame.height);
    let sides = [(false, false), (true, false), (false, true), (true, true)];
    names
        .into_iter()
        .zip(sides)
        .map(|(name, (is_right, is_low))| {
            let width = lines::width(&name, NAME_SIZE) + 8.0;
            let (left, anchor, x) = if is_right {
                (right - width, "end", right - 6.0)
            } else {
                (frame.left, "start", frame.left + 6.0)
            };
            let y = if is_low {
                bottom - 8.0
            } else {
                frame.top + 16.0
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
