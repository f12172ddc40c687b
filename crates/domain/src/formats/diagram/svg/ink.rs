//! Colours, sizes and fonts. The palette is the light one of the application, fixed: a file looks
//! the same wherever it is opened.

/// Text.
pub(super) const INK: &str = "#1d222c";
/// Text of less weight.
pub(super) const FAINT: &str = "#525866";
/// Edges of cards and lines between lanes.
pub(super) const LINE: &str = "#c9cdd4";
/// Links and the three derived lines.
pub(super) const STRONG: &str = "#6c7280";
/// Paper.
pub(super) const PAPER: &str = "#ffffff";
/// The customers' lane, and what wants a tint.
pub(super) const TINT: &str = "#e9f3f6";
/// The head of phases.
pub(super) const HEAD: &str = "#f3f2ee";
/// The emotion curve, and moments of truth.
pub(super) const ACCENT: &str = "#0f5f78";
/// Fail points.
pub(super) const DANGER: &str = "#a8201a";
/// Wait points.
pub(super) const WARN: &str = "#7a4a00";

/// Fonts of the common systems, for both languages.
pub(super) const FONTS: &str =
    "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";

/// Size of a card's title.
pub(super) const TITLE_PX: i32 = 13;
/// Distance between the lines of a card's title.
pub(super) const LEADING: i32 = 17;
/// Size of what is written smaller: marks, labels of links, the legend.
pub(super) const SMALL_PX: i32 = 11;
