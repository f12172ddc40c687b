//! One response with all its answers.

use leptos::prelude::*;
use serviscope_domain::{
    response::{Response, SheetLine, SheetSection, answer_sheet},
    scoring::ScoringKey,
};

use super::{super::when, quality::About, state::State};
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, say, tr},
};

const TITLE: Label = label("答卷", "Response");
const ID: Label = label("编号", "Id");
const TIME: Label = label("提交时间", "Submitted");
const BRANCH: Label = label("门店", "Branch");
const CHANNEL: Label = label("渠道", "Channel");
const SEGMENT: Label = label("客户群", "Segment");
const TILL: Label = label("终端", "Till");
const SAMPLE: Label = label("示例", "Sample");
const NO_ANSWER: Label = label("未答", "no answer");
const REVERSED: Label = label("反向", "reversed");
const REVERSED_HINT: Label = label(
    "标有“反向”的是反向表述的题目，这里是客户的原始回答，计分时会翻转。",
    "Statements marked “reversed” are worded negatively. You see the answer as it was given; it is turned around when it is scored.",
);

/// The answers of the response that is open.
#[component]
pub(super) fn Detail(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let open = RwSignal::new(false);
    // The dialog closes itself; the page opens it by choosing a response.
    Effect::new(move || {
        if state.opened.read().is_some() {
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() && state.opened.read_untracked().is_some() {
            state.opened.set(None);
        }
    });
    view! {
        <Dialog open title=TITLE>
            {move || state.opened.get().map(|response| view! { <Sheet state response/> })}
        </Dialog>
    }
}

#[component]
fn Sheet(state: State, response: Response) -> impl IntoView {
    let sections = state.survey.get_untracked().map(|survey| {
        let key = ScoringKey::for_survey(&survey);
        answer_sheet(&survey, key.as_ref(), &response.answers)
    });
    let sections = sections.unwrap_or_default();
    let has_reversed = sections
        .iter()
        .any(|section| section.lines.iter().any(|line| line.reversed));
    let quality = view! { <About state response=&response/> };
    let about = [
        (ID, response.id),
        (TIME, when::readable(&response.submitted_at)),
        (BRANCH, response.context.branch),
        (CHANNEL, response.context.channel),
        (SEGMENT, response.context.segment),
        (TILL, response.context.till),
    ];
    let about = about.into_iter().filter(|(_, value)| !value.is_empty());
    view! {
        {response.sample.then(|| view! { <p><span class="badge sample">{tr(SAMPLE)}</span></p> })}
        <dl class="facts">
            {about.map(|(name, value)| view! { <div><dt>{tr(name)}</dt><dd>{value}</dd></div> }).collect_view()}
        </dl>
        {quality}
        {has_reversed.then(|| view! { <p class="hint">{tr(REVERSED_HINT)}</p> })}
        {sections.into_iter().map(|section| view! { <Section section/> }).collect_view()}
    }
}

#[component]
fn Section(section: SheetSection) -> impl IntoView {
    let line = |line: SheetLine| {
        let answer = match line.answer {
            Some(answer) => view! { <dd>{say(answer)}</dd> }.into_any(),
            None => view! { <dd class="none">{tr(NO_ANSWER)}</dd> }.into_any(),
        };
        view! {
            <div>
                <dt>
                    {say(line.question)}
                    {line.reversed.then(|| view! { " "<span class="badge">{tr(REVERSED)}</span> })}
                </dt>
                {answer}
            </div>
        }
    };
    view! {
        <section class="sheet">
            <h3>{say(section.title)}</h3>
            <dl>{section.lines.into_iter().map(line).collect_view()}</dl>
        </section>
    }
}
