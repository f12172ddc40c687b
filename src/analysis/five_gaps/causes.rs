//! The causes of a gap: measured ones as bars, the others as a list to check.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::provider::{Cause, ProviderGap},
    text::Lang,
};

use crate::{
    analysis::numbers,
    ui::{
        i18n::{Label, label},
        number::fixed,
    },
};

const CAUSES: Label = label("成因", "Causes");
const MEASURED: Label = label(
    "1 分最差，7 分最好；平均低于 4 分的可能就是成因。",
    "From 1, worst, to 7, best; a mean below 4 is a probable cause.",
);
const TO_CHECK: Label = label(
    "还没有测量（满 5 人回答后显示）。可以先逐项检查：",
    "Not measured yet (shown from five people on). Check them one by one:",
);
const PROBABLE: Label = label("可能的成因", "probable cause");
const SCORE: Label = label("{mean}，{ci}，n = {n}", "{mean}, {ci}, n = {n}");
const ASKED: Label = label("问了什么", "What was asked");

/// Width of a bar's drawing, for a score of 7.
const FULL: f64 = 100.0;

/// The causes of one of gaps 1 to 4.
pub(super) fn causes(gap: &ProviderGap, lang: Lang) -> impl IntoView + use<> {
    let any = gap.causes.iter().any(|cause| cause.score.is_ok());
    let intro = if any { MEASURED } else { TO_CHECK };
    let rows = gap
        .causes
        .iter()
        .map(|cause| row(cause, lang))
        .collect_view();
    let asked = gap
        .causes
        .iter()
        .map(|cause| {
            let statements = cause.statements.iter();
            let statements = statements
                .map(|words| view! { <li>{words.get(lang).to_owned()}</li> })
                .collect_view();
            view! { <li>{cause.name.get(lang).to_owned()}<ul>{statements}</ul></li> }
        })
        .collect_view();
    view! {
        <h4>{CAUSES.get(lang)}</h4>
        <p class="chart-note">{intro.get(lang)}</p>
        <ul class="gap-causes">{rows}</ul>
        <details class="gap-asked">
            <summary>{ASKED.get(lang)}</summary>
            <ul>{asked}</ul>
        </details>
    }
}

fn row(cause: &Cause, lang: Lang) -> impl IntoView + use<> {
    let probable = cause.is_probable();
    let tag = probable.then(|| {
        view! { " " <span class="cause-tag">{PROBABLE.get(lang)}</span> }
    });
    let figures = cause.score.ok().map(|score| {
        let ci = score
            .ci
            .map_or_else(|| numbers::ABSENT.to_owned(), |ci| numbers::range(ci, 1.0, 1, lang));
        let words = SCORE.with(
            lang,
            &[
                ("mean", &fixed(score.mean, 1)),
                ("ci", &ci),
                ("n", &score.n.to_string()),
            ],
        );
        let width = (score.mean - 1.0) / 6.0 * FULL;
        view! {
            <svg class="cause-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="cause-track" width=FULL height="6"></rect>
                <rect class="cause-value" width=width height="6"></rect>
                <rect class="cause-middle" x="49.5" width="1" height="6"></rect>
            </svg>
            <p class="cause-figures">{words}</p>
        }
    });
    view! {
        <li class:probable=probable>
            <p>{cause.name.get(lang).to_owned()}{tag}</p>
            {figures}
        </li>
    }
}
