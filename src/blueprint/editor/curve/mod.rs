//! The emotion curve below the lanes: what customers are meant to feel, what they do feel, and how
//! it ends (catalogue K-E3).
//!
//! | module | what it holds |
//! |---|---|
//! | `drawn` | the points with their places |
//! | `row` | the drawing under its finding |
//! | `table` | the numbers behind it |
//! | `words` | what it says |

mod drawn;
mod row;
mod table;
mod words;

use std::collections::BTreeSet;

use leptos::prelude::*;
use serviscope_domain::blueprint::{AboutPatch, Command, OptionalRow};

use super::{pulse::Pulse, state::Editor};
use crate::ui::i18n::tr;
use drawn::Drawn;
pub(super) use row::EmotionRow;
pub(super) use table::EmotionTable;

/// The curve of the open blueprint. A handle.
#[derive(Clone, Copy)]
struct Curve {
    /// The curve, while it is shown.
    drawn: Memo<Option<Drawn>>,
    /// Whether the table behind it is open.
    table: RwSignal<bool>,
}

/// Follows the curve of the editor's blueprint, for all views below.
pub(super) fn provide(editor: Editor) {
    provide_context(Curve::new(editor));
}

impl Curve {
    fn new(editor: Editor) -> Self {
        let pulse = Pulse::current(editor);
        let drawn = Memo::new(move |_| {
            pulse.track();
            editor.layout.with(|layout| {
                editor
                    .document
                    .with_untracked(|blueprint| Drawn::new(blueprint, layout))
            })
        });
        Self {
            drawn,
            table: RwSignal::new(false),
        }
    }

    fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self::new(editor))
    }
}

/// The button that shows and hides the row. It is part of the blueprint, so it can be undone.
#[component]
pub(super) fn EmotionButton(editor: Editor) -> impl IntoView {
    let is_shown = Memo::new(move |_| editor.layout.with(|layout| layout.emotion.is_some()));
    let toggle = move |_| {
        let mut rows: BTreeSet<OptionalRow> = editor
            .document
            .with_untracked(|blueprint| blueprint.rows.clone());
        let shows = rows.insert(OptionalRow::Emotion);
        if !shows {
            rows.remove(&OptionalRow::Emotion);
        }
        let patch = AboutPatch {
            rows: Some(rows),
            ..AboutPatch::default()
        };
        if editor.dispatch(Command::DescribeBlueprint { patch }) {
            let said = if shows { words::SHOWN } else { words::HIDDEN };
            editor.announce(said.get(editor.language.now()));
        }
    };
    view! {
        <button type="button" class="button quiet bp-view" aria-pressed=move || is_shown.get().to_string()
            on:click=toggle>{tr(words::NAME)}</button>
    }
}
