//! What the analysis room shows, as its address says.

use super::{Filter, Pair, pairs, query};
use crate::scoring::Counting;

/// The key that asks for a comparison, which has filters of its own under `a.` and `b.`.
const COMPARE: &str = "compare";

/// A survey, what counts, the filter, and two filters that are compared within it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Reference of the survey, `ID@VERSION`.
    pub survey: Option<String>,
    /// Real or invented responses.
    pub counting: Option<Counting>,
    /// The filter of the whole room.
    pub filter: Filter,
    /// Two groups within it.
    pub compared: Option<[Filter; 2]>,
}

impl View {
    /// Reads the query of an address. What is not understood asks for nothing.
    pub fn from_query(text: &str) -> Self {
        let pairs = pairs(text);
        let value = |key: &str| {
            let found = pairs.iter().find(|(name, _)| name == key);
            found.map(|(_, value)| value.clone())
        };
        let sides = ["a.", "b."];
        let compares = pairs
            .iter()
            .any(|(name, _)| name == COMPARE || sides.iter().any(|side| name.starts_with(side)));
        Self {
            survey: value("s"),
            counting: value("data").and_then(|name| Counting::from_name(&name)),
            filter: Filter::from_pairs(&pairs, ""),
            compared: compares.then(|| sides.map(|side| Filter::from_pairs(&pairs, side))),
        }
    }

    /// The query that [`View::from_query`] reads back, without the question mark.
    pub fn to_query(&self) -> String {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut push = |key: &str, value: &str| pairs.push((key.to_owned(), value.to_owned()));
        if let Some(survey) = &self.survey {
            push("s", survey);
        }
        if let Some(counting) = self.counting {
            push("data", counting.name());
        }
        if self.compared.is_some() {
            push(COMPARE, "on");
        }
        pairs.extend(self.filter.to_pairs(""));
        if let Some([a, b]) = &self.compared {
            pairs.extend(a.to_pairs("a."));
            pairs.extend(b.to_pairs("b."));
        }
        query(&pairs)
    }
}
