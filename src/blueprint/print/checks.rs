//! What the method's rules found.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Blueprint,
        lint::{Finding, Severity, lint},
    },
    gather::sort_by_key,
};

use crate::ui::i18n::{Label, Language, label, tr};

const TITLE: Label = label("检查结果", "What the checks found");
const ABOUT: Label = label(
    "按方法本身的规则和这张蓝图自己的级别，不含这台设备的设置。",
    "By the method's rules and this blueprint's own levels, without the settings of this device.",
);
const NOTHING: Label = label("没有发现问题。", "Nothing was found.");
const LEVEL: Label = label("级别", "Level");
const RULE: Label = label("规则", "Rule");
const FINDING: Label = label("发现", "Finding");

const fn severity(severity: Severity) -> Label {
    match severity {
        Severity::Error => label("错误", "Error"),
        Severity::Warning => label("警告", "Warning"),
        Severity::Info => label("提示", "Note"),
    }
}

/// The findings, the worst first.
#[component]
pub(super) fn Checks(blueprint: Arc<Blueprint>) -> impl IntoView {
    let language = Language::current();
    let mut findings = lint(&blueprint, &[]);
    // The sort is stable: within a level they stay in the order of the rules.
    sort_by_key(&mut findings, |finding| finding.severity);
    let is_empty = findings.is_empty();
    let row = move |finding: Finding| {
        let said = move || finding.message.get(language.get()).to_owned();
        view! {
            <tr><td>{tr(severity(finding.severity))}</td><td>{finding.rule}</td><td>{said}</td></tr>
        }
    };
    let rows = findings.into_iter().map(row).collect_view();
    view! {
        <div class="bp-steps">
            <h2 id="bp-found-title">{tr(TITLE)}</h2>
            <p class="hint">{tr(ABOUT)}</p>
            <Show when=move || is_empty><p>{tr(NOTHING)}</p></Show>
            <div class="bp-table" tabindex="0" role="region" aria-labelledby="bp-found-title">
                <table>
                    <thead><tr>
                        <th scope="col">{tr(LEVEL)}</th><th scope="col">{tr(RULE)}</th><th scope="col">{tr(FINDING)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}
