//! Which survey and which responses are counted, and links that change it.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{Counting, filter::View},
    survey::rich::Wanted,
    text::Lang,
};

use super::{address::Address, numbers, results::Results};
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
const FILTERED: Label = label("筛选条件排除了 {n}。", "The filter leaves out {n}.");
const SUPPRESSED: Label = label(
    "符合条件的回答不到 5 份，为了不泄露个人信息，不显示任何数字。",
    "Fewer than 5 responses match, so no number is shown: it could point to a person.",
);
const UNREADABLE: Label = label(
    "另有 {n}无法读取，原样保留。",
    "Cannot be read and kept as they are: {n}.",
);

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
    let address = Address::current();
    // Another survey has other branches and versions, so its address begins anew.
    let choose = move |event| {
        address.open(&View {
            survey: Some(event_target_value(&event)),
            ..View::default()
        });
    };
    let several = Memo::new(move |_| results.read().material.choices.len() > 1);
    view! {
        <Show when=move || several.get()>
            <div class="field gap-survey">
                <label for="gap-survey">{tr(SURVEY)}</label>
                <select id="gap-survey" on:change=choose
                    prop:value=move || results.read().material.survey.reference()>
                    {move || {
                        let results = results.get();
                        let lang = language.get();
                        let material = &results.material;
                        material.choices.iter().map(|choice| {
                            let reference = choice.survey.reference();
                            let chosen = reference == material.survey.reference();
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
    let (language, address) = (Language::current(), Address::current());
    view! {
        <p class="gap-counting" role="status">
            {move || sentence(&results.read(), language.get())}
            {move || {
                let results = results.read();
                (results.cut.set_aside > 0).then(|| {
                    let to = set_aside_address(&results.material.survey.reference());
                    view! { " " <a href=to>{SEE_PLAYED.get(language.get())}</a> }
                })
            }}
            {move || {
                let results = results.read();
                let lang = language.get();
                offers(&results).into_iter().map(|(label, counting)| {
                    let to = address.here(&View {
                        survey: Some(results.material.survey.reference()),
                        counting: Some(counting),
                        ..results.view.clone()
                    });
                    view! { " " <a href=to>{label.get(lang)}</a> }
                }).collect_view()
            }}
        </p>
    }
}

/// What is counted and what is not, in words.
pub(super) fn sentence(results: &Results, lang: Lang) -> String {
    let (population, cut) = (results.material.population, results.cut);
    let n = numbers::responses(cut.n, lang);
    let counted = match results.counting {
        _ if cut.suppressed => SUPPRESSED.get(lang).to_owned(),
        Counting::Real => COUNTED_REAL.with(lang, &[("n", &n)]),
        Counting::Sample => {
            let sample = numbers::sample_responses(cut.n, lang);
            COUNTED_SAMPLE.with(lang, &[("n", &sample)])
        }
        Counting::All => {
            let sample = numbers::sample_responses(cut.sample, lang);
            COUNTED_ALL.with(lang, &[("n", &n), ("sample", &sample)])
        }
    };
    let other = match results.counting {
        Counting::Real if population.sample > 0 => {
            let sample = numbers::sample_responses(population.sample, lang);
            ASIDE.with(lang, &[("n", &sample)])
        }
        Counting::Sample if population.real > 0 => {
            ASIDE.with(lang, &[("n", &numbers::responses(population.real, lang))])
        }
        _ => String::new(),
    };
    let left_out = |label: Label, n: usize| match n {
        0 => String::new(),
        n => label.with(lang, &[("n", &numbers::responses(n, lang))]),
    };
    let played = match cut.set_aside {
        0 => String::new(),
        count => PLAYED.counting(lang, count),
    };
    let outside = if results.view.filter.is_empty() {
        0
    } else {
        cut.outside
    };
    [
        counted,
        left_out(FILTERED, outside),
        played,
        other,
        left_out(UNREADABLE, results.material.unreadable),
    ]
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
    let population = results.material.population;
    if population.real == 0 && results.counting == Counting::Sample
        || population.sample == 0 && results.counting != Counting::Sample
    {
        return Vec::new();
    }
    [
        (SHOW_REAL, Counting::Real),
        (SHOW_ALL, Counting::All),
        (SHOW_SAMPLE, Counting::Sample),
    ]
    .into_iter()
    .filter(|(_, counting)| *counting != results.counting && population.size(*counting) > 0)
    .collect()
}
