//! What of the editor is in the page's address.

use serviscope_domain::scoring::filter::{Pair, pairs, query};

/// A value of an address's query.
pub(super) fn value(search: &str, key: &str) -> Option<String> {
    pairs(search)
        .into_iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value)
}

/// The address of `path` with the query `search`, in which `more` stands in place of all pairs
/// with one of `keys`.
pub(super) fn with(path: &str, search: &str, keys: &[&str], more: Vec<Pair>) -> String {
    let kept = pairs(search)
        .into_iter()
        .filter(|(key, _)| !keys.contains(&key.as_str()));
    let all: Vec<Pair> = kept.chain(more).collect();
    if all.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", query(&all))
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn other_parts_of_an_address_stay() {
        let on = || vec![("heat".to_owned(), "on".to_owned())];
        assert_eq!(with("/b", "", &["heat"], on()), "/b?heat=on");
        assert_eq!(
            with("/b", "?simulate=on&heat=on", &["heat"], Vec::new()),
            "/b?simulate=on"
        );
        assert_eq!(with("/b", "?heat=on", &["heat"], Vec::new()), "/b");
        assert_eq!(value("?a=1&b=2", "b").as_deref(), Some("2"));
    }
}
