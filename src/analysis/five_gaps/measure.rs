//! How a gap is measured, and the questionnaire that does it.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{GapNumber, provider::Role},
    text::Lang,
};

use crate::{
    analysis::results::Results,
    ui::i18n::{Label, label},
};

const HOW: Label = label("怎样测量", "How to measure it");
const MANAGERS: Label = label("打开管理者问卷", "Open the managers’ questionnaire");
const STAFF: Label = label("打开一线员工问卷", "Open the contact staff’s questionnaire");
const CUSTOMERS: Label = label("打开客户问卷", "Open the customers’ survey");
const SHARE: Label = label("分享链接", "Share its link");
const NEW_TAB: Label = label("（新标签页）", "(new tab)");

/// The way to measure `gap`, with links to answer and to share its questionnaire.
pub(super) fn measure(gap: GapNumber, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let (label, reference) = match results.provider().get(gap).map(|known| known.role) {
        Some(role @ Role::Managers) => (MANAGERS, format!("{}@1", role.form())),
        Some(role @ Role::Staff) => (STAFF, format!("{}@1", role.form())),
        None => (CUSTOMERS, results.material.survey.reference()),
    };
    view! {
        <h4>{HOW.get(lang)}</h4>
        <p>{gap.how_to_measure().get(lang).to_owned()}</p>
        <p class="toolbar">
            // Another page, not a route of the studio.
            <a class="button" href=format!("/respond.html?s={reference}") target="_blank" rel="external noopener">
                {label.get(lang)}<span class="visually-hidden">" "{NEW_TAB.get(lang)}</span>
            </a>
            <a class="button quiet" href=format!("/share/{reference}")>{SHARE.get(lang)}</a>
        </p>
    }
}
