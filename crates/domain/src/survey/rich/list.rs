//! Lists of options, with the extras that respondents know.

use serde::{Deserialize, Serialize};

use super::{Order, words};
use crate::text::Text;

/// Stored when somebody chose "other"; the words are stored under `QUESTION-other`.
pub const OTHER: &str = "other";
/// Stored when somebody chose "none of these".
pub const NONE: &str = "none";

/// One option.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Stored value.
    pub id: String,
    /// Wording.
    pub text: Text,
    /// A picture, as a `data:` address or a path beside the application; `""` for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub image: String,
}

impl Listed {
    /// The address of its picture, if it is one that a survey may show: a picture inside the
    /// survey itself, or a file beside the application. Anything else could tell a stranger who is
    /// answering.
    pub fn picture(&self) -> Option<&str> {
        const INSIDE: [&str; 4] = ["png", "jpeg", "webp", "gif"];
        let image = self.image.as_str();
        // Browsers drop such signs before they read an address.
        let is_clean = !image.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
        let is_ours = match image.strip_prefix("data:image/") {
            Some(rest) => INSIDE.iter().any(|form| {
                let rest = rest.strip_prefix(form);
                rest.is_some_and(|rest| rest.starts_with([';', ',']))
            }),
            None => !image.is_empty() && !image.contains(':') && !image.starts_with("//"),
        };
        (is_clean && is_ours).then_some(image)
    }
}

/// Options to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent switches of a stored document"
)]
pub struct OptionList {
    /// The options.
    pub options: Vec<Listed>,
    /// Whether "other" with a field for words is offered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
    /// Whether "none of these" is offered; it excludes the rest.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub none: bool,
    /// Whether "all of these" is offered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
    /// Whether each respondent sees another order; "other" and "none" stay last.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shuffle: bool,
}

impl OptionList {
    /// The key of the words beside "other", for the question `id`.
    pub fn other_key(id: &str) -> String {
        [id, "-other"].concat()
    }

    pub(super) fn keys(&self, id: &str) -> Vec<String> {
        let mut keys = vec![id.to_owned()];
        if self.other {
            keys.push(Self::other_key(id));
        }
        keys
    }

    /// What becomes of the `chosen` ids when `id` is pressed: it joins or leaves; "none" excludes
    /// the rest. The result is in the order of the options.
    pub fn toggled(&self, chosen: &[String], id: &str) -> Vec<String> {
        let was_chosen = chosen.iter().any(|other| other == id);
        let is_left = |other: &str| match (other == id, id == NONE) {
            (true, _) => !was_chosen,
            (false, true) => false,
            (false, false) => other != NONE && chosen.iter().any(|chosen| chosen == other),
        };
        self.ids()
            .filter(|id| is_left(id))
            .map(str::to_owned)
            .collect()
    }

    /// Every id that can be stored, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let extra = |offered: bool, id| offered.then_some(id);
        self.options
            .iter()
            .map(|option| option.id.as_str())
            .chain(extra(self.other, OTHER))
            .chain(extra(self.none, NONE))
    }

    /// Every id in the order in which the respondent with this seed sees the question `id`:
    /// "other" and "none" are always last.
    pub fn ids_in_order(&self, id: &str, seed: u32) -> Vec<&str> {
        let mut ids: Vec<&str> = self.ids().collect();
        if self.shuffle {
            Order(seed).of(id, &mut ids[..self.options.len()]);
        }
        ids
    }

    /// The wording of an id, "other" and "none" included.
    pub fn text_of(&self, id: &str) -> Option<Text> {
        words::option(self, id)
    }

    /// Whether pressing `id` may add it: not beyond the most that can be chosen.
    pub fn may_join(&self, chosen: &[String], id: &str, max: Option<usize>) -> bool {
        let is_chosen = chosen.iter().any(|other| other == id);
        let count = chosen.iter().filter(|id| *id != NONE).count();
        is_chosen || id == NONE || max.is_none_or(|max| count < max)
    }

    /// Whether "all of these" can be offered: where fewer can be chosen it would be a trap.
    pub fn offers_all(&self, max: Option<usize>) -> bool {
        self.all && max.is_none_or(|max| max >= self.options.len())
    }

    /// Whether every option is among the `chosen`; "other" and "none" do not count.
    pub fn has_all(&self, chosen: &[String]) -> bool {
        self.options
            .iter()
            .all(|option| chosen.contains(&option.id))
    }

    /// What becomes of the `chosen` ids when "all of these" is pressed: all, or again none of them.
    pub fn all_toggled(&self, chosen: &[String]) -> Vec<String> {
        let takes_all = !self.has_all(chosen);
        let is_left = |id: &&str| match *id {
            OTHER if self.other => chosen.iter().any(|chosen| chosen == OTHER),
            NONE if self.none => false,
            _ => takes_all,
        };
        self.ids().filter(is_left).map(str::to_owned).collect()
    }

    /// The option with this id.
    pub fn get(&self, id: &str) -> Option<&Listed> {
        self.options.iter().find(|option| option.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> OptionList {
        let option = |id: &str| Listed {
            id: id.into(),
            ..Listed::default()
        };
        OptionList {
            options: vec![option("a"), option("b")],
            other: true,
            none: true,
            ..OptionList::default()
        }
    }

    #[test]
    fn pressing_joins_and_leaves_in_the_order_of_the_options() {
        let chosen = list().toggled(&["b".into()], "a");
        assert_eq!(chosen, ["a", "b"]);
        assert_eq!(list().toggled(&chosen, "b"), ["a"]);
    }

    #[test]
    fn none_excludes_the_rest_and_the_rest_excludes_none() {
        assert_eq!(list().toggled(&["a".into(), "other".into()], NONE), [NONE]);
        assert_eq!(list().toggled(&[NONE.into()], "a"), ["a"]);
    }

    #[test]
    fn each_seed_has_its_order_and_the_extras_stay_last() {
        let mut list = list();
        for id in ["c", "d", "e", "f"] {
            list.options.push(Listed {
                id: id.into(),
                ..Listed::default()
            });
        }
        assert_eq!(list.ids_in_order("Q", 1), list.ids().collect::<Vec<_>>());
        list.shuffle = true;
        let orders: Vec<Vec<&str>> = (0..20).map(|seed| list.ids_in_order("Q", seed)).collect();
        assert!(orders.iter().any(|order| *order != orders[0]));
        for order in &orders {
            assert_eq!(order[6..], [OTHER, NONE]);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, ["a", "b", "c", "d", "e", "f", NONE, OTHER]);
        }
        assert_eq!(list.ids_in_order("Q", 7), list.ids_in_order("Q", 7));
    }

    #[test]
    fn no_more_than_the_most_can_join() {
        let chosen = ["a".to_owned()];
        assert!(!list().may_join(&chosen, "b", Some(1)));
        assert!(list().may_join(&chosen, "b", Some(2)));
        assert!(list().may_join(&chosen, "a", Some(1)), "it leaves");
        assert!(list().may_join(&chosen, NONE, Some(1)), "the rest leaves");
        assert!(list().may_join(&[NONE.into()], "a", Some(1)), "none leaves");
    }

    #[test]
    fn all_takes_the_options_and_leaves_other_alone() {
        let list = list();
        let all = list.all_toggled(&["b".into(), OTHER.into()]);
        assert_eq!(all, ["a", "b", OTHER]);
        assert!(list.has_all(&all));
        assert_eq!(list.all_toggled(&all), [OTHER]);
        assert_eq!(list.all_toggled(&[NONE.into()]), ["a", "b"]);
    }

    #[test]
    fn pictures_come_from_the_survey_or_from_our_own_host() {
        let picture = |image: &str| {
            let listed = Listed {
                image: image.into(),
                ..Listed::default()
            };
            listed.picture().map(str::to_owned)
        };
        for good in [
            "data:image/png;base64,AAAA",
            "data:image/webp,x",
            "/surveys/a.png",
            "pictures/a.jpg",
        ] {
            assert_eq!(picture(good).as_deref(), Some(good));
        }
        for bad in [
            "",
            "data:image/svg+xml,<svg/>",
            "data:image/pngx,x",
            "data:text/html,x",
            "https://example.com/a.png",
            "//example.com/a.png",
            "/\\example.com/a.png",
            "/\t/example.com/a.png",
            " https://example.com",
            "javascript:x",
        ] {
            assert_eq!(picture(bad), None, "{bad}");
        }
    }
}
