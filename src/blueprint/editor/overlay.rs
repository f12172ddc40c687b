//! What follows the pointer above the cards while something is dragged.

use leptos::prelude::*;

use super::{drag::Load, grid::px, state::Editor, words};
use crate::blueprint::layout::{Drop, Rect, Route, Slot};

/// The dragged card or link, and where it would land.
#[component]
pub(super) fn Overlay(editor: Editor) -> impl IntoView {
    let load = Memo::new(move |_| editor.drag.with(|drag| drag.as_ref().map(|drag| drag.load)));
    view! {
        {move || match load.get() {
            None => ().into_any(),
            Some(Load::Card) => view! { <Ghost editor/> }.into_any(),
            Some(Load::Link) => view! { <Thread editor/> }.into_any(),
        }}
    }
}

#[component]
fn Ghost(editor: Editor) -> impl IntoView {
    let title = editor
        .drag
        .get_untracked()
        .and_then(|drag| editor.card_now(&drag.card))
        .map(|card| words::title(&card, editor.language.now()));
    // Only the transform follows the pointer: nothing else is laid out again.
    let transform = move || {
        editor.drag.with(|drag| {
            drag.as_ref().map_or_else(String::new, |drag| {
                let (x, y) = (drag.x - drag.grip.0, drag.y - drag.grip.1);
                format!("translate({x}px, {y}px) rotate(1.5deg)")
            })
        })
    };
    let target = Memo::new(move |_| {
        editor
            .drag
            .with(|drag| drag.as_ref().and_then(|drag| drag.target))
    });
    let cell = Memo::new(move |_| {
        let target = target.get()?;
        editor.layout.with(|layout| {
            let row = layout.rows.get(target.row)?;
            let metrics = layout.metrics;
            Some((
                layout.column_x(target.column),
                row.y + metrics.band,
                layout.column_width(target.column),
                row.h - metrics.band,
            ))
        })
    });
    let cell = move || cell.get().unwrap_or_default();
    let count = editor.drag.get_untracked().map_or(1, |drag| {
        if editor.is_among(&drag.card) {
            editor
                .picked
                .with_untracked(std::collections::BTreeSet::len)
        } else {
            1
        }
    });
    let mark = move || target.get().map(|target| target.mark).unwrap_or_default();
    view! {
        <div class="bp-target" aria-hidden="true" style:left=move || px(cell().0) style:top=move || px(cell().1)
            style:width=move || px(cell().2) style:height=move || px(cell().3)></div>
        <div class="bp-mark" aria-hidden="true" style:left=move || px(mark().x) style:top=move || px(mark().y)
            style:width=move || px(mark().w)></div>
        <div class="bp-ghost" aria-hidden="true" style:transform=transform>
            <span class="bp-title">{title}</span>
            {(count > 1).then(|| view! { <span class="bp-count">{count}</span> })}
        </div>
        <Rerouted editor target/>
    }
}

/// The links of the dragged card as they would run from where it would land.
#[component]
fn Rerouted(editor: Editor, target: Memo<Option<Drop>>) -> impl IntoView {
    let routes = Memo::new(move |_| {
        let Some(target) = target.get() else {
            return Vec::new();
        };
        let Some(card) = editor
            .drag
            .with_untracked(|drag| drag.as_ref().map(|drag| drag.card.clone()))
        else {
            return Vec::new();
        };
        let layout = editor.layout.get_untracked();
        let Some(slot) = layout.cards.get(&card).copied() else {
            return Vec::new();
        };
        let there = Slot {
            row: target.row,
            column: target.column,
            track: target.track,
            index: target.position,
            rect: Rect {
                x: target.mark.x,
                y: target.mark.y,
                ..slot.rect
            },
            ..slot
        };
        editor.document.with_untracked(|blueprint| {
            let links = layout.links_of(blueprint, &card).filter_map(|link| {
                let other = |id| layout.cards.get(id).copied();
                Some(if link.from == card {
                    layout.route_between(there, other(&link.to)?)
                } else {
                    layout.route_between(other(&link.from)?, there)
                })
            });
            links.collect::<Vec<_>>()
        })
    });
    let paths = move || {
        let routes = routes.get().into_iter();
        let path = |route: Route| view! { <path class="line" d=route.line()></path><path class="head" d=route.head()></path> };
        routes.map(path).collect_view()
    };
    view! {
        <svg class="bp-links bp-rerouted" aria-hidden="true" width="1" height="1">
            <g class="bp-link active">{paths}</g>
        </svg>
    }
}

#[component]
fn Thread(editor: Editor) -> impl IntoView {
    let line = move || {
        let drag = editor.drag.get()?;
        let rect = editor
            .layout
            .with(|layout| layout.cards.get(&drag.card).map(|slot| slot.rect))?;
        Some(format!(
            "M{} {}L{} {}",
            rect.right(),
            rect.y + rect.h / 2,
            drag.x,
            drag.y
        ))
    };
    view! {
        <svg class="bp-thread" aria-hidden="true" width="1" height="1">
            <path d=line></path>
        </svg>
    }
}
