//! The bars of the shares.

use leptos::prelude::*;
use serviscope_domain::{psychometrics::DriverShare, text::Lang};

use crate::{
    analysis::numbers,
    ui::{
        chart::{
            axis::Axis,
            drawing::{over_axis, spoken_mark},
            figure::Canvas,
            marks::whisker,
            rows::{Columns, EvenRows, Row},
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

const ROWS: EvenRows = EvenRows {
    height: [64.0, 48.0],
    above: [18.0, 42.0],
};
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
    let axis = Axis {
        scale,
        ticks: scale.ticks(if columns.stacked { 4 } else { 8 }),
        has_grid: true,
        words: |tick| format!("{} %", fixed(tick, 0)),
    };
    let rows = shares
        .iter()
        .enumerate()
        .map(|(index, share)| {
            let row = ROWS.row(columns, index, share.name.get(lang).to_owned());
            draw_row(canvas, scale, &row, share, lang)
        })
        .collect_view();
    let bottom = ROWS.bottom(columns, shares.len());
    over_axis(canvas, bottom, DRAWING.get(lang), axis, rows)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    share: &DriverShare,
    lang: Lang,
) -> impl IntoView + use<> {
    let top = row.middle - BAR / 2.0;
    let (from, to) = (scale.at(0.0), scale.at(share.share * 100.0));
    let [left, width] = [from.min(to), (to - from).abs().max(1.0)];
    let ci = share.ci.map(|ci| ci.map(|end| end * 100.0));
    let value = format!("{} %", fixed(share.share * 100.0, 0));
    spoken_mark(
        canvas,
        row.index,
        "chart-row",
        [to, top],
        spoken(share, lang),
        view! {
            {row.heading(&share.dim)}
            <rect class="mark-share" x=left y=top width=width height=BAR></rect>
            {ci.map(|ci| whisker(scale, ci, row.middle))}
            {row.value_text("row-value", value)}
        },
    )
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
