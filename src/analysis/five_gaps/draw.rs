//! The drawing of the five-gap figure.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{FiveGaps, GapNumber, GapState},
    text::Lang,
};

use super::{
    plan::{GapPlace, LEADING, Node, PlacedBox, Plan, plan},
    words,
};
use crate::{
    analysis::numbers,
    ui::{
        chart::{figure::Canvas, lines, marks::gap_class, scale::Linear},
        i18n::{Label, label},
        number::signed,
    },
};

const DRAWING: Label = label("五差距模型图", "The five-gap model");
const CUSTOMER: Label = label("客户", "Customer");
const ENTERPRISE: Label = label("企业", "Enterprise");

/// Radius of a gap's badge.
const BADGE: f64 = 17.0;
/// Radius of the area around it that a finger can press.
const TARGET: f64 = 22.0;
/// Size of the label's small text.
const SMALL: f64 = 12.0;
/// Thickness of an arrow without a shortfall and of one with index −100.
const THICKNESS: [f64; 2] = [3.0, 24.0];
const THIN: f64 = 2.0;
/// Room for a value such as −0.75, in CSS pixels.
const LABEL: f64 = 56.0;

/// The whole figure. `chosen` is the gap whose panel is open.
pub(super) fn figure(
    canvas: Canvas,
    five: &FiveGaps,
    chosen: RwSignal<GapNumber>,
    choose: Callback<GapNumber>,
    lang: Lang,
) -> impl IntoView + use<> {
    let plan = plan(canvas.width, |node, narrow| {
        words::node(node, narrow).get(lang)
    });
    let Plan {
        width,
        height,
        text,
        border_y,
        ..
    } = plan;
    let class = if plan.narrow {
        "chart-svg five-gaps narrow"
    } else {
        "chart-svg five-gaps"
    };
    let flows = plan
        .flows
        .iter()
        .map(|corners| flow(corners))
        .collect_view();
    let boxes = plan
        .boxes
        .into_iter()
        .map(|placed| draw_box(placed, five, text))
        .collect_view();
    let gaps = plan
        .gaps
        .into_iter()
        .map(|place| {
            let state = five.get(place.gap);
            draw_gap(&place, state, chosen, choose, lang)
        })
        .collect_view();
    view! {
        <svg class=class width=width height=height viewBox=format!("0 0 {width} {height}")
            role="group" aria-label=DRAWING.get(lang)>
            <line class="border" x1="0" x2=width y1=border_y y2=border_y></line>
            <text class="side" x=plan.border_names_x y=border_y - 8.0>{CUSTOMER.get(lang)}</text>
            <text class="side" x=plan.border_names_x y=border_y + 18.0>{ENTERPRISE.get(lang)}</text>
            {flows}
            {boxes}
            {gaps}
        </svg>
    }
}

fn draw_box(placed: PlacedBox, five: &FiveGaps, text: f64) -> impl IntoView + use<> {
    let rect = placed.rect;
    let first = rect.middle_y() - (placed.lines.len() as f64 - 1.0) * LEADING / 2.0 + text * 0.36;
    let measured = ends(placed.node)
        .iter()
        .any(|gap| matches!(five.get(*gap), GapState::Measured { .. }));
    let class = if measured { "box measured" } else { "box" };
    view! {
        <rect class=class x=rect.x y=rect.y width=rect.w height=rect.h rx="8"></rect>
        // One text element, so that it is read as one name.
        <text class="box-name" text-anchor="middle">
            {placed.lines.into_iter().enumerate().map(|(index, line)| view! {
                <tspan x=rect.middle_x() y=first + index as f64 * LEADING>{format!("{line} ")}</tspan>
            }).collect_view()}
        </text>
    }
}

/// The gaps that begin or end at a box.
const fn ends(node: Node) -> &'static [GapNumber] {
    match node {
        Node::Expected => &[GapNumber::One, GapNumber::Five],
        Node::Perceived => &[GapNumber::Five],
        Node::Management => &[GapNumber::One, GapNumber::Two],
        Node::Specifications => &[GapNumber::Two, GapNumber::Three],
        Node::Delivery => &[GapNumber::Three, GapNumber::Four],
        Node::Communication => &[GapNumber::Four],
        Node::WordOfMouth | Node::PersonalNeeds | Node::PastExperience => &[],
    }
}

fn flow(corners: &[[f64; 2]]) -> impl IntoView + use<> {
    let head = corners
        .split_last()
        .and_then(|(end, rest)| Some(head(*rest.last()?, *end, 7.0)));
    view! {
        <path class="flow" d=path(corners, 0.0, 5.0)></path>
        <path class="flow-head" d=head></path>
    }
}

fn draw_gap(
    place: &GapPlace,
    state: &GapState,
    chosen: RwSignal<GapNumber>,
    choose: Callback<GapNumber>,
    lang: Lang,
) -> impl IntoView + use<> {
    let gap = place.gap;
    let (side, thickness) = match state {
        GapState::Measured { value, index, .. } => (
            // Managers who think too highly of expectations misjudge them, too.
            gap_class(if gap == GapNumber::One {
                -value.abs()
            } else {
                *value
            }),
            Linear::new([0.0, -100.0], THICKNESS).at(*index),
        ),
        GapState::Unmeasured => ("unmeasured", THIN),
    };
    // Thick arrows have heads in proportion, and their line ends inside the head.
    let head_size = 6.0 + thickness;
    let corners = &place.corners;
    let ends = match corners.as_slice() {
        [first, second, ..] => {
            let [.., before, last] = corners.as_slice() else {
                return ().into_any();
            };
            format!(
                "{}{}",
                head(*second, *first, head_size),
                head(*before, *last, head_size)
            )
        }
        _ => return ().into_any(),
    };
    let [x, y] = place.badge;
    let key = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose.run(gap);
        }
    };
    view! {
        // The whole arrow answers to a pointer; the badge is the button, and its name
        // says what the label shows.
        <g class=format!("gap {side}") on:click=move |_| choose.run(gap)>
            <path class="gap-hit" d=path(corners, 0.0, 0.0)></path>
            <path class="gap-line" d=path(corners, head_size * 0.8, head_size * 0.8) stroke-width=thickness></path>
            <path class="gap-head" d=ends></path>
            <g class="gap-button" role="button" tabindex="0" aria-controls="gap-panel"
                aria-label=words::spoken(gap, state, lang)
                aria-pressed=move || (chosen.get() == gap).to_string() on:keydown=key>
                <circle class="gap-target" cx=x cy=y r=TARGET></circle>
                <circle class="gap-badge" cx=x cy=y r=BADGE></circle>
                <text class="gap-number" x=x y=y + 5.5 text-anchor="middle">{gap.number()}</text>
            </g>
            <g aria-hidden="true">{label_of(place, state, lang)}</g>
        </g>
    }
    .into_any()
}

/// The words at an arrow: the value with its interval, or that there is none yet.
fn label_of(place: &GapPlace, state: &GapState, lang: Lang) -> impl IntoView + use<> {
    let [x, y] = place.badge;
    let (x, anchor) = match place.label_at {
        Some([left, _]) => (left, "start"),
        None if place.label_under => (x, "middle"),
        None => (x + BADGE + 8.0, "start"),
    };
    let (value, small) = match state {
        GapState::Measured { value, ci, .. } => {
            (Some(signed(*value, 2)), numbers::interval_parts(*ci, lang))
        }
        GapState::Unmeasured => (None, vec![words::NO_DATA.get(lang).to_owned()]),
    };
    let whole = small.join(" ");
    let small = if lines::width(&whole, SMALL) <= place.room {
        vec![whole]
    } else {
        small
            .iter()
            .flat_map(|part| lines::balanced(part, place.room, SMALL))
            .collect()
    };
    let large = if value.is_some() { 24.0 } else { 0.0 };
    let block = large + small.len() as f64 * 15.0;
    let top = match place.label_at {
        Some([_, top]) => top,
        None if place.label_under => y + BADGE + 4.0,
        None => y - block / 2.0,
    };
    // The arrow of gap 1 passes behind its label.
    let ground = place.label_under.then(|| {
        let width = small.iter().map(|line| lines::width(line, SMALL)).fold(LABEL, f64::max);
        view! {
            <rect class="gap-ground" x=x - width / 2.0 - 2.0 y=top width=width + 4.0 height=block + 4.0 rx="4"></rect>
        }
    });
    view! {
        {ground}
        {value.map(|value| view! {
            <text class="gap-value" x=x y=top + 18.0 text-anchor=anchor>{value}</text>
        })}
        {small.into_iter().enumerate().map(|(index, line)| view! {
            <text class="gap-small" x=x y=top + large + 11.0 + index as f64 * 15.0 text-anchor=anchor>{line}</text>
        }).collect_view()}
    }
}

/// A line through the corners, shortened by `start` and `end` pixels to leave room for heads.
fn path(corners: &[[f64; 2]], start: f64, end: f64) -> String {
    let mut points = corners.to_vec();
    let last = points.len().saturating_sub(1);
    if last == 0 {
        return String::new();
    }
    points[0] = towards(corners[0], corners[1], start);
    points[last] = towards(corners[last], corners[last - 1], end);
    let corners: Vec<String> = points
        .iter()
        .map(|[x, y]| format!("{x:.1} {y:.1}"))
        .collect();
    format!("M{}", corners.join("L"))
}

/// The point `distance` pixels from `from` on the way to `to`.
fn towards(from: [f64; 2], to: [f64; 2], distance: f64) -> [f64; 2] {
    let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let length = dx.hypot(dy).max(f64::EPSILON);
    [
        from[0] + dx / length * distance,
        from[1] + dy / length * distance,
    ]
}

/// An arrow head of `size` pixels at `tip`, seen from `from`.
fn head(from: [f64; 2], tip: [f64; 2], size: f64) -> String {
    let [back_x, back_y] = towards(tip, from, size);
    let [dx, dy] = [(tip[0] - back_x) * 0.55, (tip[1] - back_y) * 0.55];
    format!(
        "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}z",
        tip[0],
        tip[1],
        back_x - dy,
        back_y + dx,
        back_x + dy,
        back_y - dx
    )
}
