//! A bar a step: its mean wait with the interval, above that of the run before.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, simulation::Run},
    text::Lang,
};

use super::words;
use crate::ui::{
    chart::{
        axis::Axis,
        drawing::{over_axis, spoken_mark},
        figure::Canvas,
        marks::{text_lines, whisker},
        rows::Columns,
        scale::Linear,
    },
    i18n::{Label, label},
    number::fixed,
};

const DRAWING: Label = label(
    "每一步的平均等候，单位见横轴。用方向键逐步查看。",
    "Mean wait at every step. Arrow keys go from step to step.",
);
const SPOKEN: Label = label(
    "{step}：平均等候 {mean}，95 % 置信区间 {ci}，95 % 的客户不超过 {most}，利用率 {busy}",
    "{step}: mean wait {mean}, 95 % CI {ci}, 95 % of customers within {most}, utilisation {busy}",
);
const MINUTES: Label = label("分钟", "minutes");
const SECONDS: Label = label("秒", "seconds");

const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
/// Height of a bar, and of that of the run before.
const BAR: f64 = 14.0;
const BEFORE: f64 = 5.0;
/// Seconds from which on the axis counts minutes.
const LONG: f64 = 180.0;
/// Height of the line that names the unit.
const UNIT: f64 = 20.0;

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    name: String,
    /// Mean wait, in seconds.
    secs: f64,
    ci: Option<[f64; 2]>,
    /// Mean wait in the run before.
    before: Option<f64>,
    value: String,
    said: String,
}

/// The bars of the newest of `runs`, beside the one before it.
pub(super) fn bars(blueprint: &Blueprint, runs: &[Arc<Run>], lang: Lang) -> Vec<Bar> {
    let Some(run) = runs.first() else {
        return Vec::new();
    };
    let before = runs.get(1);
    run.steps()
        .filter_map(|step| {
            let waits = step.waits()?;
            let name = words::step(blueprint, step.card, lang);
            let value = words::time(waits.mean_secs.mean, lang);
            let most = words::time(waits.ninety_five_percent_secs.mean, lang);
            let ci = words::interval(&waits.mean_secs, lang);
            let said = SPOKEN.with(
                lang,
                &[
                    ("step", &name),
                    ("mean", &value),
                    ("ci", &ci),
                    ("most", &most),
                    ("busy", &words::share(step.station.utilisation)),
                ],
            );
            let before = before.and_then(|run| Some(run.step(step.card)?.waits()?.mean_secs.mean));
            Some(Bar {
                name,
                secs: waits.mean_secs.mean,
                ci: waits.mean_secs.ci,
                before,
                value,
                said,
            })
        })
        .collect()
}

/// The drawing.
pub(super) fn draw(canvas: Canvas, bars: &[Bar], lang: Lang) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.3, 76.0);
    let all = bars
        .iter()
        .flat_map(|bar| [Some(bar.secs), bar.before, bar.ci.map(|[_, high]| high)])
        .flatten();
    let longest = all.fold(0.0_f64, f64::max);
    let (unit, name) = if longest >= LONG {
        (60.0, MINUTES)
    } else {
        (1.0, SECONDS)
    };
    let scale = Linear::covering([0.0, (longest / unit).max(1.0)], 4, columns.inset(8.0));
    let mut bottom = UNIT;
    let rows: Vec<_> = bars
        .iter()
        .enumerate()
        .map(|(index, bar)| {
            let lines = columns.label_lines(&bar.name, 0.0, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let marks = BAR + BEFORE + 4.0;
            let height = if columns.stacked {
                label + marks + 18.0
            } else {
                label.max(marks) + 14.0
            };
            let place = (index, bottom, height);
            bottom += height;
            row(canvas, (columns, scale, unit), place, bar, lines)
        })
        .collect();
    let words = |tick: f64| {
        let is_whole = (tick - tick.round()).abs() < 1e-9;
        fixed(tick, usize::from(!is_whole))
    };
    let axis = Axis {
        scale,
        ticks: scale.ticks(4),
        has_grid: true,
        words,
    };
    let [_, right] = columns.plot;
    let unit_name = view! {
        <text class="tick" x=right y=14.0 text-anchor="end">{name.get(lang)}</text>
    };
    over_axis(
        canvas,
        bottom,
        DRAWING.get(lang),
        axis,
        view! {
            {unit_name}
            {rows}
        },
    )
}

fn row(
    canvas: Canvas,
    (columns, scale, unit): (Columns, Linear, f64),
    (index, top, height): (usize, f64, f64),
    bar: &Bar,
    lines: Vec<String>,
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, y) = if columns.stacked {
        (top + 17.0, top + label + 8.0)
    } else {
        let middle = top + height / 2.0;
        (
            middle - label / 2.0 + 13.0,
            middle - (BAR + BEFORE + 4.0) / 2.0,
        )
    };
    let value_y = if columns.stacked { first } else { y + 12.0 };
    let zero = scale.at(0.0);
    let length = |secs: f64| (scale.at(secs / unit) - zero).max(1.0);
    let before = bar.before.map(|secs| {
        view! {
            <rect class="wait-before" x=zero y=y + BAR + 4.0 width=length(secs) height=BEFORE></rect>
        }
    });
    let ci = bar
        .ci
        .map(|ci| whisker(scale, ci.map(|end| end / unit), y + BAR / 2.0));
    spoken_mark(
        canvas,
        index,
        "chart-row",
        [scale.at(bar.secs / unit), y],
        bar.said.clone(),
        view! {
            <rect class="row-band" x="0" y=top + 2.0 width=columns.width height=height - 4.0 rx="6"></rect>
            {text_lines(lines, 0.0, first, LEADING, "row-label")}
            <rect class="wait-bar" x=zero y=y width=length(bar.secs) height=BAR></rect>
            {ci}
            {before}
            <text class="row-value" x=columns.width - 4.0 y=value_y text-anchor="end">{bar.value.clone()}</text>
        },
    )
}
