//! Step 4: what was imported, and where to go from here.

use leptos::prelude::*;
use leptos_router::components::A;

use super::{
    super::links,
    state::{Import, Outcome},
    steps::StepHeading,
};
use crate::ui::{
    i18n::{Label, Language, label, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

const DONE: Label = label(
    "已导入 {count} 份答卷",
    "Imported {count} [response|responses]",
);
const UNDONE: Label = label("导入已撤销", "The import was undone");
const UNDONE_LEAD: Label = label(
    "刚才导入的答卷都已移除，其他答卷没有改变。",
    "The responses that came in are removed again. All others are unchanged.",
);
const LEFT: Label = label(
    "{count} 份已经存在，保持不变。",
    "{count} [was there already and is|were there already and are] unchanged.",
);
const BAD: Label = label(
    "{count} 行读不了，没有导入。",
    "{count} [row|rows] could not be read and stayed out.",
);
const GAPS: Label = label("看差距", "See gaps");
const RESPONSES: Label = label("查看答卷", "Responses");
const UNDO: Label = label("撤销导入", "Undo the import");

/// The result, with an undo.
#[component]
pub(super) fn Done(
    /// The import.
    import: Import,
) -> impl IntoView {
    move || match import.outcome.get() {
        Some(outcome) => view! { <Imported import outcome/> }.into_any(),
        None => view! {
            <section class="import-step">
                <StepHeading>{tr(UNDONE)}</StepHeading>
                <p>{tr(UNDONE_LEAD)}</p>
                <div class="toolbar"><Ways import/></div>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Imported(import: Import, outcome: Outcome) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let count = move |words: Label, count: usize| move || words.counting(language.get(), count);
    let (added, left, bad) = (outcome.added(), outcome.left, outcome.problems);
    let undo = move |_| {
        let outcome = outcome.clone();
        leptos::task::spawn_local(async move {
            if let Err(error) = import.undo(outcome).await {
                toasts.say(error.explain().get(language.now()));
            }
        });
    };
    view! {
        <section class="import-step">
            <StepHeading>{count(DONE, added)}</StepHeading>
            {(left > 0).then(|| view! { <p>{count(LEFT, left)}</p> })}
            {(bad > 0).then(|| view! { <p>{count(BAD, bad)}</p> })}
            <div class="toolbar">
                <Ways import/>
                <button type="button" class="button quiet" on:click=undo>
                    <Icon glyph=Glyph::Undo/>{tr(UNDO)}
                </button>
            </div>
        </section>
    }
}

#[component]
fn Ways(import: Import) -> impl IntoView {
    import.survey().map(|survey| {
        view! {
            <A href=links::gaps(&survey) attr:class="button primary">{tr(GAPS)}</A>
            <A href=links::responses(&survey) attr:class="button">{tr(RESPONSES)}</A>
        }
    })
}
