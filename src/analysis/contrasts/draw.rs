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
            axis::Axis,
            drawing::{over_axis, spoken_mark},
            figure::Canvas,
            marks::whisker,
            rows::{Columns, Row, RowStyle, Rows},
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

const BAR: f64 = 12.0;
/// Height of both bars.
const BARS: f64 = 2.0 * BAR + 2.0;
const STYLE: RowStyle = RowStyle {
    plot: BARS,
    leading: 18.0,
    // With a line for the kind where the label stands above.
    gap: 22.0,
    extra: [32.0, 14.0],
    inset: 1.0,
};
/// Width of the name of the kind beside the bars.
const KIND: f64 = 150.0;
/// Where the name of the kind begins under a label.
const INDENT: f64 = 26.0;

/// One row a dimension or item.
pub(super) fn bars(
    canvas: Canvas,
    found: &[AttributeContrast],
    lang: Lang,
) -> impl IntoView + use<> {
    let mut columns = Columns::new(canvas.width, 0.3, KIND);
    if columns.stacked {
        // The label has the whole width; the kind stands under it.
        columns = Columns::new(canvas.width, 0.3, 0.0);
    }
    let ends = found
        .iter()
        .filter_map(|one| one.contrast.as_ref().ok())
        .flat_map(|contrast| {
            let ends = [contrast.penalty_ci, contrast.reward_ci];
            let ends = ends.into_iter().flatten().flatten();
            ends.chain([contrast.penalty, contrast.reward])
        });
    let scale = Linear::covering(ends, 6, columns.inset(10.0));
    let axis = Axis {
        scale,
        ticks: scale.ticks(if columns.stacked { 4 } else { 7 }),
        has_grid: true,
        words: |tick| signed(tick, 1),
    };
    let mut rows = Rows::new(columns, STYLE, 0.0);
    let drawn: Vec<_> = found
        .iter()
        .map(|one| draw_row(canvas, scale, &rows.row(one.name.get(lang)), one, lang))
        .collect();
    over_axis(canvas, rows.bottom(), DRAWING.get(lang), axis, drawn)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    one: &AttributeContrast,
    lang: Lang,
) -> impl IntoView + use<> {
    let middle = row.middle;
    let words = match &one.contrast {
        Ok(contrast) => contrast.kind.name(),
        Err(reason) => reason.text(),
    };
    let words = words.get(lang).to_owned();
    let [left, _] = row.columns.plot;
    let words = if row.columns.stacked {
        let y = middle - BARS / 2.0 - 7.0;
        view! { <text class="row-detail" x=INDENT y=y>{words}</text> }.into_any()
    } else if one.contrast.is_ok() {
        row.value_text("row-label", words).into_any()
    } else {
        // The reason stands where the bars would.
        view! { <text class="row-detail" x=left y=middle + 4.0>{words}</text> }.into_any()
    };
    let marks = one.contrast.as_ref().ok().map(|contrast| {
        let [above, below] = [middle - BAR / 2.0 - 1.0, middle + BAR / 2.0 + 1.0];
        view! {
            {side(scale, contrast.penalty, contrast.penalty_ci, above, "gap-neg")}
            {side(scale, contrast.reward, contrast.reward_ci, below, "gap-pos")}
        }
    });
    spoken_mark(
        canvas,
        row.index,
        "chart-row",
        [scale.at(0.0), middle - BARS / 2.0],
        spoken(one, lang),
        view! {
            {row.heading(&one.dim)}
            {marks}
            {words}
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
