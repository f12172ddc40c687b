//! Every difference as a table.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Difference, Fate},
    text::Lang,
};

use super::load::Compared;
use crate::{
    blueprint::versions::{field, value, words},
    ui::i18n::{Label, Language, label, tr},
};

const TITLE: Label = label("全部差别", "All differences");
const KIND: Label = label("种类", "Kind");
const ELEMENT: Label = label("名称", "Name");
const FATE: Label = label("变化", "What happened");
const DETAILS: Label = label("细节", "Details");
const DETAIL: Label = label("{field}：{before} → {after}", "{field}: {before} → {after}");
const NONE: Label = label("没有差别。", "No differences.");
const MORE: Label = label("再列出 {count} 行", "List {count} more [row|rows]");

/// How many rows are listed at first, and how many more a press adds.
const LISTED: usize = 100;

/// The table.
#[component]
pub(super) fn Table(both: Arc<Compared>) -> impl IntoView {
    let language = Language::current();
    let limit = RwSignal::new(LISTED);
    let total = both.grid.differences.len();
    let rows = move || {
        let lang = language.get();
        let shown = both.grid.differences.iter().take(limit.get());
        shown
            .map(|difference| row(&both, difference, lang))
            .collect_view()
    };
    let left = move || total.saturating_sub(limit.get()).min(LISTED);
    view! {
        <section class="bp-compare-part">
            <h2 id="bp-compare-table">{tr(TITLE)}</h2>
            {(total == 0).then(|| view! { <p>{tr(NONE)}</p> })}
            <div class="bp-table" tabindex="0" role="region" aria-labelledby="bp-compare-table" hidden={total == 0}>
                <table>
                    <thead><tr>
                        <th scope="col">{tr(KIND)}</th><th scope="col">{tr(ELEMENT)}</th>
                        <th scope="col">{tr(FATE)}</th><th scope="col">{tr(DETAILS)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Show when=move || { left() > 0 }>
                <button type="button" class="button" on:click=move |_| limit.update(|limit| *limit += LISTED)>
                    {move || MORE.counting(language.get(), left())}
                </button>
            </Show>
        </section>
    }
}

fn row(both: &Compared, difference: &Difference, lang: Lang) -> impl IntoView + use<> {
    let (verdict, part) = (difference.verdict(), difference.element.part);
    let name = words::element([&both.after, &both.before], &difference.element, lang);
    let details = match &difference.fate {
        Fate::Added | Fate::Removed => None,
        Fate::Changed(changes) => {
            let details = changes.iter().map(|change| {
                let before = value(&both.before, &change.field, &change.before, lang);
                let after = value(&both.after, &change.field, &change.after, lang);
                let field = field(part, &change.field, lang);
                let said = DETAIL.with(
                    lang,
                    &[("field", &field), ("before", &before), ("after", &after)],
                );
                view! { <li>{said}</li> }
            });
            Some(view! { <ul>{details.collect_view()}</ul> })
        }
    };
    view! {
        <tr>
            <td>{words::part(part).get(lang)}</td>
            <th scope="row">{name}</th>
            <td class=format!("bp-diff {}", verdict.name())>
                <span class="bp-diff-sign" aria-hidden="true">{words::sign(verdict)}</span>
                {words::verdict(verdict).get(lang)}
            </td>
            <td>{details}</td>
        </tr>
    }
}
