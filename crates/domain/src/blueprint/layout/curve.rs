//! Where the emotion curve is: a band below the lanes, and the points in it.

use super::super::{Emotion, PhaseId};

use super::{Layout, metrics::px};

/// Height of the line with the finding.
const TITLE_PX: i32 = 44;
/// Height between the highest and the lowest feeling.
const PLOT_PX: i32 = 104;
/// Room above and below the plot, for the words at its points.
const PAD_PX: i32 = 22;

/// The band of the emotion curve on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmotionBand {
    /// Top edge.
    pub y: i32,
    /// Height.
    pub h: i32,
    /// Where the plot begins, from the top of the band.
    plot: i32,
}

impl EmotionBand {
    /// A band at `y`; `name` is the height of the band's name where that lies above it.
    pub(super) const fn at(y: i32, name: i32) -> Self {
        let plot = name + TITLE_PX + PAD_PX;
        Self {
            y,
            h: plot + PLOT_PX + PAD_PX,
            plot,
        }
    }

    /// Height of a feeling, from the top of the band.
    pub fn feeling_y(self, emotion: Emotion) -> i32 {
        let highest = i32::from(Emotion::HIGHEST.tenths());
        let range = highest - i32::from(Emotion::LOWEST.tenths());
        self.plot + (highest - i32::from(emotion.tenths())) * PLOT_PX / range
    }
}

impl Layout {
    /// Where the point at `place` of `count` of a phase lies: spread evenly over it.
    pub fn feeling_x(&self, phase: &PhaseId, place: usize, count: usize) -> Option<i32> {
        let column = self.column(phase)?;
        let share = self.column_width(column) * px(place + 1) / px(count + 1).max(1);
        Some(self.column_x(column) + share)
    }
}
