//! The dots of alpha with their intervals, three to a dimension.

use leptos::prelude::*;
use serviscope_domain::{
    psychometrics::{Alpha, ENOUGH_FOR_ALPHA, RELIABLE, ScaleQuality},
    scoring::ScoredDimension,
    text::Lang,
};

use super::{FIGURES, SIDES, why};
use crate::{
    analysis::{numbers, study::Found},
    ui::{
        chart::{
            axis::Axis,
            drawing::{over_axis, spoken_mark},
            figure::Canvas,
            marks::{dot, ring, whisker},
            rows::{Columns, EvenRows, Row},
            scale::Linear,
        },
        i18n::{Label, label},
        number::fixed,
    },
};

const DRAWING: Label = label(
    "各维度的 α：感知、期望和差距。用方向键逐个维度查看。",
    "Alpha per dimension: perception, expectation and gap. Arrow keys go from dimension to dimension.",
);
const SPOKEN: Label = label(
    "{side} α = {alpha}，{ci}，n = {n}",
    "{side} alpha {alpha}, {ci}, n = {n}",
);
const UNMEASURED: Label = label(
    "{side} 算不出（{reason}）",
    "{side} not available ({reason})",
);

/// Height of the three lines of a dimension, and of its label above them on a phone.
const LINES: f64 = 78.0;
const LABEL: f64 = 24.0;
const ROWS: EvenRows = EvenRows {
    height: [LINES + LABEL, LINES],
    above: [18.0, LABEL + LINES / 2.0],
};
/// Distance between the lines.
const APART: f64 = 22.0;

/// One row a dimension, in the instrument's order.
pub(super) fn dots(canvas: Canvas, found: &Found, lang: Lang) -> impl IntoView + use<> {
    let dims = found
        .quality
        .as_ref()
        .map_or(&[][..], |quality| quality.dims.as_slice());
    let columns = Columns::new(canvas.width, 0.2, 56.0);
    let lowest = dims
        .iter()
        .flat_map(|scale| alphas(scale).into_iter().flatten())
        .map(|alpha| alpha.feldt[0].min(alpha.alpha))
        .fold(0.0, f64::min);
    // Below −1 an interval says no more than that there is no reliability at all.
    let scale = Linear::new(
        [lowest.max(-1.0).floor().min(0.0), 1.0],
        columns.inset(14.0),
    );
    let axis = Axis {
        scale,
        ticks: scale.ticks(5),
        has_grid: true,
        words: |tick| fixed(tick, 1),
    };
    let bottom = ROWS.bottom(columns, dims.len());
    let line = scale.at(RELIABLE);
    let rows = found
        .results
        .material
        .key
        .dimensions
        .iter()
        .zip(dims)
        .enumerate()
        .map(|(index, (dimension, quality))| {
            let name = dimension.name.get(lang);
            let row = ROWS.row(columns, index, name.to_owned());
            let said = spoken(found, (name, dimension.id.as_str()), quality, lang);
            draw_row(canvas, scale, &row, (dimension, quality), said)
        })
        .collect_view();
    let rows = view! {
        <line class="threshold" x1=line x2=line y1="0" y2=bottom></line>
        {rows}
    };
    over_axis(canvas, bottom, DRAWING.get(lang), axis, rows)
}

/// Perceptions, expectations and gaps.
fn alphas(scale: &ScaleQuality) -> [Option<&Alpha>; 3] {
    [&scale.perceptions, &scale.expectations, &scale.gaps].map(Option::as_ref)
}

fn draw_row(
    canvas: Canvas,
    scale: Linear,
    row: &Row,
    (dimension, quality): (&ScoredDimension, &ScaleQuality),
    said: String,
) -> impl IntoView + use<> {
    let (columns, middle) = (row.columns, row.middle);
    let tip_x = quality
        .perceptions
        .as_ref()
        .map_or(columns.width / 2.0, |alpha| place(scale, alpha.alpha));
    let marks = alphas(quality)
        .into_iter()
        .zip(0_u8..)
        .filter_map(|(alpha, side)| {
            let y = middle + (f64::from(side) - 1.0) * APART;
            Some(draw_side(columns, scale, alpha?, side, y))
        })
        .collect_view();
    spoken_mark(
        canvas,
        row.index,
        "chart-row",
        [tip_x, middle - APART - 8.0],
        said,
        view! {
            {row.heading(&dimension.id)}
            {marks}
        },
    )
}

/// The pixel of an alpha; what lies below the scale stands at its end.
fn place(scale: Linear, alpha: f64) -> f64 {
    scale.at(alpha.max(scale.domain()[0]))
}

fn draw_side(
    columns: Columns,
    scale: Linear,
    alpha: &Alpha,
    side: u8,
    y: f64,
) -> impl IntoView + use<> {
    let x = place(scale, alpha.alpha);
    let class = if alpha.n < ENOUGH_FOR_ALPHA {
        "alpha few"
    } else {
        "alpha"
    };
    let interval = alpha.feldt.map(|end| end.max(scale.domain()[0]));
    let mark = match side {
        0 => dot(x, y).into_any(),
        1 => ring(x, y).into_any(),
        _ => view! { <path class="mark-diamond" d="M0-6.5 6.5 0 0 6.5-6.5 0z" transform=format!("translate({x:.1} {y:.1})")></path> }
            .into_any(),
    };
    view! {
        <g class=class>
            {whisker(scale, interval, y)}
            {mark}
            <text class="row-detail" x=columns.width - 8.0 y=y + 4.5 text-anchor="end">{fixed(alpha.alpha, 2)}</text>
        </g>
    }
}

fn spoken(
    found: &Found,
    (name, dimension): (&str, &str),
    quality: &ScaleQuality,
    lang: Lang,
) -> String {
    let sides: Vec<String> = alphas(quality)
        .into_iter()
        .zip(SIDES)
        .zip(FIGURES)
        .map(|((alpha, side), figure)| match alpha {
            None => {
                let reason = why(found, dimension, figure, lang);
                UNMEASURED.with(lang, &[("side", side.get(lang)), ("reason", &reason)])
            }
            Some(alpha) => SPOKEN.with(
                lang,
                &[
                    ("side", side.get(lang)),
                    ("alpha", &fixed(alpha.alpha, 2)),
                    ("ci", &numbers::range(alpha.feldt, 1.0, 2, lang)),
                    ("n", &alpha.n.to_string()),
                ],
            ),
        })
        .collect();
    match lang {
        Lang::Zh => format!("{name}\u{ff1a}{}", sides.join("\u{ff1b}")),
        Lang::En => format!("{name}: {}", sides.join("; ")),
    }
}
