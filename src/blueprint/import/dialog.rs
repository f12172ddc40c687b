//! The decision.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::text::Lang;

use super::{
    ACCEPT,
    losses::Losses,
    state::{Importing, Plan, Stage, Twin},
};
use crate::ui::{
    dialog::Dialog,
    files::FileButton,
    i18n::{Label, label, tr},
};

const TITLE: Label = label("导入蓝图", "Import a blueprint");
const IN_FILE: Label = label("“{name}”（{kind}）：{title}", "{name} ({kind}): {title}");
const REFUSED: Label = label("打不开“{name}”。{why}", "{name} cannot be opened. {why}");
const UNCHANGED: Label = label(
    "没有导入，什么都没有改变。",
    "Nothing was imported and nothing has changed.",
);
const NOT_YET: Label = label("现在还什么都没有保存。", "Nothing is stored yet.");
const TWIN: Label = label(
    "这里已有同一张蓝图“{title}”。可以用文件替换它，也可以两张都留：文件的那张作为副本，标题后加“（导入）”。",
    "This blueprint is here already: “{title}”. Replace it by the file, or keep both: the file's then comes in as a copy with “(imported)” after its title.",
);
const UNREADABLE: Label = label(
    "这里已有同一张蓝图，但由更新的版本制作，不能替换。文件的那张会作为副本放在旁边。",
    "This blueprint is here already, but a newer version made it, so it is not replaced. The file's comes in beside it as a copy.",
);
const IMPORT: Label = label("导入", "Import");
const REPLACE: Label = label("替换", "Replace");
const BOTH: Label = label("两张都留", "Keep both");
const CANCEL: Label = label("取消", "Cancel");
const ANOTHER: Label = label("选择别的文件", "Choose another file");

/// The dialog in which a person decides.
#[component]
pub(in super::super) fn ImportDialog(importing: Importing) -> impl IntoView {
    let language = importing.language;
    let content = move || match importing.stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Refused { name, why } => {
            let said = move || {
                let lang = language.get();
                REFUSED.with(lang, &[("name", &name), ("why", why.get(lang))])
            };
            view! {
                <div class="notice warn" role="alert"><p>{said}</p><p>{tr(UNCHANGED)}</p></div>
                <div class="toolbar">
                    <FileButton label=ANOTHER accept=ACCEPT on_file=importing.receiver() class="primary"/>
                    <button type="button" class="button" on:click=move |_| importing.cancel()>{tr(CANCEL)}</button>
                </div>
            }
            .into_any()
        }
        Stage::Planned(plan) => view! { <Decision importing plan/> }.into_any(),
    };
    view! {
        <Dialog open=importing.open title=TITLE><div class="bp-import">{content}</div></Dialog>
    }
}

/// What is in the file, and what can be done with it.
#[component]
fn Decision(importing: Importing, plan: Arc<Plan>) -> impl IntoView {
    let language = importing.language;
    let (name, kind) = (plan.name.clone(), plan.incoming.kind);
    let title = plan.incoming.blueprint.title.clone();
    let heading = move || {
        let lang = language.get();
        IN_FILE.with(
            lang,
            &[
                ("name", &name),
                ("kind", kind.name()),
                ("title", title.get(lang)),
            ],
        )
    };
    let twin = plan.twin.clone();
    let is_new = twin == Twin::Absent;
    let can_replace = matches!(twin, Twin::Present(_));
    let warning = move |lang: Lang| match &twin {
        Twin::Absent => String::new(),
        Twin::Present(title) => TWIN.with(lang, &[("title", title.get(lang))]),
        Twin::Unreadable => UNREADABLE.get(lang).to_owned(),
    };
    let report = plan.incoming.report.clone();
    let replaced = Arc::clone(&plan);
    let name_of_add = if is_new { IMPORT } else { BOTH };
    view! {
        <p role="status">{heading}</p>
        <Losses report/>
        {(!is_new).then(|| view! { <p class="notice">{move || warning(language.get())}</p> })}
        <p class="hint">{tr(NOT_YET)}</p>
        <div class="toolbar">
            {can_replace.then(|| view! {
                <button type="button" class="button primary" on:click=move |_| importing.replace(&replaced)>
                    {tr(REPLACE)}
                </button>
            })}
            <button type="button" class="button" class:primary=!can_replace on:click=move |_| importing.add(&plan)>
                {tr(name_of_add)}
            </button>
            <button type="button" class="button" on:click=move |_| importing.cancel()>{tr(CANCEL)}</button>
        </div>
    }
}
