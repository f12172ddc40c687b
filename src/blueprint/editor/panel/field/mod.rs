//! The fields that all details are made of. Each takes a [`Binding`](super::binding::Binding) and
//! changes the blueprint at once; all typing in one field is one gesture.
//!
//! | module | what it holds |
//! |---|---|
//! | `words` | a text in both languages |
//! | `line` | a line that is the same in both languages |
//! | `number` | a whole number with its unit |
//! | `duration` | a time, in seconds, minutes or hours |
//! | `choice` | one of several, or several of several |
//! | `tick` | yes or no |
//! | `list` | a list to add to, remove from and reorder |
//! | `group` | fields behind a summary that tells what is in them |

mod choice;
mod duration;
mod group;
mod line;
mod list;
mod number;
mod tick;
mod words;

pub(super) use choice::{AnyOf, Choice, OneOf, any_of, one_of};
pub(super) use duration::Duration;
pub(in super::super) use duration::seconds;
pub(super) use group::Group;
pub(super) use line::Line;
pub(super) use list::{ListWords, list};
pub(super) use number::Number;
pub(super) use tick::Tick;
pub(super) use words::{BothLanguages, Words};

use leptos::prelude::*;
use serviscope_domain::text::Lang;

/// Whether fields show the wordings of both languages; provided by the panel.
#[derive(Clone, Copy)]
pub(super) struct Wordings(pub RwSignal<bool>);

/// `parts` that are there, as a list in a sentence.
pub(super) fn listed(parts: impl IntoIterator<Item = String>, lang: Lang) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    })
}

/// The start of a text, for summaries: at most 40 characters.
pub(super) fn brief(words: &str) -> String {
    const MOST: usize = 40;
    let words = words.trim();
    match words.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words.to_owned(),
    }
}
