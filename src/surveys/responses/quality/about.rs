//! The signs of one response, explained.

use leptos::prelude::*;
use serviscope_domain::{
    response::Response,
    survey::rich::{Flag, active_seconds},
};

use super::{
    super::state::State,
    words::{NOT_COUNTED, explain, name},
};
use crate::ui::i18n::{Label, Language, label, tr};

const QUALITY: Label = label("答题质量", "Response quality");
const ACTIVE: Label = label("作答用时", "Active time");
const SPENT: Label = label("{time}，{items} 题", "{time} on {items} questions");
const SPENT_ONE: Label = label("{time}，1 题", "{time} on 1 question");
const SECONDS: Label = label("{s} 秒", "{s} s");
const MINUTES: Label = label("{m} 分 {s} 秒", "{m} min {s} s");
const UNKNOWN: Label = label("没有记录", "not recorded");
const MEDIAN: Label = label("本问卷中位数", "Median of this survey");
const CLEAN: Label = label("没有可疑的迹象。", "No sign of careless answers.");
const ASIDE: Label = label(
    "这份答卷留在列表里，但不计入任何平均。",
    "This response stays in the list and enters no average.",
);

/// Signs, what they mean, and how long answering took.
#[component]
pub(in super::super) fn About<'a>(
    /// State of the page.
    state: State,
    /// The response.
    response: &'a Response,
) -> impl IntoView + use<> {
    let language = Language::current();
    let place = state.place_of(response);
    let (flags, set_aside, median) = state.review.with_untracked(|review| {
        let flags = place.map(|place| review.flags(place).to_vec());
        let aside = place.is_some_and(|place| review.is_set_aside(place));
        (flags.unwrap_or_default(), aside, review.median_s)
    });
    let active = active_seconds(response);
    let spent = move || match active {
        None => UNKNOWN.get(language.get()).to_owned(),
        Some((seconds, items)) => {
            let label = if items == 1 { SPENT_ONE } else { SPENT };
            let (time, items) = (duration(seconds, language), items.to_string());
            label.with(language.get(), &[("time", &time), ("items", &items)])
        }
    };
    let is_clean = flags.is_empty();
    let sign = move |flag: Flag| {
        let meaning = move || {
            let survey = state.survey.get();
            survey.map(|survey| explain(flag, &survey, language.get()))
        };
        view! { <div><dt>{tr(name(flag))}</dt><dd>{meaning}</dd></div> }
    };
    view! {
        <section class="quality" class:flagged=!is_clean aria-labelledby="quality-title">
            <h3 id="quality-title">
                {tr(QUALITY)}
                {set_aside.then(|| view! { " "<span class="badge aside">{tr(NOT_COUNTED)}</span> })}
            </h3>
            {set_aside.then(|| view! { <p>{tr(ASIDE)}</p> })}
            {is_clean.then(|| view! { <p class="hint">{tr(CLEAN)}</p> })}
            {(!is_clean).then(|| view! {
                <dl class="signs">{flags.into_iter().map(sign).collect_view()}</dl>
            })}
            <dl class="facts">
                <div><dt>{tr(ACTIVE)}</dt><dd>{spent}</dd></div>
                {median.filter(|_| active.is_some()).map(|median| view! {
                    <div><dt>{tr(MEDIAN)}</dt><dd>{move || duration(median, language)}</dd></div>
                })}
            </dl>
        </section>
    }
}

/// Seconds as people say them.
fn duration(seconds: f64, language: Language) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and nobody answers for centuries"
    )]
    let whole = seconds.round() as u64;
    let (m, s) = (whole / 60, (whole % 60).to_string());
    let lang = language.get();
    if m == 0 {
        return SECONDS.with(lang, &[("s", &s)]);
    }
    MINUTES.with(lang, &[("m", &m.to_string()), ("s", &s)])
}
