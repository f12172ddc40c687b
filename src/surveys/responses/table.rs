//! The table of responses.

use leptos::prelude::*;
use serviscope_domain::{
    response::{Completion, Response, completion},
    survey::{Survey, rich::Flag},
};

use super::{
    super::when,
    quality::Badges,
    state::{self, State},
};
use crate::{
    store::Store,
    ui::{
        i18n::{Label, Language, label, tr},
        icon::{Glyph, Icon},
        toast::use_toasts,
    },
};

const TABLE: Label = label("答卷表", "Responses");
const TIME: Label = label("提交时间", "Submitted");
const QUALITY: Label = label("质量", "Quality");
const BRANCH: Label = label("门店", "Branch");
const CHANNEL: Label = label("渠道", "Channel");
const SEGMENT: Label = label("客户群", "Segment");
const LANG: Label = label("语言", "Language");
const ANSWERED: Label = label("已答", "Answered");
const ACTIONS: Label = label("操作", "Actions");
const SAMPLE: Label = label("示例", "Sample");
const OPEN: Label = label("查看 {time} 的答卷", "Open the response of {time}");
const DELETE: Label = label("删除 {time} 的答卷", "Delete the response of {time}");
const DELETED: Label = label("已删除 {time} 的答卷", "Deleted the response of {time}");

/// The page of responses that is shown, in its own scrolling frame.
#[component]
pub(super) fn Table(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let rows = move || {
        let survey = state.survey.get()?;
        let review = state.review.get();
        let row = |(place, response)| {
            let (flags, set_aside) = (review.flags(place).to_vec(), review.is_set_aside(place));
            view! { <Row state survey=&survey response flags set_aside/> }
        };
        Some(state.rows().into_iter().map(row).collect_view())
    };
    view! {
        <div class="table-scroll responses-frame" role="region" aria-label=tr(TABLE) tabindex="0">
            <table class="responses">
                <thead><tr>
                    <th scope="col">{tr(TIME)}</th>
                    <th scope="col">{tr(QUALITY)}</th>
                    <th scope="col">{tr(BRANCH)}</th>
                    <th scope="col">{tr(CHANNEL)}</th>
                    <th scope="col">{tr(SEGMENT)}</th>
                    <th scope="col">{tr(LANG)}</th>
                    <th scope="col" class="number">{tr(ANSWERED)}</th>
                    <th scope="col"><span class="visually-hidden">{tr(ACTIONS)}</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row<'a>(
    state: State,
    survey: &'a Survey,
    response: Response,
    flags: Vec<Flag>,
    set_aside: bool,
) -> impl IntoView + use<> {
    let language = Language::current();
    let time = when::readable(&response.submitted_at);
    let Completion { answered, asked } = completion(survey, &response.answers);
    let context = response.context.clone();
    let (lang, is_sample) = (response.lang.endonym(), response.sample);
    let open_name = {
        let time = time.clone();
        move || OPEN.with(language.get(), &[("time", &time)])
    };
    let opened = response.clone();
    let open = move || state.opened.set(Some(opened.clone()));
    let open_by_row = open.clone();
    view! {
        <tr class:aside=set_aside on:click=move |_| open_by_row()>
            <th scope="row">
                <button type="button" class="link" aria-label=open_name on:click=move |event| {
                    event.stop_propagation();
                    open();
                }>{time.clone()}</button>
                {is_sample.then(|| view! { " "<span class="badge sample">{tr(SAMPLE)}</span> })}
            </th>
            <td class="signs-cell"><Badges flags set_aside/></td>
            <td>{context.branch}</td>
            <td>{context.channel}</td>
            <td>{context.segment}</td>
            <td>{lang}</td>
            <td class="number">{format!("{answered} / {asked}")}</td>
            <td class="row-actions"><Delete response time/></td>
        </tr>
    }
}

/// Deletes at once; the message that says so takes it back.
#[component]
fn Delete(response: Response, time: String) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let store = use_context::<Store>();
    let name = {
        let time = time.clone();
        move || DELETE.with(language.get(), &[("time", &time)])
    };
    let delete = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        let (Some(store), response, time) = (store.clone(), response.clone(), time.clone()) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let lang = language.now();
            let undo = match state::delete(&store, &response).await {
                Ok(undo) => undo,
                Err(error) => return toasts.say(error.explain().get(lang)),
            };
            toasts.undoable(DELETED.with(lang, &[("time", &time)]), move || {
                let (store, undo) = (store.clone(), undo.clone());
                leptos::task::spawn_local(async move {
                    if let Err(error) = store.write(undo).await {
                        toasts.say(error.explain().get(language.now()));
                    }
                });
            });
        });
    };
    view! {
        <button type="button" class="icon-button" aria-label=name on:click=delete>
            <Icon glyph=Glyph::Delete/>
        </button>
    }
}
