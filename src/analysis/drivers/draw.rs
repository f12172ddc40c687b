//! The bars of the shares.

use leptos::prelude::*;
use serviscope_domain::{psychometrics::DriverShare, text::Lang};

use crate::{
    analysis::numbers,
    ui::{
        chart::{
            axis::{AXIS_HEIGHT, grid, tick_labels},
            figure::Canvas,
            marks::{dimension_marker, whisker},
            roving::{rove, tab_index},
            rows::Columns,
            scale::Linear,
        },
        i18n::{Label, label},
        number::fixed,
    },
};

const DRAWING: Label = label(
    "各维度占 R² 的份额，从最大的开始。用方向键逐个查看。",
    "Share of R² by dimension, largest first. Arrow keys go from bar to bar.",
);
const SPOKEN: Label = label(
    "{name}：占 R² 的 {share} %{ci}",
    "{name}: {share} % of R²{ci}",
);

/// Height of a row beside its label, and under it.
const ROW: f64 = 48.0;
const ROW_STACKED: f64 = 64.0;
const BAR: f64 = 20.0;

/// One bar a dimension, in percent of R².
pub(super) fn bars(canvas: Canvas, shares: &[DriverShare], lang: Lang) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.2, 72.0);
    let ends = shares
        .iter()
        .flat_map(|share| {
            [share.share]
                .into_iter()
                .chain(share.ci.into_iter().flatten())
        })
        .map(|end| end * 100.0);
    let scale = Linear::covering(ends, 5, columns.inset(10.0));
    let ticks = scale.ticks(if columns.stacked { 4 } else { 8 });
    let row = if columns.stacked { ROW_STACKED } else { ROW };
    let bottom = row * shares.len() as f64;
    let height = bottom + AXIS_HEIGHT;
    let rows = shares
        .iter()
        .enumerate()
        .map(|(index, share)| draw_row(canvas, columns, scale, (index, row), share, lang))
        .collect_view();
    view! {
        <svg class="chart-svg" width=canvas.width height=height viewBox=format!("0 0 {} {height}", canvas.width)
            role="group" aria-label=DRAWING.get(lang) on:keydown=move |event| rove(&event)>
            {grid(scale, &ticks, 0.0, bottom)}
            {rows}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| format!("{} %", fixed(tick, 0)))}
        </svg>
    }
}

fn draw_row(
    canvas: Canvas,
    columns: Columns,
    scale: Linear,
    (index, row): (usize, f64),
    share: &DriverShare,
    lang: Lang,
) -> impl IntoView + use<> {
    let top = index as f64 * row;
    let (label_y, bar_y) = if columns.stacked {
        (top + 18.0, top + 42.0)
    } else {
        (top + row / 2.0, top + row / 2.0)
    };
    let words = spoken(share, lang);
    let (hover, focus) = (words.clone(), words.clone());
    let tip = canvas.tip;
    let (from, to) = (scale.at(0.0), scale.at(share.share * 100.0));
    let [left, width] = [from.min(to), (to - from).abs().max(1.0)];
    let ci = share.ci.map(|ci| ci.map(|end| end * 100.0));
    view! {
        <g class="chart-row" data-mark="" tabindex=tab_index(index) role="img" aria-label=words
            on:mouseenter=move |_| tip.show(to, bar_y - BAR / 2.0, hover.clone())
            on:focus=move |_| tip.show(to, bar_y - BAR / 2.0, focus.clone())
            on:mouseleave=move |_| tip.hide() on:blur=move |_| tip.hide()>
            <rect class="row-band" x="0" y=top + 2.0 width=columns.width height=row - 4.0 rx="6"></rect>
            {dimension_marker(&share.dim, 12.0, label_y)}
            <text class="row-label" x="26" y=label_y + 5.0>{share.name.get(lang).to_owned()}</text>
            <rect class="mark-share" x=left y=bar_y - BAR / 2.0 width=width height=BAR></rect>
            {ci.map(|ci| whisker(scale, ci, bar_y))}
            <text class="row-value" x=columns.width - 8.0 y=label_y + 5.0 text-anchor="end">
                {format!("{} %", fixed(share.share * 100.0, 0))}
            </text>
        </g>
    }
}

fn spoken(share: &DriverShare, lang: Lang) -> String {
    let ci = share.ci.map_or_else(String::new, |ci| {
        let words = numbers::range(ci, 100.0, 0, lang);
        match lang {
            Lang::Zh => format!("\u{ff0c}{words} %"),
            Lang::En => format!(", {words} %"),
        }
    });
    SPOKEN.with(
        lang,
        &[
            ("name", share.name.get(lang)),
            ("share", &fixed(share.share * 100.0, 0)),
            ("ci", &ci),
        ],
    )
}
