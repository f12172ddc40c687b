//! The address's query, part of which says how a blueprint is seen.

use serviscope_domain::scoring::filter::{pairs, query};

/// A value of an address's query.
pub(super) fn value(search: &str, key: &str) -> Option<String> {
    pairs(search)
        .into_iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value)
}

/// A query without the values of `drop`, and with those of `add`; the rest stays. It
/// begins with its question mark unless it is empty.
pub(super) fn with(
    search: &str,
    drop: &[&str],
    add: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
) -> String {
    let mut all = pairs(search);
    all.retain(|(name, _)| !drop.contains(&name.as_str()));
    let add = add.into_iter();
    all.extend(add.map(|(name, value)| (name.into(), value.into())));
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

    const NONE: Option<(&str, &str)> = None;

    #[wasm_bindgen_test]
    fn one_value_changes_and_the_others_stay() {
        let table = with("?heat=on", &["as"], Some(("as", "table")));
        assert_eq!(table, "?heat=on&as=table");
        assert_eq!(value(&table, "as").as_deref(), Some("table"));
        assert_eq!(with(&table, &["heat", "card"], NONE), "?as=table");
        assert_eq!(with("?as=table", &["as"], NONE), "");
    }
}
