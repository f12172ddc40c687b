//! What a mark says when it is pointed at or focused. It repeats the mark's accessible name for
//! eyes, so it is hidden from assistive technology.

use leptos::prelude::*;

/// What is shown, and where.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    /// Middle of the mark, in CSS pixels of the drawing.
    at: [f64; 2],
    words: String,
}

/// The tooltip of one drawing.
#[derive(Clone, Copy)]
pub struct Tip {
    shown: RwSignal<Option<Shown>>,
    width: Signal<f64>,
}

impl Tip {
    /// A tooltip for a drawing of `width` pixels, not shown yet.
    pub(super) fn new(width: Signal<f64>) -> Self {
        Self {
            shown: RwSignal::new(None),
            width,
        }
    }

    /// Shows `words` above the point.
    pub fn show(self, x: f64, y: f64, words: String) {
        self.shown.set(Some(Shown { at: [x, y], words }));
    }

    /// Hides it.
    pub fn hide(self) {
        self.shown.set(None);
    }

    /// Its element, a sibling of the drawing.
    pub(super) fn view(self) -> impl IntoView {
        move || {
            self.shown.get().map(|shown| {
                let [x, y] = shown.at;
                // Anchored to the nearer side, so that it never leaves the drawing.
                let width = self.width.get();
                let side = if x < width / 3.0 {
                    "chart-tip from-left"
                } else if x > width * 2.0 / 3.0 {
                    "chart-tip from-right"
                } else {
                    "chart-tip"
                };
                view! {
                    <div class=side aria-hidden="true" style:left=format!("{x:.0}px") style:top=format!("{y:.0}px")>
                        {shown.words}
                    </div>
                }
            })
        }
    }
}
