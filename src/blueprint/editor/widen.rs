//! Making phases wider and narrower: by pulling their right edge, by keys, by buttons. Widths are
//! whole cards, so an edge snaps from one track to the next.

use leptos::{ev, prelude::*};
use serviscope_domain::blueprint::{Command, PhaseId, Tracks};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::{place::Place, scroll::whole, state::Editor, words};
use crate::ui::i18n::{Label, label};

/// The field name under which pulling an edge is one gesture.
const PULL: &str = "phase-edge";

const WIDTH: Label = label(
    "“{phase}”现在可并排 {count} 张卡片",
    "“{phase}” is now {count} [card|cards] wide",
);

impl Editor {
    /// Cards side by side in a phase; absent where there is no such phase.
    pub(super) fn width_of(self, id: &PhaseId) -> Option<Tracks> {
        self.document
            .with_untracked(|blueprint| blueprint.phase(id).map(|phase| phase.width))
    }

    /// Makes a phase one card wider or narrower.
    pub(super) fn widen(self, id: &PhaseId, wider: bool) {
        let Some(width) = self.width_of(id) else {
            return;
        };
        let next = next_width(width, if wider { 1 } else { -1 });
        if next == width {
            return self.announce(words::AT_EDGE.get(self.language.now()));
        }
        let resize = Command::ResizePhase {
            id: id.clone(),
            width: next,
        };
        if self.dispatch(resize) {
            self.say_width(id);
        }
    }

    fn say_width(self, id: &PhaseId) {
        let lang = self.language.now();
        let phase = self
            .document
            .with_untracked(|blueprint| words::phase(blueprint, id, lang));
        let count = self.width_of(id).unwrap_or_default().get();
        let said = WIDTH.counting(lang, usize::from(count));
        self.announce(serviscope_domain::text::fill(&said, &[("phase", &phase)]));
    }
}

/// A width `steps` cards wider, within what there can be.
fn next_width(width: Tracks, steps: i32) -> Tracks {
    let most = i32::from(Tracks::MOST.get());
    let next = i32::from(width.get()).saturating_add(steps).clamp(1, most);
    Tracks::from(u8::try_from(next).unwrap_or(1))
}

/// An edge that is being pulled.
#[derive(Clone, Copy)]
struct Pull {
    pointer: i32,
    /// Where in the window it began.
    from: i32,
    /// The width then.
    width: Tracks,
    /// Whether the width is another one now.
    has_changed: bool,
}

/// The right edge of a phase's heading, to be pulled by mouse, finger or pen. Keys and buttons do
/// the same, so it is for pointers alone.
#[component]
pub(super) fn PhaseEdge(editor: Editor, id: StoredValue<PhaseId>) -> impl IntoView {
    let pull = RwSignal::new(None::<Pull>);
    let down = move |event: PointerEvent| {
        let width = id.with_value(|id| editor.width_of(id));
        let (Some(width), 0, true) = (width, event.button(), event.is_primary()) else {
            return;
        };
        // Neither a box around cards nor a selection of words begins here.
        event.stop_propagation();
        event.prevent_default();
        if let Some(edge) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        {
            // Refused only for a pointer that is already gone.
            let _ = edge.set_pointer_capture(event.pointer_id());
        }
        // What has the focus stays in the page, wherever the edge is pulled to.
        editor.place.set(Place::Phase(id.get_value()));
        pull.set(Some(Pull {
            pointer: event.pointer_id(),
            from: event.client_x(),
            width,
            has_changed: false,
        }));
    };
    let moved = move |event: PointerEvent| {
        let held = pull.get_untracked();
        if let Some(held) = held.filter(|held| held.pointer == event.pointer_id()) {
            let steps = editor.tracks_in(event.client_x() - held.from);
            let has_changed = editor.pull_to(id, held, next_width(held.width, steps));
            pull.set(Some(Pull {
                has_changed,
                ..held
            }));
        }
    };
    let up = move |_: PointerEvent| {
        if let Some(held) = pull.try_update(Option::take).flatten() {
            editor.stop_typing();
            if held.has_changed {
                id.with_value(|id| editor.say_width(id));
            }
        }
    };
    let cancel = move || {
        if let Some(held) = pull.try_update(Option::take).flatten() {
            editor.pull_to(id, held, held.width);
            editor.stop_typing();
        }
    };
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && pull.with_untracked(Option::is_some) {
            event.prevent_default();
            cancel();
        }
    });
    on_cleanup(move || escape.remove());
    view! {
        <span class="bp-edge" aria-hidden="true" class:pulled=move || pull.with(Option::is_some)
            on:pointerdown=down on:pointermove=moved on:pointerup=up on:pointercancel=move |_| cancel()></span>
    }
}

impl Editor {
    /// How many tracks a distance in the window is, to the nearest.
    fn tracks_in(self, px: i32) -> i32 {
        let pitch = self
            .layout
            .with_untracked(|layout| layout.metrics.pitch().max(1));
        whole(f64::from(px) / self.zoom.get_untracked() / f64::from(pitch))
    }

    /// Brings a pulled edge to a width, all of it one gesture. Back at the width where it began,
    /// there is no gesture left. Whether there is one is the result.
    fn pull_to(self, id: StoredValue<PhaseId>, held: Pull, width: Tracks) -> bool {
        let id = id.get_value();
        let now = self.width_of(&id);
        if now.is_none() || now == Some(width) {
            return held.has_changed;
        }
        if width == held.width {
            self.retract();
            return false;
        }
        if !held.has_changed {
            self.stop_typing();
        }
        self.type_into(PULL, Command::ResizePhase { id, width });
        true
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn widths_end_at_one_card_and_at_the_most() {
        let two = Tracks::from(2);
        assert_eq!(next_width(two, 1), Tracks::from(3));
        assert_eq!(next_width(two, -7), Tracks::from(1));
        assert_eq!(next_width(two, i32::MAX), Tracks::MOST);
    }
}
