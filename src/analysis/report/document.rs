//! A report as the store keeps it.

use serviscope_domain::report::{Report, SCHEMA};

use crate::store::{Collection, Document, StoreError, read_up_to};

/// What the keys of reports begin with, in the collection of settings.
pub(super) const PREFIX: &str = "report/";

/// The key of the report with this id.
pub(super) fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

impl Document for Report {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        key(&self.id)
    }

    /// Refuses documents of newer versions, which stay as they are.
    fn from_json(json: &str) -> Result<Self, StoreError> {
        read_up_to(SCHEMA, json)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_report_comes_back_and_a_newer_one_is_left_alone() {
        let report = Report::new("01J".into(), "Q3".into(), "branch=a".into(), "now".into());
        assert_eq!(Document::key(&report), "report/01J");
        let json = report.to_json();
        assert_eq!(Report::from_json(&json).unwrap(), report);
        let newer = json.replace("\"schema\":1", "\"schema\":3");
        assert!(Report::from_json(&newer).is_err());
        assert!(Report::from_json("{}").is_err());
    }
}
