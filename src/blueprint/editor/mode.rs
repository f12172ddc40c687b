//! How the blueprint is seen: on the canvas, as a table, as an outline. All three show and change
//! the same document, with one history and one chosen card. It is part of the address (`as=`), so
//! that a link leads to it and a reload keeps it.

use leptos::{ev, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use super::{address, focus, keys::is_field, state::Editor};
use crate::ui::i18n::{Label, label, tr};

const VIEW_AS: Label = label("显示为", "View as");
const NOW: Label = label("现在显示为{mode}", "Now seen as {mode}");

/// A way to see the blueprint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    /// Lanes × phases.
    #[default]
    Canvas,
    /// A row a card.
    Table,
    /// Lane, phase, card, links.
    Outline,
}

impl Mode {
    const ALL: [Self; 3] = [Self::Canvas, Self::Table, Self::Outline];

    /// The name in the address.
    const fn name(self) -> &'static str {
        match self {
            Self::Canvas => "canvas",
            Self::Table => "table",
            Self::Outline => "outline",
        }
    }

    const fn title(self) -> Label {
        match self {
            Self::Canvas => label("画布", "Canvas"),
            Self::Table => label("表格", "Table"),
            Self::Outline => label("大纲", "Outline"),
        }
    }

    /// The mode with this name; the canvas for all others.
    fn of(name: Option<&str>) -> Self {
        let known = Self::ALL.into_iter().find(|mode| Some(mode.name()) == name);
        known.unwrap_or_default()
    }

    const fn next(self) -> Self {
        match self {
            Self::Canvas => Self::Table,
            Self::Table => Self::Outline,
            Self::Outline => Self::Canvas,
        }
    }
}

/// The mode that the address asks for.
pub(super) fn follow() -> Memo<Mode> {
    let search = use_location().search;
    Memo::new(move |_| Mode::of(address::value(&search.read(), "as").as_deref()))
}

/// What changes the mode, by the address.
fn switcher() -> impl Fn(Mode) + Clone + 'static {
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let navigate = use_navigate();
    move |mode| {
        // The canvas needs no word.
        let add = (mode != Mode::Canvas).then(|| ("as", mode.name()));
        let query = address::with(&search.get_untracked(), &["as"], add);
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&format!("{}{query}", path.get_untracked()), options);
    }
}

/// The buttons that change the mode; `V` goes to the next one.
#[component]
pub(super) fn ModeSwitch(editor: Editor) -> impl IntoView {
    let switch = switcher();
    let by_key = switch.clone();
    let key = window_event_listener(ev::keydown, move |event| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if is_plain
            && matches!(event.key().as_str(), "v" | "V")
            && !event.default_prevented()
            && !is_field(&event)
            && focus::is_in_editor()
        {
            event.prevent_default();
            let next = editor.mode.get_untracked().next();
            by_key(next);
            let lang = editor.language.now();
            editor.announce(NOW.with(lang, &[("mode", next.title().get(lang))]));
        }
    });
    on_cleanup(move || key.remove());
    settle_in(editor);
    view! {
        <div class="bp-modes" role="radiogroup" aria-label=tr(VIEW_AS)
            on:change=move |event| switch(Mode::of(Some(&event_target_value(&event))))>
            {Mode::ALL.map(|mode| view! {
                <label class="bp-mode">
                    <input type="radio" name="bp-mode" value=mode.name()
                        prop:checked={move || editor.mode.get() == mode}/>
                    <span>{tr(mode.title())}</span>
                </label>
            })}
        </div>
    }
}

/// After a change of mode: what was being done on the one that is gone ends, and the chosen card is
/// in sight in the one that has come.
fn settle_in(editor: Editor) {
    Effect::new(move |before: Option<Mode>| {
        let mode = editor.mode.get();
        if before.is_some_and(|before| before != mode) {
            editor.keep_inline();
            editor.connecting.set(None);
            editor.drag.set(None);
            let here = editor.place.with_untracked(super::place::Place::element_id);
            focus::reveal_soon(here);
            request_animation_frame(move || {
                if focus::is_nowhere() {
                    editor.return_focus();
                }
            });
        }
        mode
    });
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn an_unknown_mode_is_the_canvas_and_every_mode_comes_round() {
        assert_eq!(Mode::of(Some("table")), Mode::Table);
        assert_eq!(Mode::of(Some("poster")), Mode::Canvas);
        assert_eq!(Mode::of(None), Mode::Canvas);
        assert_eq!(Mode::Canvas.next().next().next(), Mode::Canvas);
    }
}
