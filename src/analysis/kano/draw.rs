//! The plane of the features, with its four quadrants.

use leptos::prelude::*;
use serviscope_domain::{
    models::{KanoClass, KanoPoint, KanoResult},
    text::Lang,
};

use super::{Way, words};
use crate::ui::{
    chart::{
        drawing::styled_drawing,
        figure::Canvas,
        lines,
        plane::{LABEL_SIZE, Marker, Plane, PlaneParts, PlanePoint},
    },
    i18n::{Label, label},
};

const DRAWING: Label = label(
    "各特性在四个象限中的位置。用方向键逐个查看。",
    "Features in four quadrants. Arrow keys go from feature to feature.",
);
const ACROSS: [Label; 2] = [
    label(
        "缺少时造成不满（−Worse）→",
        "Absence dissatisfies (−Worse) →",
    ),
    label("缺少时的平均分 →", "Mean score if it is not there →"),
];
const UPWARDS: [Label; 2] = [
    label(
        "↑ 具备时增加满意（Better）",
        "↑ Presence satisfies (Better)",
    ),
    label("↑ 具备时的平均分", "↑ Mean score if it is there"),
];

/// Room to the right of the plot, in CSS pixels.
const RIGHT: f64 = 12.0;
/// Widest label; longer names end in an ellipsis and are told in full by the mark.
const WIDEST: f64 = 130.0;

/// A feature's place; none without an answer.
fn place(point: &KanoPoint, way: Way, lang: Lang) -> Option<PlanePoint> {
    let result: &KanoResult = point.result.as_ref().ok()?;
    let name = point.feature.name.get(lang);
    let (at, ci) = match way {
        Way::Shares => (
            [-result.worse?, result.better?],
            [
                result.worse_ci.map(|[low, high]| [-high, -low]),
                result.better_ci,
            ],
        ),
        Way::Scores => {
            let ([present, absent], [above, across]) = (result.scores, result.scores_ci);
            ([absent, present], [across, above])
        }
    };
    Some(PlanePoint {
        class: "chart-row plane-point kano-point",
        said: words::spoken(name, result, way, lang),
        name: shortened(name),
        at,
        ci,
        marker: Marker::Dot,
    })
}

/// A name that is not wider than a label may be.
fn shortened(name: &str) -> String {
    if lines::width(name, LABEL_SIZE) <= WIDEST {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.chars() {
        short.push(letter);
        if lines::width(&short, LABEL_SIZE) > WIDEST - LABEL_SIZE {
            break;
        }
    }
    short + "…"
}

/// The plane with its lines, quadrants and features.
pub(super) fn plane(
    canvas: Canvas,
    points: &[KanoPoint],
    way: Way,
    lang: Lang,
) -> impl IntoView + use<> {
    let width = canvas.width;
    let height = (width * 0.72).clamp(340.0, 540.0);
    let (domain, line, decimals) = match way {
        Way::Shares => ([0.0, 1.0], 0.5, 1),
        Way::Scores => ([-2.0, 4.0], 2.0, 0),
    };
    let axes = match way {
        Way::Shares => [ACROSS[0], UPWARDS[0]],
        Way::Scores => [ACROSS[1], UPWARDS[1]],
    };
    let points = points
        .iter()
        .filter_map(|point| place(point, way, lang))
        .collect();
    let classes = [
        KanoClass::Attractive,
        KanoClass::OneDimensional,
        KanoClass::Indifferent,
        KanoClass::Must,
    ];
    let parts = PlaneParts {
        corners: classes.map(|class| class.name().get(lang).to_owned()),
        axes: axes.map(|name| name.get(lang)),
        decimals,
        cross: [line; 2],
        has_diagonal: false,
    };
    let content = Plane::new([width, height], RIGHT, domain, domain).content(canvas, parts, points);
    styled_drawing(
        canvas,
        height,
        "chart-svg plane",
        DRAWING.get(lang),
        content,
    )
}
