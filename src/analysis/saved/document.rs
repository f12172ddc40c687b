//! A saved view as the store keeps it.

use serde::{Deserialize, Serialize};
use serviscope_domain::scoring::filter::{Presentation, View};

use crate::store::{Collection, Document, StoreError, read_up_to};

/// Version of the document's structure.
const SCHEMA: u32 = 1;

/// A name and the address that it stands for. The address is read like any other, so parts that a
/// later version no longer knows ask for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct SavedView {
    /// Structure version.
    pub(super) schema: u32,
    /// ULID.
    pub(super) id: String,
    /// As a person called it.
    pub(super) name: String,
    /// The query of its address, without the question mark.
    pub(super) query: String,
    /// Control charts and weights in the same form. Older documents say nothing of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) presentation: Option<String>,
}

impl SavedView {
    /// What the keys of saved views begin with, in the collection of settings.
    pub(super) const PREFIX: &str = "view/";

    /// `view` as it is presented, under a name.
    pub(super) fn new(id: String, name: &str, view: &View, presentation: &Presentation) -> Self {
        Self {
            schema: SCHEMA,
            id,
            name: name.to_owned(),
            query: view.to_query(),
            presentation: Some(presentation.to_query()),
        }
    }

    /// What it shows.
    pub(super) fn view(&self) -> View {
        View::from_query(&self.query)
    }

    /// How it was presented; `None` where an older version saved it.
    pub(super) fn presentation(&self) -> Option<Presentation> {
        self.presentation.as_deref().map(Presentation::from_query)
    }

    /// Its key in the store.
    pub(super) fn stored_key(&self) -> String {
        format!("{}{}", Self::PREFIX, self.id)
    }
}

impl Document for SavedView {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        self.stored_key()
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
    fn a_view_comes_back_and_a_newer_one_is_left_alone() {
        let view = View::from_query("branch=%E5%9B%BD%E8%B4%B8&a.channel=web");
        let presentation = Presentation::from_query("c.chart=imr&w.empathy=0");
        let saved = SavedView::new("01J".into(), "国贸", &view, &presentation);
        assert_eq!(saved.stored_key(), "view/01J");
        let read = SavedView::from_json(&saved.to_json()).unwrap();
        assert_eq!(read.view(), view);
        assert_eq!(read.presentation(), Some(presentation));
        let newer = saved.to_json().replace("\"schema\":1", "\"schema\":2");
        assert!(SavedView::from_json(&newer).is_err());
    }

    #[wasm_bindgen_test]
    fn a_view_of_an_older_version_says_nothing_of_its_presentation() {
        let older = r#"{"schema":1,"id":"01J","name":"A","query":"branch=a"}"#;
        let read = SavedView::from_json(older).unwrap();
        assert_eq!(read.view(), View::from_query("branch=a"));
        assert_eq!(read.presentation(), None);
        assert_eq!(read.to_json(), older, "and does so when it is renamed");
    }
}
