//! Whether single values keep to a limit that a person sets.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{Chart, Per, capability_of},
    spc::{IndexEstimate, Specification},
    statistics::Figure,
    text::Lang,
};

use super::Control;
use crate::{
    analysis::numbers,
    ui::{
        i18n::{Label, Language, label, tr},
        number::fixed,
    },
};

const TITLE: Label = label("过程能力", "Process capability");
const LEAD: Label = label(
    "定一个规格限，例如感知至少 5.5 分，看稳定的过程能不能守住它。",
    "Set a specification limit, such as a perception of at least 5.5, and see whether the process can keep to it.",
);
const LEAST: Label = label("至少（规格下限）", "At least (lower limit)");
const MOST: Label = label("至多（规格上限）", "At most (upper limit)");
const CAPABLE: Label = label(
    "{name} = {value}（{ci}），达到 1.33：单个数值几乎都在规格限以内。",
    "{name} = {value} ({ci}), which reaches 1.33: single values almost always keep to the limit.",
);
const BARELY: Label = label(
    "{name} = {value}（{ci}），低于 1.33：单个数值有时会越过规格限。",
    "{name} = {value} ({ci}), below 1.33: single values cross the limit now and then.",
);
const SHORT: Label = label(
    "{name} = {value}（{ci}），连平均值都没有守住规格限。",
    "{name} = {value} ({ci}): not even the average keeps to the limit.",
);
const UNSTABLE: Label = label(
    "图上有信号：过程还不稳定，这个指数只描述过去，不能预测以后。",
    "The chart has signals: the process is not stable yet, so the index describes the past and predicts nothing.",
);
const OF_MEANS: Label = label(
    "这里的单个数值是每段时间的平均，不是一位客户的评分。",
    "Single values here are averages of a period, not the score of one customer.",
);

/// The two limits and what they give; nothing for shares.
#[component]
pub(super) fn CapabilityCard(control: Control) -> impl IntoView {
    let language = Language::current();
    let applies = Memo::new(move |_| !control.choices.read().measure.is_share());
    let set = move |lower: bool, text: &str| {
        let limit = text
            .trim()
            .parse()
            .ok()
            .filter(|limit: &f64| limit.is_finite());
        control.change(|choices| {
            let specification = &mut choices.specification;
            *(if lower {
                &mut specification.lower
            } else {
                &mut specification.upper
            }) = limit;
        });
    };
    let value = move |lower: bool| {
        let Specification {
            lower: least,
            upper: most,
        } = control.choices.read().specification;
        let limit = if lower { least } else { most };
        limit.map(|limit| limit.to_string()).unwrap_or_default()
    };
    let field = move |id: &'static str, name: Label, lower: bool| {
        view! {
            <div class="field">
                <label for=id>{tr(name)}</label>
                <input id=id type="number" step="any" inputmode="decimal" prop:value=move || value(lower)
                    on:change=move |event| set(lower, &event_target_value(&event))/>
            </div>
        }
    };
    view! {
        <Show when=move || applies.get()>
            <section class="card control-capability" aria-labelledby="control-capability-title">
                <h2 id="control-capability-title">{tr(TITLE)}</h2>
                <p class="chart-note">{tr(LEAD)}</p>
                <div class="filter-fields">
                    {field("control-least", LEAST, true)}
                    {field("control-most", MOST, false)}
                </div>
                <div role="status">
                    {move || results(control, language.get()).into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                </div>
            </section>
        </Show>
    }
}

/// What the limits give, sentence by sentence; nothing without a limit.
fn results(control: Control, lang: Lang) -> Vec<String> {
    let specification = control.choices.read().specification;
    let Ok(shown) = control.shown.get() else {
        return Vec::new();
    };
    let wanted = [("Cpl", specification.lower), ("Cpu", specification.upper)];
    if wanted.iter().all(|(_, limit)| limit.is_none()) {
        return Vec::new();
    }
    let found = match capability_of(&shown.chart, specification) {
        Ok(found) => found,
        Err(absent) => return vec![absent.text().get(lang).to_owned()],
    };
    let mut said: Vec<String> = wanted
        .iter()
        .zip([found.cpl, found.cpu])
        .filter(|((_, limit), _)| limit.is_some())
        .map(|((name, _), index)| sentence(name, index, lang))
        .collect();
    if shown.chart.signals() > 0 {
        said.push(UNSTABLE.get(lang).to_owned());
    }
    if shown.chart.chart == Chart::Individuals && shown.series.per != Per::Response {
        said.push(OF_MEANS.get(lang).to_owned());
    }
    said
}

fn sentence(name: &str, index: Figure<IndexEstimate>, lang: Lang) -> String {
    match index {
        Err(absent) => absent.text().get(lang).to_owned(),
        Ok(index) => {
            let label = if index.is_capable() {
                CAPABLE
            } else if index.value > 0.0 {
                BARELY
            } else {
                SHORT
            };
            let ci = numbers::range(index.ci, 1.0, 2, lang);
            label.with(
                lang,
                &[
                    ("name", name),
                    ("value", &fixed(index.value, 2)),
                    ("ci", &ci),
                ],
            )
        }
    }
}
