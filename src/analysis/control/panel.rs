//! One panel: its axis, and on it limits, points and signals.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{Panel, PanelPoint, Statistic, Stretch},
    spc::Rule,
    text::Lang,
};

use super::{
    limits::lines,
    points::{path, points},
    words,
};
use crate::ui::{
    chart::{axis::side_ticks, scale::Linear},
    i18n::{Label, label},
    number::{fixed, percent},
};

const UPPER: Label = label("上限", "UCL");
const CENTRE: Label = label("中心", "CL");
const LOWER: Label = label("下限", "LCL");

/// Narrowest distance between two labels at the right, in CSS pixels.
const APART: f64 = 14.0;
/// Below this width labels at the right are numbers alone.
const NARROW: f64 = 520.0;

/// Where slots lie, in CSS pixels.
#[derive(Clone, Copy)]
pub(super) struct Across {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) step: f64,
    named: bool,
}

impl Across {
    pub(super) fn new(width: f64, slots: usize) -> Self {
        let named = width >= NARROW;
        let left = 46.0;
        let right = (width - if named { 86.0 } else { 48.0 }).max(left + 1.0);
        Self {
            left,
            right,
            step: (right - left) / slots.max(1) as f64,
            named,
        }
    }

    /// The middle of a slot.
    pub(super) fn at(&self, slot: usize) -> f64 {
        self.left + (slot as f64 + 0.5) * self.step
    }
}

/// Where a panel lies.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) across: Across,
    pub(super) top: f64,
    pub(super) height: f64,
}

impl Frame {
    /// Higher is up. The axis covers points and limits and need not begin at zero.
    pub(super) fn scale(&self, panel: &Panel) -> Linear {
        let (low, high) = panel
            .points
            .iter()
            .flat_map(|point| {
                let limits = point.limits.ok();
                [Some(point.value), point.second]
                    .into_iter()
                    .chain([limits.map(|l| l.lower), limits.map(|l| l.upper)])
                    .flatten()
            })
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        let (low, high) = if low < high {
            (low, high)
        } else if low.is_finite() {
            (low - 1.0, low + 1.0)
        } else {
            (0.0, 1.0)
        };
        let room = (high - low) * 0.08;
        let bottom = if low >= 0.0 {
            (low - room).max(0.0)
        } else {
            low - room
        };
        Linear::new([bottom, high + room], [self.top + self.height, self.top])
    }
}

/// What each point is marked as: 0 nothing, 1 part of a pattern, 2 beyond its limits.
pub(super) fn flags(panel: &Panel) -> Vec<u8> {
    let mut flags = vec![0_u8; panel.points.len()];
    for signal in &panel.signals {
        let flag = if signal.rule == Rule::BeyondLimits {
            2
        } else {
            1
        };
        if let Some(marked) = flags.get_mut(signal.at..=signal.to) {
            for mark in marked {
                *mark = flag.max(*mark);
            }
        }
    }
    flags
}

/// Draws `panel` into `frame`.
pub(super) fn panel(
    frame: Frame,
    panel: &Panel,
    stretches: &[Stretch],
    lang: Lang,
) -> impl IntoView + use<> {
    let (across, scale) = (frame.across, frame.scale(panel));
    let spread = frame.height < 200.0;
    let phases: Vec<(&Stretch, &[PanelPoint])> = stretches
        .iter()
        .map(|stretch| {
            let [first, last] = stretch.slots;
            let from = panel.points.partition_point(|point| point.slot < first);
            let to = panel.points.partition_point(|point| point.slot <= last);
            (stretch, panel.points.get(from..to).unwrap_or_default())
        })
        .collect();
    let limits = phases
        .iter()
        .map(|(stretch, points)| lines(across, scale, points, stretch.state, panel.statistic))
        .collect_view();
    let line: String = phases
        .iter()
        .map(|(_, points)| path(across, scale, points, |point| Some(point.value)))
        .collect();
    let second: String = phases
        .iter()
        .map(|(_, points)| path(across, scale, points, |point| point.second))
        .collect();
    let title = words::statistic(panel.statistic).get(lang);
    view! {
        {ticks(frame, scale, panel.statistic, if spread { 3 } else { 5 })}
        {limits}
        <text class="row-detail" x="0" y=frame.top - 12.0>{title}</text>
        <path class="control-line" d=line></path>
        <path class="control-line" d=second></path>
        {points(across, scale, panel)}
        {ends(across, scale, panel, spread, lang)}
    }
}

fn ticks(
    frame: Frame,
    scale: Linear,
    statistic: Statistic,
    wanted: usize,
) -> impl IntoView + use<> {
    let ticks = scale.ticks(wanted);
    let step = match ticks.as_slice() {
        [a, b, ..] => (b - a).abs(),
        _ => 1.0,
    };
    let decimals = if step < 0.0999 {
        2
    } else {
        usize::from(step < 0.999)
    };
    let sides = [frame.across.left, frame.across.right];
    side_ticks(scale, &ticks, sides, 6.0, move |tick| {
        if statistic == Statistic::Share {
            percent(tick)
        } else {
            fixed(tick, decimals)
        }
    })
}

/// The present limits, written at the right.
fn ends(
    across: Across,
    scale: Linear,
    panel: &Panel,
    spread: bool,
    lang: Lang,
) -> impl IntoView + use<> {
    let limits = panel.points.last().and_then(|point| point.limits.ok());
    limits.map(|limits| {
        let centre = scale.at(limits.centre);
        let lines = [
            (
                UPPER,
                limits.upper,
                scale.at(limits.upper).min(centre - APART),
            ),
            (CENTRE, limits.centre, centre),
            (
                LOWER,
                limits.lower,
                scale.at(limits.lower).max(centre + APART),
            ),
        ];
        lines
            .into_iter()
            // A spread that cannot be too small has no lower limit to speak of.
            .filter(|(name, value, _)| *name != LOWER || !spread || *value > 0.0)
            .map(|(name, value, y)| {
                let value = words::value(panel.statistic, value, false);
                let words = if across.named {
                    format!("{} {value}", name.get(lang))
                } else {
                    value
                };
                view! { <text class="row-detail" x=across.right + 5.0 y=y + 4.0>{words}</text> }
            })
            .collect_view()
    })
}
