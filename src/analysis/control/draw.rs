//! The drawing: the level above, the spread below, one mark for every point of both.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{Panel, Per, Split},
    text::Lang,
};

use super::{
    Shown,
    panel::{Across, Frame, flags, panel},
    spoken::{at, spoken},
    words,
};
use crate::{
    analysis::numbers,
    ui::{
        chart::{
            axis::label_every,
            drawing::{drawing, spoken_mark},
            figure::Canvas,
            lines,
        },
        i18n::{Label, label},
    },
};

const DRAWING: Label = label(
    "控制图。用方向键逐点查看。",
    "Control chart. Arrow keys go from point to point.",
);
/// Most marks that the keyboard goes through.
const MOST_MARKS: usize = 300;
/// Most of them that are signals.
const MOST_SIGNALS: usize = 200;
const TOP: f64 = 28.0;
const LEVEL: f64 = 250.0;
const BETWEEN: f64 = 36.0;
const SPREAD_HEIGHT: f64 = 110.0;
/// Room for a date under the axis.
const DATE: f64 = 78.0;
const DATES: f64 = 30.0;

/// The chart in both its panels.
pub(super) fn draw(
    canvas: Canvas,
    shown: &Shown,
    splits: &[Split],
    lang: Lang,
) -> impl IntoView + use<> {
    let across = Across::new(canvas.width, shown.series.slots.len());
    let level = Frame {
        across,
        top: TOP,
        height: LEVEL,
    };
    let spread = Frame {
        across,
        top: TOP + LEVEL + BETWEEN,
        height: SPREAD_HEIGHT,
    };
    let bottom = if shown.chart.spread.is_some() {
        spread.top + spread.height
    } else {
        level.top + level.height
    };
    let lower = shown
        .chart
        .spread
        .as_ref()
        .map(|drawn| panel(spread, drawn, &shown.chart.stretches, lang));
    drawing(
        canvas,
        bottom + DATES,
        DRAWING.get(lang),
        view! {
            {panel(level, &shown.chart.level, &shown.chart.stretches, lang)}
            {lower}
            {dates(shown, across, bottom)}
            {changes(shown, splits, across, bottom, lang)}
            {marks(canvas, shown, (level, bottom), lang)}
        },
    )
}

/// Dates that do not overlap.
fn dates(shown: &Shown, across: Across, bottom: f64) -> impl IntoView + use<> {
    let slots = &shown.series.slots;
    let every = label_every(slots.len(), across.step, DATE);
    slots
        .iter()
        .enumerate()
        .step_by(every)
        .filter(|(place, _)| across.at(*place) + DATE / 2.0 < across.right + 20.0)
        .map(|(place, slot)| {
            let date = slot.start.to_string();
            let date = match shown.series.per {
                Per::Month => date.get(..7).unwrap_or_default().to_owned(),
                _ => date,
            };
            let x = across.at(place).max(DATE / 2.0);
            view! { <text class="tick" x=x y=bottom + 22.0 text-anchor="middle">{date}</text> }
        })
        .collect_view()
}

/// Where phases begin, and what changed there.
fn changes(
    shown: &Shown,
    splits: &[Split],
    across: Across,
    bottom: f64,
    lang: Lang,
) -> impl IntoView + use<> {
    shown
        .chart
        .stretches
        .iter()
        .skip(1)
        .filter_map(|stretch| {
            let [first, _] = stretch.slots;
            let start = shown.series.slots.get(first)?.start;
            let split = splits.iter().rfind(|split| split.day <= start)?;
            let x = across.at(first) - across.step / 2.0;
            let is_left = x < f64::midpoint(across.left, across.right);
            let room = if is_left {
                across.right - x
            } else {
                x - across.left
            } - 12.0;
            let words = fitting(&words::change(&split.note, lang), room);
            let (at, anchor) = if is_left {
                (x + 6.0, "start")
            } else {
                (x - 6.0, "end")
            };
            Some(view! {
                <line class="control-change" x1=x x2=x y1=TOP - 8.0 y2=bottom></line>
                <text class="row-detail" x=at y=TOP + 6.0 text-anchor=anchor>{words}</text>
            })
        })
        .collect_view()
}

/// `words`, cut where there is no room.
fn fitting(words: &str, room: f64) -> String {
    if lines::width(words, 12.0) <= room {
        return words.to_owned();
    }
    let mut cut = String::new();
    for sign in words.chars() {
        if lines::width(&cut, 12.0) + 24.0 > room {
            break;
        }
        cut.push(sign);
    }
    cut + "…"
}

/// Slots that the keyboard goes through: all, or the signals and every k-th.
fn stops(shown: &Shown) -> Vec<usize> {
    let slots = shown.series.slots.len();
    if slots <= MOST_MARKS {
        return (0..slots).collect();
    }
    let of = |panel: &Panel| -> Vec<usize> {
        let flagged = panel.points.iter().zip(flags(panel));
        flagged
            .filter(|(_, flag)| *flag > 0)
            .map(|(point, _)| point.slot)
            .collect()
    };
    let mut signals = of(&shown.chart.level);
    signals.extend(shown.chart.spread.iter().flat_map(of));
    signals.sort_unstable();
    signals.dedup();
    let thin = signals.len().div_ceil(MOST_SIGNALS).max(1);
    let mut stops: Vec<usize> = signals.into_iter().step_by(thin).collect();
    let every = slots.div_ceil(MOST_MARKS - stops.len().min(MOST_SIGNALS));
    stops.extend((0..slots).step_by(every.max(1)));
    stops.sort_unstable();
    stops.dedup();
    stops
}

fn marks(
    canvas: Canvas,
    shown: &Shown,
    (level, bottom): (Frame, f64),
    lang: Lang,
) -> impl IntoView + use<> {
    let across = level.across;
    let band = across.step.clamp(8.0, 44.0);
    let scale = level.scale(&shown.chart.level);
    stops(shown)
        .into_iter()
        .enumerate()
        .map(|(index, slot)| {
            let x = across.at(slot);
            let point = at(&shown.chart.level, slot);
            let y = point.map_or(TOP + LEVEL / 2.0, |(_, point)| scale.at(point.value));
            let withheld = shown.series.slots.get(slot).is_some_and(|slot| slot.n.is_none());
            spoken_mark(canvas, index, "chart-row", [x, y], spoken(shown, slot, lang), view! {
                <rect class="row-band" x=x - band / 2.0 y=TOP width=band height=bottom - TOP rx="4"></rect>
                {withheld.then(|| view! {
                    <text class="tick" x=x y=TOP + LEVEL - 6.0 text-anchor="middle">{numbers::ABSENT}</text>
                })}
            })
        })
        .collect_view()
}
