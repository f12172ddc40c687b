//! The blueprint room: the list of service blueprints and their editor.
//!
//! | module | what it holds |
//! |---|---|
//! | `list` | all blueprints |
//! | `editor` | one blueprint: canvas, panel, keyboard, pointer, autosave |
//! | `print` | one blueprint on paper |
//! | `import` | blueprints from files |
//! | `names` | what the domain's terms are called |
//! | `terms` | what the choices of a step's record are called |
//! | `marks` | signs |

mod editor;
mod import;
mod list;
mod marks;
mod names;
mod print;
mod terms;

use serviscope_domain::blueprint::layout;

pub use editor::BlueprintEditor;
pub use list::BlueprintList;
pub use print::BlueprintPrint;
