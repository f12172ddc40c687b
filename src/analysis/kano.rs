//! Kano's model: which features are taken for granted, which delight, and which leave people cold.

mod draw;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    models::{KanoPoint, kano_features, kano_finding, kano_points},
    statistics::Absent,
    survey::Survey,
};

use super::{beside, numbers, results::Results, segments::Segments, study::Missing, wording};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label},
};

const NO_FINDING: Label = label("特性的类别（Kano）", "Kinds of features (Kano)");
const HOW: Label = label(
    "还没有问卷成对询问服务特性。量法：对每个特性问两题——“如果提供……您觉得？”和“如果不提供……您觉得？”，选项是 like、must、neutral、live、dislike；题目编号用 KN01 与 KN02 加同样的结尾（如 KN01_wifi、KN02_wifi），或“名称.functional”与“名称.dysfunctional”。",
    "No survey asks about features in pairs yet. To measure them, ask two questions of each feature, how people feel if it is provided and if it is not, with the options like, must, neutral, live and dislike, under the ids KN01 and KN02 with the same ending (KN01_wifi, KN02_wifi) or NAME.functional and NAME.dysfunctional.",
);
const SHARES: Label = label(
    "纵轴 Better：具备时增加满意的比例，横轴 −Worse：缺少时造成不满的比例，分界线在 50 %，细线是 95 % 置信区间（Wilson）；{n}{survey}",
    "Better, the share that its presence satisfies, upwards; −Worse, the share that its absence dissatisfies, across; lines at 50 %, thin lines are 95 % confidence intervals (Wilson); {n}{survey}",
);
const SCORES: Label = label(
    "纵轴：具备时的平均分，横轴：缺少时的平均分（−2 至 4），分界线在 2，细线是 95 % 置信区间；{n}{survey}",
    "Mean score if it is there, upwards, and if it is not, across (−2 to 4); lines at 2, thin lines are 95 % confidence intervals; {n}{survey}",
);
const FROM: Label = label("，来自问卷 {survey}", ", from the survey {survey}");
const WAY: Label = label("算法", "Analysis");

/// How the features are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Better against Worse, from the classes.
    Shares,
    /// Mean scores of both questions.
    Scores,
}

const WAYS: [(Way, Label); 2] = [
    (Way::Shares, label("Better–Worse", "Better–Worse")),
    (Way::Scores, label("连续分值", "Continuous")),
];

/// The features of the survey that asks about them.
#[derive(Clone, Debug, PartialEq)]
struct Features {
    points: Result<Vec<KanoPoint>, Absent>,
    n: usize,
    /// The survey, where it is not the page's own.
    survey: Option<String>,
}

fn asks(survey: &Survey) -> bool {
    !kano_features(survey).is_empty()
}

/// The chart; how to measure it where no survey asks for it.
#[component]
pub(super) fn KanoChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let found = beside::follow(results, asks);
    let features = Memo::new(move |_| {
        let results = results.read();
        let found = found.read();
        let beside = found.as_ref()?.as_ref()?;
        let answers = beside.answers(&results);
        Some(Features {
            n: answers.as_ref().map_or(0, Vec::len),
            survey: (!beside.is_of(&results)).then(|| beside.survey.reference()),
            points: answers
                .ok_or(Absent::Suppressed)
                .map(|answers| kano_points(&kano_features(&beside.survey), answers)),
        })
    });
    // 0 loading, 1 a reason, 2 a chart.
    let state = Memo::new(move |_| match &*features.read() {
        _ if found.read().is_none() => 0,
        Some(Features {
            points: Ok(points), ..
        }) if kano_finding(points).is_some() => 2,
        _ => 1,
    });
    let reason = move || match &*features.read() {
        Some(features) => reason(features).text().get(language.get()).to_owned(),
        None => HOW.get(language.get()).to_owned(),
    };
    view! {
        {move || match state.get() {
            0 => ().into_any(),
            2 => view! { <Chart features/> }.into_any(),
            _ => view! { <Missing id="kano" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any(),
        }}
    }
}

/// Why no feature has a class.
fn reason(features: &Features) -> Absent {
    match &features.points {
        Err(reason) => *reason,
        Ok(points) => points
            .iter()
            .find_map(|point| point.result.as_ref().err().copied())
            .unwrap_or(Absent::AllMissing),
    }
}

#[component]
fn Chart(features: Memo<Option<Features>>) -> impl IntoView {
    let language = Language::current();
    let way = RwSignal::new(Way::Shares);
    let points = move || {
        let features = features.read();
        let points = features
            .as_ref()
            .and_then(|found| found.points.clone().ok());
        points.unwrap_or_default()
    };
    let title = move || wording::title(kano_finding(&points()), NO_FINDING, language.get());
    let basis = move || {
        let lang = language.get();
        let features = features.read();
        let survey = features.as_ref().and_then(|found| found.survey.as_ref());
        let survey = survey.map_or_else(String::new, |name| FROM.with(lang, &[("survey", name)]));
        let n = features.as_ref().map_or(0, |found| found.n);
        let basis = match way.get() {
            Way::Shares => SHARES,
            Way::Scores => SCORES,
        };
        basis.with(
            lang,
            &[("n", &numbers::responses(n, lang)), ("survey", &survey)],
        )
    };
    view! {
        <ChartFigure id="kano" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(move || words::table(&points(), language.get()))
            draw=move |canvas| draw::plane(canvas, &points(), way.get(), language.get())>
            <Segments name=WAY choices=WAYS.to_vec() chosen=way/>
        </ChartFigure>
    }
}
