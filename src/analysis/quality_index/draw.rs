//! The tree on its side: a line a row, bars from 0 to 100 as thick as their weight.

use std::fmt::Write as _;

use leptos::prelude::*;
use serviscope_domain::{
    models::{Depth, IndexLine},
    text::Lang,
};

use super::words;
use crate::{
    analysis::{numbers, results::Results},
    ui::{
        chart::{
            axis::{AXIS_HEIGHT, grid, tick_labels},
            drawing::{drawing, spoken_mark},
            figure::Canvas,
            marks::{dimension_marker, text_lines, whisker_within},
            rows::Columns,
            scale::Linear,
        },
        i18n::{Label, label},
        number::fixed,
    },
};

const DRAWING: Label = label(
    "质量指数的指标树。用方向键逐行查看。",
    "The tree of the quality index. Arrow keys go from line to line.",
);
const WEIGHT: Label = label("{weight} %", "{weight} %");

/// Size and leading of the labels, as in the style sheet.
const LABEL_SIZE: f64 = 14.0;
const LEADING: f64 = 18.0;
/// Where the stems stand from which dimensions and indicators branch off.
const STEMS: [f64; 2] = [8.0, 26.0];
/// Left end of the bars where they stand under their labels: beside the stems.
const BESIDE_STEMS: f64 = 46.0;
/// Thickest bar of a dimension and of an indicator, and the thinnest.
const THICKEST: [f64; 2] = [22.0, 16.0];
const THINNEST: f64 = 2.0;

/// A row with its place.
struct Row {
    top: f64,
    height: f64,
    /// Baseline of the first line of the label.
    first: f64,
    /// Middle of the bar.
    middle: f64,
    lines: Vec<String>,
}

/// Where a label begins.
const fn indent(depth: Depth) -> f64 {
    match depth {
        Depth::Whole => 0.0,
        Depth::Dimension => 40.0,
        Depth::Indicator => 46.0,
    }
}

/// The drawing of `lines`.
pub(super) fn tree(
    canvas: Canvas,
    results: &Results,
    lines: &[IndexLine],
    lang: Lang,
) -> impl IntoView + use<> {
    let columns = Columns::new(canvas.width, 0.42, 104.0);
    let [left, right] = columns.inset(10.0);
    let scale = Linear::new([0.0, 100.0], [left.max(BESIDE_STEMS), right]);
    let ticks = scale.ticks(5);
    let names: Vec<String> = lines
        .iter()
        .map(|line| words::name(results, line, lang))
        .collect();
    let mut bottom = 0.0;
    let rows: Vec<Row> = lines
        .iter()
        .zip(&names)
        .map(|(line, name)| {
            let row = place(columns, line, name, bottom);
            bottom += row.height;
            row
        })
        .collect();
    let stems = stems(lines, &rows);
    let marks: Vec<_> = lines
        .iter()
        .zip(rows)
        .zip(&names)
        .enumerate()
        .map(|(index, ((line, row), name))| {
            let said = words::spoken(name, line, lang);
            draw_row(canvas, (columns, scale), index, row, line, (said, lang))
        })
        .collect();
    drawing(
        canvas,
        bottom + AXIS_HEIGHT,
        DRAWING.get(lang),
        view! {
            {grid(scale, &ticks, 0.0, bottom)}
            <path class="index-stem" d=stems></path>
            {marks}
            {tick_labels(scale, &ticks, bottom + 18.0, |tick| fixed(tick, 0))}
        },
    )
}

fn place(columns: Columns, line: &IndexLine, name: &str, top: f64) -> Row {
    let lines = columns.label_lines(name, indent(line.depth), LABEL_SIZE);
    let label = lines.len() as f64 * LEADING;
    let [thickest, _] = THICKEST;
    let height = if columns.stacked {
        label + thickest + 16.0
    } else {
        label.max(thickest) + 10.0
    };
    let (first, middle) = if columns.stacked {
        (top + 18.0, top + label + 7.0 + thickest / 2.0)
    } else {
        (top + (height - label) / 2.0 + 13.0, top + height / 2.0)
    };
    Row {
        top,
        height,
        first,
        middle,
        lines,
    }
}

/// From every branch down and over to its parts.
fn stems(lines: &[IndexLine], rows: &[Row]) -> String {
    let mut path = String::new();
    // Where the stems of the whole and of the present dimension begin.
    let mut from = [0.0; 2];
    let [whole, dimension] = STEMS;
    for (line, row) in lines.iter().zip(rows) {
        let y = row.first - 5.0;
        let [top, below] = from;
        match line.depth {
            Depth::Whole => from = [y + 10.0, 0.0],
            Depth::Dimension => {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{whole} {top:.1}V{y:.1}H{:.1}", dimension - 8.0);
                from = [top, y + 9.0];
            }
            Depth::Indicator => {
                let _ = write!(
                    path,
                    "M{dimension} {below:.1}V{y:.1}H{:.1}",
                    dimension + 14.0
                );
            }
        }
    }
    path
}

fn draw_row(
    canvas: Canvas,
    (columns, scale): (Columns, Linear),
    index: usize,
    row: Row,
    line: &IndexLine,
    (said, lang): (String, Lang),
) -> impl IntoView + use<> {
    let Row {
        top,
        height,
        first,
        middle,
        lines,
    } = row;
    let [of_dimension, of_item] = THICKEST;
    let thickest = if line.depth == Depth::Indicator {
        of_item
    } else {
        of_dimension
    };
    let thick = (thickest * line.of_heaviest).max(THINNEST);
    let value_y = if columns.stacked { first } else { middle + 5.0 };
    let score = line.score.ok();
    let [left, _] = scale.range();
    let at = score.map_or(left, |score| scale.at(score.mean));
    let weight = (line.depth != Depth::Whole)
        .then(|| WEIGHT.with(lang, &[("weight", &fixed(line.weight, 0))]));
    let marker = (line.depth == Depth::Dimension)
        .then(|| dimension_marker(&line.dimension, STEMS[1], first - 5.0));
    let class = match line.depth {
        Depth::Whole | Depth::Dimension => "row-label index-branch",
        Depth::Indicator => "row-label",
    };
    spoken_mark(
        canvas,
        index,
        "chart-row",
        [at, middle - thick / 2.0],
        said,
        view! {
            <rect class="row-band" x="0" y=top + 1.0 width=columns.width height=height - 2.0 rx="6"></rect>
            {marker}
            {text_lines(lines, indent(line.depth), first, LEADING, class)}
            {track(scale, score.map(|score| score.mean), middle, thick)}
            {score.and_then(|score| score.ci).map(|ci| whisker_within(scale, ci, middle))}
            {weight.map(|weight| view! {
                <text class="row-detail" x=columns.width - 56.0 y=value_y text-anchor="end">{weight}</text>
            })}
            <text class="row-value" x=columns.width - 8.0 y=value_y text-anchor="end">
                {numbers::plain_or_dash(score.map(|score| score.mean), 1)}
            </text>
        },
    )
}

/// The bar: what is reached, and what is lost up to 100.
fn track(scale: Linear, score: Option<f64>, middle: f64, thick: f64) -> impl IntoView + use<> {
    let [left, right] = scale.range();
    let y = middle - thick / 2.0;
    match score {
        None => view! {
            <rect class="index-none" x=left y=y width=right - left height=thick></rect>
        }
        .into_any(),
        Some(score) => {
            let at = scale.at(score);
            view! {
                <rect class="index-lost" x=at y=y width=right - at height=thick></rect>
                <rect class="index-score" x=left y=y width=at - left height=thick></rect>
            }
            .into_any()
        }
    }
}
