//! The plane of the features, with its four quadrants.

use leptos::prelude::*;
use serviscope_domain::{
    models::{KanoClass, KanoPoint, KanoResult},
    text::Lang,
};

use super::{Way, words};
use crate::{
    analysis::plane::labels::{Area, Placed, place},
    ui::{
        chart::{
            axis::{grid, tick_labels},
            drawing::{drawing, spoken_mark},
            figure::Canvas,
            lines,
            marks::{dot, whisker},
            scale::Linear,
        },
        i18n::{Label, label},
        number::fixed,
    },
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

const LEFT: f64 = 36.0;
const RIGHT: f64 = 12.0;
const ABOVE: f64 = 26.0;
const BELOW: f64 = 46.0;
const LABEL_SIZE: f64 = 13.0;
const LABEL_HEIGHT: f64 = 17.0;
const NAME_SIZE: f64 = 12.0;
/// Widest label; longer names end in an ellipsis and are told in full by the mark.
const WIDEST: f64 = 130.0;

/// A feature's place and its intervals, across and upwards.
struct Place {
    name: String,
    said: String,
    at: [f64; 2],
    ci: [Option<[f64; 2]>; 2],
}

impl Place {
    fn of(point: &KanoPoint, way: Way, lang: Lang) -> Option<Self> {
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
        Some(Self {
            said: words::spoken(name, result, way, lang),
            name: shortened(name),
            at,
            ci,
        })
    }
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
    let x = Linear::new(domain, [LEFT, width - RIGHT]);
    let y = Linear::new(domain, [height - BELOW, ABOVE]);
    let frame = Area {
        left: LEFT,
        top: ABOVE,
        width: width - RIGHT - LEFT,
        height: height - BELOW - ABOVE,
    };
    let (right, bottom) = (width - RIGHT, height - BELOW);
    let known: Vec<Place> = points
        .iter()
        .filter_map(|point| Place::of(point, way, lang))
        .collect();
    let places: Vec<[f64; 2]> = known
        .iter()
        .map(|one| [x.at(one.at[0]), y.at(one.at[1])])
        .collect();
    let widths: Vec<f64> = known
        .iter()
        .map(|one| lines::width(&one.name, LABEL_SIZE) + 4.0)
        .collect();
    let corners = corners(frame, lang);
    let taken: Vec<Area> = corners.iter().map(|(area, ..)| *area).collect();
    let labels = place(&places, &widths, LABEL_HEIGHT, frame, &taken);
    let marks: Vec<_> = known
        .into_iter()
        .zip(places)
        .zip(labels)
        .enumerate()
        .map(|(index, ((one, at), label))| draw_feature(canvas, index, [x, y], one, at, label))
        .collect();
    let ticks = x.ticks(6);
    let [upwards, across] = match way {
        Way::Shares => [UPWARDS[0], ACROSS[0]],
        Way::Scores => [UPWARDS[1], ACROSS[1]],
    };
    let content = view! {
        <g class="plane">
            {grid(x, &ticks, frame.top, bottom)}
            {ticks.iter().map(|&tick| {
                let at = y.at(tick);
                view! {
                    <line class="grid" x1=frame.left x2=right y1=at y2=at></line>
                    <text class="tick" x=frame.left - 6.0 y=at + 4.0 text-anchor="end">{fixed(tick, decimals)}</text>
                }
            }).collect_view()}
            <line class="crosshair" x1=x.at(line) x2=x.at(line) y1=frame.top y2=bottom></line>
            <line class="crosshair" x1=frame.left x2=right y1=y.at(line) y2=y.at(line)></line>
            {corners.into_iter().map(|(_, words, [at, down], anchor)| view! {
                <text class="quadrant" x=at y=down text-anchor=anchor>{words}</text>
            }).collect_view()}
            {tick_labels(x, &ticks, bottom + 17.0, move |tick| fixed(tick, decimals))}
            <text class="row-detail" x="0" y="14">{upwards.get(lang)}</text>
            <text class="row-detail" x=right y=height - 6.0 text-anchor="end">{across.get(lang)}</text>
            {marks}
        </g>
    };
    drawing(canvas, height, DRAWING.get(lang), content)
}

/// Area, name, place and anchor of a quadrant's name.
type Corner = (Area, String, [f64; 2], &'static str);

fn corners(frame: Area, lang: Lang) -> [Corner; 4] {
    [
        (KanoClass::Attractive, false, false),
        (KanoClass::OneDimensional, true, false),
        (KanoClass::Indifferent, false, true),
        (KanoClass::Must, true, true),
    ]
    .map(|(class, is_right, is_low)| {
        let name = class.name().get(lang).to_owned();
        let width = lines::width(&name, NAME_SIZE) + 8.0;
        let right = frame.left + frame.width;
        let (left, anchor, x) = if is_right {
            (right - width, "end", right - 6.0)
        } else {
            (frame.left, "start", frame.left + 6.0)
        };
        let y = if is_low {
            frame.top + frame.height - 8.0
        } else {
            frame.top + 16.0
        };
        let area = Area {
            left,
            top: y - 14.0,
            width,
            height: 20.0,
        };
        (area, name, [x, y], anchor)
    })
}

fn draw_feature(
    canvas: Canvas,
    index: usize,
    [x, y]: [Linear; 2],
    one: Place,
    at: [f64; 2],
    label: Placed,
) -> impl IntoView + use<> {
    let [across, down] = at;
    let [ci, upright] = one.ci;
    let upright = upright.map(|ci| {
        let [low, high] = ci.map(|end| y.at(end));
        let left = across - 4.0;
        let path =
            format!("M{left:.1} {low:.1}h8M{across:.1} {low:.1}V{high:.1}M{left:.1} {high:.1}h8");
        view! { <path class="mark-whisker" d=path></path> }
    });
    let text = [
        label.area.left + label.area.width / 2.0,
        label.area.top + label.area.height / 2.0,
    ];
    let leader = label.is_far.then(|| {
        view! { <line class="leader" x1=across y1=down x2=text[0] y2=text[1]></line> }
    });
    spoken_mark(
        canvas,
        index,
        "chart-row plane-point kano-point",
        [across, down - 10.0],
        one.said,
        view! {
            <circle class="row-band" cx=across cy=down r="12"></circle>
            {leader}
            {ci.map(|ci| whisker(x, ci, down))}
            {upright}
            {dot(across, down)}
            <text class="row-label" x=text[0] y=text[1] + 4.5 text-anchor="middle">{one.name}</text>
        },
    )
}
