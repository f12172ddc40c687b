//! The zone of tolerance: between the service that is just acceptable and the one that is wished
//! for, and where the perceived service lies.

mod draw;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    models::{Tolerance, ToleranceForm, tolerance_finding},
    statistics::Absent,
    survey::Survey,
};

use super::{beside, numbers, results::Results, study::Missing, wording};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label, tr},
};

const NO_FINDING: Label = label("容忍区", "Zone of tolerance");
const HOW: Label = label(
    "还没有问卷询问容忍区。量法：请每位顾客对每个方面给出三个分数（1–7）——最低可接受、理想、实际感知；答案的编号写作“名称.min”“名称.desired”“名称.perceived”。也可以在期望—感知问卷中为题目加一道“最低可接受”，编号是题号加 A，如 SQ01A。",
    "No survey asks for the zone of tolerance yet. To measure it, ask every customer for three scores (1–7) of each aspect: just acceptable, desired and perceived, stored as NAME.min, NAME.desired and NAME.perceived; or add the acceptable level to a survey of expectations and perceptions, under the item's id and A, such as SQ01A.",
);
const BASIS: Label = label(
    "色带从最低可接受到理想（均值），圆点是实际感知，细线是其 95 % 置信区间；右边是充足度（感知 − 最低可接受），量表 {low}–{high}；{n}{survey}",
    "Bands run from the just acceptable to the desired level (means), dots are the perceived level with its 95 % confidence interval; on the right the adequacy (perceived − acceptable). Scale {low}–{high}; {n}{survey}",
);
const FROM: Label = label("，来自问卷 {survey}", ", from the survey {survey}");
const KEY: [Label; 3] = [
    label("最低可接受至理想", "Acceptable to desired"),
    label("实际感知", "Perceived"),
    label("图例", "Key"),
];

/// The zones of the survey that asks for them.
#[derive(Clone, Debug, PartialEq)]
struct Zones {
    tolerance: Result<Tolerance, Absent>,
    n: usize,
    /// The survey, where it is not the page's own.
    survey: Option<String>,
}

fn asks(survey: &Survey) -> bool {
    ToleranceForm::of_survey(survey).is_some()
}

/// The chart; how to measure it where no survey asks for it.
#[component]
pub(super) fn ToleranceChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let found = beside::follow(results, asks);
    let zones = Memo::new(move |_| {
        let results = results.read();
        let found = found.read();
        let beside = found.as_ref()?.as_ref()?;
        let form = ToleranceForm::of_survey(&beside.survey)?;
        let answers = beside.answers(&results);
        Some(Zones {
            n: answers.as_ref().map_or(0, Vec::len),
            survey: (!beside.is_of(&results)).then(|| beside.survey.reference()),
            tolerance: answers
                .ok_or(Absent::Suppressed)
                .map(|answers| form.zones(answers)),
        })
    });
    // 0 loading, 1 nobody asks, 2 no figures, 3 a chart.
    let state = Memo::new(move |_| match (&*zones.read(), found.read().is_some()) {
        (_, false) => 0,
        (None, true) => 1,
        (
            Some(Zones {
                tolerance: Ok(zones),
                ..
            }),
            true,
        ) if tolerance_finding(zones).is_some() => 3,
        _ => 2,
    });
    let reason = move || match &*zones.read() {
        Some(zones) => reason(zones).text().get(language.get()).to_owned(),
        None => HOW.get(language.get()).to_owned(),
    };
    view! {
        {move || match state.get() {
            0 => ().into_any(),
            3 => view! { <Chart zones/> }.into_any(),
            _ => view! { <Missing id="tolerance" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any(),
        }}
    }
}

/// Why no dimension has a place in its zone.
fn reason(zones: &Zones) -> Absent {
    match &zones.tolerance {
        Err(reason) => *reason,
        Ok(tolerance) => tolerance
            .dimensions
            .iter()
            .find_map(|line| line.zone.adequacy.err().or(line.zone.superiority.err()))
            .unwrap_or(Absent::AllMissing),
    }
}

#[component]
fn Chart(zones: Memo<Option<Zones>>) -> impl IntoView {
    let language = Language::current();
    let tolerance = move || {
        zones
            .read()
            .as_ref()
            .and_then(|zones| zones.tolerance.clone().ok())
    };
    let title = move || {
        let finding = tolerance().and_then(|tolerance| tolerance_finding(&tolerance));
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let lang = language.get();
        let zones = zones.read();
        let Some((zones, Ok(tolerance))) = zones.as_ref().map(|zones| (zones, &zones.tolerance))
        else {
            return String::new();
        };
        let [low, high] = tolerance.scale.map(|end| crate::ui::number::fixed(end, 0));
        let survey = zones
            .survey
            .as_ref()
            .map_or_else(String::new, |survey| FROM.with(lang, &[("survey", survey)]));
        BASIS.with(
            lang,
            &[
                ("low", &low),
                ("high", &high),
                ("n", &numbers::responses(zones.n, lang)),
                ("survey", &survey),
            ],
        )
    };
    let table = move || {
        tolerance()
            .map(|found| words::table(&found, language.get()))
            .unwrap_or_default()
    };
    view! {
        <ChartFigure id="tolerance" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| tolerance().map(|found| draw::thermometers(canvas, &found, language.get()))>
            <p class="chart-key" role="group" aria-label=tr(KEY[2])>
                <span class="key-zone" aria-hidden="true"></span><span>{tr(KEY[0])}</span>
                <span class="key-dot key-b" aria-hidden="true"></span><span>{tr(KEY[1])}</span>
            </p>
        </ChartFigure>
    }
}
