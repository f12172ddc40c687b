//! Branches (or another circumstance) × dimensions, with the numbers in the cells.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        filter::{Field, SMALLEST_CUT},
        pictures::{
            cell::{Cell, tint},
            groups::{Group, Groups, groups_finding},
        },
    },
    text::Lang,
};

use super::{
    filters::words as filter_words, numbers, results::Results, segments::Segments, wording,
};
use crate::ui::{
    chart::{
        drawing::drawing,
        figure::{Canvas, ChartFigure},
        heat::{HeatCell, heat_cell, tint_class},
        lines::wrap,
        marks::text_lines,
        table::TableData,
    },
    i18n::{Label, Language, label},
    number::signed,
};

const NO_FINDING: Label = label("各组的差距", "Gap per group");
const BASIS: Label = label(
    "各组在每个维度上的平均差距（感知 − 期望，分）与回答数；颜色越深，差距越大；{n}",
    "Mean gap of every group and dimension (perception − expectation, scale points) with its n; the deeper the tint, the larger the gap; {n}",
);
const CUT_BY: Label = label("分组", "Cut by");
const DRAWING: Label = label(
    "各组各维度的差距。用方向键逐格查看。",
    "Gap of every group and dimension. Arrow keys go from cell to cell.",
);
const OVERALL: Label = label("总体", "Overall");
const SPOKEN: Label = label(
    "{group}，{dimension}：差距 {gap}，{ci}，{n}",
    "{group}, {dimension}: gap {gap}, {ci}, {n}",
);
const SPOKEN_FEW: Label = label(
    "{group}，{dimension}：少于 {n} 份回答，不显示",
    "{group}, {dimension}: fewer than {n} responses, not shown",
);
const SPOKEN_NONE: Label = label(
    "{group}，{dimension}：没有回答",
    "{group}, {dimension}: no responses",
);
const FEW: Label = label("< {n}", "< {n}");
const WHY: Label = label(
    "“< {n}”：少于 {n} 份回答可能认出是谁，不显示数字。",
    "“< {n}”: fewer than {n} responses could point to a person, so no number is shown.",
);
const CAPTION: Label = label("各组各维度的差距", "Gap per group and dimension");
const DIMENSION: Label = label("维度", "Dimension");
const GAP: Label = label("差距", "Gap");
const INTERVAL: Label = label("95 % 置信区间", "95 % CI");
const N: Label = label("n", "n");

/// Height of a row and of its name above it on a phone.
const ROW: f64 = 52.0;
const NAME: f64 = 24.0;
/// Below this width the name of a group stands above its cells.
const STACK_BELOW: f64 = 620.0;
const LABELS: f64 = 150.0;

/// The heat map; nothing where no circumstance tells responses apart.
#[component]
pub(super) fn GroupsChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let fields = Memo::new(move |_| {
        let results = results.read();
        results
            .groups()
            .iter()
            .map(|groups| groups.field)
            .collect::<Vec<Field>>()
    });
    let wanted = RwSignal::new(Field::Branch);
    let groups = Signal::derive(move || {
        let results = results.read();
        let found = results
            .groups()
            .iter()
            .find(|groups| groups.field == wanted.get());
        found.or(results.groups().first()).cloned()
    });
    let title = move || {
        let finding = groups.read().as_ref().and_then(groups_finding);
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let lang = language.get();
        BASIS.with(
            lang,
            &[("n", &numbers::responses(results.read().cut.n, lang))],
        )
    };
    let data = move || {
        let lang = language.get();
        groups
            .read()
            .as_ref()
            .map(|groups| table(groups, lang))
            .unwrap_or_default()
    };
    view! {
        {move || (!fields.read().is_empty()).then(|| {
            let choices = fields.get().into_iter().map(|field| (field, filter_words::field(field))).collect();
            view! {
                <ChartFigure id="groups" title=Signal::derive(title) basis=Signal::derive(basis)
                    table=Signal::derive(data)
                    draw=move |canvas| groups.get().map(|groups| {
                        draw(canvas, &groups, results.read().material.key.range(), language.get())
                    })>
                    <Segments name=CUT_BY choices chosen=wanted/>
                </ChartFigure>
            }
        })}
    }
}

fn draw(canvas: Canvas, groups: &Groups, range: f64, lang: Lang) -> impl IntoView + use<> {
    let stacked = canvas.width < STACK_BELOW;
    let left = if stacked { 0.0 } else { LABELS };
    let columns = groups.dimensions.len() + 1;
    let width = (canvas.width - left) / columns as f64;
    let heads: Vec<String> = groups
        .dimensions
        .iter()
        .map(|dimension| dimension.get(lang).to_owned())
        .chain([OVERALL.get(lang).to_owned()])
        .collect();
    // On a phone long names of dimensions stand on a slant, so that they stay legible.
    let slanted = heads
        .iter()
        .any(|head| crate::ui::chart::lines::width(head, 12.0) > width - 4.0);
    let top = if slanted { 84.0 } else { 30.0 };
    let head = heads
        .iter()
        .enumerate()
        .map(|(column, name)| {
            let x = left + (column as f64 + 0.5) * width;
            let (anchor, transform) = if slanted {
                ("start", format!("translate({:.1} {:.1}) rotate(-50)", x - 4.0, top - 8.0))
            } else {
                ("middle", format!("translate({x:.1} {:.1})", top - 8.0))
            };
            view! { <text class="tick" text-anchor=anchor transform=transform>{name.clone()}</text> }
        })
        .collect_view();
    let step = if stacked { ROW + NAME } else { ROW };
    let rows = groups
        .rows
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let y = top + place as f64 * step;
            let name = filter_words::value(&group.name, lang);
            let label = if stacked {
                text_lines(vec![name.clone()], 2.0, y + 17.0, 17.0, "row-label").into_any()
            } else {
                let lines = wrap(&name, LABELS - 12.0, 14.0);
                let first = y + ROW / 2.0 + 5.0 - (lines.len() as f64 - 1.0) * 8.5;
                text_lines(lines, 0.0, first, 17.0, "row-label").into_any()
            };
            let cell_y = if stacked { y + NAME } else { y };
            let cells = group
                .cells
                .iter()
                .chain([&group.overall])
                .zip(&heads)
                .enumerate()
                .map(|(column, (cell, dimension))| {
                    let rect = [left + column as f64 * width, cell_y, width, ROW];
                    let cell = words(cell, range, (&name, dimension), rect, lang);
                    heat_cell(canvas, place * columns + column, cell)
                })
                .collect_view();
            view! { {label} {cells} }
        })
        .collect_view();
    let height = top + step * groups.rows.len() as f64;
    drawing(
        canvas,
        height,
        DRAWING.get(lang),
        view! {
            {head}
            {rows}
        },
    )
}

/// A cell with its words.
fn words(
    cell: &Cell,
    range: f64,
    (group, dimension): (&str, &str),
    rect: [f64; 4],
    lang: Lang,
) -> HeatCell {
    let few = SMALLEST_CUT.to_string();
    let said = |label: Label| {
        label.with(
            lang,
            &[("group", group), ("dimension", dimension), ("n", &few)],
        )
    };
    match cell {
        Cell::Shown { gap, ci, n } => HeatCell {
            rect,
            class: tint_class(*gap, tint(*gap, range)),
            value: signed(*gap, 2),
            basis: if rect[2] < 46.0 {
                format!("{n}")
            } else {
                format!("n = {n}")
            },
            spoken: SPOKEN.with(
                lang,
                &[
                    ("group", group),
                    ("dimension", dimension),
                    ("gap", &signed(*gap, 2)),
                    ("ci", &numbers::interval(*ci, lang)),
                    ("n", &numbers::responses(*n, lang)),
                ],
            ),
        },
        Cell::Suppressed => HeatCell {
            rect,
            class: "heat-none",
            value: FEW.with(lang, &[("n", &few)]),
            basis: String::new(),
            spoken: said(SPOKEN_FEW),
        },
        Cell::Empty => HeatCell {
            rect,
            class: "heat-none",
            value: numbers::ABSENT.to_owned(),
            basis: String::new(),
            spoken: said(SPOKEN_NONE),
        },
    }
}

fn table(groups: &Groups, lang: Lang) -> TableData {
    let few = SMALLEST_CUT.to_string();
    let absent = || numbers::ABSENT.to_owned();
    let figures = |cell: &Cell| match cell {
        Cell::Shown { gap, ci, n } => [
            signed(*gap, 4),
            numbers::interval_cell(*ci, lang),
            n.to_string(),
        ],
        Cell::Suppressed => [absent(), absent(), FEW.with(lang, &[("n", &few)])],
        Cell::Empty => [absent(), absent(), "0".to_owned()],
    };
    let rows = |group: &Group| {
        let name = filter_words::value(&group.name, lang);
        let dimensions = groups
            .dimensions
            .iter()
            .map(|dimension| dimension.get(lang));
        group
            .cells
            .iter()
            .chain([&group.overall])
            .zip(dimensions.chain([OVERALL.get(lang)]))
            .map(|(cell, dimension)| {
                let [gap, ci, n] = figures(cell);
                vec![name.clone(), dimension.to_owned(), gap, ci, n]
            })
            .collect::<Vec<_>>()
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: [
            filter_words::field(groups.field),
            DIMENSION,
            GAP,
            INTERVAL,
            N,
        ]
        .map(|head| head.get(lang).to_owned())
        .to_vec(),
        rows: groups.rows.iter().flat_map(rows).collect(),
        notes: groups
            .rows
            .iter()
            .any(|group| group.n.is_none())
            .then(|| WHY.with(lang, &[("n", &few)]))
            .into_iter()
            .collect(),
    }
}
