//! The drawing of the emotion curve, under its finding.

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, Emotion};

use super::{
    super::{grid::px, place::Place, state::Editor, words as card_words},
    Curve,
    drawn::{Drawn, Spot, Turn},
    table::TableButton,
    words,
};
use crate::ui::{chart::roving::rove, i18n::tr};

/// The row of the curve, while it is shown.
#[component]
pub(in super::super) fn EmotionRow(editor: Editor) -> impl IntoView {
    let drawn = Curve::current(editor).drawn;
    let is_shown = Memo::new(move |_| drawn.with(Option::is_some));
    view! { <Show when=move || is_shown.get()><Row editor drawn/></Show> }
}

#[component]
fn Row(editor: Editor, drawn: Memo<Option<Drawn>>) -> impl IntoView {
    let layout = editor.layout;
    let band = move |pick: fn(&Drawn) -> i32| {
        move || px(drawn.with(|drawn| drawn.as_ref().map(pick).unwrap_or_default()))
    };
    let finding = move || {
        let lang = editor.lang();
        drawn.with(|drawn| {
            drawn
                .as_ref()
                .map(|drawn| words::finding(&drawn.ending, lang))
        })
    };
    let counts = move || layout.with(|layout| (layout.rows.len(), layout.columns.len()));
    let header = move || layout.with(|layout| layout.metrics.header_width);
    view! {
        <div class="bp-emotion" role="row" aria-rowindex=move || (counts().0 + 2).to_string()
            style:top=band(|drawn| drawn.band.y) style:height=band(|drawn| drawn.band.h)>
            <div class="bp-lane-name" role="rowheader" aria-colindex="1" style:width=move || px(header())
                style:top=move || px(layout.with(|layout| layout.metrics.header_height))>
                <strong>{tr(words::NAME)}</strong>
                <small>{tr(words::SCALE)}</small>
            </div>
            <div class="bp-emotion-cell" role="gridcell" aria-colindex="2"
                aria-colspan=move || counts().1.to_string() aria-label=tr(words::NAME)>
                <div class="bp-emotion-title" style:left=move || px(header() + 12)>
                    <p>{finding}</p>
                    <p class="bp-emotion-key" aria-hidden="true">
                        <span class="expected"></span>{tr(words::EXPECTED)}
                        <span class="measured"></span>{tr(words::MEASURED)}
                    </p>
                    <TableButton editor/>
                </div>
                <Plot editor drawn/>
            </div>
        </div>
    }
}

#[component]
fn Plot(editor: Editor, drawn: Memo<Option<Drawn>>) -> impl IntoView {
    let line = move |pick: fn(&Spot) -> Option<Emotion>| {
        move || drawn.with(|drawn| drawn.as_ref().map(|drawn| drawn.line(pick)))
    };
    let neutral = move || {
        drawn.with(|drawn| {
            let band = drawn.as_ref().map(|drawn| drawn.band)?;
            Some(band.feeling_y(Emotion::NEUTRAL).to_string())
        })
    };
    let width = move || editor.layout.with(|layout| layout.width).to_string();
    let height = move || {
        let height = drawn.with(|drawn| drawn.as_ref().map(|drawn| drawn.band.h));
        height.unwrap_or_default().to_string()
    };
    // As with cards, only what the screen shows is in the page; the line is there as a whole.
    let here = Memo::new(move |_| {
        let seen = editor.seen.with(|seen| seen.columns.clone());
        drawn.with(|drawn| {
            let spots = drawn.iter().flat_map(|drawn| &drawn.spots);
            editor.layout.with(|layout| {
                let is_seen = |spot: &&Spot| {
                    layout
                        .column(&spot.phase)
                        .is_some_and(|column| seen.contains(&column))
                };
                spots.filter(is_seen).cloned().collect::<Vec<_>>()
            })
        })
    });
    let first = Memo::new(move |_| here.with(|here| here.first().map(|spot| spot.card.clone())));
    view! {
        <svg class="bp-emotion-plot" width=width height=height role="group" aria-label=tr(words::POINTS)
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End") {
                    rove(&event);
                    // The grid around it would go from card to card.
                    event.stop_propagation();
                }
            }>
            <line class="neutral" x1="0" x2=width y1=neutral y2=neutral></line>
            <path class="expected" d=line(|spot| spot.expected)></path>
            <path class="measured" d=line(|spot| spot.measured)></path>
            <For each=move || here.get() key=|spot| format!("{spot:?}") let(spot)>
                <Point editor drawn first spot/>
            </For>
        </svg>
    }
}

/// A step: a ring where it is expected, a dot where it is measured.
#[component]
fn Point(
    editor: Editor,
    drawn: Memo<Option<Drawn>>,
    first: Memo<Option<CardId>>,
    spot: Spot,
) -> impl IntoView {
    let height = move |emotion: Emotion| {
        drawn.with_untracked(|drawn| {
            let band = drawn.as_ref().map(|drawn| drawn.band);
            band.map_or(0, |band| band.feeling_y(emotion))
        })
    };
    let (x, y) = (spot.x, height(spot.known()));
    let ring = spot
        .expected
        .map(|emotion| view! { <circle class="expected" cx=x cy=height(emotion) r="5"></circle> });
    let dot = spot.measured.map(
        |emotion| view! { <circle class="measured" cx=x cy=height(emotion) r="5.5"></circle> },
    );
    let turns = spot.turns.clone();
    // The low is named below its point, the others above.
    let is_low = turns.contains(&Turn::Low) && !turns.contains(&Turn::Peak);
    let value = words::feeling(Some(spot.known()));
    let named = move || {
        let lang = editor.lang();
        let names: Vec<&str> = turns
            .iter()
            .map(|turn| words::turn(*turn).get(lang))
            .collect();
        (!names.is_empty()).then(|| format!("{} {value}", names.join(" · ")))
    };
    let card = StoredValue::new(spot.card.clone());
    let is_first = Memo::new(move |_| {
        first.with(|first| card.with_value(|card| first.as_ref() == Some(card)))
    });
    let spot = StoredValue::new(spot);
    let spoken = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            spot.with_value(|spot| {
                let card = blueprint.cards.get(&spot.card)?;
                let phase = card_words::phase(blueprint, &spot.phase, lang);
                Some(words::spoken(
                    spot,
                    &card_words::title(card, lang),
                    &phase,
                    lang,
                ))
            })
        })
    };
    let go = move || editor.go(Place::Card(card.get_value()));
    view! {
        <g class="bp-emotion-point" role="button" data-mark="" aria-label=spoken
            tabindex=move || if is_first.get() { "0" } else { "-1" }
            on:click=move |_| go()
            on:keydown=move |event| if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                event.stop_propagation();
                go();
            }>
            // A target for fingers.
            <rect class="target" x=x - 22 y=y - 22 width="44" height="44" rx="8"></rect>
            {ring}{dot}
            <text x=x y={if is_low { y + 20 } else { y - 11 }} text-anchor="middle" aria-hidden="true">{named}</text>
        </g>
    }
}
