//! What is printed, as an address says it.

use serviscope_domain::formats::diagram::svg::Paper;

/// What is printed, and on which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Options {
    /// The paper, broadside.
    pub(super) paper: Paper,
    /// Whether a cover with key figures comes first.
    pub(super) cover: bool,
    /// Whether the table of steps follows the picture.
    pub(super) table: bool,
    /// Whether the findings of the checks come last.
    pub(super) checks: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            paper: Paper::A4,
            cover: true,
            table: true,
            checks: false,
        }
    }
}

impl Options {
    /// The options of an address, of which `get` gives the values. What it does not say, or not in
    /// words that are known, stays usual.
    pub(super) fn of(get: impl Fn(&str) -> Option<String>) -> Self {
        let usual = Self::default();
        let switch = |name: &str, usual: bool| match get(name).as_deref() {
            Some("on") => true,
            Some("off") => false,
            _ => usual,
        };
        Self {
            paper: get("paper")
                .and_then(|name| Paper::from_name(&name))
                .unwrap_or(usual.paper),
            cover: switch("cover", usual.cover),
            table: switch("table", usual.table),
            checks: switch("checks", usual.checks),
        }
    }

    /// The end of the address that says so.
    pub(super) fn query(self) -> String {
        let usual = Self::default();
        let mut query = format!("?paper={}", self.paper.name());
        for (name, now, usual) in [
            ("cover", self.cover, usual.cover),
            ("table", self.table, usual.table),
            ("checks", self.checks, usual.checks),
        ] {
            if now != usual {
                query.push_str(&["&", name, if now { "=on" } else { "=off" }].concat());
            }
        }
        query
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn read(query: &str) -> Options {
        Options::of(|wanted| {
            let pairs = query.trim_start_matches('?').split('&');
            let mut pairs = pairs.filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(name, _)| *name == wanted);
            found.map(|(_, value)| value.to_owned())
        })
    }

    #[wasm_bindgen_test]
    fn an_address_leads_back_to_its_options() {
        for paper in Paper::ALL {
            for (cover, table, checks) in [
                (true, true, false),
                (false, true, true),
                (true, false, true),
            ] {
                let options = Options {
                    paper,
                    cover,
                    table,
                    checks,
                };
                assert_eq!(read(&options.query()), options);
            }
        }
        assert_eq!(read("?paper=letter&cover=maybe"), Options::default());
        assert_eq!(Options::default().query(), "?paper=a4");
    }
}
