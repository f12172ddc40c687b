//! The design system: every page is made from these parts and from the tokens of `style/`.

pub mod chart;
pub mod clock;
pub mod dates;
pub mod dialog;
pub mod files;
#[cfg(feature = "rich")]
pub mod hired;
pub mod i18n;
pub mod icon;
pub mod kept;
pub mod label;
pub mod live;
pub mod number;
pub mod offline;
pub mod page;
pub mod plural;
#[cfg(feature = "rich")]
pub mod png;
pub mod sample;
pub mod start;
pub mod theme;
pub mod toast;
#[cfg(feature = "rich")]
pub mod update;
pub mod write_behind;
