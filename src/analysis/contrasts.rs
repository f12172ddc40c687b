//! Two factors: what each dimension or item costs when it is bad and what it wins when it is good.

mod draw;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    models::{AttributeContrast, Contrast, Level, contrasts_of_answers, two_factor_finding},
    statistics::Absent,
    text::Lang,
};

use super::{numbers, results::Results, segments::Segments, study::Missing, wording};
use crate::ui::{
    chart::{figure::ChartFigure, table::TableData},
    i18n::{Label, Language, label, tr},
    number::signed,
};

const NO_FINDING: Label = label("保健要素与满意要素", "Hygiene factors and satisfiers");
const HOW: Label = label(
    "没有可以对比的人数：每个维度或题目都要有至少 10 人评得低、10 人居中、10 人评得高，并且回答了总体满意度（1–7）。",
    "Too few to contrast: a dimension or item needs at least 10 people who rate it low, 10 in between and 10 high, all with overall satisfaction (1–7).",
);
const BASIS: Label = label(
    "总体满意度（1–7）之差：左边“惩罚”是评低者减居中者，右边“奖励”是评高者减居中者，细线是 95 % 置信区间（Welch）；{n}。相关不等于因果。",
    "Differences of overall satisfaction (1–7): the penalty of those who rate it low, the reward of those who rate it high, both against those in between; thin lines are 95 % confidence intervals (Welch); {n}. What goes together need not be a cause.",
);
const KEY: [Label; 3] = [
    label("惩罚", "Penalty"),
    label("奖励", "Reward"),
    label("图例", "Key"),
];
const WHAT: Label = label("对象", "What to contrast");
const LEVELS: [(Level, Label); 2] = [
    (Level::Dimensions, label("维度", "Dimensions")),
    (Level::Items, label("题目", "Items")),
];
const CAPTION: Label = label("惩罚与奖励", "Penalty and reward");
const HEAD: [Label; 9] = [
    label("维度或题目", "Dimension or item"),
    label("类别", "Kind"),
    label("惩罚", "Penalty"),
    label("95 % 置信区间", "95 % CI"),
    label("奖励", "Reward"),
    label("95 % 置信区间", "95 % CI"),
    label("评低", "Low"),
    label("居中", "In between"),
    label("评高", "High"),
];
const MEANING: Label = label(
    "低：不超过量表中点以下的最后一个整点（1–7 分为 3）；高：达到量表的六分之五（1–7 分为 6）。|惩罚| > 2 × 奖励是保健要素，奖励 > 2 ×|惩罚| 是满意要素，两者都小于 0.2 分是中性，其余是绩效要素。",
    "Low is up to the last whole point below the middle of the scale (3 of 7), high from five sixths of it (6 of 7). |Penalty| > 2 × reward makes a hygiene factor, reward > 2 × |penalty| a satisfier, both below 0.2 points neutral, the rest performance factors.",
);

/// The chart, or why there is none.
#[component]
pub(super) fn ContrastChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let both = Memo::new(move |_| both(&results.read()));
    // Dimensions where one of them has a contrast, else items.
    let level = RwSignal::new(Level::Dimensions);
    let has = |found: &[AttributeContrast]| found.iter().any(|one| one.contrast.is_ok());
    let any = Memo::new(move |_| both.read().iter().any(|found| has(found)));
    Effect::new(move || {
        let is_empty = both.read().first().is_none_or(|found| !has(found));
        level.set(if is_empty {
            Level::Items
        } else {
            Level::Dimensions
        });
    });
    let found = Memo::new(move |_| {
        let [dimensions, items] = both.get();
        match level.get() {
            Level::Dimensions => dimensions,
            Level::Items => items,
        }
    });
    let reason = move || {
        let found = found.read();
        let lang = language.get();
        let first = found.iter().find_map(|one| one.contrast.err());
        match first {
            Some(Absent::TooFew { .. }) | None => HOW.get(lang).to_owned(),
            Some(reason) => reason.text().get(lang).to_owned(),
        }
    };
    view! {
        {move || if any.get() {
            view! { <Chart found level/> }.into_any()
        } else {
            view! { <Missing id="contrasts" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any()
        }}
    }
}

/// The contrasts of dimensions and of items.
fn both(results: &Results) -> [Vec<AttributeContrast>; 2] {
    contrasts_of_answers(&results.material.key, results.answers())
}

#[component]
fn Chart(found: Memo<Vec<AttributeContrast>>, level: RwSignal<Level>) -> impl IntoView {
    let language = Language::current();
    let title = move || {
        wording::title(
            two_factor_finding(&found.read()),
            NO_FINDING,
            language.get(),
        )
    };
    let basis = move || {
        let lang = language.get();
        let most = found.read().iter().map(|one| one.n).max().unwrap_or(0);
        BASIS.with(lang, &[("n", &numbers::respondents(most, lang))])
    };
    view! {
        <ChartFigure id="contrasts" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(move || table(&found.read(), language.get()))
            draw=move |canvas| draw::bars(canvas, &found.read(), language.get())>
            <Segments name=WHAT choices=LEVELS.to_vec() chosen=level/>
            <p class="chart-key" role="group" aria-label=tr(KEY[2])>
                <span class="key-block likert-neg-3" aria-hidden="true"></span><span>{tr(KEY[0])}</span>
                <span class="key-block likert-pos-3" aria-hidden="true"></span><span>{tr(KEY[1])}</span>
            </p>
        </ChartFigure>
    }
}

fn table(found: &[AttributeContrast], lang: Lang) -> TableData {
    let cells = |contrast: &Contrast| {
        let [low, middle, high] = contrast.n.map(|n| n.to_string());
        vec![
            contrast.kind.name().get(lang).to_owned(),
            signed(contrast.penalty, 2),
            numbers::interval_cell(contrast.penalty_ci, lang),
            signed(contrast.reward, 2),
            numbers::interval_cell(contrast.reward_ci, lang),
            low,
            middle,
            high,
        ]
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: found
            .iter()
            .map(|one| {
                let mut row = vec![one.name.get(lang).to_owned()];
                match &one.contrast {
                    Ok(contrast) => row.extend(cells(contrast)),
                    Err(reason) => {
                        row.push(reason.text().get(lang).to_owned());
                        row.resize(HEAD.len(), numbers::ABSENT.to_owned());
                    }
                }
                row
            })
            .collect(),
        notes: vec![MEANING.get(lang).to_owned()],
    }
}
