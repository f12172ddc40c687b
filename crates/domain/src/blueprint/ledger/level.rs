//! How much the findings of a rule count in a blueprint.

use super::super::choice::choices;

choices! {
    /// Level of a rule, where a blueprint departs from the rule's own.
    RuleLevel {
        /// Not checked.
        Off = "off",
        /// Worth knowing.
        Info = "info",
        /// Worth mending.
        Warning = "warning",
        /// Has to be mended.
        Error = "error",
    }
}
