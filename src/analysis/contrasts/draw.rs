//! Penalty and reward as bars on both sides of zero.

use leptos::prelude::*;
use serviscope_domain::{
    models::{AttributeContrast, Contrast},
    text::Lang,
};

use crate::{
    analysis::numbers,
    ui::{
        chart::{
            axis::{AXIS_HEIGHT, grid, tick_labels},
            drawing::{drawing, spoken_mark},
            figure::Canvas,
            marks::{dimension_marker, text_lines, whisker},
            rows::Columns,
            scale::Linear,
        },
        i18n::{Label, label},
        number::signed,
    },
};

const DRAWING: Label = label(
    "惩罚与奖励。用方向键逐个查看。",
    "Penalty and reward. Arrow keys go from row to row.",
);
const SPOKEN: Label = label(
    "{name}：{kind}；惩罚 {penalty}，{penalty_ci}；奖励 {reward}，{reward_ci}；评低 {low} 人，居中 {middle} 人，评高 {high} 人",
    "{name}: {kind}; penalty {penalty}, {penalty_ci}; reward {reward}, {reward_ci}; {low} rate it low, {middle} in between, {high} high",
);
const ABSENT: Label = label("{name}：{reason}", "{name}: {reason}");

const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
const INDENT: f64 = 26.0;
const BAR: f64 = 12.0;
/// Height of both bars.
const BARS: f64 = 2.0 * BAR + 2.0;
/// Width of the name of the kind.
const KIND: f64 = 150.0;

/// One row a dimension or item.
pub(super) fn bars(
    canvas: Canvas,
    found: &[AttributeContrast],
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.3, KIND);
    let ends = found
        .iter()
        .filter_map(|one| one.contrast.as_ref().ok())
        .flat_map(|contrast| {
            let ends = [contrast.penalty_ci, contrast.reward_ci];
            let ends = ends.into_iter().flatten().flatten();
            ends.chain([contrast.penalty, contrast.reward])
        });
    let scale = Linear::covering(ends, 6, columns.inset(10.0));
    let ticks = scale.ticks(if columns.stacked { 4 } else { 7 });
    let mut bottom = 0.0;
    let rows: Vec<_> = found
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let lines = columns.label_lines(one.name.get(lang), INDENT, LABEL_SIZE);
            let label = lines.len() as f64 * LEADING;
            let height = if columns.stacked {
                label + BARS + 18.0
            } else {
                label.max(BARS) + 14.0
            };
            let top = bottom;
            bottom += height;
            draw_row(
                canvas,
                columns,
                scale,
                (index, top, height),
                lines,
                one,
                lang,
            )
        })
        .collect();
    drawing(
        canvas,
        bottom + AXIS_HEIGHT,
        DRAWING.get(lang),
        view! {
            {grid(scale, &ticks, 0.0, bottom)}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| signed(tick, 1))}
        },
    )
}

fn draw_row(
    canvas: Canvas,
    columns: Columns,
    scale: Linear,
    (index, top, height): (usize, f64, f64),
    lines: Vec<String>,
    one: &AttributeContrast,
    lang: Lang,
) -> impl IntoView + use<> {
    let label = lines.len() as f64 * LEADING;
    let (first, middle) = if columns.stacked {
        (top + 18.0, top + label + 8.0 + BARS / 2.0)
    } else {
        (top + (height - label) / 2.0 + 13.0, top + height / 2.0)
    };
    let kind_y = if columns.stacked { first } else { middle + 5.0 };
    let kind = one.contrast.as_ref().map_or_else(
        |_| numbers::ABSENT.to_owned(),
        |contrast| contrast.kind.name().get(lang).to_owned(),
    );
    let marks = one.contrast.as_ref().ok().map(|contrast| {
        let [above, below] = [middle - BAR / 2.0 - 1.0, middle + BAR / 2.0 + 1.0];
        view! {
            {side(scale, contrast.penalty, contrast.penalty_ci, above, "gap-neg")}
            {side(scale, contrast.reward, contrast.reward_ci, below, "gap-pos")}
        }
    });
    spoken_mark(
        canvas,
        index,
        "chart-row",
        [scale.at(0.0), middle - BARS / 2.0],
        spoken(one, lang),
        view! {
            <rect class="row-band" x="0" y=top + 1.0 width=columns.width height=height - 2.0 rx="6"></rect>
            {dimension_marker(&one.dim, 12.0, first - 5.0)}
            {text_lines(lines, INDENT, first, LEADING, "row-label")}
            {marks}
            <text class="row-label" x=columns.width - 8.0 y=kind_y text-anchor="end">{kind}</text>
        },
    )
}

/// A bar from zero with its interval, centred on `y`. The class tells penalty from reward, on
/// whichever side of zero it lies.
fn side(
    scale: Linear,
    value: f64,
    ci: Option<[f64; 2]>,
    y: f64,
    class: &'static str,
) -> impl IntoView + use<> {
    let (zero, end) = (scale.at(0.0), scale.at(value));
    view! {
        <rect class=format!("mark-bar {class}") x=zero.min(end) y=y - BAR / 2.0
            width=(end - zero).abs().max(1.0) height=BAR></rect>
        {ci.map(|ci| whisker(scale, ci, y))}
    }
}

fn spoken(one: &AttributeContrast, lang: Lang) -> String {
    let name = one.name.get(lang);
    match &one.contrast {
        Err(reason) => ABSENT.with(lang, &[("name", name), ("reason", reason.text().get(lang))]),
        Ok(contrast) => said(name, contrast, lang),
    }
}

fn said(name: &str, contrast: &Contrast, lang: Lang) -> String {
    let [low, middle, high] = contrast.n.map(|n| n.to_string());
    SPOKEN.with(
        lang,
        &[
            ("name", name),
            ("kind", contrast.kind.name().get(lang)),
            ("penalty", &signed(contrast.penalty, 2)),
            ("penalty_ci", &numbers::interval(contrast.penalty_ci, lang)),
            ("reward", &signed(contrast.reward, 2)),
            ("reward_ci", &numbers::interval(contrast.reward_ci, lang)),
            ("low", &low),
            ("middle", &middle),
            ("high", &high),
        ],
    )
}
