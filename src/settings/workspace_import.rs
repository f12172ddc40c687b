//! A workspace from a file: checked as a whole, shown, and only then added.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::Blueprint,
    formats::workspace::{Counts, Merge, Workspace, merge},
    response::{Attachment, Response},
    survey::Survey,
    text::Text,
};

use super::workspace_export::{RECORDS_IN, content, current};
use crate::{
    store::{Batch, Document, Store, StoreError},
    ui::{
        files::{ChosenFile, FileButton},
        i18n::{Label, Language, label, say, tr},
        toast::use_toasts,
    },
};

const HEADING: Label = label("导入工作区", "Import a workspace");
const ABOUT: Label = label(
    "只会添加，不会覆盖：已有的内容保持不变，有出入的作为副本放在旁边；答卷提交后不再改动，保留已保存的。",
    "An import only adds. What is here stays, and what differs comes in beside it as a copy; only responses never change, so the stored ones stay alone.",
);
const CHOOSE: Label = label("选择文件", "Choose a file");
const REFUSED: Label = label(
    "没有导入，什么都没有改变。",
    "Nothing was imported and nothing has changed.",
);
const IN_FILE: Label = label("{name} 里有：", "In {name}:");
const KIND: Label = label("内容", "Content");
const SURVEYS: Label = label("问卷", "Surveys");
const RESPONSES: Label = label("答卷", "Responses");
const BLUEPRINTS: Label = label("服务蓝图", "Blueprints");
const ATTACHMENTS: Label = label("附件", "Attachments");
const RECORDS: Label = label("视图和报告", "Saved views and reports");
const TOTAL: Label = label("文件中", "In the file");
const NEW: Label = label("新的", "New");
const SAME: Label = label("已有", "Already there");
const DIFFERENT: Label = label("有出入", "Differ");
const DIFFERENT_RESPONSES: Label = label(
    "有 {count} 份答卷的编号相同而内容不同。答卷提交后不再改动，所以保留已保存的。",
    "{count} [response has|responses have] the id of a stored one and other content. Responses never change, so [the stored one stays|the stored ones stay].",
);
const COPIES: Label = label(
    "有出入的问卷和蓝图会作为副本导入，标题后加“（导入）”，视图和报告加“(2)”；文件里那些问卷的答卷跟着副本走。",
    "Surveys and blueprints that differ come in as copies with “(imported)” after their title, views and reports with “(2)”; responses in the file go with their survey.",
);
const NOTHING: Label = label(
    "文件里的内容这里都有了，没有要导入的。",
    "Everything in the file is here already. There is nothing to import.",
);
const IMPORT: Label = label("导入", "Import");
const CANCEL: Label = label("取消", "Cancel");
const DONE: Label = label("已导入 {content}", "Imported {content}");

/// What became of the chosen file.
#[derive(Clone)]
enum Chosen {
    Nothing,
    Refused(Text),
    Planned { name: String, plan: Arc<Merge> },
}

/// The card with the import.
#[component]
pub(super) fn ImportCard() -> impl IntoView {
    let chosen = RwSignal::new(Chosen::Nothing);
    let store = use_context::<Store>();
    let on_file = Callback::new(move |(name, bytes): ChosenFile| {
        let file = match Workspace::from_bytes(&bytes) {
            Ok(file) => file,
            Err(error) => return chosen.set(Chosen::Refused(error.explain())),
        };
        let Some(store) = store.clone() else {
            return;
        };
        leptos::task::spawn_local(async move {
            let next = match current(&store).await {
                Ok((current, _)) => Chosen::Planned {
                    name,
                    plan: Arc::new(merge(&current, file)),
                },
                Err(error) => Chosen::Refused(error.explain()),
            };
            // The page may be gone by now.
            let _ = chosen.try_set(next);
        });
    });
    view! {
        <section class="card" aria-labelledby="import-heading">
            <h2 id="import-heading">{tr(HEADING)}</h2>
            <p>{tr(ABOUT)}</p>
            {move || match chosen.get() {
                Chosen::Nothing => ().into_any(),
                Chosen::Refused(why) => view! {
                    <div class="notice danger" role="alert"><p>{say(why)}" "{tr(REFUSED)}</p></div>
                }.into_any(),
                Chosen::Planned { name, plan } => view! { <Plan chosen name plan/> }.into_any(),
            }}
            <Show when=move || !matches!(*chosen.read(), Chosen::Planned { .. })>
                <FileButton label=CHOOSE accept=".json,application/json" on_file/>
            </Show>
        </section>
    }
}

/// What the import would add, and the button that adds it.
#[component]
fn Plan(chosen: RwSignal<Chosen>, name: String, plan: Arc<Merge>) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let store = use_context::<Store>();
    let Merge {
        surveys,
        responses,
        blueprints,
        attachments,
        records,
        ..
    } = *plan;
    let heading = move || IN_FILE.with(language.get(), &[("name", &name)]);
    let kept = move || DIFFERENT_RESPONSES.counting(language.get(), responses.different);
    let nothing = plan.is_empty();
    let run = move |_| {
        let (Some(store), plan) = (store.clone(), Arc::clone(&plan)) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let lang = language.now();
            match add(&store, &plan.add).await {
                Err(error) => toasts.say(error.explain().get(lang)),
                Ok(undo) => {
                    let _ = chosen.try_set(Chosen::Nothing);
                    let said = DONE.with(lang, &[("content", &content(&plan.add, lang))]);
                    toasts.undoable(said, move || {
                        let (store, undo) = (store.clone(), undo.clone());
                        leptos::task::spawn_local(async move {
                            if let Err(error) = store.write(undo).await {
                                toasts.say(error.explain().get(language.now()));
                            }
                        });
                    });
                }
            }
        });
    };
    view! {
        <div class="plan">
            <p role="status">{heading}</p>
            <div class="table-scroll">
                <table>
                    <thead><tr>
                        <th scope="col"><span class="visually-hidden">{tr(KIND)}</span></th>
                        <th scope="col" class="number">{tr(TOTAL)}</th>
                        <th scope="col" class="number">{tr(NEW)}</th>
                        <th scope="col" class="number">{tr(SAME)}</th>
                        <th scope="col" class="number">{tr(DIFFERENT)}</th>
                    </tr></thead>
                    <tbody>
                        <CountsRow name=SURVEYS counts=surveys/>
                        <CountsRow name=RESPONSES counts=responses/>
                        <CountsRow name=BLUEPRINTS counts=blueprints/>
                        {(attachments.total > 0).then(|| view! {
                            <CountsRow name=ATTACHMENTS counts=attachments/>
                        })}
                        {(records.total > 0).then(|| view! {
                            <CountsRow name=RECORDS counts=records/>
                        })}
                    </tbody>
                </table>
            </div>
            {(responses.different > 0).then(|| view! { <p>{kept}</p> })}
            {(surveys.different + blueprints.different + records.different > 0).then(|| view! { <p>{tr(COPIES)}</p> })}
            {nothing.then(|| view! { <p class="notice">{tr(NOTHING)}</p> })}
            <div class="toolbar">
                {(!nothing).then(|| view! {
                    <button type="button" class="button primary" on:click=run>{tr(IMPORT)}</button>
                })}
                <button type="button" class="button" on:click=move |_| chosen.set(Chosen::Nothing)>
                    {tr(CANCEL)}
                </button>
            </div>
        </div>
    }
}

#[component]
fn CountsRow(name: Label, counts: Counts) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{tr(name)}</th>
            <td class="number">{counts.total}</td>
            <td class="number">{counts.new}</td>
            <td class="number">{counts.same}</td>
            <td class="number">{counts.different}</td>
        </tr>
    }
}

/// Adds every document in one batch. The batch that comes back removes exactly these.
async fn add(store: &Store, documents: &Workspace) -> Result<Batch, StoreError> {
    let (mut add, mut undo) = (Batch::new(), Batch::new());
    for survey in &documents.surveys {
        add.push(survey);
        undo = undo.delete::<Survey>(survey.key());
    }
    for response in &documents.responses {
        add.push(response);
        undo = undo.delete::<Response>(response.key());
    }
    for blueprint in &documents.blueprints {
        add.push(blueprint);
        undo = undo.delete::<Blueprint>(blueprint.key());
    }
    for attachment in &documents.attachments {
        add.push(attachment);
        undo = undo.delete::<Attachment>(attachment.key());
    }
    for record in &documents.records {
        add.push_text(RECORDS_IN, record.key(), record.document.to_string());
        undo.delete_text(RECORDS_IN, record.key());
    }
    store.write(add).await?;
    Ok(undo)
}
