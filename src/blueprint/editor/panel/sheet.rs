//! The card whose details are shown, and what of it can be changed.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Audience, Authority, Backing, Blueprint, Card, CardId, CardPatch, Command, Evidence,
        FailPoint, Feeling, ItemLink, Marks, Metric, Nature, PromiseId, StandardId, StepPatch,
        StepRecord, Timing, ValueTag, WaitPoint,
    },
    text::{Lang, Text},
};
use std::collections::BTreeSet;

use super::{
    super::state::Editor,
    binding::{Binding, Held},
};

/// A group of a step's record.
pub(super) trait StepPart: Held + Default {
    /// The group of a record.
    fn of(step: &StepRecord) -> &Self;
    /// The patch that replaces it.
    fn patch(self) -> StepPatch;
}

macro_rules! parts {
    ($($type:ty => $field:ident,)+) => {
        $(impl StepPart for $type {
            fn of(step: &StepRecord) -> &Self {
                &step.$field
            }

            fn patch(self) -> StepPatch {
                StepPatch { $field: Some(self), ..StepPatch::default() }
            }
        })+
    };
}

parts! {
    Timing => timing,
    WaitPoint => wait,
    FailPoint => fail,
    Authority => authority,
    Vec<Evidence> => evidence,
    Feeling => emotion,
    Nature => nature,
    Audience => audience,
    ValueTag => value,
    BTreeSet<PromiseId> => promises,
    BTreeSet<StandardId> => standards,
    BTreeSet<String> => inspections,
    Vec<Metric> => metrics,
    Vec<Text> => regulations,
    Backing => backing,
    Marks => marks,
}

/// The card whose details are shown. A handle: copying it copies no data.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The editor.
    pub editor: Editor,
    /// The card's id.
    pub id: StoredValue<CardId>,
    /// The card; absent once it is deleted.
    pub card: Memo<Option<Card>>,
}

impl Sheet {
    pub(super) fn new(editor: Editor, id: CardId) -> Self {
        let id = StoredValue::new(id);
        Self {
            editor,
            id,
            card: Memo::new(move |_| id.with_value(|id| editor.card(id))),
        }
    }

    /// A group of the card's record.
    pub(super) fn group<G: StepPart>(self) -> Binding<G> {
        self.bind(
            |card| G::of(&card.step).clone(),
            |group: G| CardPatch {
                step: group.patch(),
                ..CardPatch::default()
            },
        )
    }

    /// What the staff say.
    pub(super) fn script(self) -> Binding<Text> {
        self.bind(
            |card| card.step.script.clone(),
            |script| CardPatch {
                step: StepPatch {
                    script: Some(script),
                    ..StepPatch::default()
                },
                ..CardPatch::default()
            },
        )
    }

    /// Who answers for it.
    pub(super) fn owner(self) -> Binding<Text> {
        self.bind(
            |card| card.step.owner.clone(),
            |owner| CardPatch {
                step: StepPatch {
                    owner: Some(owner),
                    ..StepPatch::default()
                },
                ..CardPatch::default()
            },
        )
    }

    /// The mapped survey items.
    pub(super) fn items(self) -> Binding<Vec<ItemLink>> {
        self.bind(
            |card| card.items.clone(),
            |items| CardPatch {
                items: Some(items),
                ..CardPatch::default()
            },
        )
    }

    /// Something of the card that a patch replaces.
    pub(super) fn bind<T: Held + Default>(
        self,
        get: impl Fn(&Card) -> T + Send + Sync + 'static,
        patch: impl Fn(T) -> CardPatch + Send + Sync + 'static,
    ) -> Binding<T> {
        let Self { editor, id, card } = self;
        Binding::new(
            editor,
            move || card.with(|card| card.as_ref().map(&get).unwrap_or_default()),
            move |next| Command::EditCard {
                id: id.get_value(),
                patch: patch(next),
            },
        )
    }

    /// Words about the card in the page's language, empty once it is deleted.
    pub(super) fn say(
        self,
        words: impl Fn(&Blueprint, &Card, Lang) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        let Self { editor, id, .. } = self;
        Memo::new(move |_| {
            let lang = editor.lang();
            editor.document.with(|blueprint| {
                let card = id.with_value(|id| blueprint.cards.get(id));
                card.map(|card| words(blueprint, card, lang))
                    .unwrap_or_default()
            })
        })
        .into()
    }

    /// Something about the card, tracked; false once it is deleted.
    pub(super) fn has(self, is_so: impl Fn(&Card) -> bool + Send + Sync + 'static) -> Signal<bool> {
        let card = self.card;
        Signal::derive(move || card.with(|card| card.as_ref().is_some_and(&is_so)))
    }
}
