//! A card on the canvas.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, Card, CardId},
    text::Lang,
};

use super::{
    drag::{Load, Pointer},
    grid::px,
    inline::InlineTitle,
    panel::{open_comments, seconds},
    place::Place,
    state::Editor,
    views::Layers,
    words,
};
use crate::blueprint::marks::{Mark, Sign};

/// A card.
#[component]
pub(super) fn CardView(editor: Editor, id: CardId, pointer: Pointer) -> impl IntoView {
    let place = Place::Card(id.clone());
    let element_id = place.element_id();
    let id = StoredValue::new(id);
    let card = Memo::new(move |_| id.with_value(|id| editor.card(id)));
    let slot = Memo::new(move |_| {
        editor
            .layout
            .with(|layout| id.with_value(|id| layout.cards.get(id).copied()))
    });
    let is_here = Memo::new(move |_| editor.place.with(|here| *here == place));
    let is_picked = Memo::new(move |_| {
        editor
            .picked
            .with(|all| id.with_value(|id| all.contains(id)))
    });
    let is_edited = Memo::new(move |_| {
        editor.inline.with(|inline| {
            id.with_value(|id| inline.as_ref().is_some_and(|inline| inline.card == *id))
        })
    });
    let is_source = Memo::new(move |_| {
        editor
            .connecting
            .with(|from| id.with_value(|id| from.as_ref() == Some(id)))
    });
    let is_dragged = Memo::new(move |_| {
        editor.drag.with(|drag| {
            let drag = drag.as_ref().filter(|drag| drag.load == Load::Card);
            id.with_value(|id| drag.is_some_and(|drag| drag.card == *id))
        })
    });
    let is_over = Memo::new(move |_| {
        editor.drag.with(|drag| {
            id.with_value(|id| {
                drag.as_ref()
                    .is_some_and(|drag| drag.over.as_ref() == Some(id))
            })
        })
    });
    let top = move || {
        let level = slot.get().map_or(0, |slot| slot.level);
        px(editor.layout.with(|layout| layout.metrics.stack_y(level)))
    };
    let left = move || {
        let inset = |slot| editor.layout.with(|layout| layout.inset(slot));
        px(slot.get().map_or(0, inset))
    };
    let title = move || {
        let lang = editor.lang();
        card.with(|card| card.as_ref().map(|card| words::title(card, lang)))
    };
    let layers = Layers::current(editor);
    let label = move || id.with_value(|id| layers.name(id, slot.get()?));
    let is_untitled = move || {
        card.with(|card| {
            card.as_ref()
                .is_some_and(|card| card.title.zh.is_empty() && card.title.en.is_empty())
        })
    };
    view! {
        <div class="bp-card" data-heat=layers.step(id) class:dimmed=layers.is_out(id) class:selected=move || is_here.get() && editor.panel.get()
            class:here=move || is_here.get() class:source=move || is_source.get()
            class:picked=move || is_picked.get() class:dragged=move || is_dragged.get() class:over=move || is_over.get()
            style:top=top style:left=left
            style:width=move || px(editor.layout.with(|layout| layout.metrics.card_width))
            style:height=move || px(editor.layout.with(|layout| layout.metrics.card_height))>
            <button type="button" class="bp-face" id=element_id class:untitled=is_untitled
                tabindex=move || if is_here.get() { "0" } else { "-1" } aria-label=label
                on:focus=move |_| editor.place.set(Place::Card(id.get_value()))
                on:pointerdown=move |event| id.with_value(|id| pointer.down(&event, id, Load::Card))
                aria-pressed=move || is_picked.get().then_some("true")
                on:click=move |event| {
                    if pointer.swallows_click() {
                    } else if event.shift_key() || event.ctrl_key() || event.meta_key() {
                        id.with_value(|id| editor.toggle(id));
                    } else {
                        editor.picked.update(std::collections::BTreeSet::clear);
                        editor.choose(id.get_value());
                    }
                }
                on:dblclick=move |_| {
                    // Two taps are a choice and another one; fingers edit in the sheet.
                    if !pointer.was_touch() {
                        editor.edit_inline(id.get_value());
                    }
                }>
                <span class="bp-title">{title}</span>
                <Marks editor id card/>
            </button>
            {layers.badges(id)}
            <span class="bp-handle" aria-hidden="true"
                on:pointerdown=move |event| {
                    event.prevent_default();
                    id.with_value(|id| pointer.down(&event, id, Load::Link));
                }></span>
            <Show when=move || is_edited.get()>
                <InlineTitle editor id=id.get_value()/>
            </Show>
        </div>
    }
}

/// The signs of a card and the survey items mapped to it; then, where there is room, its target
/// time, feeling, owner and open comments. Screen readers hear all of it in its name.
#[component]
fn Marks(editor: Editor, id: StoredValue<CardId>, card: Memo<Option<Card>>) -> impl IntoView {
    let badge = move |mark: Mark, class: &'static str, is_set: fn(&Card) -> bool| {
        let is_set = move || card.with(|card| card.as_ref().is_some_and(is_set));
        view! { <Show when=is_set><span class=class><Sign mark/></span></Show> }
    };
    let items = move || card.with(|card| card.as_ref().map(|card| words::items(card).join(" ")));
    let facts = Memo::new(move |_| {
        let lang = editor.lang();
        card.with(|card| {
            // Most cards have no record, and drawing them costs next to nothing.
            let card = card.as_ref().filter(|card| !card.step.is_empty())?;
            Some(Facts::of(card, lang))
        })
    });
    let facts = move || {
        facts.get().map(|facts| {
            view! {
                {facts.time.map(|time| view! { <span class="bp-time">{time}</span> })}
                {facts.feeling.map(|(mark, class)| view! { <span class=class><Sign mark/></span> })}
                {facts.owner.map(|owner| view! { <span class="bp-owner">{owner}</span> })}
            }
        })
    };
    let remarks = Memo::new(move |_| {
        let count = |blueprint: &Blueprint| id.with_value(|id| open_comments(blueprint, id));
        editor.document.with(count)
    });
    view! {
        <span class="bp-marks">
            {badge(Mark::Wait, "wait", |card| card.wait_point)}
            {badge(Mark::Fail, "fail", |card| card.fail_point)}
            {badge(Mark::Truth, "truth", |card| card.moment_of_truth)}
            {facts}
            <Show when=move || { remarks.get() > 0 }>
                <span class="bp-remarks"><Sign mark=Mark::Comment/>{move || remarks.get()}</span>
            </Show>
            <span class="bp-items">{items}</span>
        </span>
    }
}

/// The most telling figures of a step.
#[derive(Clone, PartialEq)]
struct Facts {
    /// Target time in words.
    time: Option<String>,
    /// A face, and how it is coloured.
    feeling: Option<(Mark, &'static str)>,
    /// The owner's initials.
    owner: Option<String>,
}

impl Facts {
    fn of(card: &Card, lang: Lang) -> Self {
        let step = &card.step;
        let feeling = step.emotion.known().map(|emotion| match emotion.tenths() {
            ..=-5 => (Mark::Sad, "bp-feeling sad"),
            -4..=4 => (Mark::Calm, "bp-feeling"),
            _ => (Mark::Glad, "bp-feeling glad"),
        });
        Self {
            time: step.timing.target.map(|target| seconds(target, lang)),
            feeling,
            owner: initials(step.owner.get(lang)),
        }
    }
}

/// `FD` for a front desk, the first two characters of a Chinese name.
fn initials(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().peekable();
    let first = words.peek()?.chars().next()?;
    let initials: String = if first.is_ascii() {
        let letters = words.filter_map(|word| word.chars().next());
        letters.take(2).flat_map(char::to_uppercase).collect()
    } else {
        name.trim().chars().take(2).collect()
    };
    Some(initials)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::initials;

    #[wasm_bindgen_test]
    fn initials_are_two_letters_or_two_characters() {
        assert_eq!(initials("front desk team").as_deref(), Some("FD"));
        assert_eq!(initials("Li").as_deref(), Some("L"));
        assert_eq!(initials("前台经理").as_deref(), Some("前台"));
        assert_eq!(initials("  "), None);
    }
}
