//! The cover: what it is about, in a few figures.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, Overview, overview},
    text::Lang,
};

use crate::ui::{
    clock::today,
    i18n::{Label, Language, label, say, tr},
};

const KIND: Label = label("服务蓝图", "Service blueprint");
const SEGMENT: Label = label("客户", "Customers");
const SCENARIO: Label = label("情景", "Scenario");
const DATE: Label = label("打印日期", "Printed on");
const FIGURES: Label = label("主要数字", "Key figures");
const PHASES: Label = label("阶段", "Phases");
const CARDS: Label = label("卡片", "Cards");
const ACTIONS: Label = label("其中客户行为", "Of these, customer actions");
const LINKS: Label = label("连线", "Links");
const WAITS: Label = label("等候点", "Wait points");
const FAILS: Label = label("失误点", "Fail points");
const TRUTHS: Label = label("关键时刻", "Moments of truth");
const TIMED: Label = label("定了标准时间的步骤", "Steps with a standard time");
const TOTAL: Label = label("标准时间合计（分钟）", "Standard times together (min)");
const OVER: Label = label("实测超出标准的步骤", "Steps measured over their standard");
const RPN: Label = label("最高风险优先数", "Highest risk priority number");

/// The cover.
#[component]
pub(super) fn Cover(blueprint: Arc<Blueprint>) -> impl IntoView {
    let language = Language::current();
    let figures = overview(&blueprint);
    let rows = rows(&figures)
        .into_iter()
        .map(|(name, figure)| view! { <div><dt>{tr(name)}</dt><dd>{figure}</dd></div> })
        .collect_view();
    let said = [
        (SEGMENT, blueprint.segment.clone()),
        (SCENARIO, blueprint.scenario.clone()),
    ];
    let said = said
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| view! { <div><dt>{tr(name)}</dt><dd>{say(text)}</dd></div> })
        .collect_view();
    let date = today();
    let dated = move || match language.get() {
        Lang::Zh => format!("{}：{date}", DATE.zh),
        Lang::En => format!("{} {date}", DATE.en),
    };
    view! {
        <section class="bp-cover" aria-labelledby="bp-cover-title">
            <p class="hint">{tr(KIND)}</p>
            <h2 id="bp-cover-title">{say(blueprint.title.clone())}</h2>
            <dl class="bp-cover-said">{said}</dl>
            <h3>{tr(FIGURES)}</h3>
            <dl class="bp-cover-figures">{rows}</dl>
            <p class="hint">{dated}</p>
        </section>
    }
}

/// The figures with their names.
fn rows(figures: &Overview) -> Vec<(Label, String)> {
    let mut rows = vec![
        (PHASES, figures.phases.to_string()),
        (CARDS, figures.cards.to_string()),
        (ACTIONS, figures.customer_actions.to_string()),
        (LINKS, figures.links.to_string()),
        (WAITS, figures.wait_points.to_string()),
        (FAILS, figures.fail_points.to_string()),
        (TRUTHS, figures.moments_of_truth.to_string()),
        (TIMED, figures.timed.to_string()),
    ];
    if figures.timed > 0 {
        rows.push((TOTAL, figures.standard_secs.div_ceil(60).to_string()));
        rows.push((OVER, figures.over_time.to_string()));
    }
    if let Some(rpn) = figures.highest_rpn {
        rows.push((RPN, rpn.to_string()));
    }
    rows
}
