//! A picture of the report, and under it what every number in it rests on.

use std::sync::Arc;

use leptos::{context::Provider, prelude::*};
use serviscope_domain::{report::Section, scoring::filter::select, text::Lang};

use crate::{
    analysis::{
        compare::CompareChart,
        contrasts::ContrastChart,
        control::ControlPicture,
        dimensions::DimensionChart,
        drift::DriftChart,
        drivers::DriverChart,
        five_gaps::FiveGapFigure,
        groups::GroupsChart,
        hours::HoursChart,
        items::ItemChart,
        kano::KanoChart,
        key_figures::KeyFigures,
        material::Material,
        next_steps::NextSteps,
        numbers,
        opinions::OpinionsChart,
        outcome::OutcomeFigures,
        pareto::ParetoChart,
        plane::PlaneChart,
        quality_index::IndexPicture,
        reliability::ReliabilityChart,
        results::Results,
        study::{Absence, Found, Study, when_found},
        tolerance::ToleranceChart,
    },
    ui::{
        chart::table::TableShown,
        dates::unbroken,
        i18n::{Label, Language, label, say, tr},
    },
};

const NOTHING: Label = label(
    "这样筛选后没有可显示的内容，所以不会打印。",
    "With this filter there is nothing to show here, so it is not printed.",
);
const WORKING: Label = label("正在计算……", "Being worked out …");
const BASIS: Label = label("{n}；{period}；{method}", "{n} · {period} · {method}");
const SIDES: Label = label("n = {a} 与 {b}", "n = {a} and {b}");
const ALONE: Label = label("n = {n}", "n = {n}");
const BETWEEN: Label = label("{from} 至 {to}", "{from} to {to}");
const NO_PERIOD: Label = label("没有记录时间", "no recorded times");

/// Whether there is anything to show in a section.
pub(super) fn has(section: Section, results: &Results) -> bool {
    match section {
        Section::Outcome => results.recommendation().is_some() || results.satisfaction().is_some(),
        Section::Pareto => results.pareto().is_some(),
        Section::Groups => !results.groups().is_empty(),
        Section::Compared => results.has_sides(),
        Section::Drift => results.drift().iter().any(Option::is_some),
        Section::Hours => results.hours().is_some(),
        Section::KeyFigures
        | Section::FiveGaps
        | Section::Dimensions
        | Section::Items
        | Section::Opinions
        | Section::Reliability
        | Section::Importance
        | Section::Tolerance
        | Section::Kano
        | Section::Stability
        | Section::QualityIndex
        | Section::NextSteps => true,
        // Both explain overall satisfaction.
        Section::Drivers | Section::Contrasts => results.satisfaction().is_some(),
    }
}

/// First and last day of the responses that count, in words.
pub(super) fn period(results: &Results, lang: Lang) -> String {
    let Material { cases, survey, .. } = &*results.material;
    let counted = select(
        cases,
        results.counting,
        &results.view.filter,
        survey.version,
    );
    counted.period().map_or_else(
        || NO_PERIOD.get(lang).to_owned(),
        |[from, to]| {
            let [from, to] = [from, to].map(|day| day.to_string());
            if from == to {
                from
            } else {
                BETWEEN.with(lang, &[("from", &from), ("to", &to)])
            }
        },
    )
}

/// `n = 160 · 2026-08-31 to 2026-11-20 · mean gap P − E …, 95 % CI (t)`.
fn basis(section: Section, results: &Results, period: &str, lang: Lang) -> String {
    let sides = (section == Section::Compared).then(|| results.sides());
    let n = match sides.flatten() {
        Some(sides) => {
            let [a, b] = sides.cuts.map(|cut| {
                if cut.suppressed {
                    numbers::ABSENT.to_owned()
                } else {
                    cut.n.to_string()
                }
            });
            SIDES.with(lang, &[("a", &a), ("b", &b)])
        }
        None => ALONE.with(lang, &[("n", &results.cut.n.to_string())]),
    };
    BASIS.with(
        lang,
        &[
            ("n", &n),
            ("period", period),
            ("method", section.method().get(lang)),
        ],
    )
}

/// The picture of a section; on the screen a line instead where there is nothing to show.
#[component]
pub(super) fn Picture(
    section: Section,
    /// Whether the table behind it is shown.
    table: Signal<bool>,
    results: Signal<Arc<Results>>,
    study: Study,
    /// First and last day of the responses that count.
    period: Memo<String>,
) -> impl IntoView {
    let language = Language::current();
    let may_be = Memo::new(move |_| has(section, &results.read()));
    let absence = Absence(RwSignal::new(false));
    let is_there = Memo::new(move |_| may_be.get() && !absence.0.get());
    let name = say(section.name());
    view! {
        <div class="report-picture" class:absent=move || !is_there.get()>
            <Show when=move || may_be.get() fallback=move || view! {
                <p class="report-nothing" data-screen=""><strong>{name.clone()}</strong> " " {tr(NOTHING)}</p>
            }>
                <Provider value=TableShown(table)>
                    <Provider value=absence>{draw(section, results, study)}</Provider>
                </Provider>
            </Show>
            <Show when=move || is_there.get()>
                <p class="report-basis">{move || unbroken(&basis(section, &results.read(), &period.read(), language.get()))}</p>
            </Show>
        </div>
    }
}

fn draw(section: Section, results: Signal<Arc<Results>>, study: Study) -> AnyView {
    match section {
        Section::KeyFigures => view! { <KeyFigures results/> }.into_any(),
        Section::Outcome => view! { <OutcomeFigures results/> }.into_any(),
        Section::FiveGaps => view! { <FiveGapFigure results/> }.into_any(),
        Section::Dimensions => view! { <DimensionChart results/> }.into_any(),
        Section::Items => view! { <ItemChart results study/> }.into_any(),
        Section::Pareto => view! { <ParetoChart results/> }.into_any(),
        Section::Opinions => view! { <OpinionsChart results/> }.into_any(),
        Section::Groups => view! { <GroupsChart results/> }.into_any(),
        Section::Compared => view! {
            {move || results.read().has_sides().then(|| view! { <CompareChart results/> })}
        }
        .into_any(),
        Section::Drift => view! { <DriftChart results/> }.into_any(),
        Section::Hours => view! { <HoursChart results/> }.into_any(),
        Section::Drivers => studied(study, |found| view! { <DriverChart found/> }.into_any()),
        Section::Reliability => studied(study, |found| {
            view! { <ReliabilityChart found/> }.into_any()
        }),
        Section::Importance => studied(study, |found| view! { <PlaneChart found/> }.into_any()),
        Section::Tolerance => view! { <ToleranceChart results/> }.into_any(),
        Section::Kano => view! { <KanoChart results/> }.into_any(),
        Section::Contrasts => view! { <ContrastChart results/> }.into_any(),
        Section::Stability => view! { <ControlPicture results/> }.into_any(),
        Section::QualityIndex => view! { <IndexPicture results/> }.into_any(),
        Section::NextSteps => view! { <NextSteps results/> }.into_any(),
    }
}

/// A chart of the studies, as soon as they are worked out.
fn studied(study: Study, chart: fn(Signal<Arc<Found>>) -> AnyView) -> AnyView {
    when_found(study, || view! { <Working/> }.into_any(), chart).into_any()
}

#[component]
fn Working() -> impl IntoView {
    let _ = Absence::tell();
    view! { <p class="report-nothing" role="status" data-screen="">{tr(WORKING)}</p> }
}
