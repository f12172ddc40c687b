//! The panel beside the canvas, or a sheet at the bottom of a phone.

use leptos::prelude::*;

use super::{
    super::{focus::focus_soon, state::Editor},
    Simulation,
    going::RunBar,
    inputs::Inputs,
    results::Results,
    steps::Steps,
    words::TITLE,
};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

/// Id of the panel.
const PANEL: &str = "bp-simulation";
/// Id of its heading, which gets the focus when the panel is opened.
const HEADING: &str = "bp-simulation-title";
/// Id of the button that opens it.
pub(super) const BUTTON: &str = "bp-simulation-button";

/// What is written on the button; the bar has little room.
const SHORT: Label = label("模拟", "Simulation");
const CLOSE: Label = label("关闭等候模拟", "Close the simulation");
const ABOUT: Label = label(
    "按客户步骤的时长、人手和到达率，模拟客户在哪里等、等多久。",
    "Simulates where customers wait, and how long, from the times, servers and arrivals of the customer steps.",
);

/// The button that opens and closes the panel.
#[component]
pub(in super::super) fn SimulationButton(editor: Editor) -> impl IntoView {
    let simulation = Simulation::current(editor);
    let toggle = move |_| {
        if simulation.shown.get_untracked() {
            simulation.hide();
        } else {
            simulation.show();
        }
    };
    view! {
        <button type="button" id=BUTTON class="button quiet bp-view" aria-label=tr(TITLE) title=tr(TITLE)
            aria-expanded=move || simulation.shown.get().to_string() aria-controls=PANEL
            on:click=toggle>{tr(SHORT)}</button>
    }
}

/// The panel, while it is open and nothing lies above it.
#[component]
pub(in super::super) fn SimulationPanel(editor: Editor) -> impl IntoView {
    let simulation = Simulation::current(editor);
    // The panel takes room away from the canvas, or gives it back.
    Effect::new(move || {
        if simulation.shown.get() && simulation.is_called.get_value() {
            simulation.is_called.set_value(false);
            focus_soon(HEADING.to_owned());
        }
        request_animation_frame(move || editor.look());
    });
    view! {
        <Show when=move || simulation.shown.get()>
            <aside class="bp-panel bp-simulation" id=PANEL aria-label=tr(TITLE)
                on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                    event.stop_propagation();
                    simulation.hide();
                }>
                <header class="bp-panel-head">
                    <h2 id=HEADING tabindex="-1">{tr(TITLE)}</h2>
                    <button type="button" class="icon-button" aria-label=tr(CLOSE) on:click=move |_| simulation.hide()>
                        <Icon glyph=Glyph::Close/>
                    </button>
                </header>
                <p class="hint">{tr(ABOUT)}</p>
                <Inputs simulation/>
                <Steps simulation/>
                <RunBar simulation/>
                <Results simulation/>
            </aside>
        </Show>
    }
}
