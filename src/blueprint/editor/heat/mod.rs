//! The heat layer: which steps hurt, by the hot-spot formula of the catalogue (3.9).
//!
//! Whether it is on is part of the address (`?heat=on`), so that other rooms can link to it;
//! `card=` or `item=` name the step that such a link is about.
//!
//! | module | what it holds |
//! |---|---|
//! | `gaps` | what the surveys of this device say |
//! | `document` | how much gaps, complaints and failures count, as stored |
//! | `legend` | scale, basis, hottest steps, weights |
//! | `behind` | the gaps behind one card |

mod behind;
mod document;
mod gaps;
mod legend;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use serviscope_domain::{
    blueprint::{
        CardId,
        heat_map::{HeatMap, HeatPoints, widest_gap},
    },
    text::Lang,
};

use super::{
    address::{self, value},
    place::Place,
    pulse::Pulse,
    state::Editor,
};
use crate::ui::{
    i18n::{Label, label, tr},
    number::fixed,
};
pub(super) use behind::Behind;
use gaps::Known;
pub(super) use legend::Legend;

const TOGGLE: Label = label("热点", "Heat");
const SPOKEN: Label = label("热度 {heat}（满分 100）", "Heat {heat} of 100");

/// The heat layer of the open blueprint. A handle.
#[derive(Clone, Copy)]
pub(super) struct HeatLayer {
    editor: Editor,
    /// Whether it is shown.
    on: Memo<bool>,
    /// Whether somebody needs to know of the gaps though the layer is not shown.
    needed: RwSignal<bool>,
    /// What is known of the surveys.
    known: RwSignal<Known>,
    /// How much each part counts.
    points: RwSignal<HeatPoints>,
    /// The heat of every card; empty while the layer is off or nothing is known.
    map: Memo<Arc<HeatMap>>,
}

impl HeatLayer {
    /// Heats the editor's blueprint where the address asks for it, for all views below.
    pub(super) fn provide(editor: Editor) {
        let search = use_location().search;
        let on = Memo::new(move |_| value(&search.read(), "heat").as_deref() == Some("on"));
        let layer = Self::new(editor, on);
        provide_context(layer);
        document::follow(layer.points);
        let is_needed = Memo::new(move |_| on.get() || layer.needed.get());
        gaps::follow(is_needed, layer.known);
        Effect::new(move |before: Option<Option<CardId>>| {
            let asked = layer.asked(&search.read());
            if asked.is_some() && before.flatten() != asked {
                layer.go_to(asked.clone());
            }
            asked
        });
    }

    fn new(editor: Editor, on: Memo<bool>) -> Self {
        let known = RwSignal::new(Known::Loading);
        let needed = RwSignal::new(false);
        let points = RwSignal::new(HeatPoints::default());
        let pulse = Pulse::current(editor);
        let map = Memo::new(move |_| {
            pulse.track();
            let (is_on, points) = (on.get(), points.get());
            known.with(|known| match known {
                Known::Ready(gaps) if is_on => {
                    let map = editor.document.with_untracked(|blueprint| {
                        HeatMap::new(blueprint, &gaps.evidence, gaps.range, points)
                    });
                    Arc::new(map)
                }
                _ => Arc::default(),
            })
        });
        Self {
            editor,
            on,
            needed,
            known,
            points,
            map,
        }
    }

    /// The layer of the editor around the view; elsewhere one that is off.
    pub(super) fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self::new(editor, Memo::new(|_| false)))
    }

    /// Whether it is shown, tracked.
    pub(super) fn is_on(self) -> bool {
        self.on.get()
    }

    /// Reads what the surveys say, though the layer is not shown.
    pub(super) fn need(self) {
        self.needed.set(true);
    }

    /// Whether the surveys are still being read, tracked.
    pub(super) fn is_reading(self) -> bool {
        self.known.with(|known| matches!(known, Known::Loading))
    }

    /// The widest gap among survey items with the number of its item and how many answered,
    /// tracked; absent where nothing is known.
    pub(super) fn widest_gap(self, items: &[String]) -> Option<(f64, String, usize)> {
        self.known.with(|known| {
            let Known::Ready(gaps) = known else {
                return None;
            };
            let item = widest_gap(&gaps.analysis, items)?;
            Some((item.gap?, item.item.to_string(), item.n))
        })
    }

    /// Makes the caller hear of every change of the heat.
    pub(super) fn track(self) {
        self.map.track();
    }

    /// A card's step, 0 to 4, tracked; absent while the layer is off or nothing is known.
    pub(super) fn step(self, card: &CardId) -> Option<u8> {
        self.map.with(|map| map.step(card))
    }

    /// A card's heat as a number, tracked.
    pub(super) fn number(self, card: &CardId) -> Option<String> {
        let value = self.map.with(|map| map.value(card))?;
        Some(fixed(value, 1))
    }

    /// A card's heat in words, for its name.
    pub(super) fn spoken(self, card: &CardId, lang: Lang) -> Option<String> {
        let heat = self.number(card)?;
        Some(SPOKEN.with(lang, &[("heat", &heat)]))
    }

    /// The card that an address is about: the one that it names, or the first with the item that
    /// it names.
    fn asked(self, search: &str) -> Option<CardId> {
        let (card, item) = (value(search, "card"), value(search, "item"));
        self.editor.document.with_untracked(|blueprint| {
            let named = card
                .map(CardId::from)
                .filter(|id| blueprint.cards.contains_key(id));
            named.or_else(|| {
                let item = item?;
                let mut cards = blueprint.in_order().into_iter();
                let card = cards.find(|card| card.items.iter().any(|link| link.item == item))?;
                Some(card.id.clone())
            })
        })
    }

    fn go_to(self, card: Option<CardId>) {
        let Some(card) = card else { return };
        self.editor.go(Place::Card(card));
        if self.on.get_untracked() {
            self.editor.panel.set(true);
        }
    }
}

/// The button that turns the layer on and off, by the address.
#[component]
pub(super) fn HeatButton(editor: Editor) -> impl IntoView {
    let layer = HeatLayer::current(editor);
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let navigate = use_navigate();
    let toggle = move |_| {
        let add = (!layer.on.get_untracked()).then_some(("heat", "on"));
        let query = address::with(&search.get_untracked(), &["heat", "card", "item"], add);
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&format!("{}{query}", path.get_untracked()), options);
    };
    view! {
        <button type="button" class="button quiet bp-view" aria-pressed=move || layer.on.get().to_string()
            on:click=toggle>{tr(TOGGLE)}</button>
    }
}
