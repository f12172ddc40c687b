//! What is followed, per what, as which chart, and by which rules. Native controls.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{Chart, Measure, Per, possible},
    spc::RuleSet,
    text::Lang,
};

use super::{Control, splits::Splits, words};
use crate::ui::i18n::{Label, Language, label, tr};

const NAME: Label = label("图表设置", "Chart");
const WHAT: Label = label("看什么", "What to follow");
const PER: Label = label("每个点是", "One point per");
const CHART: Label = label("图的类型", "Kind of chart");
const RULES: Label = label("判异规则", "Rules");
const TREND: Label = label(
    "连续六点升降也算信号",
    "Six points rising or falling count, too",
);
const AUTOMATIC: Label = label("自动（{words}）", "Automatic ({words})");
const NO_SINGLE: Label = label(
    "按门店、客户群或终端筛选时不显示单份回答，因为可能认出是谁；现在按时段合计。",
    "Within a branch, segment or till single responses are not shown, because they could point to a person; points stand for periods instead.",
);

/// The rule sets with their name in the page and their words.
const SETS: [(RuleSet, &str, Label); 3] = [
    (
        RuleSet::WesternElectric,
        "we",
        label(
            "Western Electric（8 点同侧）",
            "Western Electric (8 on one side)",
        ),
    ),
    (
        RuleSet::Nelson,
        "nelson",
        label(
            "Nelson（9 点同侧，共 8 条）",
            "Nelson (9 on one side, 8 rules)",
        ),
    ),
    (
        RuleSet::Juran,
        "juran",
        label("Juran（7 点同侧）", "Juran (7 on one side)"),
    ),
];

/// The controls of the chart.
#[component]
pub(super) fn ChoiceCard(control: Control) -> impl IntoView {
    let language = Language::current();
    let refused = move || {
        let per = control.choices.read().per;
        let shown = control.series.read().as_ref().ok().map(|series| series.per);
        (per == Some(Per::Response) && shown != per && identifies(control)).then(
            || view! { <p class="chart-note" role="status">{NO_SINGLE.get(language.get())}</p> },
        )
    };
    let has_trend = move || control.choices.read().rules == RuleSet::Nelson;
    let toggle = move |event| {
        let on = event_target_checked(&event);
        control.change(|choices| choices.trend = on);
    };
    view! {
        <section class="card control-choices" aria-labelledby="control-choices-title">
            <h2 id="control-choices-title">{tr(NAME)}</h2>
            <div class="filter-fields">
                <MeasureField control/>
                <PerField control/>
                <ChartField control/>
                <RulesField control/>
            </div>
            <Show when=move || !has_trend()>
                <label class="filter-aside">
                    <input type="checkbox" prop:checked=move || control.choices.read().trend on:change=toggle/>
                    <span>{tr(TREND)}</span>
                </label>
            </Show>
            {refused}
            <Splits control/>
        </section>
    }
}

fn identifies(control: Control) -> bool {
    control.results.read().view.filter.identifies()
}

fn automatic(words: &str, lang: Lang) -> (String, String) {
    (String::new(), AUTOMATIC.with(lang, &[("words", words)]))
}

#[component]
fn MeasureField(control: Control) -> impl IntoView {
    let language = Language::current();
    let choices = Signal::derive(move || {
        let (results, lang) = (control.results.read(), language.get());
        let key = &results.material.key;
        let words = |measure: Measure| (measure.name(key), measure.words(key).get(lang).to_owned());
        Measure::all(key).into_iter().map(words).collect()
    });
    let chosen = Signal::derive(move || {
        let measure = control.choices.read().measure;
        measure.name(&control.results.read().material.key)
    });
    let choose = Callback::new(move |name: String| {
        let key = &control.results.read_untracked().material.key;
        if let Some(measure) = Measure::from_name(&name, key) {
            control.change(|choices| choices.measure = measure);
        }
    });
    view! { <SelectField id="control-what" name=WHAT choices chosen choose/> }
}

#[component]
fn PerField(control: Control) -> impl IntoView {
    let language = Language::current();
    let choices = Signal::derive(move || {
        let lang = language.get();
        let (measure, identifies) = (control.choices.read().measure, identifies(control));
        let now = control.series.read().as_ref().ok().map(|series| series.per);
        let usual = now.map_or("–", |per| words::per(per).get(lang));
        let fitting = Per::ALL
            .into_iter()
            .filter(|per| per.suits(measure, identifies).is_ok());
        [automatic(usual, lang)]
            .into_iter()
            .chain(fitting.map(|per| (per.name().to_owned(), words::per(per).get(lang).to_owned())))
            .collect()
    });
    let chosen = Signal::derive(move || {
        let (per, measure) = (control.choices.read().per, control.choices.read().measure);
        per.filter(|per| per.suits(measure, identifies(control)).is_ok())
            .map_or_else(String::new, |per| per.name().to_owned())
    });
    let choose = Callback::new(move |name: String| {
        control.change(|choices| choices.per = Per::from_name(&name));
    });
    view! { <SelectField id="control-per" name=PER choices chosen choose/> }
}

#[component]
fn ChartField(control: Control) -> impl IntoView {
    let language = Language::current();
    let fits = move |chart: Chart| {
        let series = control.series.read();
        series
            .as_ref()
            .is_ok_and(|series| possible(series, chart).is_ok())
    };
    let choices = Signal::derive(move || {
        let lang = language.get();
        let now = control
            .shown
            .read()
            .as_ref()
            .ok()
            .map(|shown| shown.chart.chart.words());
        let usual = now.map_or_else(|| "–".to_owned(), |words| words.get(lang).to_owned());
        let fitting = Chart::ALL.into_iter().filter(|chart| fits(*chart));
        [automatic(&usual, lang)]
            .into_iter()
            .chain(
                fitting.map(|chart| (chart.name().to_owned(), chart.words().get(lang).to_owned())),
            )
            .collect()
    });
    let chosen = Signal::derive(move || {
        let chart = control.choices.read().chart.filter(|chart| fits(*chart));
        chart.map_or_else(String::new, |chart| chart.name().to_owned())
    });
    let choose = Callback::new(move |name: String| {
        control.change(|choices| choices.chart = Chart::from_name(&name));
    });
    view! { <SelectField id="control-chart" name=CHART choices chosen choose/> }
}

#[component]
fn RulesField(control: Control) -> impl IntoView {
    let language = Language::current();
    let choices = Signal::derive(move || {
        let lang = language.get();
        let words = |(_, name, words): (RuleSet, &str, Label)| {
            (name.to_owned(), words.get(lang).to_owned())
        };
        SETS.into_iter().map(words).collect()
    });
    let chosen = Signal::derive(move || {
        let rules = control.choices.read().rules;
        let set = SETS.iter().find(|(set, ..)| *set == rules);
        set.map_or_else(String::new, |(_, name, _)| (*name).to_owned())
    });
    let choose = Callback::new(move |wanted: String| {
        if let Some((rules, ..)) = SETS.iter().find(|(_, name, _)| *name == wanted) {
            control.change(|choices| choices.rules = *rules);
        }
    });
    view! { <SelectField id="control-rules" name=RULES choices chosen choose/> }
}

#[component]
fn SelectField(
    id: &'static str,
    name: Label,
    /// Values in the page and their words.
    choices: Signal<Vec<(String, String)>>,
    chosen: Signal<String>,
    choose: Callback<String>,
) -> impl IntoView {
    // Drawn again only when its choices are others.
    let options = Memo::new(move |_| choices.get());
    view! {
        <div class="field">
            <label for=id>{tr(name)}</label>
            <select id=id prop:value=chosen on:change=move |event| choose.run(event_target_value(&event))>
                {move || options.get().into_iter().map(|(value, words)| {
                    let selected = value == chosen.get();
                    view! { <option value=value selected=selected>{words}</option> }
                }).collect_view()}
            </select>
        </div>
    }
}
