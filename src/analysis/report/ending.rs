//! The last page: the conventions behind the numbers, and what was left out of them.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::text::Lang;

use crate::{
    analysis::{counting, dimensions::RECONCILE, key_figures, results::Results},
    ui::i18n::{Label, Language, label, tr},
};

const TITLE: Label = label("这些数字怎么来的", "How these numbers were made");
const COUNTED: Label = label("计入与未计入", "What counts and what was left out");
const CONVENTIONS: Label = label("计算约定", "Conventions");
const RULES: [Label; 6] = [
    label(
        "差距 = 感知 − 期望（P − E），同一位受访者同一道题两侧都答才计算；负数表示没有达到期望。反向题先换算（最小值 + 最大值 − 原分）。",
        "Gap = perception − expectation (P − E), where the same respondent answered both sides of an item; below zero means short of expectations. Reversed items are turned round first (minimum + maximum − answer).",
    ),
    label(
        "答了一个维度至少一半题目的受访者才有该维度的得分；缺答不估补。",
        "A respondent has a score in a dimension if at least half of its items were answered; missing answers are not filled in.",
    ),
    label(
        "总差距先按受访者算再平均：加权用本人给出的权重（合计 100），未加权则五个维度同等看待；没有任何人给出权重时用文献默认值 11/32/22/19/16，并注明。",
        "Overall gaps are worked out per respondent and then averaged: weighted by the respondent’s own points (which total 100), or with all five dimensions alike. Where nobody gave points the literature’s 11/32/22/19/16 are used, and said so.",
    ),
    label(
        "平均数的 95 % 置信区间用 t 分布，占比用 Wilson 法，净推荐值用调整 Wald 法；多重比较按 Holm 校正。",
        "95 % confidence intervals: t for means, Wilson for shares, adjusted Wald for NPS; p values of several tests are adjusted by Holm.",
    ),
    label(
        "按门店、客户群或终端细分时，少于 5 份的组不显示任何数字。",
        "In a cut by branch, segment or till, groups of fewer than 5 show no number.",
    ),
    RECONCILE,
];
const MADE_WITH: Label = label(
    "由 Serviscope {version} 在本机生成，数据没有离开这台设备。",
    "Made with Serviscope {version} on this device; no data left it.",
);

/// The end of the report.
#[component]
pub(super) fn Ending(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let made_with =
        move || MADE_WITH.with(language.get(), &[("version", env!("CARGO_PKG_VERSION"))]);
    view! {
        <section class="report-ending" aria-labelledby="report-ending-title">
            <h2 id="report-ending-title">{tr(TITLE)}</h2>
            <h3>{tr(COUNTED)}</h3>
            <ul>{move || left_out(&results.read(), language.get()).into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
            <h3>{tr(CONVENTIONS)}</h3>
            <ul>{RULES.map(|rule| view! { <li>{tr(rule)}</li> })}</ul>
            <p class="report-basis">{made_with}</p>
        </section>
    }
}

fn left_out(results: &Results, lang: Lang) -> Vec<String> {
    let mut words = vec![counting::sentence(results, lang)];
    words.extend(key_figures::left_out(results, lang));
    words
}
