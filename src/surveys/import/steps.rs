//! Where the import is, and the heading of each step.

use leptos::{html, prelude::*};

use super::state::Step;
use crate::ui::i18n::{Label, label, tr};

const STEPS: Label = label("步骤", "Steps");

/// The steps with their names.
const ALL: [(Step, Label); 4] = [
    (Step::File, label("选文件", "File")),
    (Step::Columns, label("认列", "Columns")),
    (Step::Check, label("检查", "Check")),
    (Step::Done, label("完成", "Done")),
];

/// The way through the import.
#[component]
pub(super) fn Steps(
    /// The step that is shown.
    step: RwSignal<Step>,
) -> impl IntoView {
    let steps = ALL.map(|(own, name)| {
        let current = move || (step.get() == own).then_some("step");
        view! { <li aria-current=current class:past=move || own < step.get()>{tr(name)}</li> }
    });
    view! { <ol class="steps" aria-label=tr(STEPS)>{steps}</ol> }
}

/// The heading of a step. It takes the focus when the step begins, so that the keyboard and a
/// screen reader start there.
#[component]
pub(super) fn StepHeading(
    /// Its text.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            // A heading that cannot be focused is still there to be read.
            let _ = heading.focus();
        }
    });
    view! { <h2 node_ref=heading tabindex="-1">{children()}</h2> }
}
