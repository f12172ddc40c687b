//! The groups of a step's record, a file each. Every group has a heading, a summary of what is in
//! it, and its fields.
//!
//! The frequent groups come first: time, waiting, failing, owner, feelings.

mod audience;
mod emotion;
mod evidence;
mod fail;
mod inspections;
mod marks;
mod metrics;
mod nature;
mod owner;
mod promises;
mod regulations;
mod script;
mod standards;
mod timing;
mod value;
mod wait;

use leptos::prelude::*;

use super::{
    super::state::{Editor, Subject},
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label, tr};

const OFTEN: Label = label("常用", "Most used");
const MORE: Label = label("更多", "More");

/// The groups that most cards need.
#[component]
pub(super) fn Often(sheet: Sheet) -> impl IntoView {
    view! {
        <section class="bp-groups">
            <h3 class="visually-hidden">{tr(OFTEN)}</h3>
            <timing::TimingGroup sheet/>
            <wait::WaitGroup sheet/>
            <fail::FailGroup sheet/>
            <owner::OwnerGroup sheet/>
            <emotion::EmotionGroup sheet/>
        </section>
    }
}

/// The other groups.
#[component]
pub(super) fn More(sheet: Sheet) -> impl IntoView {
    view! {
        <section class="bp-groups">
            <h3>{tr(MORE)}</h3>
            <evidence::EvidenceGroup sheet/>
            <script::ScriptGroup sheet/>
            <standards::StandardsGroup sheet/>
            <promises::PromisesGroup sheet/>
            <metrics::MetricsGroup sheet/>
            <inspections::InspectionsGroup sheet/>
            <regulations::RegulationsGroup sheet/>
            <nature::NatureGroup sheet/>
            <audience::AudienceGroup sheet/>
            <value::ValueGroup sheet/>
            <marks::MarksGroup sheet/>
        </section>
    }
}

const ELSEWHERE: Label = label(
    "在“关于这张蓝图”中管理",
    "Manage them in “About this blueprint”",
);
const NONE_YET: Label = label("还没有。", "None yet.");

/// The way to where the records are kept that a group chooses from.
#[component]
fn Elsewhere(
    editor: Editor,
    /// Whether there is none to choose from.
    #[prop(into)]
    is_empty: Signal<bool>,
) -> impl IntoView {
    view! {
        <p class="hint">
            <Show when=move || is_empty.get()>{tr(NONE_YET)}" "</Show>
            <button type="button" class="bp-link-button" on:click=move |_| editor.show(Subject::About)>
                {tr(ELSEWHERE)}
            </button>
        </p>
    }
}
