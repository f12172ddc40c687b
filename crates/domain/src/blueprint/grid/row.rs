//! Optional rows below the lanes.

use super::super::choice::choices;

choices! {
    /// A row that is worked out from the cards of each phase.
    OptionalRow {
        /// Standard and measured times.
        Time = "time",
        /// The emotion curve.
        Emotion = "emotion",
        /// Regulations to follow.
        Regulations = "regulations",
        /// What is measured.
        Metrics = "metrics",
    }
}
