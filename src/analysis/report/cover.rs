//! The first page: what was asked, who answered and when, and what was left out.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::text::Lang;

use super::desk::Desk;
use crate::{
    analysis::{counting, filters::words, results::Results},
    ui::{
        clock::today,
        dates::unbroken,
        i18n::{Label, label},
    },
};

const ROWS: [Label; 7] = [
    label("问卷", "Survey"),
    label("机构", "Organisation"),
    label("统计时段", "Period"),
    label("样本", "Responses"),
    label("筛选", "Filter"),
    label("问卷版本", "Survey version"),
    label("生成日期", "Made on"),
];
const NO_FILTER: Label = label("全部计入的回答", "all responses that count");

/// Title, author and the frame of all figures.
#[component]
pub(super) fn Cover(
    desk: Desk,
    results: Signal<Arc<Results>>,
    /// First and last day of the responses that count.
    period: Memo<String>,
) -> impl IntoView {
    let title = move || {
        desk.language.get();
        let report = desk.current.read();
        report
            .as_ref()
            .map_or_else(String::new, |report| desk.title_of(report))
    };
    let byline = move || {
        let report = desk.current.read();
        report
            .as_ref()
            .map_or_else(String::new, |report| report.byline.trim().to_owned())
    };
    view! {
        <header class="report-cover">
            <h2 class="report-title" data-as="h1">{move || unbroken(&title())}</h2>
            {move || Some(byline()).filter(|words| !words.is_empty()).map(|words| view! {
                <p class="report-byline">{words}</p>
            })}
            <dl class="report-facts">
                {move || facts(&results.read(), period.get(), desk.language.get()).into_iter().map(|(name, words)| view! {
                    <div><dt>{name}</dt><dd>{words}</dd></div>
                }).collect_view()}
            </dl>
        </header>
    }
}

/// The rows of the cover that have something to say.
fn facts(results: &Results, period: String, lang: Lang) -> Vec<(&'static str, String)> {
    let survey = &results.material.survey;
    let text = |text| survey.fill(text).get(lang).to_owned();
    let filter = words::all(&results.view.filter, lang);
    let values = [
        text(&survey.title),
        survey.org.get(lang).to_owned(),
        period,
        counting::sentence(results, lang),
        if filter.is_empty() {
            NO_FILTER.get(lang).to_owned()
        } else {
            filter
        },
        survey.version.to_string(),
        today(),
    ];
    ROWS.iter()
        .map(|label| label.get(lang))
        .zip(values)
        .filter(|(_, words)| !words.trim().is_empty())
        .collect()
}
