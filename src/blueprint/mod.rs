//! The blueprint room: the list of service blueprints and their editor. The editor is a page of its own;
//! list, import, comparison and print are the other one.
//!
//! | module | what it holds |
//! |---|---|
//! | `list` | all blueprints |
//! | `editor` | one blueprint: canvas, panel, keyboard, pointer, autosave |
//! | `versions` | versions in the store, and what differs in words |
//! | `compare` | two blueprints or versions side by side |
//! | `print` | one blueprint on paper |
//! | `import` | blueprints from files |
//! | `opening`, `early` | the blueprint that an address names |
//! | `names` | what the domain's terms are called |
//! | `terms` | what the choices of a step's record are called |
//! | `marks` | signs |
//! | `who` | who did something, and when |

mod compare;
mod early;
mod editor;
mod import;
mod list;
mod marks;
mod names;
mod opening;
mod print;
mod terms;
mod versions;
mod who;

use serviscope_domain::blueprint::layout;

pub use compare::BlueprintCompare;
pub use editor::BlueprintEditor;
pub use list::BlueprintList;
pub use print::BlueprintPrint;
