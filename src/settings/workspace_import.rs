//! A workspace from a file: checked as a whole, shown, and only then added.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    formats::workspace::{Counts, Merge, Workspace, merge},
    text::Text,
};

use super::{
    workspace_add::add,
    workspace_export::{content, current},
};
use crate::{
    store::Store,
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
const BENCHMARKS: Label = label("竞争者", "Competitors");
const VERSIONS: Label = label("蓝图的版本", "Versions of blueprints");
const TOTAL: Label = label("文件中", "In the file");
const NEW: Label = label("新的", "New");
const SAME: Label = label("已有", "Already there");
const DIFFERENT: Label = label("有出入", "Differ");
const DIFFERENT_RESPONSES: Label = label(
    "有 {count} 份答卷的编号相同而内容不同。答卷提交后不再改动，所以保留已保存的。",
    "{count} [response has|responses have] the id of a stored one and other content. Responses never change, so [the stored one stays|the stored ones stay].",
);
const COPIES: Label = label(
    "有出入的问卷和蓝图会作为副本导入，标题后加“（导入）”，视图、报告和蓝图的版本加“(2)”；文件里那些问卷的答卷和蓝图的版本跟着副本走。",
    "Surveys and blueprints that differ come in as copies with “(imported)” after their title, views, reports and versions with “(2)”; responses in the file go with their survey, and versions with their blueprint.",
);
const RIVALS: Label = label(
    "有出入的竞争者会添到已有的旁边，同一个竞争者的另一种填法在名称后加“(2)”；已经写下的目标不变，只补上空着的。",
    "Competitors that differ come in beside the ones that are here, with “(2)” after the name of one that is entered otherwise. Goals that are written here stay; only missing ones are added.",
);
const LEFT_OUT: Label = label(
    "一份问卷的竞争者有上限：有 {count} 个放不下，不会导入。需要的话，先在“指数与标杆”里去掉几个，再导入一次。",
    "A survey takes only so many competitors: {count} [finds|find] no place and will not be imported. If you need [it|them], remove others under “Where we stand” and import the file again.",
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
        versions,
        benchmarks,
        ..
    } = *plan;
    let copied = [surveys, blueprints, records, versions];
    let has_copies = copied.iter().any(|counts| counts.different > 0);
    let left_out = plan.left_out();
    let no_place = move || LEFT_OUT.counting(language.get(), left_out);
    let heading = move || IN_FILE.with(language.get(), &[("name", &name)]);
    let kept = move || DIFFERENT_RESPONSES.counting(language.get(), responses.different);
    let nothing = plan.is_empty();
    let run = move |_| {
        let (Some(store), plan) = (store.clone(), Arc::clone(&plan)) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let lang = language.now();
            match add(&store, &plan).await {
                Err(error) => toasts.say(error.explain().get(lang)),
                Ok(added) => {
                    let _ = chosen.try_set(Chosen::Nothing);
                    let content = content(&plan.add, added.joined(), lang);
                    let said = DONE.with(lang, &[("content", &content)]);
                    toasts.undoable(said, move || {
                        let (store, added) = (store.clone(), added.clone());
                        leptos::task::spawn_local(async move {
                            if let Err(error) = added.take_back(&store).await {
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
                        {(versions.total > 0).then(|| view! {
                            <CountsRow name=VERSIONS counts=versions/>
                        })}
                        {(records.total > 0).then(|| view! {
                            <CountsRow name=RECORDS counts=records/>
                        })}
                        {(benchmarks.total > 0).then(|| view! {
                            <CountsRow name=BENCHMARKS counts=benchmarks/>
                        })}
                    </tbody>
                </table>
            </div>
            {(responses.different > 0).then(|| view! { <p>{kept}</p> })}
            {has_copies.then(|| view! { <p>{tr(COPIES)}</p> })}
            {(benchmarks.different > 0).then(|| view! { <p>{tr(RIVALS)}</p> })}
            {(left_out > 0).then(|| view! { <p class="notice">{no_place}</p> })}
            {(nothing && left_out == 0).then(|| view! { <p class="notice">{tr(NOTHING)}</p> })}
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
