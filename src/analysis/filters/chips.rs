//! What is asked for: a chip for every part, which a press takes away.

use leptos::prelude::*;
use serviscope_domain::scoring::filter::{Filter, Part};

use super::words;
use crate::ui::{
    i18n::{Label, Language, label, tr},
    icon::{Glyph, Icon},
};

const ACTIVE: Label = label("正在使用的筛选条件", "Filters in use");
const REMOVE: Label = label("取消筛选：{part}", "Remove filter: {part}");
const CLEAR: Label = label("全部清除", "Clear all");

/// The chips; nothing where nothing is asked for.
#[component]
pub(super) fn Chips(filter: Memo<Filter>, change: Callback<Filter>) -> impl IntoView {
    let language = Language::current();
    let parts = Memo::new(move |_| {
        let filter = filter.read();
        Part::ALL
            .into_iter()
            .filter(|part| filter.has(*part))
            .collect::<Vec<_>>()
    });
    let chip = move |part: Part| {
        let words = Memo::new(move |_| words::part(&filter.read(), part, language.get()));
        let name = move || REMOVE.with(language.get(), &[("part", &words.read())]);
        let remove = move |_| change.run(filter.get_untracked().without(part));
        view! {
            <li>
                <button type="button" class="chip" aria-label=name on:click=remove>
                    <span>{words}</span>
                    <Icon glyph=Glyph::Close/>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !parts.read().is_empty()>
            <ul class="chips" aria-label=tr(ACTIVE)>
                <For each=move || parts.get() key=|part| *part children=chip/>
                <li>
                    <button type="button" class="button quiet"
                        on:click=move |_| change.run(Filter::default())>{tr(CLEAR)}</button>
                </li>
            </ul>
        </Show>
    }
}
