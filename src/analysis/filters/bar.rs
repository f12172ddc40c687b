//! The controls. Each one is native, so the keyboard and a phone's own pickers work.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::scoring::{
    filter::{Field, Filter, Flagged, Versions},
    parse_day,
};

use super::{Scope, chips::Chips, words};
use crate::{
    analysis::{address::Address, results::Results},
    ui::i18n::{Label, Language, label, tr},
};

const NAME: Label = label("筛选", "Filter");
const FROM: Label = label("从", "From");
const TO: Label = label("到", "To");
const ALL: Label = label("全部", "All");
const VERSION: Label = label("问卷版本", "Survey version");
const THIS_VERSION: Label = label("所选版本（{version}）", "The chosen one ({version})");
const EVERY_VERSION: Label = label("所有版本", "All versions");
const QUALITY: Label = label("可疑回答", "Flagged responses");
const FLAGGED_IN: Label = label("计入（{n} 份）", "Counted ({n})");
const FLAGGED_OUT: Label = label("不计入", "Left out");
const FLAGGED_ONLY: Label = label("只看可疑的", "Only these");
const WITH_ASIDE: Label = label(
    "计入终端标为乱按的回答（{n} 份）",
    "Count what a kiosk set aside as played ({n})",
);

/// The filter of `scope`: a button that unfolds the controls, and the chips.
#[component]
pub(in crate::analysis) fn FilterBar(
    results: Signal<Arc<Results>>,
    scope: Scope,
    /// What the bar is called, where it is not the room's.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// Whether the controls are unfolded at first.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let language = Language::current();
    let address = Address::current();
    let filter = Memo::new(move |_| scope.filter(&address.view()));
    let change = Callback::new(move |filter: Filter| {
        address.change(|view| scope.set(view, filter));
    });
    let named = move || name.map_or_else(|| NAME.get(language.get()).to_owned(), |name| name.get());
    view! {
        <section class="filter" aria-label=named>
            <details open=open>
                <summary>{named}</summary>
                <div class="filter-fields">
                    <DayField scope name=FROM filter change last=false/>
                    <DayField scope name=TO filter change last=true/>
                    {Field::ALL.map(|field| view! { <ContextField results scope field filter change/> })}
                    <VersionField results scope filter change/>
                    <QualityField results scope filter change/>
                </div>
                <AsideField results filter change/>
            </details>
            <Chips filter change/>
        </section>
    }
}

#[component]
fn DayField(
    scope: Scope,
    name: Label,
    filter: Memo<Filter>,
    change: Callback<Filter>,
    /// Whether it is the last day.
    last: bool,
) -> impl IntoView {
    let id = format!("{}-{}", scope.id(), if last { "to" } else { "from" });
    let value = move || {
        let filter = filter.read();
        let day = if last { filter.to } else { filter.from };
        day.map(|day| day.to_string()).unwrap_or_default()
    };
    let choose = move |event| {
        let day = parse_day(&event_target_value(&event));
        let mut next = filter.get_untracked();
        *(if last { &mut next.to } else { &mut next.from }) = day;
        change.run(next);
    };
    view! {
        <div class="field">
            <label for=id.clone()>{tr(name)}</label>
            <input id=id.clone() type="date" prop:value=value on:change=choose/>
        </div>
    }
}

/// A choice with its value in the page and its words.
type Choice = (String, String);

#[component]
fn SelectField(
    id: String,
    name: Label,
    choices: Signal<Vec<Choice>>,
    chosen: Signal<String>,
    choose: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.clone()>{tr(name)}</label>
            <select id=id.clone() prop:value=chosen
                on:change=move |event| choose.run(event_target_value(&event))>
                {move || choices.get().into_iter().map(|(value, words)| {
                    let selected = value == chosen.get();
                    view! { <option value=value selected=selected>{words}</option> }
                }).collect_view()}
            </select>
        </div>
    }
}

/// A circumstance, where it tells responses apart.
#[component]
fn ContextField(
    results: Signal<Arc<Results>>,
    scope: Scope,
    field: Field,
    filter: Memo<Filter>,
    change: Callback<Filter>,
) -> impl IntoView {
    let language = Language::current();
    let shown = Memo::new(move |_| {
        results.read().present.varies(field) || filter.read().wanted(field).is_some()
    });
    // An equals sign tells "not stated" from "all".
    let choices = Signal::derive(move || {
        let (results, lang) = (results.read(), language.get());
        let mut choices = vec![(String::new(), ALL.get(lang).to_owned())];
        let present = results.present.values(field);
        choices.extend(present.iter().map(|(value, n)| {
            let words = words::counted(&words::value(value, lang), *n, field, lang);
            (format!("={value}"), words)
        }));
        // An address can ask for a value that nobody has.
        if let Some(wanted) = filter.read().wanted(field)
            && present.iter().all(|(value, _)| value != wanted)
        {
            choices.push((format!("={wanted}"), words::value(wanted, lang)));
        }
        choices
    });
    let chosen = Signal::derive(move || {
        let filter = filter.read();
        filter
            .wanted(field)
            .map_or_else(String::new, |value| format!("={value}"))
    });
    let choose = Callback::new(move |value: String| {
        let mut next = filter.get_untracked();
        next.want(field, value.strip_prefix('=').map(str::to_owned));
        change.run(next);
    });
    view! {
        <Show when=move || shown.get()>
            <SelectField id=format!("{}-{}", scope.id(), field.key()) name=words::field(field)
                choices chosen choose/>
        </Show>
    }
}

/// Versions, where more than one has responses.
#[component]
fn VersionField(
    results: Signal<Arc<Results>>,
    scope: Scope,
    filter: Memo<Filter>,
    change: Callback<Filter>,
) -> impl IntoView {
    let language = Language::current();
    let shown = Memo::new(move |_| {
        results.read().present.versions.len() > 1 || filter.read().versions.is_some()
    });
    let choices = Signal::derive(move || {
        let (results, lang) = (results.read(), language.get());
        let version = results.material.survey.version.to_string();
        let mut choices = vec![
            (
                String::new(),
                THIS_VERSION.with(lang, &[("version", &version)]),
            ),
            ("all".to_owned(), EVERY_VERSION.get(lang).to_owned()),
        ];
        choices.extend(results.present.versions.iter().map(|(version, n)| {
            let version = version.to_string();
            let words = words::counted(&version, *n, Field::Channel, lang);
            (version, words)
        }));
        choices
    });
    let chosen = Signal::derive(move || match filter.read().versions {
        None => String::new(),
        Some(Versions::Every) => "all".to_owned(),
        Some(Versions::Only(version)) => version.to_string(),
    });
    let choose = Callback::new(move |value: String| {
        let versions = match value.as_str() {
            "all" => Some(Versions::Every),
            number => number.parse().ok().map(Versions::Only),
        };
        change.run(Filter {
            versions,
            ..filter.get_untracked()
        });
    });
    view! {
        <Show when=move || shown.get()>
            <SelectField id=format!("{}-version", scope.id()) name=VERSION choices chosen choose/>
        </Show>
    }
}

/// What becomes of responses with a sign of carelessness.
#[component]
fn QualityField(
    results: Signal<Arc<Results>>,
    scope: Scope,
    filter: Memo<Filter>,
    change: Callback<Filter>,
) -> impl IntoView {
    let language = Language::current();
    let choices = Signal::derive(move || {
        let lang = language.get();
        let n = results.read().present.flagged.to_string();
        vec![
            (String::new(), FLAGGED_IN.with(lang, &[("n", &n)])),
            ("out".to_owned(), FLAGGED_OUT.get(lang).to_owned()),
            ("only".to_owned(), FLAGGED_ONLY.get(lang).to_owned()),
        ]
    });
    let chosen = Signal::derive(move || {
        let value = match filter.read().flagged {
            None => "",
            Some(Flagged::Out) => "out",
            Some(Flagged::Only) => "only",
        };
        value.to_owned()
    });
    let choose = Callback::new(move |value: String| {
        let flagged = match value.as_str() {
            "out" => Some(Flagged::Out),
            "only" => Some(Flagged::Only),
            _ => None,
        };
        change.run(Filter {
            flagged,
            ..filter.get_untracked()
        });
    });
    view! { <SelectField id=format!("{}-flags", scope.id()) name=QUALITY choices chosen choose/> }
}

/// Whether set-aside responses count, where there are any.
#[component]
fn AsideField(
    results: Signal<Arc<Results>>,
    filter: Memo<Filter>,
    change: Callback<Filter>,
) -> impl IntoView {
    let language = Language::current();
    let shown =
        Memo::new(move |_| results.read().present.set_aside > 0 || filter.read().with_set_aside);
    let words = move || {
        let n = results.read().present.set_aside.to_string();
        WITH_ASIDE.with(language.get(), &[("n", &n)])
    };
    let toggle = move |event| {
        change.run(Filter {
            with_set_aside: event_target_checked(&event),
            ..filter.get_untracked()
        });
    };
    view! {
        <Show when=move || shown.get()>
            <label class="filter-aside">
                <input type="checkbox" prop:checked=move || filter.read().with_set_aside on:change=toggle/>
                <span>{words}</span>
            </label>
        </Show>
    }
}
