//! How the answers spread over the scale: diverging stacked bars, the neutral point apart.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::opinions::{Opinion, Spread, least_favourable_first, opinions_finding},
    text::Lang,
};

use super::{numbers, results::Results, segments::Segments, wording};
use crate::ui::{
    chart::{
        drawing::{drawing, spoken_mark},
        figure::{Canvas, ChartFigure},
        rows::{Columns, Row, RowStyle, Rows},
        table::TableData,
    },
    i18n::{Label, Language, label, tr},
    number::{fixed, percent},
};

const NO_FINDING: Label = label("回答的分布", "How the answers spread");
const BASIS: Label = label(
    "每题期望（上）与感知（下）的回答分布，反向题已换算；中点两侧分别是不利与有利的回答，中点单独放在右边；{n}",
    "Answers to every item, expectation above perception, reversed items turned round; unfavourable answers to the left of the line, favourable ones to the right, the middle of the scale apart on the right; {n}",
);
const BASIS_STACKED: Label = label(
    "每题期望（上）与感知（下）的回答分布，从最低分到最高分合计 100 %，反向题已换算；{n}",
    "Answers to every item, expectation above perception, from the lowest point to the highest, adding up to 100 %; reversed items turned round; {n}",
);
const FORM: Label = label("形式", "Form");
const DIVERGING: Label = label("中点对齐", "Diverging");
const STACKED: Label = label("合计 100 %", "100 % stacked");
const LOWEST: Label = label("最低", "lowest");
const HIGHEST: Label = label("最高", "highest");
const NEUTRAL: Label = label("中点", "middle");
const DRAWING: Label = label(
    "各题回答的分布，不利最多的在前。用方向键逐题查看。",
    "Spread of answers per item, most unfavourable first. Arrow keys go from item to item.",
);
const SPOKEN: Label = label(
    "第 {number} 题 {text}：感知低于中点 {below}（95 % 置信区间 {low} 至 {high}），高于中点 {above}；期望低于中点 {e_below}，高于中点 {e_above}；{n}",
    "Item {number}, {text}: perceptions {below} below the middle (95 % CI {low} to {high}), {above} above; expectations {e_below} below, {e_above} above; {n}",
);
const UNRATED: Label = label(
    "第 {number} 题 {text}：没有感知的回答",
    "Item {number}, {text}: nobody rated the perception",
);
const CAPTION: Label = label("各题每个分数的占比", "Share of every point per item");
const ITEM_HEAD: Label = label("题目", "Item");
const SIDE: Label = label("一边", "Side");
const EXPECTATION: Label = label("期望", "Expectation");
const PERCEPTION: Label = label("感知", "Perception");
const BELOW_CI: Label = label(
    "低于中点的 95 % 置信区间",
    "95 % CI of those below the middle",
);

const BAR: f64 = 14.0;
/// Room between the bars of a row.
const BETWEEN: f64 = 3.0;
const STYLE: RowStyle = RowStyle {
    plot: 2.0 * BAR + BETWEEN,
    leading: 18.0,
    gap: 8.0,
    extra: [16.0, 14.0],
    inset: 1.0,
};
/// Room for the letter of a side before its bar.
const LETTER: f64 = 20.0;

/// How the bars stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Diverging,
    Stacked,
}

/// The chart.
#[component]
pub(super) fn OpinionsChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let form = RwSignal::new(Form::Diverging);
    let title = move || {
        let finding = opinions_finding(results.read().opinions());
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let lang = language.get();
        let label = match form.get() {
            Form::Diverging => BASIS,
            Form::Stacked => BASIS_STACKED,
        };
        label.with(
            lang,
            &[("n", &numbers::responses(results.read().cut.n, lang))],
        )
    };
    let data = move || table(&results.read(), language.get());
    let points = Memo::new(move |_| {
        results
            .read()
            .opinions()
            .first()
            .map_or(0, |opinion| opinion.perception.counts.len())
    });
    view! {
        <ChartFigure id="opinions" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(data)
            draw=move |canvas| draw(canvas, &results.read(), form.get(), language.get())>
            <p class="chart-key likert-key" aria-hidden="true">
                {tr(LOWEST)}
                {move || (0..points.get()).map(|place| {
                    let class = format!("key-block {}", class(place, points.get()));
                    view! { <span class=class></span> }
                }).collect_view()}
                {tr(HIGHEST)}
            </p>
            <Segments name=FORM choices=vec![(Form::Diverging, DIVERGING), (Form::Stacked, STACKED)] chosen=form/>
        </ChartFigure>
    }
}

/// The class of a point: warm below the middle, cool above, deeper towards the ends.
fn class(place: usize, points: usize) -> &'static str {
    let half = points / 2;
    let (classes, step) = if place < half {
        (
            ["likert-neg-1", "likert-neg-2", "likert-neg-3"],
            half - place,
        )
    } else if points % 2 == 1 && place == half {
        return "likert-mid";
    } else {
        let first = points - half;
        (
            ["likert-pos-1", "likert-pos-2", "likert-pos-3"],
            place + 1 - first,
        )
    };
    // Scales with fewer points use the outer tints, those with more repeat the innermost.
    let index = (step + 3).saturating_sub(half + 1).min(2);
    classes.get(index).copied().unwrap_or("likert-mid")
}

/// Where the shares of one bar lie, in CSS pixels.
struct Plot {
    /// Left end of the whole.
    left: f64,
    /// The line between unfavourable and favourable.
    middle: f64,
    /// Where the neutral bars begin, where they stand apart.
    neutral: f64,
    /// Pixels of a share of 1.
    unit: f64,
    form: Form,
}

impl Plot {
    fn new(left: f64, right: f64, opinions: &[&Opinion], form: Form) -> Self {
        let spreads = || {
            opinions
                .iter()
                .flat_map(|o| [&o.expectation, &o.perception])
        };
        let most = |share: fn(&Spread) -> f64| spreads().map(share).fold(0.0, f64::max);
        let below = most(Spread::unfavourable);
        let above = most(Spread::favourable);
        let between = most(|spread| spread.neutral().map_or(0.0, |place| spread.share(place)));
        let gap = if between > 0.0 { 18.0 } else { 0.0 };
        match form {
            Form::Stacked => Self {
                left,
                middle: left,
                neutral: left,
                unit: right - left,
                form,
            },
            Form::Diverging => {
                let unit = (right - left - gap) / (below + above + between).max(0.01);
                let middle = left + below * unit;
                Self {
                    left,
                    middle,
                    neutral: middle + above * unit + gap,
                    unit,
                    form,
                }
            }
        }
    }

    /// Left end and width of every point's part.
    fn parts(&self, spread: &Spread) -> Vec<(usize, f64, f64)> {
        let mut x = match self.form {
            Form::Stacked => self.left,
            Form::Diverging => self.middle - spread.unfavourable() * self.unit,
        };
        (0..spread.counts.len())
            .map(|place| {
                let width = spread.share(place) * self.unit;
                if self.form == Form::Diverging && spread.neutral() == Some(place) {
                    return (place, self.neutral, width);
                }
                let part = (place, x, width);
                x += width;
                part
            })
            .collect()
    }
}

fn draw(canvas: Canvas, results: &Results, form: Form, lang: Lang) -> impl IntoView + use<> {
    let ranked = least_favourable_first(results.opinions());
    let columns = Columns::new(canvas.width, 0.34, 52.0);
    let plot = Plot::new(columns.plot[0] + LETTER, columns.plot[1], &ranked, form);
    let mut rows = Rows::new(columns, STYLE, 22.0);
    let drawn: Vec<_> = ranked
        .iter()
        .map(|opinion| {
            let row = rows.row(&wording::item(opinion.item, opinion.text.get(lang)));
            let dimension = results.dimension_id(opinion.dimension);
            draw_row(canvas, &plot, &row, (opinion, dimension), lang)
        })
        .collect();
    let bottom = rows.bottom();
    let middle = (form == Form::Diverging).then(|| {
        let neutral = plot.neutral;
        view! {
            <line class="grid zero" x1=plot.middle x2=plot.middle y1="18" y2=bottom></line>
            <text class="tick" x=neutral y="14">{NEUTRAL.get(lang)}</text>
        }
    });
    // Where names stand over the bars, the line passes behind them.
    let (behind, before) = if columns.stacked {
        (middle, None)
    } else {
        (None, middle)
    };
    drawing(
        canvas,
        bottom,
        DRAWING.get(lang),
        view! {
            {behind}
            {drawn}
            {before}
        },
    )
}

fn draw_row(
    canvas: Canvas,
    plot: &Plot,
    row: &Row,
    (opinion, dimension): (&Opinion, &str),
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = row.columns;
    let bars = row.middle - STYLE.plot / 2.0;
    let said = spoken(opinion, lang);
    let middle = plot.middle;
    let sides = [
        (&opinion.expectation, bars, "E"),
        (&opinion.perception, bars + BAR + BETWEEN, "P"),
    ];
    let drawn = sides.map(|(spread, y, letter)| {
        let points = spread.counts.len();
        let parts = plot
            .parts(spread)
            .into_iter()
            .filter(|(.., width)| *width > 0.0)
            .map(|(place, x, width)| {
                view! { <rect class=class(place, points) x=x y=y width=width height=BAR></rect> }
            })
            .collect_view();
        view! {
            <text class="row-detail" x=columns.plot[0] y=y + BAR - 2.5>{letter}</text>
            {parts}
        }
    });
    // Beside the lower bar, whose share it is.
    let value_y = if columns.stacked {
        row.value
    } else {
        row.middle + BAR
    };
    let below = share(&opinion.perception, opinion.perception.unfavourable());
    spoken_mark(
        canvas,
        row.index,
        "chart-row",
        [middle, bars],
        said,
        view! {
            {row.heading(dimension)}
            {drawn}
            <text class="row-value" x=columns.width - 4.0 y=value_y text-anchor="end">{below}</text>
        },
    )
}

/// A share of the answers in per cent; a dash where nobody answered.
fn share(spread: &Spread, share: f64) -> String {
    if spread.n() == 0 {
        numbers::ABSENT.to_owned()
    } else {
        percent(share)
    }
}

fn spoken(opinion: &Opinion, lang: Lang) -> String {
    let (expectation, perception) = (&opinion.expectation, &opinion.perception);
    let (number, text) = (opinion.item.to_string(), opinion.text.get(lang));
    let Some(ends) = perception.unfavourable_ci() else {
        return UNRATED.with(lang, &[("number", &number), ("text", text)]);
    };
    let [low, high] = ends.map(percent);
    SPOKEN.with(
        lang,
        &[
            ("number", &number),
            ("text", text),
            ("below", &percent(perception.unfavourable())),
            ("low", &low),
            ("high", &high),
            ("above", &percent(perception.favourable())),
            ("e_below", &share(expectation, expectation.unfavourable())),
            ("e_above", &share(expectation, expectation.favourable())),
            ("n", &numbers::responses(perception.n(), lang)),
        ],
    )
}

fn table(results: &Results, lang: Lang) -> TableData {
    let points = results
        .opinions()
        .first()
        .map_or(0, |opinion| opinion.perception.counts.len());
    let first = results.material.key.min;
    let head = [ITEM_HEAD, SIDE].map(|head| head.get(lang).to_owned());
    let scale = (0..points).map(|place| fixed(first + place as f64, 0));
    let row = |opinion: &Opinion, spread: &Spread, side: Label| {
        let name = wording::item(opinion.item, opinion.text.get(lang));
        let ends = spread.unfavourable_ci().map_or_else(
            || numbers::ABSENT.to_owned(),
            |ends| numbers::ends(&ends.map(percent), lang),
        );
        [name, side.get(lang).to_owned()]
            .into_iter()
            .chain((0..points).map(|place| share(spread, spread.share(place))))
            .chain([ends, spread.n().to_string()])
            .collect::<Vec<_>>()
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: head
            .into_iter()
            .chain(scale)
            .chain([BELOW_CI.get(lang).to_owned(), "n".to_owned()])
            .collect(),
        rows: least_favourable_first(results.opinions())
            .into_iter()
            .flat_map(|opinion| {
                [
                    row(opinion, &opinion.expectation, EXPECTATION),
                    row(opinion, &opinion.perception, PERCEPTION),
                ]
            })
            .collect(),
        notes: Vec::new(),
    }
}
