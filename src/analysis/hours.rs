//! Weekday × hour: how many answered, and how content they were.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        filter::SMALLEST_CUT,
        pictures::{
            cell::{Cell, tint},
            hours::{HourCell, Hours, day_name, hours_finding},
        },
    },
    text::Lang,
};

use super::{numbers, results::Results, segments::Segments};
use crate::ui::{
    chart::{
        drawing::drawing,
        figure::{Canvas, ChartFigure},
        heat::{HeatCell, heat_cell, tint_class},
        table::TableData,
    },
    i18n::{Label, Language, label},
    number::signed,
};

const BASIS: Label = label(
    "按提交时间（受访者当地）分到星期与时段；差距是五个维度同等看待的平均；少于 {few} 份的格子不显示差距；{n}",
    "By weekday and hour of submission on the respondents’ clocks; the gap counts every dimension the same; cells with fewer than {few} show none; {n}",
);
const UNDATED: Label = label("另有 {n}没有可读的时间。", "Without a readable time: {n}.");
const SHOWN: Label = label("显示", "Show");
const GAPS: Label = label("差距", "Gap");
const COUNTS: Label = label("回答数", "Responses");
const DRAWING: Label = label(
    "星期与时段。用方向键逐格查看。",
    "Weekdays and hours. Arrow keys go from cell to cell.",
);
const SPOKEN: Label = label(
    "{day} {hours}：差距 {gap}，{ci}，{n}",
    "{day} {hours}: gap {gap}, {ci}, {n}",
);
const SPOKEN_FEW: Label = label(
    "{day} {hours}：{n}，太少，不显示差距",
    "{day} {hours}: {n}, too few to show a gap",
);
const BLOCK: Label = label("{from}–{to} 点", "{from}:00–{to}:00");
const CAPTION: Label = label(
    "各时段的回答数与差距",
    "Responses and gap by time of the week",
);
const HEAD: [Label; 5] = [
    label("星期", "Weekday"),
    label("时段", "Hours"),
    label("n", "n"),
    label("差距", "Gap"),
    label("95 % 置信区间", "95 % CI"),
];

/// Names of the days that fit a narrow column.
const SHORT: [Label; 7] = [
    label("一", "Mo"),
    label("二", "Tu"),
    label("三", "We"),
    label("四", "Th"),
    label("五", "Fr"),
    label("六", "Sa"),
    label("日", "Su"),
];

const TOP: f64 = 26.0;
const LEFT: f64 = 48.0;
const ROW: f64 = 46.0;

/// What the cells show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Gap,
    Count,
}

/// The heat map; nothing where no time can be read.
#[component]
pub(super) fn HoursChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let shown = RwSignal::new(Shown::Gap);
    let hours = Signal::derive(move || results.read().hours().cloned());
    let any = Memo::new(move |_| hours.read().is_some());
    let title = move || {
        let words = hours.read().as_ref().map(hours_finding);
        words.map_or_else(String::new, |words| words.get(language.get()).to_owned())
    };
    let basis = move || {
        let lang = language.get();
        let (dated, undated) = hours
            .read()
            .as_ref()
            .map_or((0, 0), |hours| (hours.dated, hours.undated));
        let mut basis = BASIS.with(
            lang,
            &[
                ("few", &SMALLEST_CUT.to_string()),
                ("n", &numbers::responses(dated, lang)),
            ],
        );
        if undated > 0 {
            basis.push_str(if lang == Lang::Zh { "。" } else { ". " });
            basis.push_str(&UNDATED.with(lang, &[("n", &numbers::responses(undated, lang))]));
        }
        basis
    };
    let data = move || {
        let lang = language.get();
        hours
            .read()
            .as_ref()
            .map(|hours| table(hours, lang))
            .unwrap_or_default()
    };
    view! {
        {move || any.get().then(|| view! {
            <ChartFigure id="hours" title=Signal::derive(title) basis=Signal::derive(basis)
                table=Signal::derive(data)
                draw=move |canvas| hours.get().map(|hours| {
                    let range = results.read().material.key.range();
                    draw(canvas, &hours, shown.get(), range, language.get())
                })>
                <Segments name=SHOWN choices=vec![(Shown::Gap, GAPS), (Shown::Count, COUNTS)] chosen=shown/>
            </ChartFigure>
        })}
    }
}

fn draw(
    canvas: Canvas,
    hours: &Hours,
    shown: Shown,
    range: f64,
    lang: Lang,
) -> impl IntoView + use<> {
    let width = (canvas.width - LEFT) / 7.0;
    let busiest = hours
        .cells
        .iter()
        .flatten()
        .map(|cell| cell.n)
        .max()
        .unwrap_or(0);
    let narrow = width < 76.0;
    let days = (0..7)
        .map(|day| {
            let name = if narrow {
                SHORT.get(day).map(|name| name.get(lang).to_owned())
            } else {
                Some(day_name(day).get(lang).to_owned())
            };
            let x = LEFT + (day as f64 + 0.5) * width;
            view! { <text class="tick" x=x y="16" text-anchor="middle">{name}</text> }
        })
        .collect_view();
    let blocks = hours
        .starts
        .iter()
        .enumerate()
        .map(|(place, start)| {
            let y = TOP + place as f64 * ROW;
            let cells = hours
                .cells
                .iter()
                .enumerate()
                .filter_map(|(day, cells)| {
                    let rect = [LEFT + day as f64 * width, y, width, ROW];
                    let cell = words(cells.get(place)?, (day, *start, hours.width), shown, lang);
                    let tinted = tinted(cells.get(place)?, shown, range, busiest);
                    let cell = HeatCell { rect, class: tinted, ..cell };
                    Some(heat_cell(canvas, place * 7 + day, cell))
                })
                .collect_view();
            let block = format!("{start}–{}", start + hours.width);
            view! {
                <text class="tick" x=LEFT - 8.0 y=y + ROW / 2.0 + 4.0 text-anchor="end">{block}</text>
                {cells}
            }
        })
        .collect_view();
    let height = TOP + ROW * hours.starts.len() as f64;
    drawing(
        canvas,
        height,
        DRAWING.get(lang),
        view! {
            {days}
            {blocks}
        },
    )
}

/// The class that tints a cell: by its gap, or by its share of the busiest one.
fn tinted(cell: &HourCell, shown: Shown, range: f64, busiest: usize) -> &'static str {
    const COUNTS: [&str; 5] = ["heat-none", "heat-n-1", "heat-n-2", "heat-n-3", "heat-n-4"];
    match (shown, cell.gap.gap()) {
        (Shown::Gap, Some(gap)) => tint_class(gap, tint(gap, range)),
        (Shown::Gap, None) => "heat-none",
        (Shown::Count, _) => {
            let quarter = (cell.n * 4).div_ceil(busiest.max(1));
            COUNTS.get(quarter).copied().unwrap_or("heat-n-4")
        }
    }
}

fn words(
    cell: &HourCell,
    (day, start, width): (usize, usize, usize),
    shown: Shown,
    lang: Lang,
) -> HeatCell {
    let hours = block(start, width, lang);
    let day = day_name(day).get(lang).to_owned();
    let n = numbers::responses(cell.n, lang);
    let (spoken, gap) = match &cell.gap {
        Cell::Shown { gap, ci, .. } => (
            SPOKEN.with(
                lang,
                &[
                    ("day", &day),
                    ("hours", &hours),
                    ("gap", &signed(*gap, 2)),
                    ("ci", &numbers::interval(*ci, lang)),
                    ("n", &n),
                ],
            ),
            signed(*gap, 1),
        ),
        Cell::Suppressed | Cell::Empty => (
            SPOKEN_FEW.with(lang, &[("day", &day), ("hours", &hours), ("n", &n)]),
            numbers::ABSENT.to_owned(),
        ),
    };
    let (value, basis) = match shown {
        Shown::Gap => (gap, cell.n.to_string()),
        Shown::Count => (cell.n.to_string(), String::new()),
    };
    HeatCell {
        rect: [0.0; 4],
        class: "heat-none",
        value,
        basis,
        spoken,
    }
}

fn block(start: usize, width: usize, lang: Lang) -> String {
    let ends = [
        ("from", start.to_string()),
        ("to", (start + width).to_string()),
    ];
    BLOCK.with(
        lang,
        &ends.each_ref().map(|(key, end)| (*key, end.as_str())),
    )
}

fn table(hours: &Hours, lang: Lang) -> TableData {
    let rows = hours.cells.iter().enumerate().flat_map(|(day, cells)| {
        cells.iter().zip(&hours.starts).map(move |(cell, start)| {
            let (gap, ci) = match &cell.gap {
                Cell::Shown { gap, ci, .. } => (signed(*gap, 4), numbers::interval_cell(*ci, lang)),
                Cell::Suppressed | Cell::Empty => {
                    (numbers::ABSENT.to_owned(), numbers::ABSENT.to_owned())
                }
            };
            let day = day_name(day).get(lang).to_owned();
            vec![
                day,
                block(*start, hours.width, lang),
                cell.n.to_string(),
                gap,
                ci,
            ]
        })
    });
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: rows.collect(),
        notes: Vec::new(),
    }
}
