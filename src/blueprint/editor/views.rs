//! The views over the canvas, and the buttons that show them.

use leptos::prelude::*;

use super::{
    checks::{Checks, ChecksButton},
    curve::{self, EmotionButton},
    facets::FacetButton,
    heat::{HeatButton, HeatLayer},
    pulse::Pulse,
    state::Editor,
};
use crate::ui::i18n::{Label, label, tr};

const VIEWS: Label = label("视图", "Views");

/// Makes the views of the editor's blueprint known to all views below.
pub(super) fn provide(editor: Editor) {
    Pulse::provide(editor);
    Checks::provide(editor);
    HeatLayer::provide(editor);
    curve::provide(editor);
}

/// The buttons that show the views.
#[component]
pub(super) fn ViewBar(editor: Editor) -> impl IntoView {
    view! {
        <div class="bp-views" role="group" aria-label=tr(VIEWS)>
            <ChecksButton editor/>
            <HeatButton editor/>
            <EmotionButton editor/>
            <FacetButton editor/>
        </div>
    }
}
