//! Blueprints as diagrams of other programs: draw.io and BPMN 2.0, and as pictures in SVG.
//!
//! What we write carries everything, each card and link as JSON beside its shape, so that it comes
//! back equal, and what was changed in between on the diagram (titles, lanes, columns, new and
//! deleted shapes) comes back changed. What others wrote is read as far as a blueprint goes, and a
//! [`LossReport`] tells what was changed or dropped, and why.
//!
//! | module | what it holds |
//! |---|---|
//! | `xml` | a tree of elements, with limits; escaping |
//! | `layout` | where cards stand on the sheet |
//! | `sketch` | what a diagram shows, and the blueprint made of it |
//! | [`drawio`] | draw.io files (`mxfile`) |
//! | [`bpmn`] | BPMN 2.0 files |
//! | [`svg`] | pictures, whole or page by page |

pub mod bpmn;
pub mod drawio;
mod error;
pub(super) mod lanes;
mod layout;
mod report;
mod sketch;
pub mod svg;
mod xml;

#[cfg(test)]
mod tests;

pub use error::DiagramError;
pub use report::{Loss, LossReport};

use crate::blueprint::Blueprint;

/// A blueprint made of a diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The blueprint. It keeps the id that it was written with; one made by another program has
    /// the id that was asked for.
    pub blueprint: Blueprint,
    /// What became of the diagram's elements.
    pub report: LossReport,
}
