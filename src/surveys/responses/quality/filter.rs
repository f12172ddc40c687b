//! Listing only responses with certain signs.

use leptos::prelude::*;
use serviscope_domain::survey::rich::{Flag, Wanted};

use super::{super::state::State, words::name};
use crate::ui::i18n::{Label, Language, label, tr};

const QUALITY: Label = label("答题质量", "Response quality");
const ANY: Label = label("质量：全部", "Quality: all");
const FLAGGED: Label = label("有提示", "Flagged");
const SET_ASIDE: Label = label("不计入平均", "Set aside, not counted");
const ENTRY: Label = label("{name}（{count}）", "{name} ({count})");
const SIGNS: Label = label("按提示", "One flag");
const NONE: Label = label("这些答卷没有可疑的迹象。", "No sign of careless answers.");
const SUMMARY: Label = label(
    "{count} 份有提示。",
    "{count} [response is|responses are] flagged.",
);
const ASIDE: Label = label(
    "{count} 份像是有人在终端上乱按或刷分，留在这里，但不计入平均。",
    "{count} [looks|look] played on a kiosk: kept here, left out of averages.",
);

/// The choice of signs, each with how many responses it would list.
#[component]
pub(in super::super) fn QualityFilter(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let choose = move |event| {
        let wanted = Wanted::from_name(&event_target_value(&event)).unwrap_or_default();
        state.wanted.set(wanted);
        state.page.set(0);
    };
    let entry = move |wanted: Wanted, label: Label| {
        let words = move || {
            let count = state.count(wanted).to_string();
            let name = label.get(language.get());
            ENTRY.with(language.get(), &[("name", name), ("count", &count)])
        };
        view! {
            <option value=wanted.name() selected=move || state.wanted.get() == wanted>{words}</option>
        }
    };
    // Of the single signs only those that occur, and the one that is chosen.
    let signs = Memo::new(move |_| {
        let occurs = |flag: &Flag| {
            let wanted = Wanted::With(*flag);
            state.count(wanted) > 0 || state.wanted.get() == wanted
        };
        Flag::ALL.into_iter().filter(occurs).collect::<Vec<_>>()
    });
    view! {
        <label class="quality-filter">
            <span class="visually-hidden">{tr(QUALITY)}</span>
            <select on:change=choose prop:value=move || {
                // After the options, which come and go.
                signs.track();
                state.wanted.get().name()
            }>
                <option value=Wanted::Any.name()>{tr(ANY)}</option>
                {entry(Wanted::Flagged, FLAGGED)}
                {entry(Wanted::SetAside, SET_ASIDE)}
                {move || {
                    let signs = signs.get();
                    (!signs.is_empty()).then(|| view! {
                        <optgroup label=tr(SIGNS)>
                            {signs.into_iter().map(|flag| entry(Wanted::With(flag), name(flag))).collect_view()}
                        </optgroup>
                    })
                }}
            </select>
        </label>
    }
}

/// What the signs say about the responses that the other filters let through.
#[component]
pub(in super::super) fn Summary(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let words = move || {
        let lang = language.get();
        let (flagged, aside) = (state.count(Wanted::Flagged), state.count(Wanted::SetAside));
        let parts = [
            (flagged == 0).then(|| NONE.get(lang).to_owned()),
            (flagged > 0).then(|| SUMMARY.counting(lang, flagged)),
            (aside > 0).then(|| ASIDE.counting(lang, aside)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    view! { <p class="hint quality-summary" role="status">{words}</p> }
}
