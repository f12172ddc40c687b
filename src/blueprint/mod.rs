//! The blueprint room: the list of service blueprints and their editor.
//!
//! | module | what it holds |
//! |---|---|
//! | `list` | all blueprints |
//! | `editor` | one blueprint: canvas, panel, keyboard, pointer, autosave |
//! | `versions` | versions in the store, and what differs in words |
//! | `compare` | two blueprints or versions side by side |
//! | `layout` | where everything is, in pixels; pure |
//! | `names` | what the domain's terms are called |
//! | `terms` | what the choices of a step's record are called |
//! | `marks` | signs |
//! | `who` | who did something, and when |

mod compare;
mod editor;
mod layout;
mod list;
mod marks;
mod names;
mod terms;
mod versions;
mod who;

pub use compare::BlueprintCompare;
pub use editor::BlueprintEditor;
pub use list::BlueprintList;
