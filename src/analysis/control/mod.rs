//! Control charts of service quality.

mod capability;
mod choose;
mod draw;
mod figure;
mod limits;
mod meaning;
mod panel;
mod points;
mod splits;
mod spoken;
mod table;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{
        Choices, ControlChart, Series, control_chart, possible, series, usual_chart, usual_per,
    },
    statistics::Figure,
};

use self::{
    capability::CapabilityCard, choose::ChoiceCard, figure::ControlFigure, meaning::MeaningCard,
};
use super::{address::Address, results::Results, study::Missing};
use crate::ui::i18n::{Label, Language, label, tr};

const NONE: Label = label("这样还画不出图", "There is no chart of this yet");

/// A series and its chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) series: Arc<Series>,
    pub(super) chart: ControlChart,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Control {
    pub(super) results: Signal<Arc<Results>>,
    address: Address,
    pub(super) choices: Memo<Choices>,
    pub(super) series: Memo<Figure<Arc<Series>>>,
    pub(super) shown: Memo<Figure<Arc<Shown>>>,
}

impl Control {
    fn new(results: Signal<Arc<Results>>) -> Self {
        let address = Address::current();
        let choices =
            Memo::new(move |_| Choices::from_pairs(&address.chart(), &results.read().material.key));
        let points_of = Memo::new(move |_| {
            let choices = choices.read();
            (choices.measure, choices.per)
        });
        // Responses are scored again only for another measure or another cut.
        let series = Memo::new(move |_| -> Figure<Arc<Series>> {
            let (measure, wanted) = points_of.get();
            let results = results.read();
            let (cases, identifies) = (results.cases(), results.view.filter.identifies());
            let per = wanted
                .filter(|per| per.suits(measure, identifies).is_ok())
                .unwrap_or_else(|| usual_per(&cases, measure, identifies));
            series(&results.material.key, &cases, measure, (per, identifies)).map(Arc::new)
        });
        let shown = Memo::new(move |_| -> Figure<Arc<Shown>> {
            let (series, choices) = (series.get()?, choices.read());
            let wanted = choices.chart;
            let kind = wanted
                .filter(|chart| possible(&series, *chart).is_ok())
                .unwrap_or_else(|| usual_chart(&series));
            let starts: Vec<_> = choices.splits.iter().map(|split| split.day).collect();
            let rules = (choices.rules, choices.trend);
            let chart = control_chart(&series, kind, rules, &starts)?;
            Ok(Arc::new(Shown { series, chart }))
        });
        Self {
            results,
            address,
            choices,
            series,
            shown,
        }
    }

    /// Goes to the address of changed choices.
    pub(super) fn change(self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.choices.get_untracked();
        change(&mut choices);
        let key = &self.results.read_untracked().material.key;
        self.address.draw(&choices.to_pairs(key));
    }
}

/// The chart alone, drawn as the page's address asks for it.
#[component]
pub(super) fn ControlPicture(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let control = Control::new(results);
    let any = Memo::new(move |_| control.shown.read().is_ok());
    let why = Signal::derive(move || why(control, language));
    move || {
        if any.get() {
            view! { <ControlFigure control/> }.into_any()
        } else {
            view! { <Missing id="control" title=NONE reason=why/> }.into_any()
        }
    }
}

/// Why there is no chart.
fn why(control: Control, language: Language) -> String {
    let absent = control.shown.read().as_ref().err().copied();
    absent.map_or_else(String::new, |absent| {
        absent.text().get(language.get()).to_owned()
    })
}

/// The choices, the chart, what its signals mean, and what the process can do.
#[component]
pub(super) fn ControlCharts(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let control = Control::new(results);
    let any = Memo::new(move |_| control.shown.read().is_ok());
    view! {
        <ChoiceCard control/>
        {move || if any.get() {
            view! {
                <ControlFigure control/>
                <MeaningCard control/>
                <CapabilityCard control/>
            }.into_any()
        } else {
            view! {
                <div class="empty card">
                    <h2>{tr(NONE)}</h2>
                    <p>{move || why(control, language)}</p>
                </div>
            }.into_any()
        }}
    }
}
