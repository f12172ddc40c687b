//! Triangulation: what customers, contact staff and the process see, dimension by dimension.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        GapState,
        provider::{Angle, Sight, triangle_finding, triangulate},
    },
    text::Lang,
};

use super::results::Results;
use crate::ui::{
    dates::unbroken,
    i18n::{Label, Language, label},
    number::signed,
};

const BASIS: Label = label(
    "三方对照。客户：差距 5 的置信区间整个低于 0 算问题；员工：对达到标准的评分（差距 3）低于量表中点算问题；流程：关联步骤中有标为失误点的算问题。",
    "Three sides compared. Customers: a problem where the whole interval of gap 5 lies below 0. Staff: where their mean rating of meeting the standards (gap 3) lies below the middle of the scale. Process: where a linked step is marked as a fail point.",
);
const HEAD: [Label; 4] = [
    label("维度", "Dimension"),
    label("客户", "Customers"),
    label("员工", "Staff"),
    label("流程", "Process"),
];
const PROBLEM: Label = label("有问题", "problem");
const FINE: Label = label("无问题", "none seen");
const TOO_FEW: Label = label("未知：人数太少", "unknown: too few");
const UNKNOWN: Label = label("无数据", "no data");
const N: Label = label("n = {n}", "n = {n}");
const FAIL_POINTS: Label = label("{fail}/{steps} 步为失误点", "{fail} of {steps} steps fail");

/// The three sides beside each other; nothing where fewer than two have data.
#[component]
pub(super) fn Triangle(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    move || {
        let (results, lang) = (results.read(), language.get());
        let blueprints = &results.material.blueprints;
        let angles = triangulate(results.analysis(), results.provider(), blueprints);
        let title = triangle_finding(&angles)?;
        let rows = angles.iter().map(|angle| row(angle, lang)).collect_view();
        Some(view! {
            <section class="chart triangle" id="triangle" aria-labelledby="triangle-title">
                <h2 id="triangle-title">{unbroken(title.get(lang))}</h2>
                <p class="chart-basis">{BASIS.get(lang)}</p>
                // It is laid out otherwise on a phone, so its roles are said.
                <table role="table">
                    <thead role="rowgroup"><tr role="row">
                        {HEAD.map(|head| view! { <th scope="col" role="columnheader">{head.get(lang)}</th> })}
                    </tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </section>
        })
    }
}

fn row(angle: &Angle, lang: Lang) -> impl IntoView + use<> {
    let n = |n: usize| N.with(lang, &[("n", &n.to_string())]);
    let customers = angle
        .customers
        .gap
        .map(|gap| [signed(gap, 2), n(angle.customers.n)]);
    let staff = match &angle.staff {
        Ok(GapState::Measured {
            value, n: people, ..
        }) => Some([signed(*value, 2), n(*people)]),
        _ => None,
    };
    let counts = [
        ("fail", angle.fail_points.to_string()),
        ("steps", angle.steps.to_string()),
    ];
    let counts = counts
        .each_ref()
        .map(|(name, words)| (*name, words.as_str()));
    let process = (angle.steps > 0).then(|| [String::new(), FAIL_POINTS.with(lang, &counts)]);
    let cells = angle
        .sights
        .into_iter()
        .zip([customers, staff, process])
        .map(|(sight, figures)| cell(sight, figures, lang))
        .collect_view();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{angle.name.get(lang).to_owned()}</th>
            {cells}
        </tr>
    }
}

/// What a side sees, and the figure behind it.
fn cell(sight: Sight, figures: Option<[String; 2]>, lang: Lang) -> impl IntoView + use<> {
    let (class, words) = match sight {
        Sight::Problem => ("sight problem", PROBLEM),
        Sight::None => ("sight fine", FINE),
        Sight::TooFew => ("sight", TOO_FEW),
        Sight::Unknown => ("sight", UNKNOWN),
    };
    let [value, basis] = figures.unwrap_or_else(|| [String::new(), String::new()]);
    view! {
        <td role="cell">
            <span class=class>{words.get(lang)}</span>
            {(!value.is_empty()).then(|| view! { <b>{value}</b> })}
            {(!basis.is_empty()).then(|| view! { <small>{basis}</small> })}
        </td>
    }
}
