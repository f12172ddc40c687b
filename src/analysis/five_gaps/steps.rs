//! The steps of the service behind a gap: those that measure its worst dimension.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{GapDirection, GapNumber, steps_of_dimension, worst_first},
    text::{Lang, Text},
};

use crate::{
    analysis::{next_steps, results::Results},
    ui::i18n::{Label, label},
};

const STEPS: Label = label("相关的蓝图步骤", "Steps behind it");
const WHERE: Label = label(
    "差距最大的维度：{dimension}",
    "Where it is largest: {dimension}",
);
const NO_STEP: Label = label(
    "还没有蓝图步骤关联这个维度的题目。",
    "No step of a blueprint is linked to an item of this dimension yet.",
);
const TO_BLUEPRINTS: Label = label("到蓝图中找出步骤", "Find the steps in the blueprints");

/// How many steps are named.
const MOST: usize = 4;

/// The steps of the dimension where the gap is largest; nothing where it is closed or unknown.
pub(super) fn steps(
    gap: GapNumber,
    results: &Results,
    lang: Lang,
) -> Option<impl IntoView + use<>> {
    let (dim, name) = worst(gap, results)?;
    let material = &results.material;
    let found = steps_of_dimension(&material.key, &dim, &material.blueprints, MOST);
    let none = found.is_empty().then(|| {
        view! {
            <p>{NO_STEP.get(lang)} " " <a href="/blueprints">{TO_BLUEPRINTS.get(lang)}</a></p>
        }
    });
    let links = found
        .iter()
        .map(|(item, step)| next_steps::link(step, item, lang))
        .collect_view();
    Some(view! {
        <h4>{STEPS.get(lang)}</h4>
        <p class="chart-note">{WHERE.with(lang, &[("dimension", name.get(lang))])}</p>
        <ul class="lead-steps">{links}</ul>
        {none}
    })
}

/// Id and name of the dimension where the gap is largest.
fn worst(gap: GapNumber, results: &Results) -> Option<(String, Text)> {
    if let Some(known) = results.provider().get(gap) {
        let worst = known.worst()?;
        return Some((worst.dim.clone(), worst.name.clone()));
    }
    let worst = *worst_first(&results.analysis().dims).first()?;
    (GapDirection::of(worst.gap?) == GapDirection::Shortfall)
        .then(|| (worst.dim.clone(), worst.name.clone()))
}
