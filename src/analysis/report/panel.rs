//! Beside the sheet: which report, its title, the view that it was made for, and what comes out.

use std::sync::Arc;

use leptos::{html, prelude::*};
use serviscope_domain::{
    report::{Edit, Report, standard},
    scoring::filter::{Presentation, View},
};

use super::{adding::Adding, contents::Contents, desk::Desk, output::Output, picture::has};
use crate::{
    analysis::{address::Address, filters::words, results::Results},
    ui::{
        clock::{new_id, now},
        i18n::{Label, label, tr},
    },
};

const PANEL: Label = label("编排报告", "Compose the report");
const REPORT: Label = label("报告", "Report");
const TITLE: Label = label("标题", "Title");
const BYLINE: Label = label("副标题或作者", "Subtitle or author");
const STANDARD: Label = label("标准报告", "Standard report");
const BLANK: Label = label("空白报告", "Empty report");
const DELETE: Label = label("删除这份报告", "Delete this report");
const NONE: Label = label("还没有报告", "No report yet");
const HOW: Label = label(
    "标准报告已按读者的顺序排好，并在该写说明的地方给出提示；内容可以增减、移动。只存在这台设备上。",
    "The standard report is in a reader’s order and asks for words where words are needed; add, remove and move what you like. It is kept on this device only.",
);
const FIRST_TITLE: Label = label("服务质量报告", "Service quality report");
const OTHER_VIEW: Label = label(
    "这份报告是为另一种筛选做的：{filter}。",
    "This report was made for another view: {filter}.",
);
const EVERYTHING: Label = label("不筛选", "no filter");
const SURVEY: Label = label("问卷 {survey}", "survey {survey}");
const COMPARED: Label = label("两组比较", "two groups compared");
const PRESENTED: Label = label("另外的权重或控制图设置", "other weights or control charts");
const SHOW_ITS: Label = label("回到报告的筛选", "Show the report’s view");
const TAKE_THIS: Label = label("改用现在的筛选", "Use the present one");

/// Longest title and author.
const LONGEST: usize = 120;

/// What the page shows, with the survey named.
fn seen(results: &Results) -> View {
    View {
        survey: Some(results.material.survey.reference()),
        ..results.view.clone()
    }
}

/// What a report was made with; what it does not say stays as the page presents it.
fn presented(report: &Report, here: &Presentation) -> Presentation {
    let stored = report.presentation.as_deref();
    stored.map_or_else(|| here.clone(), Presentation::from_query)
}

/// Makes a report for what the page shows, as it is presented.
fn make(desk: Desk, address: Address, results: &Results, filled: bool) {
    let title = FIRST_TITLE.get(desk.language.now()).to_owned();
    let mut report = Report::new(new_id(), title, seen(results).to_query(), now());
    report.apply(&Edit::Presentation(address.presented().to_query()));
    desk.add(if filled {
        standard(report, &mut new_id, |section| has(section, results))
    } else {
        report
    });
}

/// The controls of the report.
#[component]
pub(super) fn Panel(
    desk: Desk,
    results: Signal<Arc<Results>>,
    paper: NodeRef<html::Article>,
) -> impl IntoView {
    let any = Memo::new(move |_| desk.current.read().is_some());
    let is_read = Memo::new(move |_| desk.reports.read().is_some());
    view! {
        <aside class="report-panel" aria-label=tr(PANEL) aria-busy=move || (!is_read.get()).to_string()>
            <Show when=move || any.get() fallback=move || is_read.get().then(|| view! {
                <div class="card">
                    <h2>{tr(NONE)}</h2>
                    <p>{tr(HOW)}</p>
                    <New desk results/>
                </div>
            })>
                <Choice desk/>
                <New desk results/>
                <OtherView desk results/>
                <Words desk/>
                <Contents desk/>
                <Adding desk/>
                <Output desk paper/>
                <button type="button" class="button quiet" on:click=move |_| desk.delete()>{tr(DELETE)}</button>
            </Show>
        </aside>
    }
}

/// The buttons that make a report.
#[component]
fn New(desk: Desk, results: Signal<Arc<Results>>) -> impl IntoView {
    let address = Address::current();
    view! {
        <p class="toolbar">
            <button type="button" class="button" class:primary=move || desk.current.read().is_none()
                on:click=move |_| make(desk, address, &results.read_untracked(), true)>{tr(STANDARD)}</button>
            <button type="button" class="button"
                on:click=move |_| make(desk, address, &results.read_untracked(), false)>{tr(BLANK)}</button>
        </p>
    }
}

/// The choice between several reports.
#[component]
fn Choice(desk: Desk) -> impl IntoView {
    let address = Address::current();
    let list = Memo::new(move |_| {
        desk.language.get();
        let reports = desk.reports.read();
        let reports = reports.iter().flatten();
        reports
            .map(|report| (report.id.clone(), desk.title_of(report)))
            .collect::<Vec<_>>()
    });
    let open = Memo::new(move |_| {
        let report = desk.current.read();
        report.as_ref().map(|report| report.id.clone())
    });
    let choose = move |event| {
        desk.choose(&event_target_value(&event));
        if let Some(report) = desk.current.get_untracked() {
            let presentation = presented(&report, &address.presented());
            address.go_to(&View::from_query(&report.query), &presentation);
        }
    };
    view! {
        <Show when=move || { list.read().len() > 1 }>
            <div class="field">
                <label for="report-choice">{tr(REPORT)}</label>
                <select id="report-choice" on:change=choose prop:value=move || open.get().unwrap_or_default()>
                    {move || list.get().into_iter().map(|(id, title)| {
                        let selected = Some(&id) == open.read().as_ref();
                        view! { <option value=id selected=selected>{title}</option> }
                    }).collect_view()}
                </select>
            </div>
        </Show>
    }
}

/// Where the page shows another view than the report was made for, or shows it otherwise: both ways
/// out.
#[component]
fn OtherView(desk: Desk, results: Signal<Arc<Results>>) -> impl IntoView {
    let address = Address::current();
    let other = Memo::new(move |_| {
        let (report, here) = (desk.current.read(), address.presentation());
        let report = report.as_ref()?;
        let made_for = (View::from_query(&report.query), presented(report, &here));
        (made_for != (seen(&results.read()), here)).then_some(made_for)
    });
    // Who comes without a wish sees the report as it was made.
    let arrived = StoredValue::new(false);
    let is_open = Memo::new(move |_| desk.current.read().is_some());
    Effect::new(move || {
        let other = other.get();
        if is_open.get() && !arrived.get_value() {
            arrived.set_value(true);
            let here = address.presented();
            if let Some((view, made_with)) = other.filter(|_| address.now() == View::default()) {
                let wishes = here != Presentation::default();
                address.go_to(&view, if wishes { &here } else { &made_with });
            }
        }
    });
    let show = move |_| {
        if let Some((view, presentation)) = other.get_untracked() {
            address.go_to(&view, &presentation);
        }
    };
    let take = move |_| {
        desk.edit(Edit::Query(seen(&results.read_untracked()).to_query()));
        desk.edit(Edit::Presentation(address.presented().to_query()));
    };
    view! {
        {move || other.get().map(|(view, presentation)| {
            let is_presented_otherwise = presentation != address.presentation();
            let lang = desk.language.get();
            let here = results.read().material.survey.reference();
            let survey = view.survey.as_ref().filter(|survey| **survey != here);
            let parts = [
                survey.map(|survey| SURVEY.with(lang, &[("survey", survey)])),
                Some(words::all(&view.filter, lang)).filter(|words| !words.is_empty()),
                view.compared.as_ref().map(|_| COMPARED.get(lang).to_owned()),
                is_presented_otherwise.then(|| PRESENTED.get(lang).to_owned()),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let filter = match parts.join(" · ") {
                empty if empty.is_empty() => EVERYTHING.get(lang).to_owned(),
                words => words,
            };
            view! {
                <div class="report-view" role="status">
                    <p>{OTHER_VIEW.with(lang, &[("filter", &filter)])}</p>
                    <p class="toolbar">
                        <button type="button" class="button" on:click=show>{tr(SHOW_ITS)}</button>
                        <button type="button" class="button quiet" on:click=take>{tr(TAKE_THIS)}</button>
                    </p>
                </div>
            }
        })}
    }
}

/// Title and author, and whether everything is stored.
#[component]
fn Words(desk: Desk) -> impl IntoView {
    let read = move |pick: fn(&Report) -> &String| {
        Memo::new(move |_| {
            let report = desk.current.read();
            report.as_ref().map(|report| pick(report).clone())
        })
    };
    let (title, byline) = (read(|report| &report.title), read(|report| &report.byline));
    let kept = move || desk.writes.kept.get().words().get(desk.language.get());
    view! {
        <div class="field">
            <label for="report-title">{tr(TITLE)}</label>
            <input id="report-title" type="text" maxlength=LONGEST autocomplete="off" prop:value=move || title.get().unwrap_or_default()
                on:input=move |event| desk.edit(Edit::Title(event_target_value(&event)))/>
        </div>
        <div class="field">
            <label for="report-byline">{tr(BYLINE)}</label>
            <input id="report-byline" type="text" maxlength=LONGEST autocomplete="off" prop:value=move || byline.get().unwrap_or_default()
                on:input=move |event| desk.edit(Edit::Byline(event_target_value(&event)))/>
        </div>
        // No live region: it changes with every letter. A failure is told by a message.
        <p class="chart-note report-kept">{kept}</p>
    }
}
