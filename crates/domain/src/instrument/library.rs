//! The embedded library of instruments.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Instrument, Scale};
use crate::text::Text;

/// The schema that this code reads.
const SCHEMA: &str = "serviscope-instruments/1";

/// Every instrument that ships with the product.
#[derive(Clone, Debug, Deserialize)]
pub struct Library {
    /// Name and version of the file's structure.
    pub schema: String,
    /// Version of its content.
    pub version: u32,
    /// Scales by id.
    pub scales: BTreeMap<String, Scale>,
    /// Instruments, in library order.
    pub instruments: Vec<Instrument>,
}

/// Why the library could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The file is no JSON of the expected shape.
    #[error("the instrument library cannot be read: {0}")]
    Damaged(#[from] serde_json::Error),
    /// The file is of another schema.
    #[error("the instrument library has schema {found}, this version reads {SCHEMA}")]
    OtherSchema {
        /// The schema found.
        found: String,
    },
}

impl Library {
    /// Reads a library file.
    ///
    /// # Errors
    /// A text of another shape or schema.
    pub fn parse(json: &str) -> Result<Self, LibraryError> {
        let library: Self = serde_json::from_str(json)?;
        if library.schema != SCHEMA {
            return Err(LibraryError::OtherSchema {
                found: library.schema,
            });
        }
        Ok(library)
    }

    /// The instrument with this id.
    pub fn get(&self, id: &str) -> Option<&Instrument> {
        self.instruments
            .iter()
            .find(|instrument| instrument.id == id)
    }
}

/// The embedded library.
///
/// It is parsed at every call (about a millisecond); callers that need it often keep the result.
///
/// # Errors
/// Never, unless the embedded file was damaged before the build.
pub fn library() -> Result<Library, LibraryError> {
    Library::parse(include_str!("../../data/instruments.json"))
}

/// The part of the library whose instruments ship as ready surveys. It carries no other
/// instrument, so pages that need only these stay small.
///
/// # Errors
/// Never, unless the embedded file was damaged before the build.
pub fn ready() -> Result<Library, LibraryError> {
    Library::parse(include_str!(concat!(env!("OUT_DIR"), "/ready.json")))
}

/// The part of the library that managers and contact staff answer about gaps 1 to 4
/// (`gap_direct`, `gap_antecedents`).
///
/// # Errors
/// Never, unless the embedded file was damaged before the build.
pub fn provider() -> Result<Library, LibraryError> {
    Library::parse(include_str!(concat!(env!("OUT_DIR"), "/provider.json")))
}

/// An item of the library by its id and wording.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct IndexedItem {
    /// Id of its instrument.
    pub instrument: String,
    /// Stable id, for example `SQ10`.
    pub id: String,
    /// Neutral short wording.
    #[serde(flatten)]
    pub text: Text,
}

/// Every item of every instrument, in library order: enough to find one by its number or by its
/// words, at a third of the library's size.
///
/// # Errors
/// Never, unless the embedded file was damaged before the build.
pub fn index() -> Result<Vec<IndexedItem>, LibraryError> {
    Ok(serde_json::from_str(include_str!(concat!(
        env!("OUT_DIR"),
        "/index.json"
    )))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_29_instruments_and_352_items_load_in_both_languages() {
        let library = library().unwrap();
        assert_eq!(library.instruments.len(), 29);
        let items: Vec<_> = library.instruments.iter().flat_map(|i| &i.items).collect();
        assert_eq!(items.len(), 352);
        for item in items {
            assert!(
                !item.text.zh.is_empty() && !item.text.en.is_empty(),
                "{}",
                item.id
            );
        }
    }

    #[test]
    fn the_index_holds_every_item_with_its_wording() {
        let library = library().unwrap();
        let expected: Vec<_> = library
            .instruments
            .iter()
            .flat_map(|instrument| {
                instrument.items.iter().map(|item| IndexedItem {
                    instrument: instrument.id.clone(),
                    id: item.id.clone(),
                    text: item.text.clone(),
                })
            })
            .collect();
        assert_eq!(index().unwrap(), expected);
    }

    #[test]
    fn servqual_reverses_exactly_responsiveness_and_empathy() {
        let library = ready().unwrap();
        for item in &library.get("servqual22").unwrap().items {
            let negative = matches!(item.dimension.as_str(), "responsiveness" | "empathy");
            assert_eq!(item.reversed, negative, "{}", item.id);
            assert_eq!(item.positive_alt.is_some(), negative, "{}", item.id);
        }
    }

    #[test]
    fn ready_instruments_are_those_of_the_library() {
        let (ready, library) = (ready().unwrap(), library().unwrap());
        assert_eq!(ready.instruments.len(), 2);
        for instrument in &ready.instruments {
            let whole = library.get(&instrument.id).unwrap();
            assert_eq!(instrument.items.len(), whole.items.len());
        }
    }

    #[test]
    fn the_part_for_managers_and_staff_has_every_scale_that_it_asks_with() {
        let provider = provider().unwrap();
        let items: Vec<_> = provider.instruments.iter().flat_map(|i| &i.items).collect();
        assert_eq!(items.len(), 15 + 28);
        for item in items {
            let anchors = provider.scales[&item.scale].anchors.as_ref().unwrap();
            assert_eq!((anchors.zh.len(), anchors.en.len()), (7, 7), "{}", item.id);
        }
        assert_eq!(provider.scales.len(), 3);
    }

    #[test]
    fn every_paired_instrument_is_ready() {
        let (ready, library) = (ready().unwrap(), library().unwrap());
        for instrument in library.instruments {
            let paired = instrument.items.iter().any(|item| item.e.is_some());
            assert!(
                !paired || ready.get(&instrument.id).is_some(),
                "{}",
                instrument.id
            );
        }
    }

    #[test]
    fn another_schema_is_refused_by_name() {
        let error = Library::parse(r#"{"schema":"x/9","version":1,"scales":{},"instruments":[]}"#);
        assert!(error.unwrap_err().to_string().contains("x/9"));
    }
}
