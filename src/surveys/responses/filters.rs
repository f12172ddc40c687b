//! Which responses are listed.

use leptos::prelude::*;
use serviscope_domain::response::DataFilter;

use super::{quality::QualityFilter, state::State};
use crate::ui::i18n::{Label, Language, label, tr};

const DATA: Label = label("数据", "Data");
const ALL: Label = label("全部", "All");
const REAL: Label = label("真实", "Real");
const SAMPLE: Label = label("示例", "Sample");
const WORDS: Label = label("查找", "Find");
const WORDS_HINT: Label = label(
    "门店、渠道、客户群、编号……",
    "Branch, channel, segment, id …",
);

const fn name(data: DataFilter) -> Label {
    match data {
        DataFilter::All => ALL,
        DataFilter::Real => REAL,
        DataFilter::Sample => SAMPLE,
    }
}

/// The filters. Changing one goes back to the first page.
#[component]
pub(super) fn Filters(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let choices = DataFilter::ALL.map(|data| {
        let choose = move |_| {
            state.data.set(data);
            state.page.set(0);
        };
        view! {
            <label>
                <input type="radio" name="data" checked=data == DataFilter::All
                    prop:checked=move || state.data.get() == data on:change=choose/>
                <span>{tr(name(data))}</span>
            </label>
        }
    });
    let find = move |event| {
        state.words.set(event_target_value(&event));
        state.page.set(0);
    };
    view! {
        <div class="filters" role="search">
            <fieldset class="data-choice">
                <legend class="visually-hidden">{tr(DATA)}</legend>
                {choices}
            </fieldset>
            <label class="find">
                <span class="visually-hidden">{tr(WORDS)}</span>
                <input type="search" autocomplete="off" placeholder=move || WORDS_HINT.get(language.get())
                    prop:value=state.words on:input=find/>
            </label>
            <QualityFilter state/>
        </div>
    }
}
