//! What lies on the canvas: cells, cards and links, made by hand instead of by views.
//!
//! Scrolling through ten thousand cards makes and drops hundreds of them a second. A card as a view
//! was fifteen signals and eight listeners; here it is a copy of one element, a value that says what
//! it shows, and no listener at all. Three effects a lane keep it up to date: which cards are there
//! and where, what they show, and which of them are chosen.
//!
//! | module | what it does |
//! |---|---|
//! | `stamp` | elements to copy |
//! | `look` | what a card shows and says |
//! | `face` | a card |
//! | `cell` | a cell |
//! | `lane` | the cells of a lane |
//! | `links` | the links below the cards |
//! | `hand` | what presses on any of them do |

mod cell;
mod face;
mod hand;
mod lane;
mod links;
mod look;
mod stamp;

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, PhaseId};

pub(super) use hand::Hand;
pub(super) use lane::fill;
pub(super) use links::Links;
pub(super) use look::Badges;

use super::{drag::Load, place::Place, state::Editor, views::Layers};

/// What is shared by all lanes.
pub(super) struct Surface {
    editor: Editor,
    layers: Layers,
    /// The phases in the page.
    columns: Memo<Vec<PhaseId>>,
    /// The card that is being dragged.
    dragged: Memo<Option<CardId>>,
    /// The card that a link would reach.
    over: Memo<Option<CardId>>,
}

impl Surface {
    /// The surface of the editor around the view.
    pub(super) fn new(editor: Editor, columns: Memo<Vec<PhaseId>>) -> StoredValue<Self> {
        let of_drag = move |load: Load| {
            Memo::new(move |_| {
                editor.drag.with(|drag| {
                    let drag = drag.as_ref().filter(|drag| drag.load == load)?;
                    match load {
                        Load::Card => Some(drag.card.clone()),
                        Load::Link => drag.over.clone(),
                    }
                })
            })
        };
        StoredValue::new(Self {
            editor,
            layers: Layers::current(editor),
            columns,
            dragged: of_drag(Load::Card),
            over: of_drag(Load::Link),
        })
    }

    /// The cards in the page though the screen may be elsewhere: what has the focus, what is dragged.
    fn is_pinned(&self, id: &CardId) -> bool {
        let has_place = self
            .editor
            .place
            .with(|place| matches!(place, Place::Card(card) if card == id));
        has_place || self.dragged.with(|dragged| dragged.as_ref() == Some(id))
    }
}
