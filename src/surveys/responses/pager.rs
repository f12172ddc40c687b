//! First, previous, next and last page.

use leptos::prelude::*;

use super::state::State;
use crate::ui::i18n::{Label, Language, label, tr};

const PAGES: Label = label("分页", "Pages");
const FIRST: Label = label("首页", "First");
const PREVIOUS: Label = label("上一页", "Previous");
const NEXT: Label = label("下一页", "Next");
const LAST: Label = label("末页", "Last");
const RANGE: Label = label("第 {from}–{to} 份，共 {total} 份", "{from}–{to} of {total}");

/// Where the page is in the list, and the ways to the others.
#[component]
pub(super) fn Pager(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let range = move || {
        let shown = state.shown.get();
        RANGE.with(
            language.get(),
            &[
                ("from", &(shown.start + 1).to_string()),
                ("to", &shown.end.to_string()),
                ("total", &shown.total.to_string()),
            ],
        )
    };
    let is_first = Memo::new(move |_| state.shown.get().is_first());
    let is_last = Memo::new(move |_| state.shown.get().is_last());
    let number = move || state.shown.get_untracked().number;
    view! {
        <nav class="pager" aria-label=tr(PAGES)>
            <p role="status">{range}</p>
            <Step label=FIRST off=is_first go=move || state.page.set(0)/>
            <Step label=PREVIOUS off=is_first go=move || state.page.set(number().saturating_sub(1))/>
            <Step label=NEXT off=is_last go=move || state.page.set(number() + 1)/>
            <Step label=LAST off=is_last go=move || state.page.set(state.shown.get_untracked().pages - 1)/>
        </nav>
    }
}

/// One way. It stays focusable when it leads nowhere, so that the keyboard does not lose its place.
#[component]
fn Step(label: Label, off: Memo<bool>, go: impl Fn() + 'static) -> impl IntoView {
    let step = move |_| {
        if !off.get_untracked() {
            go();
        }
    };
    view! {
        <button type="button" class="button" aria-disabled=move || off.get().to_string() on:click=step>
            {tr(label)}
        </button>
    }
}
