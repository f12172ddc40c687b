//! Sizes of the parts.

/// Sizes in pixels. The canvas consists of tracks, each a card between two half gutters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metrics {
    /// Width of the lane names at the left; 0 where they are a band above each lane.
    pub header_width: i32,
    /// Height of the phase names.
    pub header_height: i32,
    /// Height of the band with a lane's name, which a thumb presses; 0 where names are at the left.
    pub band: i32,
    /// Width of a card.
    pub card_width: i32,
    /// Height of a card.
    pub card_height: i32,
    /// Space between stacked cards.
    pub gap: i32,
    /// Space between tracks. Links run in it.
    pub gutter: i32,
    /// Space above the first card of a cell.
    pub pad: i32,
    /// Height of the place for a new card, below the last one. Links run in it, too.
    pub add_height: i32,
    /// Height that a derived line takes between two lanes.
    pub line_height: i32,
}

impl Metrics {
    /// Sizes for a screen: `narrow` for phones, `touch` where fingers do the pointing.
    pub const fn new(narrow: bool, touch: bool) -> Self {
        Self {
            header_width: if narrow { 0 } else { 136 },
            header_height: if touch { 52 } else { 44 },
            band: if narrow { 44 } else { 0 },
            card_width: if narrow { 172 } else { 184 },
            card_height: 86,
            gap: 14,
            gutter: 44,
            pad: 12,
            add_height: if touch { 48 } else { 32 },
            line_height: 30,
        }
    }

    /// Distance from one track to the next.
    pub const fn pitch(self) -> i32 {
        self.card_width + self.gutter
    }

    /// Left edge of a track, which is the centre of the gutter before it.
    pub fn gutter_x(self, gutter: usize) -> i32 {
        self.header_width + self.gutter / 2 + px(gutter) * self.pitch()
    }

    /// The track at a point, however many there are; the first one for points before it.
    pub(super) fn track_at(self, x: i32) -> usize {
        let track = x
            .saturating_sub(self.gutter_x(0))
            .div_euclid(self.pitch().max(1));
        usize::try_from(track).unwrap_or_default()
    }

    /// Left edge of the cards of a track.
    pub fn card_x(self, track: usize) -> i32 {
        self.gutter_x(track) + self.gutter / 2
    }

    /// Top of a card below `level` others, from the top of its row.
    pub fn stack_y(self, level: usize) -> i32 {
        self.band + self.pad + px(level) * (self.card_height + self.gap)
    }

    /// Top of the place for a new card below `levels` cards, from the top of the row.
    pub fn add_y(self, levels: usize) -> i32 {
        if levels == 0 {
            self.stack_y(0)
        } else {
            self.stack_y(levels) - self.gap + 6
        }
    }

    /// Height of a row whose highest cell has `levels` cards above each other. An empty row keeps
    /// room for one.
    pub fn row_height(self, levels: usize) -> i32 {
        self.stack_y(levels.max(1)) - self.gap + self.add_height + 8
    }
}

/// A count as pixels. Blueprints have far fewer rows and columns than `i32` has numbers.
pub(super) fn px(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
