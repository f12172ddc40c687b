//! Gaps, reliability and drivers, under the names of the reference files.

use serde_json::{Value, json};
use serviscope_domain::psychometrics::Quality;
use serviscope_domain::scoring::GapAnalysis;
use serviscope_domain::statistics::Figure;

/// What `analyse` computes.
pub(in crate::cli) struct Figures {
    /// Items, dimensions, overall gap.
    pub(in crate::cli) gaps: GapAnalysis,
    /// Reliability, sampling adequacy and drivers, or why there are none.
    pub(in crate::cli) quality: Figure<Quality>,
}

impl Figures {
    /// One object: the figures of a dimension stand together, all reasons under `notes`.
    pub(super) fn json(&self) -> serde_json::Result<Value> {
        let mut figures = serde_json::to_value(&self.gaps)?;
        match &self.quality {
            Ok(quality) => merge(&mut figures, serde_json::to_value(quality)?),
            Err(reason) => {
                for key in ["drivers", "kmo", "kmo_items", "bartlett"] {
                    figures[key] = Value::Null;
                }
                for dim in figures["dims"].as_array_mut().into_iter().flatten() {
                    for key in [
                        "alpha_P", "alpha_E", "alpha_G", "omega_P", "omega_E", "omega_G",
                    ] {
                        dim[key] = Value::Null;
                    }
                }
                let note = serde_json::to_value(reason.note("quality"))?;
                merge(&mut figures, json!({ "notes": [note] }));
            }
        }
        Ok(figures)
    }
}

/// Adds the members of `more`: dimensions one by one, notes at the end, the others as they are.
fn merge(figures: &mut Value, more: Value) {
    let Value::Object(more) = more else { return };
    for (key, value) in more {
        match (key.as_str(), &mut figures[&key], value) {
            ("dims", Value::Array(dims), Value::Array(more)) => {
                for pair in dims.iter_mut().zip(more) {
                    if let (Value::Object(dim), Value::Object(more)) = pair {
                        dim.extend(more);
                    }
                }
            }
            ("notes", Value::Array(notes), Value::Array(more)) => notes.extend(more),
            (_, place, value) => *place = value,
        }
    }
}
