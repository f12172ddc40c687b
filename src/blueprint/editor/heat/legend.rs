//! The legend of the heat layer: scale, basis, hottest steps, weights.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::heat_map::{HEAT_STEPS, HeatPoints},
    scoring::Counting,
    text::Lang,
};

use super::{
    super::{place::Place, state::Editor, words},
    HeatLayer, document,
    gaps::{Gaps, Known},
};
use crate::ui::{
    i18n::{Label, label, tr},
    number::fixed,
};

const TITLE: Label = label("热点图例", "Heat by step");
const LOADING: Label = label("正在读取答卷……", "Reading the responses …");
const NO_SURVEY: Label = label(
    "还没有同时询问期望与感知的问卷，所以没有热点。",
    "No survey asks for expectations and perceptions yet, so nothing is hot.",
);
const NO_ANSWERS: Label = label(
    "还没有答卷，所以没有热点。",
    "There are no responses yet, so nothing is hot.",
);
const TO_SURVEYS: Label = label("到问卷", "To the surveys");
const BASIS: Label = label("{survey}，{n} 份答卷", "{survey}, {n} responses");
const SAMPLE_BASIS: Label = label("{survey}，{n} 份示例答卷", "{survey}, {n} sample responses");
const GAPS_ONLY: Label = label(
    "还没有按步骤记录的投诉和不合格数据，这两部分按 0 计，只看差距。",
    "No complaints and no non-conformance are recorded by step yet: both count as 0, so only gaps show.",
);
const NOT_HOT: Label = label("0", "0");
const UP_TO: Label = label("到 {end}", "to {end}");
const HOTTEST: Label = label("最热的步骤", "Hottest steps");
const NONE_HOT: Label = label("没有步骤低于期望。", "No step falls short of expectations.");
const WEIGHTS: Label = label("权重", "Weights");
const ABOUT: Label = label(
    "热度 = 100 ×（差距 G、投诉 C、不合格 F 按权重相加）；只看比例。",
    "Heat = 100 × (gaps G, complaints C and failures F by their weights); only proportions count.",
);
const GAPS: Label = label("差距", "Gaps");
const COMPLAINTS: Label = label("投诉", "Complaints");
const FAILURES: Label = label("不合格", "Failures");
const RESET: Label = label("恢复默认 50/30/20", "Back to 50/30/20");

/// How many of the hottest steps are named.
const NAMED: usize = 5;

/// The legend, while the layer is shown.
#[component]
pub(in super::super) fn Legend(editor: Editor) -> impl IntoView {
    let layer = HeatLayer::current(editor);
    let state = move || {
        let lang = editor.lang();
        layer.known.with(|known| match known {
            Known::Loading => view! { <p role="status">{LOADING.get(lang)}</p> }.into_any(),
            Known::NoSurvey => empty(NO_SURVEY, lang),
            Known::NoAnswers => empty(NO_ANSWERS, lang),
            Known::Failed(error) => {
                view! { <p role="alert">{error.explain().get(lang).to_owned()}</p> }.into_any()
            }
            Known::Ready(gaps) => view! {
                <p>{basis(gaps, lang)}</p>
                <p class="hint">{GAPS_ONLY.get(lang)}</p>
            }
            .into_any(),
        })
    };
    view! {
        <Show when=move || layer.on.get()>
            <section class="bp-heat-legend" aria-label=tr(TITLE)>
                <h2>{tr(TITLE)}</h2>
                {state}
                <Scale layer/>
                <details>
                    <summary>{tr(HOTTEST)}</summary>
                    <Hottest layer/>
                </details>
                <details>
                    <summary>{tr(WEIGHTS)}</summary>
                    <Weights layer/>
                </details>
            </section>
        </Show>
    }
}

fn empty(words: Label, lang: Lang) -> AnyView {
    view! { <p>{words.get(lang)}" "<a href="/surveys">{TO_SURVEYS.get(lang)}</a></p> }.into_any()
}

fn basis(gaps: &Gaps, lang: Lang) -> String {
    let wording = match gaps.counting {
        Counting::Sample => SAMPLE_BASIS,
        Counting::Real | Counting::All => BASIS,
    };
    let n = gaps.analysis.n.to_string();
    wording.with(lang, &[("survey", gaps.title.get(lang)), ("n", &n)])
}

/// The five steps with their ends.
#[component]
fn Scale(layer: HeatLayer) -> impl IntoView {
    let end = move |step: u8| {
        let lang = layer.editor.lang();
        if step == 0 {
            return NOT_HOT.get(lang).to_owned();
        }
        let end = layer.map.with(|map| fixed(map.upper_end(step), 1));
        UP_TO.with(lang, &[("end", &end)])
    };
    view! {
        <ol class="bp-heat-scale">
            {(0..=HEAT_STEPS).map(|step| view! {
                <li><span class="bp-heat-swatch" data-heat=step aria-hidden="true"></span>
                    {move || end(step)}</li>
            }).collect_view()}
        </ol>
    }
}

#[component]
fn Hottest(layer: HeatLayer) -> impl IntoView {
    let editor = layer.editor;
    let hot = Memo::new(move |_| {
        layer.map.with(|map| {
            let hot = map.hottest(NAMED).into_iter();
            hot.filter_map(|heat| Some((heat.card.clone(), fixed(heat.heat.ok()?, 1))))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || !hot.read().is_empty() fallback=move || view! { <p>{tr(NONE_HOT)}</p> }>
            <ol class="bp-heat-hottest">
                <For each=move || hot.get() key=Clone::clone let((card, heat))>
                    {
                        let id = StoredValue::new(card);
                        let title = move || {
                            let lang = editor.lang();
                            let card = id.with_value(|id| editor.card(id));
                            card.map(|card| words::title(&card, lang))
                        };
                        view! {
                            <li>
                                <button type="button" class="bp-finding-go" on:click=move |_| {
                                    editor.go(Place::Card(id.get_value()));
                                    editor.panel.set(true);
                                }>{title}" "<b>{heat}</b></button>
                            </li>
                        }
                    }
                </For>
            </ol>
        </Show>
    }
}

/// The parts and how each is changed.
type Part = (Label, fn(HeatPoints) -> u16, fn(&mut HeatPoints, u16));

const PARTS: [Part; 3] = [
    (
        GAPS,
        |points| points.gaps,
        |points, value| points.gaps = value,
    ),
    (
        COMPLAINTS,
        |points| points.complaints,
        |points, value| points.complaints = value,
    ),
    (
        FAILURES,
        |points| points.failures,
        |points, value| points.failures = value,
    ),
];

#[component]
fn Weights(layer: HeatLayer) -> impl IntoView {
    let write = document::writer();
    let set = move |points: HeatPoints| {
        layer.points.set(points);
        write(points);
    };
    view! {
        <p class="hint">{tr(ABOUT)}</p>
        <div class="bp-heat-weights">
            {PARTS.map(|(name, get, change)| view! {
                <label class="field">
                    <span>{tr(name)}</span>
                    <input type="number" min="0" max="100" step="5" inputmode="numeric"
                        prop:value=move || get(layer.points.get()).to_string()
                        on:change:target=move |event| {
                            // What is no number leaves the weight as it is.
                            let mut points = layer.points.get_untracked();
                            if let Ok(value) = event.target().value().trim().parse::<u16>() {
                                change(&mut points, value.min(100));
                                set(points);
                            } else {
                                event.target().set_value(&get(points).to_string());
                            }
                        }/>
                </label>
            })}
        </div>
        <button type="button" class="button quiet" on:click=move |_| set(HeatPoints::default())>{tr(RESET)}</button>
    }
}
