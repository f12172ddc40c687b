//! What signals mean and what to do, in plain words.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{Panel, Signal, advice, pattern},
    spc::Rule,
    text::Lang,
};

use super::{Control, Shown, words};
use crate::ui::i18n::{Label, Language, label, tr};

const TITLE: Label = label("信号说明什么，该怎么做", "What signals mean and what to do");
const CALM: Label = label(
    "控制限以内的起伏是偶然。不要为单个点奖惩或调整；要想整体更好，就改流程本身。",
    "Ups and downs within the limits are chance. Do not praise, blame or adjust for single points; to get better overall, change the process itself.",
);
const FOUND: Label = label(
    "信号说明有特殊原因。从信号开始的时间去找它；找到以后再决定去除它，还是保留它。",
    "A signal has a special cause. Look for it at the time when the signal began; then remove it, or keep it if it helps.",
);
const PLACE: Label = label("{when}：{pattern}", "{when}: {pattern}");
const SPAN: Label = label("{from} 至 {to}：{pattern}", "{from} to {to}: {pattern}");
const MORE: Label = label("另有 {count} 个。", "And {count} more.");
const OTHERS: Label = label("这套规则的全部判据", "All rules of this set");

/// Signals listed under one rule.
const LISTED: usize = 5;

/// Which rules gave signals, where, and what to look for.
#[component]
pub(super) fn MeaningCard(control: Control) -> impl IntoView {
    let language = Language::current();
    let signals = move || {
        control
            .shown
            .read()
            .as_ref()
            .map_or(0, |shown| shown.chart.signals())
    };
    let rules = move || {
        let choices = control.choices.read();
        choices.rules.rules(choices.trend)
    };
    let found = move || {
        let lang = language.get();
        let shown = control.shown.get().ok()?;
        let blocks = rules()
            .into_iter()
            .filter_map(|rule| block(&shown, rule, lang));
        Some(blocks.collect_view())
    };
    view! {
        <section class="card control-meaning" aria-labelledby="control-meaning-title">
            <h2 id="control-meaning-title">{tr(TITLE)}</h2>
            <p>{tr(CALM)}</p>
            {move || (signals() > 0).then(|| view! { <p>{FOUND.get(language.get())}</p> })}
            {found}
            <details>
                <summary>{tr(OTHERS)}</summary>
                <dl>
                    {move || rules().into_iter().map(|rule| view! {
                        <dt>{rule.words().get(language.get()).to_owned()}</dt>
                        <dd>{advice(rule).get(language.get()).to_owned()}</dd>
                    }).collect_view()}
                </dl>
            </details>
        </section>
    }
}

/// A rule with its signals; `None` without any.
fn block(shown: &Shown, rule: Rule, lang: Lang) -> Option<impl IntoView + use<>> {
    let panels = [Some(&shown.chart.level), shown.chart.spread.as_ref()];
    let all: Vec<(&Panel, &Signal)> = panels
        .into_iter()
        .flatten()
        .flat_map(|panel| panel.signals.iter().map(move |signal| (panel, signal)))
        .filter(|(_, signal)| signal.rule == rule)
        .collect();
    let more = all.len().saturating_sub(LISTED);
    let items: Vec<String> = all
        .iter()
        .take(LISTED)
        .map(|(panel, signal)| place(shown, panel, signal, lang))
        .collect();
    let listed = items
        .into_iter()
        .map(|item| view! { <li>{item}</li> })
        .collect_view();
    (!all.is_empty()).then(|| {
        view! {
            <div class="control-rule">
                <h3>{rule.words().get(lang).to_owned()}</h3>
                <p>{advice(rule).get(lang).to_owned()}</p>
                <ul>{listed}</ul>
                {(more > 0).then(|| view! { <p class="chart-note">{MORE.with(lang, &[("count", &more.to_string())])}</p> })}
            </div>
        }
    })
}

fn place(shown: &Shown, panel: &Panel, signal: &Signal, lang: Lang) -> String {
    let slot = |place: usize| panel.points.get(place).map_or(0, |point| point.slot);
    let words = pattern(panel.statistic, signal);
    let from = words::place(&shown.series, slot(signal.from), lang);
    if signal.from == signal.to {
        return PLACE.with(lang, &[("when", &from), ("pattern", words.get(lang))]);
    }
    let to = serviscope_domain::scoring::pictures::control::when(&shown.series, slot(signal.to));
    SPAN.with(
        lang,
        &[
            ("from", &from),
            ("to", to.get(lang)),
            ("pattern", words.get(lang)),
        ],
    )
}
