//! How the responses that count are presented, as an address says it.

use super::{Pair, pairs, query};

/// How keys begin that choose how control charts are drawn.
const CHART: &str = "c.";
/// How keys begin that weigh the parts of the quality index.
const WEIGHTS: &str = "w.";

/// What an address asks for beside a [`View`](super::View). It is no part of one, so that another
/// chart of the same responses counts nothing anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presentation {
    /// How control charts are drawn: pairs without the beginning of their keys.
    pub chart: Vec<Pair>,
    /// What the parts of the quality index weigh: pairs without the beginning of their keys.
    pub weights: Vec<Pair>,
}

impl Presentation {
    /// Reads the query of an address. What belongs to the view is passed over.
    pub fn from_query(text: &str) -> Self {
        let pairs = pairs(text);
        let beginning = |beginning: &str| -> Vec<Pair> {
            let own = pairs.iter().filter_map(|(key, value)| {
                Some((key.strip_prefix(beginning)?.to_owned(), value.clone()))
            });
            own.collect()
        };
        Self {
            chart: beginning(CHART),
            weights: beginning(WEIGHTS),
        }
    }

    /// The query that [`Presentation::from_query`] reads back, without the question mark.
    pub fn to_query(&self) -> String {
        let parts = [(CHART, &self.chart), (WEIGHTS, &self.weights)];
        let pairs = parts.into_iter().flat_map(|(beginning, pairs)| {
            let with = move |(key, value): &Pair| (format!("{beginning}{key}"), value.clone());
            pairs.iter().map(with)
        });
        query(&pairs.collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::filter::View;

    #[test]
    fn chart_and_weights_come_back_and_leave_the_view_alone() {
        let text = "branch=%E5%9B%BD%E8%B4%B8&c.chart=imr&c.split=2026-10-01%20Desk&w.empathy=0";
        let found = Presentation::from_query(text);
        let pair = |key: &str, value: &str| -> Pair { (key.to_owned(), value.to_owned()) };
        let chart = [pair("chart", "imr"), pair("split", "2026-10-01 Desk")];
        assert_eq!(found.chart, chart);
        assert_eq!(found.weights, [pair("empathy", "0")]);
        assert_eq!(Presentation::from_query(&found.to_query()), found);
        let view = View::from_query(text);
        assert_eq!(View::from_query(&found.to_query()), View::default());
        assert_eq!(
            [view.to_query(), found.to_query()].join("&"),
            text,
            "both together are the address"
        );
    }

    #[test]
    fn an_address_without_them_asks_for_nothing() {
        for text in ["", "?", "branch=a&compare=on", "c=1&w&cx.a=1"] {
            let found = Presentation::from_query(text);
            assert_eq!(found, Presentation::default(), "{text}");
            assert_eq!(found.to_query(), "");
        }
    }
}
