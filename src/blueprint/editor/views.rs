//! The views over the canvas, and the buttons that show them.

use leptos::prelude::*;
use serviscope_domain::{blueprint::CardId, text::Lang};

use super::{
    checks::{Checks, ChecksButton},
    curve::{self, EmotionButton},
    facets::FacetButton,
    files::FilesButton,
    find::{Find, FindButton, OwnersButton},
    heat::{HeatButton, HeatLayer},
    mode::ModeSwitch,
    pulse::Pulse,
    simulate::{Simulation, SimulationButton},
    state::Editor,
    surface::Badges,
    versions::{Versions, VersionsButton},
    walk::WalkButton,
};
use crate::ui::i18n::{Label, label, tr};

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
    checks: Checks,
    heat: HeatLayer,
    find: Find,
    simulation: Simulation,
}

impl Layers {
    /// Those of the editor around the view.
    pub(super) fn current(editor: Editor) -> Self {
        Self {
            checks: Checks::current(editor),
            heat: HeatLayer::current(editor),
            find: Find::current(editor),
            simulation: Simulation::current(editor),
        }
    }

    /// Makes the caller hear of everything that the views say about any card.
    pub(super) fn track(self) {
        self.checks.found.track();
        self.heat.track();
        self.find.track();
        self.simulation.track();
    }

    /// What the views say about a card, in words, tracked.
    pub(super) fn said(self, id: &CardId, lang: Lang) -> [Option<String>; 4] {
        [
            self.find.spoken(id, lang),
            self.simulation.spoken(id, lang),
            self.heat.spoken(id, lang),
            self.checks.spoken(id, lang),
        ]
    }

    /// A card's step of heat, tracked.
    pub(super) fn heat(self, id: &CardId) -> Option<u8> {
        self.heat.step(id)
    }

    /// Whether the filter leaves a card out, tracked.
    pub(super) fn is_out(self, id: &CardId) -> bool {
        self.find.is_out(id)
    }

    /// The badges of a card, tracked.
    pub(super) fn badges(self, id: &CardId, lang: Lang) -> Badges {
        let tally = self.checks.of_card(id);
        Badges {
            findings: tally.worst().map(|worst| (worst, tally.count(worst))),
            heat: self.heat.number(id),
            waited: self.simulation.wait(id, lang),
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
