//! The address's query, part of which says how a blueprint is seen.

use serviscope_domain::scoring::filter::{pairs, query};

/// A value of an address's query.
pub(super) fn value(search: &str, key: &str) -> Option<String> {
    pairs(search)
        .into_iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value)
}

/// A query without the values of `drop`, and with `add` where there is one; the rest stays. It
/// begins with its question mark unless it is empty.
pub(super) fn with(search: &str, drop: &[&str], add: Option<(&str, &str)>) -> String {
    let mut all = pairs(search);
    all.retain(|(name, _)| !drop.contains(&name.as_str()));
    all.extend(add.map(|(name, value)| (name.to_owned(), value.to_owned())));
    if all.is_empty() {
        String::new()
    } else {
        format!("?{}", query(&all))
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn one_value_changes_and_the_others_stay() {
        let table = with("?heat=on", &["as"], Some(("as", "table")));
        assert_eq!(table, "?heat=on&as=table");
        assert_eq!(value(&table, "as").as_deref(), Some("table"));
        assert_eq!(with(&table, &["heat", "card"], None), "?as=table");
        assert_eq!(with("?as=table", &["as"], None), "");
    }
}
