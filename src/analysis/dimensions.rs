//! Gap bars per dimension, worst first, with confidence intervals.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{DimensionResult, dimension_finding, worst_first},
    text::Lang,
};

use super::{aim::aim, numbers, radar, results::Results, segments::Segments, wording};
use crate::ui::{
    chart::{
        axis::Axis,
        drawing::{over_axis, spoken_mark},
        figure::{Canvas, ChartFigure},
        marks::{bar, whisker},
        rows::{Columns, EvenRows, Row},
        scale::Linear,
        table::TableData,
    },
    i18n::{Label, Language, label},
    number::{fixed, signed},
};

const NO_FINDING: Label = label("各维度的差距", "Gap per dimension");
const BASIS: Label = label(
    "各维度的差距（感知 − 期望，分），细线是 95 % 置信区间；{n}",
    "Gap per dimension (perception − expectation, scale points); thin lines are 95 % confidence intervals; {n}",
);
const DRAWING: Label = label(
    "各维度的差距，从最大的不足开始。用方向键逐个查看。",
    "Gap per dimension, largest shortfall first. Arrow keys go from bar to bar.",
);
const SPOKEN: Label = label(
    "{name}：差距 {gap}，{ci}，{n}",
    "{name}: gap {gap}, {ci}, {n}",
);
const UNMEASURED: Label = label(
    "{name}：没有足够的成对回答",
    "{name}: not enough paired answers",
);
const COUNT: Label = label("n = {n}", "n = {n}");
const CAPTION: Label = label(
    "各维度的期望、感知与差距",
    "Expectation, perception and gap per dimension",
);
const HEAD: [Label; 7] = [
    label("维度", "Dimension"),
    label("期望", "Expectation"),
    label("感知", "Perception"),
    label("差距", "Gap"),
    label("标准差", "SD"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
];
/// Why the three means of a row need not add up.
pub(super) const RECONCILE: Label = label(
    "有人漏答时，期望、感知和差距来自不同的受访者：期望与感知各用自己的回答，差距只用成对的回答，所以三者不一定恰好相减。",
    "With missing answers, expectation, perception and gap rest on different respondents (each side on its own answers, the gap on pairs), so they need not subtract exactly.",
);

const FORM: Label = label("形式", "Form");
const BARS: Label = label("条形", "Bars");
const RADAR: Label = label("雷达图", "Radar");

/// How the dimensions are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bars,
    Radar,
}

const ROWS: EvenRows = EvenRows {
    height: [68.0, 56.0],
    above: [20.0, 44.0],
};
const BAR: f64 = 20.0;

/// The chart of dimension gaps.
#[component]
pub(super) fn DimensionChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let form = RwSignal::new(Form::Bars);
    aim("dimensions", "dim-", move |id| {
        let results = results.get_untracked();
        let ranked = worst_first(&results.analysis().dims);
        ranked.iter().position(|dim| dim.dim == id)
    });
    let title = move || {
        let finding = dimension_finding(results.read().analysis());
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let lang = language.get();
        let label = match form.get() {
            Form::Bars => BASIS,
            Form::Radar => radar::BASIS,
        };
        label.with(
            lang,
            &[("n", &numbers::responses(results.read().cut.n, lang))],
        )
    };
    let table = move || table(&results.read(), language.get());
    view! {
        <ChartFigure id="dimensions" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| match form.get() {
                Form::Bars => draw(canvas, &results.read(), language.get()).into_any(),
                Form::Radar => radar::draw(canvas, &results.read(), language.get()).into_any(),
            }>
            <Segments name=FORM choices=vec![(Form::Bars, BARS), (Form::Radar, RADAR)] chosen=form/>
        </ChartFigure>
    }
}

fn draw(canvas: Canvas, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let ranked = worst_first(&results.analysis().dims);
    let columns = Columns::new(canvas.width, 0.2, 128.0);
    let ends = ranked
        .iter()
        .flat_map(|dim| dim.gap.into_iter().chain(dim.ci.into_iter().flatten()));
    let scale = Linear::covering(ends, 5, columns.inset(10.0));
    let axis = Axis {
        scale,
        ticks: scale.ticks(if columns.stacked { 4 } else { 8 }),
        has_grid: true,
        words: |tick| signed(tick, 1),
    };
    let bottom = ROWS.bottom(columns, ranked.len());
    let rows = ranked
        .into_iter()
        .enumerate()
        .map(|(index, dim)| {
            let row = ROWS.row(columns, index, dim.name.get(lang).to_owned());
            draw_row(canvas, scale, &row, dim, lang)
        })
        .collect_view();
    over_axis(canvas, bottom, DRAWING.get(lang), axis, rows)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    dim: &DimensionResult,
    lang: Lang,
) -> impl IntoView + use<> {
    let (width, bar_y) = (row.columns.width, row.middle);
    // On the label's line where that stands above, else one over the other.
    let (value_y, [count_x, count_y]) = if row.columns.stacked {
        (row.value, [width - 78.0, row.value])
    } else {
        (row.value - 7.0, [width - 8.0, row.value + 10.0])
    };
    let words = spoken(dim, lang);
    let tip_x = scale.at(dim.gap.unwrap_or(0.0));
    let count = COUNT.with(lang, &[("n", &dim.n.to_string())]);
    spoken_mark(
        canvas,
        row.index,
        "chart-row",
        [tip_x, bar_y - BAR / 2.0],
        words,
        view! {
            {row.heading(&dim.dim)}
            {dim.gap.map(|gap| bar(scale, gap, bar_y - BAR / 2.0, BAR))}
            {dim.ci.map(|ci| whisker(scale, ci, bar_y))}
            <text class="row-value" x=width - 8.0 y=value_y text-anchor="end">
                {numbers::gap_or_dash(dim.gap, 2)}
            </text>
            <text class="row-detail" text-anchor="end" x=count_x y=count_y>{count}</text>
        },
    )
}

fn spoken(dim: &DimensionResult, lang: Lang) -> String {
    let name = dim.name.get(lang);
    let Some(gap) = dim.gap else {
        return UNMEASURED.with(lang, &[("name", name)]);
    };
    SPOKEN.with(
        lang,
        &[
            ("name", name),
            ("gap", &signed(gap, 2)),
            ("ci", &numbers::interval(dim.ci, lang)),
            ("n", &numbers::responses(dim.n, lang)),
        ],
    )
}

fn table(results: &Results, lang: Lang) -> TableData {
    let number = |value: Option<f64>| {
        value.map_or_else(|| numbers::ABSENT.to_owned(), |value| fixed(value, 2))
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: worst_first(&results.analysis().dims)
            .into_iter()
            .map(|dim| {
                vec![
                    dim.name.get(lang).to_owned(),
                    number(dim.expectation),
                    number(dim.perception),
                    numbers::gap_or_dash(dim.gap, 4),
                    number(dim.sd),
                    numbers::interval_cell(dim.ci, lang),
                    dim.n.to_string(),
                ]
            })
            .collect(),
        notes: vec![RECONCILE.get(lang).to_owned()],
    }
}
