//! Short messages at the bottom of the page, spoken politely, with an undo where there is one.
//! The last messages can be read back in the notification list.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const UNDO: Label = label("撤销", "Undo");
const DISMISS: Label = label("关闭提示", "Dismiss");
const REGION: Label = label("提示", "Notifications");

/// How long a message without an action stays.
const SHOWN_MS: u32 = 6_000;
/// How long one with an undo stays.
const UNDO_MS: u32 = 15_000;

/// What undoes something. No `Callback`, which would go with the view that it was made in: what is
/// undone often was done in a panel that has closed.
type Undo = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    undo: Option<Undo>,
}

/// The messages of the page.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// Provides the messages to all views below.
    pub fn provide() -> Self {
        let toasts = Self {
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        };
        provide_context(toasts);
        toasts
    }

    /// Shows a message.
    pub fn say(self, text: impl Into<String>) {
        self.push(text.into(), None);
    }

    /// Shows a message with an undo button.
    pub fn undoable(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        self.push(text.into(), Some(Arc::new(undo)));
    }

    fn push(self, text: String, undo: Option<Undo>) {
        let id = self.next.with_value(|next| *next);
        self.next.set_value(id + 1);
        let stay = if undo.is_some() { UNDO_MS } else { SHOWN_MS };
        self.shown.update(|shown| {
            // Three at most: the oldest makes room.
            if shown.len() == 3 {
                shown.remove(0);
            }
            shown.push(Toast { id, text, undo });
        });
        gloo::timers::callback::Timeout::new(stay, move || self.dismiss(id)).forget();
    }

    fn dismiss(self, id: u32) {
        let _ = self
            .shown
            .try_update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// The messages provided by the page; a page without them gets its own, unseen.
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(|| Toasts {
        shown: RwSignal::new(Vec::new()),
        next: StoredValue::new(0),
    })
}

/// Where the messages appear. Once a page.
#[component]
pub fn ToastRegion(
    /// What else is told there, below the messages.
    children: Children,
) -> impl IntoView {
    let toasts = use_toasts();
    view! {
        <section class="toasts" role="status" aria-live="polite" aria-label=tr(REGION)>
            <For each=move || toasts.shown.get() key=|toast| toast.id let(toast)>
                <div class="toast">
                    <p>{toast.text}</p>
                    {toast.undo.map(|undo| view! {
                        <button type="button" class="button quiet" on:click=move |_| {
                            undo();
                            toasts.dismiss(toast.id);
                        }>{tr(UNDO)}</button>
                    })}
                    <button type="button" class="icon-button" aria-label=tr(DISMISS)
                        on:click=move |_| toasts.dismiss(toast.id)>
                        <Icon glyph=Glyph::Close/>
                    </button>
                </div>
            </For>
            {children()}
        </section>
    }
}
