//! Orders of preference.

use super::OptionList;

impl OptionList {
    /// Every option in order of preference: as `stored`, with what is missing there behind it in
    /// the order in which the respondent with this seed sees the question `id`.
    pub fn ranked(&self, stored: Option<&[String]>, id: &str, seed: u32) -> Vec<String> {
        let stored = stored.unwrap_or_default();
        let known = stored.iter().filter(|id| self.get(id).is_some());
        let mut ranked: Vec<String> = known.cloned().collect();
        for id in self.ids_in_order(id, seed) {
            // "Other" and "none" cannot be preferred to anything.
            if self.get(id).is_some() && !ranked.iter().any(|ranked| ranked == id) {
                ranked.push(id.to_owned());
            }
        }
        ranked
    }
}

/// `order` with `id` at the place `to`, counted from 0; the last place if there are fewer.
pub fn moved(order: &[String], id: &str, to: usize) -> Vec<String> {
    let mut moved: Vec<String> = order.iter().filter(|other| *other != id).cloned().collect();
    if moved.len() < order.len() {
        moved.insert(to.min(moved.len()), id.to_owned());
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::rich::Listed;

    fn ids(ids: &str) -> Vec<String> {
        ids.chars().map(|id| id.to_string()).collect()
    }

    fn list(letters: &str) -> OptionList {
        let option = |id| Listed {
            id,
            ..Listed::default()
        };
        OptionList {
            options: ids(letters).into_iter().map(option).collect(),
            ..OptionList::default()
        }
    }

    #[test]
    fn an_option_moves_and_the_others_keep_their_order() {
        assert_eq!(moved(&ids("abcd"), "a", 2), ids("bcad"));
        assert_eq!(moved(&ids("abcd"), "d", 0), ids("dabc"));
        assert_eq!(moved(&ids("abcd"), "b", 9), ids("acdb"));
        assert_eq!(moved(&ids("abcd"), "x", 0), ids("abcd"));
    }

    #[test]
    fn moving_back_restores_the_order() {
        let there = moved(&ids("abcd"), "c", 0);
        assert_eq!(moved(&there, "c", 2), ids("abcd"));
    }

    #[test]
    fn a_stored_order_survives_options_that_come_and_go() {
        let list = list("abc");
        assert_eq!(list.ranked(None, "Q", 0), ids("abc"));
        assert_eq!(list.ranked(Some(&ids("cxa")), "Q", 0), ids("cab"));
    }
}
