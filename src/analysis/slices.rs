//! Drawing what can be seen first. With a changed filter every chart is drawn anew; those away
//! from the screen are drawn one after the other once the screen shows the new numbers, and
//! nothing of theirs is visible until then.

use std::{sync::Arc, time::Duration};

use leptos::{html, prelude::*};

use super::results::Results;

/// How far from the screen, in CSS pixels, a chart still counts as seen.
const NEAR: f64 = 200.0;

/// One after the other, each with the results that it shows.
type Waiting = Vec<(NodeRef<html::Div>, RwSignal<Arc<Results>>)>;

/// The slices of a page.
#[derive(Clone, Copy)]
pub(super) struct Slices {
    results: Signal<Arc<Results>>,
    all: StoredValue<Waiting>,
    turn: StoredValue<u32>,
}

impl Slices {
    /// No slice yet. All that come follow `results`.
    pub(super) fn of(results: Signal<Arc<Results>>) -> Self {
        let slices = Self {
            results,
            all: StoredValue::new(Vec::new()),
            turn: StoredValue::new(0),
        };
        Effect::new(move || slices.show(&results.get()));
        slices
    }

    /// A part of the page that is drawn in its turn, from the results that `draw` is given.
    pub(super) fn slice(self, draw: impl FnOnce(Signal<Arc<Results>>) -> AnyView) -> AnyView {
        let shown = RwSignal::new(self.results.get_untracked());
        let node = NodeRef::<html::Div>::new();
        self.all.update_value(|all| all.push((node, shown)));
        let is_old = move || !Arc::ptr_eq(&shown.read(), &self.results.read());
        let part = draw(shown.into());
        view! {
            <div class="slice" node_ref=node class:is-old=is_old
                aria-busy=move || is_old().to_string()>
                {part}
            </div>
        }
        .into_any()
    }

    /// Gives new results to the slices near the screen, and to the others after the next paint.
    fn show(self, results: &Arc<Results>) {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        let old = self.all.get_value().into_iter();
        let (near, far): (Waiting, Waiting) = old
            .filter(|(_, shown)| !Arc::ptr_eq(&shown.read_untracked(), results))
            .partition(|(node, _)| node.get_untracked().is_none_or(|element| is_near(&element)));
        for (_, shown) in near {
            shown.set(Arc::clone(results));
        }
        if !far.is_empty() {
            let results = Arc::clone(results);
            request_animation_frame(move || self.go_on(turn, far, results));
        }
    }

    /// Draws the next slice in a task of its own, unless newer results have come.
    fn go_on(self, turn: u32, waiting: Waiting, results: Arc<Results>) {
        let draw = move || {
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            let mut waiting = waiting.into_iter();
            if let Some((_, shown)) = waiting.next() {
                let _ = shown.try_set(Arc::clone(&results));
                self.go_on(turn, waiting.collect(), results);
            }
        };
        set_timeout(draw, Duration::ZERO);
    }
}

fn is_near(element: &web_sys::Element) -> bool {
    let (area, height) = (element.get_bounding_client_rect(), window().inner_height());
    let height = height.ok().and_then(|height| height.as_f64());
    height.is_none_or(|height| area.top() < height + NEAR && area.bottom() > -NEAR)
}
