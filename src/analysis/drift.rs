//! Expectation and perception over time, with their intervals.

use std::{fmt::Write as _, sync::Arc};

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        filter::SMALLEST_CUT,
        pictures::drift::{Drift, DriftBin, Step, drift_finding},
    },
    statistics::Summary,
    text::Lang,
};

use super::{numbers, results::Results, segments::Segments, wording};
use crate::ui::{
    chart::{
        axis::{label_every, side_ticks},
        drawing::{drawing, spoken_mark},
        figure::{Canvas, ChartFigure},
        marks::{dot, ring},
        scale::Linear,
        table::TableData,
    },
    i18n::{Label, Language, label, tr},
    number::{fixed, signed},
};

const NO_FINDING: Label = label("期望与感知的变化", "Expectation and perception over time");
const BASIS: Label = label(
    "每期平均的期望与感知（{min} 到 {max} 分，五个维度同等看待），竖线是 95 % 置信区间；少于 {few} 份的一期不显示；{n}",
    "Mean expectation and perception per period (scale {min} to {max}, every dimension counts the same); bars are 95 % confidence intervals; periods with fewer than {few} are not shown; {n}",
);
const EARLIER: Label = label("更早的 {n}没有画出。", "Earlier and not drawn: {n}.");
const STEP: Label = label("每期", "Period");
const WEEK: Label = label("周", "Week");
const MONTH: Label = label("月", "Month");
const EXPECTED: Label = label("期望", "expected");
const PERCEIVED: Label = label("感知", "perceived");
const DRAWING: Label = label(
    "期望与感知的变化。用方向键逐期查看。",
    "Expectation and perception over time. Arrow keys go from period to period.",
);
const SPOKEN: Label = label(
    "{start} 起：期望 {e}（{e_ci}），感知 {p}（{p_ci}），差距 {gap}，{n}",
    "From {start}: expected {e} ({e_ci}), perceived {p} ({p_ci}), gap {gap}, {n}",
);
const SPOKEN_FEW: Label = label(
    "{start} 起：少于 {few} 份回答，不显示",
    "From {start}: fewer than {few} responses, not shown",
);
const SPOKEN_NONE: Label = label("{start} 起：没有回答", "From {start}: no responses");
const CAPTION: Label = label("各期的期望与感知", "Expectation and perception per period");
const HEAD: [Label; 7] = [
    label("开始", "From"),
    label("期望", "Expectation"),
    label("95 % 置信区间", "95 % CI"),
    label("感知", "Perception"),
    label("95 % 置信区间", "95 % CI"),
    label("差距", "Gap"),
    label("n", "n"),
];

const HEIGHT: f64 = 260.0;
const TOP: f64 = 12.0;
const LEFT: f64 = 40.0;
/// Room for a date under the axis.
const DATE: f64 = 74.0;

/// The chart; nothing where no time can be read.
#[component]
pub(super) fn DriftChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let wanted = RwSignal::new(results.read_untracked().usual_step());
    let found = Signal::derive(move || {
        let results = results.read();
        let [week, month] = results.drift();
        match wanted.get() {
            Step::Week => week.clone(),
            Step::Month => month.clone(),
        }
    });
    let any = Memo::new(move |_| found.read().is_some());
    let title = move || {
        let finding = found.read().as_ref().and_then(drift_finding);
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let (results, lang) = (results.read(), language.get());
        let earlier = found.read().as_ref().map_or(0, |drift| drift.earlier);
        let mut basis = BASIS.with(
            lang,
            &[
                ("min", &results.material.key.min.to_string()),
                ("max", &results.material.key.max.to_string()),
                ("few", &SMALLEST_CUT.to_string()),
                ("n", &numbers::responses(results.cut.n, lang)),
            ],
        );
        if earlier > 0 {
            basis.push_str(if lang == Lang::Zh { "。" } else { ". " });
            basis.push_str(&EARLIER.with(lang, &[("n", &numbers::responses(earlier, lang))]));
        }
        basis
    };
    let data = move || {
        let lang = language.get();
        found
            .read()
            .as_ref()
            .map(|drift| table(drift, lang))
            .unwrap_or_default()
    };
    view! {
        {move || any.get().then(|| view! {
            <ChartFigure id="drift" title=Signal::derive(title) basis=Signal::derive(basis)
                table=Signal::derive(data)
                draw=move |canvas| found.get().map(|drift| draw(canvas, &drift, language.get()))>
                <p class="chart-key" aria-hidden="true">
                    <span class="key-ring"></span>{tr(EXPECTED)}
                    <span class="key-dot"></span>{tr(PERCEIVED)}
                </p>
                <Segments name=STEP choices=vec![(Step::Week, WEEK), (Step::Month, MONTH)] chosen=wanted/>
            </ChartFigure>
        })}
    }
}

fn draw(canvas: Canvas, drift: &Drift, lang: Lang) -> impl IntoView + use<> {
    let values: Vec<f64> = drift
        .bins
        .iter()
        .flat_map(|bin| [bin.expectation, bin.perception])
        .flatten()
        .flat_map(|summary| summary.ci.into_iter().flatten().chain([summary.mean]))
        .collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min).floor();
    let high = values
        .iter()
        .copied()
        .fold(f64::NEG_INFINITY, f64::max)
        .ceil();
    let (low, high) = if low < high { (low, high) } else { (0.0, 1.0) };
    // Higher is up. The axis does not begin at zero because the scale does not; its ticks say so.
    let scale = Linear::new([low, high], [TOP + HEIGHT, TOP]);
    let count = drift.bins.len();
    // A page that is just being laid out may give less room than the axis takes.
    let step = ((canvas.width - LEFT - 16.0) / count.max(1) as f64).max(1.0);
    let x = |place: usize| LEFT + (place as f64 + 0.5) * step;
    let sides = [LEFT, canvas.width];
    let ticks = side_ticks(scale, &scale.ticks(4), sides, 8.0, |tick| fixed(tick, 1));
    let every = label_every(count, step, DATE);
    let dates = drift
        .bins
        .iter()
        .enumerate()
        .filter(|(place, _)| place % every == 0)
        .map(|(place, bin)| {
            let date = bin.start.to_string();
            let date = match drift.step {
                Step::Week => date,
                Step::Month => date.get(..7).unwrap_or_default().to_owned(),
            };
            let anchor = if x(place) < DATE / 2.0 + 4.0 {
                "start"
            } else {
                "middle"
            };
            let at = if anchor == "start" {
                4.0
            } else {
                x(place).min(canvas.width - DATE / 2.0)
            };
            view! { <text class="tick" x=at y=TOP + HEIGHT + 22.0 text-anchor=anchor>{date}</text> }
        })
        .collect_view();
    let line = |side: fn(&DriftBin) -> Option<Summary>| {
        let mut path = String::new();
        let mut pen = 'M';
        for (place, bin) in drift.bins.iter().enumerate() {
            // A period without a mean breaks the line: nothing is known there.
            match side(bin) {
                Some(summary) => {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "{pen}{:.1} {:.1}", x(place), scale.at(summary.mean));
                    pen = 'L';
                }
                None => pen = 'M',
            }
        }
        path
    };
    let marks = drift
        .bins
        .iter()
        .enumerate()
        .map(|(place, bin)| mark(canvas, scale, (place, x(place), step), bin, lang))
        .collect_view();
    let height = TOP + HEIGHT + 32.0;
    drawing(
        canvas,
        height,
        DRAWING.get(lang),
        view! {
            {ticks}
            {dates}
            <path class="drift-line expected" d=line(|bin| bin.expectation)></path>
            <path class="drift-line perceived" d=line(|bin| bin.perception)></path>
            {marks}
        },
    )
}

fn mark(
    canvas: Canvas,
    scale: Linear,
    (place, x, step): (usize, f64, f64),
    bin: &DriftBin,
    lang: Lang,
) -> impl IntoView + use<> {
    let said = spoken(bin, lang);
    let top = bin
        .expectation
        .map_or(TOP + HEIGHT / 2.0, |e| scale.at(e.mean));
    let interval = |summary: Option<Summary>, dx: f64| {
        let [low, high] = summary?.ci?.map(|end| scale.at(end));
        let path = format!("M{0:.1} {low:.1}V{high:.1}", x + dx);
        Some(view! { <path class="mark-whisker" d=path></path> })
    };
    let band = step.min(44.0);
    let none = bin.expectation.is_none().then(|| {
        view! { <text class="tick" x=x y=TOP + HEIGHT - 6.0 text-anchor="middle">{numbers::ABSENT}</text> }
    });
    spoken_mark(
        canvas,
        place,
        "chart-row gap-neg",
        [x, top],
        said,
        view! {
            <rect class="row-band" x=x - band / 2.0 y=TOP width=band height=HEIGHT rx="6"></rect>
            {interval(bin.expectation, -2.0)}
            {interval(bin.perception, 2.0)}
            {bin.expectation.map(|e| ring(x - 2.0, scale.at(e.mean)))}
            {bin.perception.map(|p| dot(x + 2.0, scale.at(p.mean)))}
            {none}
        },
    )
}

fn ends(summary: &Summary, lang: Lang) -> String {
    numbers::range_cell(summary.ci, 1.0, 2, lang)
}

fn spoken(bin: &DriftBin, lang: Lang) -> String {
    let start = bin.start.to_string();
    let few = SMALLEST_CUT.to_string();
    let (Some(e), Some(p)) = (&bin.expectation, &bin.perception) else {
        let label = if bin.n.is_none() {
            SPOKEN_FEW
        } else {
            SPOKEN_NONE
        };
        return label.with(lang, &[("start", &start), ("few", &few)]);
    };
    SPOKEN.with(
        lang,
        &[
            ("start", &start),
            ("e", &fixed(e.mean, 2)),
            ("e_ci", &ends(e, lang)),
            ("p", &fixed(p.mean, 2)),
            ("p_ci", &ends(p, lang)),
            ("gap", &signed(p.mean - e.mean, 2)),
            ("n", &numbers::responses(e.n, lang)),
        ],
    )
}

fn table(drift: &Drift, lang: Lang) -> TableData {
    let row = |bin: &DriftBin| {
        let n = bin
            .n
            .map_or_else(|| format!("< {SMALLEST_CUT}"), |n| n.to_string());
        let side = |summary: &Option<Summary>| match summary {
            Some(summary) => [fixed(summary.mean, 4), ends(summary, lang)],
            None => [numbers::ABSENT, numbers::ABSENT].map(str::to_owned),
        };
        let gap = bin
            .expectation
            .zip(bin.perception)
            .map(|(e, p)| p.mean - e.mean);
        [bin.start.to_string()]
            .into_iter()
            .chain(side(&bin.expectation))
            .chain(side(&bin.perception))
            .chain([numbers::gap_or_dash(gap, 4), n])
            .collect()
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: drift.bins.iter().map(row).collect(),
        notes: Vec::new(),
    }
}
