//! The parts that every chart is made of.
//!
//! A chart is drawn as one SVG in CSS pixels of the width that it is given ([`measured`]), so
//! that its text keeps its size on a phone and the picture can be exported as it is.
//!
//! | module | what it holds |
//! |---|---|
//! | [`scale`] | data → pixels, round tick marks |
//! | [`axis`] | tick labels and grid lines |
//! | [`marks`] | bars, dots, whiskers, connectors, markers |
//! | [`plane`] | points between four quadrants |
//! | [`rows`] | where the label, the plot and the value of a row go, wide and narrow |
//! | [`lines`] | text broken into lines |
//! | [`heat`] | the cells of a heat map |
//! | [`export`] | a picture or a table as a file |
//! | [`drawing`] | the frame of a drawing and of its marks |
//! | [`figure`] | title, basis, drawing, tooltip and the table behind it |
//! | [`table`] | that table |
//! | [`roving`] | arrow keys from mark to mark |

pub mod axis;
pub mod drawing;
pub mod export;
pub mod figure;
pub mod heat;
pub mod marks;
pub mod measured;
pub mod plane;
pub mod roving;
pub mod rows;
pub mod scale;
pub mod table;
pub mod tip;

pub use serviscope_domain::text::lines;
