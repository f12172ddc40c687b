//! Which survey and which responses are counted, and links that change it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use serviscope_domain::{scoring::Counting, survey::rich::Wanted, text::Lang};

use super::{numbers, results::Results};
use crate::ui::i18n::{Label, Language, label, tr};

const SURVEY: Label = label("问卷", "Survey");
const CHOICE: Label = label("{title}({n},{reference})", "{title} ({n}, {reference})");
const COUNTED_REAL: Label = label("统计了 {n}。", "{n} counted.");
const COUNTED_SAMPLE: Label = label(
    "统计的是 {n}，都是虚构的。",
    "{n} counted. They are invented.",
);
const COUNTED_ALL: Label = label(
    "统计了 {n}，其中 {sample}是虚构的。",
    "{n} counted, of which {sample} (invented).",
);
const ASIDE: Label = label("另有 {n}没有计入。", "{n} not counted.");
const SHOW_ALL: Label = label("一并计入", "Count both");
const SHOW_SAMPLE: Label = label("只看示例", "Sample only");
const SHOW_REAL: Label = label("只看真实回答", "Real ones only");
const PLAYED: Label = label(
    "另有 {count} 份像是有人在终端上乱按或刷分，不计入。",
    "{count} [response looks|responses look] played on a kiosk and [is|are] set aside.",
);
const SEE_PLAYED: Label = label("查看这些答卷", "See these responses");
const UNREADABLE: Label = label(
    "另有 {n} 份回答无法读取，原样保留。",
    "{n} more responses cannot be read; they are kept as they are.",
);

/// The address of this page for a survey and a counting.
fn address(reference: &str, counting: Option<Counting>) -> String {
    let data = counting.map_or_else(String::new, |counting| format!("&data={}", counting.name()));
    format!("/gaps?s={reference}{data}")
}

/// The responses that a kiosk marked as played, listed in the surveys room.
fn set_aside_address(reference: &str) -> String {
    format!(
        "/surveys/{reference}/responses?quality={}",
        Wanted::SetAside.name()
    )
}

/// The choice of the survey; nothing where there is only one.
#[component]
pub(super) fn SurveyChoice(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let navigate = use_navigate();
    let choose = move |event| {
        navigate(
            &address(&event_target_value(&event), None),
            leptos_router::NavigateOptions::default(),
        );
    };
    let several = Memo::new(move |_| results.read().choices.len() > 1);
    view! {
        <Show when=move || several.get()>
            <div class="field gap-survey">
                <label for="gap-survey">{tr(SURVEY)}</label>
                <select id="gap-survey" on:change=choose.clone()
                    prop:value=move || results.read().survey.reference()>
                    {move || {
                        let results = results.get();
                        let lang = language.get();
                        results.choices.iter().map(|choice| {
                            let reference = choice.survey.reference();
                            let chosen = reference == results.survey.reference();
                            let words = CHOICE.with(lang, &[
                                ("title", choice.survey.fill(&choice.survey.title).get(lang)),
                                ("n", &numbers::responses(choice.responses, lang)),
                                ("reference", &reference),
                            ]);
                            view! { <option value=reference selected=chosen>{words}</option> }
                        }).collect_view()
                    }}
                </select>
            </div>
        </Show>
    }
}

/// What is counted, what is not, and links to count it.
#[component]
pub(super) fn CountingNotice(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    view! {
        <p class="gap-counting" role="status">
            {move || sentence(&results.read(), language.get())}
            {move || {
                let results = results.read();
                (results.population.set_aside > 0).then(|| {
                    let to = set_aside_address(&results.survey.reference());
                    view! { " " <a href=to>{SEE_PLAYED.get(language.get())}</a> }
                })
            }}
            {move || {
                let results = results.read();
                let lang = language.get();
                offers(&results).into_iter().map(|(label, counting)| {
                    let to = address(&results.survey.reference(), Some(counting));
                    view! { " " <a href=to>{label.get(lang)}</a> }
                }).collect_view()
            }}
        </p>
    }
}

fn sentence(results: &Results, lang: Lang) -> String {
    let population = results.population;
    let n = numbers::responses(population.size(results.counting), lang);
    let sample = numbers::sample_responses(population.sample, lang);
    let counted = match results.counting {
        Counting::Real => COUNTED_REAL.with(lang, &[("n", &n)]),
        Counting::Sample => COUNTED_SAMPLE.with(lang, &[("n", &sample)]),
        Counting::All => COUNTED_ALL.with(lang, &[("n", &n), ("sample", &sample)]),
    };
    let aside = match results.counting {
        Counting::Real if population.sample > 0 => ASIDE.with(lang, &[("n", &sample)]),
        Counting::Sample if population.real > 0 => {
            ASIDE.with(lang, &[("n", &numbers::responses(population.real, lang))])
        }
        _ => String::new(),
    };
    let unreadable = if results.unreadable > 0 {
        UNREADABLE.with(lang, &[("n", &results.unreadable.to_string())])
    } else {
        String::new()
    };
    let played = match population.set_aside {
        0 => String::new(),
        count => PLAYED.counting(lang, count),
    };
    [counted, aside, unreadable, played]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(match lang {
            Lang::Zh => "",
            Lang::En => " ",
        })
}

/// The other ways to count, where there are both kinds of responses.
fn offers(results: &Results) -> Vec<(Label, Counting)> {
    if results.population.real == 0 && results.counting == Counting::Sample
        || results.population.sample == 0 && results.counting != Counting::Sample
    {
        return Vec::new();
    }
    [
        (SHOW_REAL, Counting::Real),
        (SHOW_ALL, Counting::All),
        (SHOW_SAMPLE, Counting::Sample),
    ]
    .into_iter()
    .filter(|(_, counting)| *counting != results.counting && results.population.size(*counting) > 0)
    .collect()
}
