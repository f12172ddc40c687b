//! How far the studies are: a bar with a way to stop, or a way to start again.

use leptos::prelude::*;
use serviscope_worker::message::Stage;

use super::Study;
use crate::ui::i18n::{Label, label, tr};

const FIGURES: Label = label(
    "正在计算驱动因素、信度和重要性……",
    "Working out drivers, reliability and importance …",
);
const INTERVALS: Label = label(
    "正在计算驱动因素份额的置信区间……",
    "Working out the intervals of the drivers' shares …",
);
const STOPPED: Label = label("计算已停止。", "Stopped.");
const BROKEN: Label = label(
    "计算中途出错，没有得出结果。",
    "The computation broke off without a result.",
);
const CANCEL: Label = label("取消", "Cancel");
const WORK_OUT: Label = label("重新计算", "Work it out again");

/// How far the studies are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Going {
    /// Nothing to do, or all done.
    Resting,
    /// At work; the share that is done, 0–1.
    Working(Stage, f64),
    /// Stopped by the person.
    Stopped,
    /// The worker broke down.
    Broken,
}

impl Going {
    /// This many of so many steps of a stage.
    pub(super) fn at(stage: Stage, done: usize, of: usize) -> Self {
        Self::Working(stage, done.min(of) as f64 / of.max(1) as f64)
    }
}

/// The bar with its button. One button for both ways, so that the keyboard's place survives.
#[component]
pub(super) fn Bar(study: Study) -> impl IntoView {
    let share = Memo::new(move |_| match study.going.get() {
        Going::Working(_, share) => Some(share),
        _ => None,
    });
    let words = Memo::new(move |_| match study.going.get() {
        Going::Working(Stage::Figures, _) | Going::Resting => FIGURES,
        Going::Working(Stage::Intervals, _) => INTERVALS,
        Going::Stopped => STOPPED,
        Going::Broken => BROKEN,
    });
    let is_working = Memo::new(move |_| share.get().is_some());
    view! {
        <div class="study-going">
            <p id="study-going" role="status">{move || tr(words.get())}</p>
            {move || is_working.get().then(|| view! {
                <progress max="1" aria-labelledby="study-going" prop:value=move || share.get().unwrap_or(1.0)></progress>
            })}
            <button type="button" class="button"
                on:click=move |_| if is_working.get_untracked() { study.cancel() } else { study.again() }>
                {move || tr(if is_working.get() { CANCEL } else { WORK_OUT })}
            </button>
        </div>
    }
}
