//! The views over the canvas, and the buttons that show them.

use leptos::prelude::*;
use serviscope_domain::blueprint::CardId;

use super::{
    checks::{self, Checks, ChecksButton},
    curve::{self, EmotionButton},
    facets::FacetButton,
    files::FilesButton,
    find::{Find, FindButton, OwnersButton},
    heat::{self, HeatButton, HeatLayer},
    mode::ModeSwitch,
    pulse::Pulse,
    simulate::{self, Simulation, SimulationButton},
    state::Editor,
    versions::{Versions, VersionsButton},
    walk::WalkButton,
    words,
};
use crate::{
    blueprint::layout::Slot,
    ui::i18n::{Label, label, tr},
};

const VIEWS: Label = label("视图", "Views");

/// Makes the views of the editor's blueprint known to all views below.
pub(super) fn provide(editor: Editor) {
    Pulse::provide(editor);
    Checks::provide(editor);
    HeatLayer::provide(editor);
    Find::provide(editor);
    curve::provide(editor);
    Versions::provide(editor);
    Simulation::provide(editor);
}

/// The views that say something about single cards. A handle.
#[derive(Clone, Copy)]
pub(super) struct Layers {
    editor: Editor,
    checks: Checks,
    heat: HeatLayer,
    find: Find,
    simulation: Simulation,
}

impl Layers {
    /// Those of the editor around the view.
    pub(super) fn current(editor: Editor) -> Self {
        Self {
            editor,
            checks: Checks::current(editor),
            heat: HeatLayer::current(editor),
            find: Find::current(editor),
            simulation: Simulation::current(editor),
        }
    }

    /// All that a card says, with what the views say about it, tracked.
    pub(super) fn name(self, id: &CardId, slot: Slot) -> Option<String> {
        let lang = self.editor.lang();
        let said = [
            self.find.spoken(id, lang),
            self.simulation.spoken(id, lang),
            self.heat.spoken(id, lang),
            self.checks.spoken(id, lang),
        ];
        self.editor.document.with(|blueprint| {
            let card = blueprint.cards.get(id)?;
            Some(words::card(blueprint, card, &slot, said, lang))
        })
    }

    /// A card's step of heat.
    pub(super) fn step(self, id: StoredValue<CardId>) -> impl Fn() -> Option<u8> + Copy + Send {
        let step = Memo::new(move |_| id.with_value(|id| self.heat.step(id)));
        move || step.get()
    }

    /// Whether the filter leaves a card out.
    pub(super) fn is_out(self, id: StoredValue<CardId>) -> impl Fn() -> bool + Copy + Send {
        let is_out = Memo::new(move |_| id.with_value(|id| self.find.is_out(id)));
        move || is_out.get()
    }

    /// The badges of a card, for eyes: its name says the same.
    pub(super) fn badges(self, id: StoredValue<CardId>) -> impl IntoView {
        view! {
            <span class="bp-badges" aria-hidden="true">
                {checks::badge(self.checks, id)}{heat::badge(self.heat, id)}{simulate::badge(self.simulation, id)}
            </span>
        }
    }
}

/// The buttons that show the views.
#[component]
pub(super) fn ViewBar(editor: Editor) -> impl IntoView {
    view! {
        <div class="bp-views" role="group" aria-label=tr(VIEWS)>
            <ModeSwitch editor/>
            <FindButton editor/>
            <ChecksButton editor/>
            <HeatButton editor/>
            <EmotionButton editor/>
            <SimulationButton editor/>
            <FacetButton editor/>
            <VersionsButton editor/>
            <OwnersButton editor/>
            <WalkButton editor/>
            <FilesButton editor/>
        </div>
    }
}
