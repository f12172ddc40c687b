//! What a new blueprint begins with: nothing, or a template.

use leptos::prelude::*;
use serviscope_domain::blueprint::Template;

use super::actions::Actions;
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, Language, label, say, tr},
};

const TITLE: Label = label("新建蓝图", "New blueprint");
const LEAD: Label = label(
    "从哪里开始？按一下就创建并打开，之后什么都可以改。",
    "Where to begin? One press makes it and opens it; everything can be changed afterwards.",
);
const LANES: Label = label("{count} 条泳道", "{count} [lane|lanes]");
const PHASES: Label = label("{count} 个阶段", "{count} [phase|phases]");
const CARDS: Label = label("{count} 张卡片", "{count} [card|cards]");

/// The dialog with the templates.
#[component]
pub(super) fn FreshDialog(open: RwSignal<bool>, actions: Actions) -> impl IntoView {
    view! {
        <Dialog open title=TITLE>
            <p class="lead">{tr(LEAD)}</p>
            <ul class="bp-templates">
                {Template::ALL.iter().map(|template| view! {
                    <Choice template=*template open actions/>
                }).collect_view()}
            </ul>
        </Dialog>
    }
}

/// A template: its name, what it shows, what it is good for, how large it is.
#[component]
fn Choice(template: Template, open: RwSignal<bool>, actions: Actions) -> impl IntoView {
    let language = Language::current();
    let name = format!("bp-template-{}", template.name());
    let about = format!("{name}-about");
    let (labelled, described) = (name.clone(), about.clone());
    let size = move || {
        let (lang, size) = (language.get(), template.size());
        let parts = [
            LANES.counting(lang, size.lanes),
            PHASES.counting(lang, size.phases),
            CARDS.counting(lang, size.cards),
        ];
        parts.join(" · ")
    };
    let choose = move |_| {
        open.set(false);
        if template == Template::Blank {
            actions.blank();
        } else {
            actions.begin_with(template);
        }
    };
    view! {
        <li>
            <button type="button" class="bp-template" aria-labelledby=labelled aria-describedby=described
                on:click=choose>
                <span class="bp-template-name" id=name>{say(template.title())}</span>
                <span class="bp-template-about" id=about>
                    <span>{say(template.summary())}</span>" "
                    <span class="bp-template-purpose">{say(template.purpose())}</span>" "
                    <small>{size}</small>
                </span>
            </button>
        </li>
    }
}
