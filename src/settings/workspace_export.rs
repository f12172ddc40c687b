//! The workspace as one file.

use std::collections::HashSet;

use chrono::Local;
use leptos::prelude::*;
use serviscope_domain::{
    blueprint::Blueprint,
    formats::workspace::{Record, RecordKind, Workspace, fitting},
    response::{Attachment, Response},
    survey::Survey,
    text::Lang,
};

use crate::{
    store::{Collection, Store, StoreError},
    ui::{
        clock::now,
        files::download,
        i18n::{Label, Language, label, tr},
        icon::{Glyph, Icon},
        toast::use_toasts,
    },
};

const HEADING: Label = label("导出工作区", "Export the workspace");
const ABOUT: Label = label(
    "问卷、答卷（连同客户附上的文件）、服务蓝图和它们的版本、保存的视图、报告和填写的竞争者写进一个 JSON 文件，可以备份，也可以在别的设备上导入。示例数据也在里面，仍标为示例。",
    "Surveys, responses with the files that customers added, blueprints with their versions, saved views, reports and the competitors that were entered, in one JSON file: a backup, or the way to another device. Sample data is included and stays marked as sample.",
);
const EXPORT: Label = label("导出工作区", "Export the workspace");
const EXPORTED: Label = label(
    "已导出到 {name}：{content}",
    "Exported to {name}: {content}",
);
const SURVEYS: Label = label("{count} 份问卷", "{count} [survey|surveys]");
const RESPONSES: Label = label("{count} 份答卷", "{count} [response|responses]");
const BLUEPRINTS: Label = label("{count} 张蓝图", "{count} [blueprint|blueprints]");
const ATTACHMENTS: Label = label("{count} 个附件", "{count} [attachment|attachments]");
const RECORDS: Label = label(
    "{count} 个视图和报告",
    "{count} [view or report|views and reports]",
);
const BENCHMARKS: Label = label(
    "{count} 份问卷的竞争者",
    "competitors of {count} [survey|surveys]",
);
const VERSIONS: Label = label(
    "{count} 个蓝图版本",
    "{count} [version|versions] of blueprints",
);
const NOTHING: Label = label("空的工作区", "an empty workspace");
const AND: Label = label("、", ", ");
const UNREADABLE: Label = label(
    "有 {count} 份内容这个版本读不了，没有写进文件；它们在这台设备上原样保留。",
    "{count} [document cannot be read by this version and is|documents cannot be read by this version and are] not in the file. [It is kept on this device as it is|They are kept on this device as they are].",
);

const LEFT_OUT: Label = label(
    "附件太多，一个文件放不下：有 {count} 个没有写进去，仍保存在这台设备上。",
    "The attachments are too large for one file: {count} [was|were] left out and [is|are] kept on this device.",
);

/// The collection that holds saved views, reports, benchmarks and versions of blueprints.
pub(super) const RECORDS_IN: Collection = Collection::Settings;

/// How many documents of each kind a workspace holds, in words; `joined` benchmarks more took in
/// competitors.
pub(super) fn content(workspace: &Workspace, joined: usize, lang: Lang) -> String {
    let count = |kind: RecordKind| {
        let records = workspace.records.iter();
        records.filter(|record| record.kind == kind).count()
    };
    let (views, reports) = (count(RecordKind::View), count(RecordKind::Report));
    let counts = [
        (SURVEYS, workspace.surveys.len()),
        (RESPONSES, workspace.responses.len()),
        (BLUEPRINTS, workspace.blueprints.len()),
        (ATTACHMENTS, workspace.attachments.len()),
        (VERSIONS, count(RecordKind::Version)),
        (RECORDS, views + reports),
        (BENCHMARKS, count(RecordKind::Benchmark) + joined),
    ];
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(label, count)| label.counting(lang, count))
        .collect();
    if words.is_empty() {
        NOTHING.get(lang).to_owned()
    } else {
        words.join(AND.get(lang))
    }
}

/// What the store holds, and how many documents cannot be read.
pub(super) async fn current(store: &Store) -> Result<(Workspace, usize), StoreError> {
    let surveys = store.all::<Survey>("").await?;
    let responses = store.all::<Response>("").await?;
    let blueprints = store.all::<Blueprint>("").await?;
    let attachments = store.all::<Attachment>("").await?;
    let mut unreadable =
        surveys.unreadable + responses.unreadable + blueprints.unreadable + attachments.unreadable;
    let mut records = Vec::new();
    for kind in RecordKind::ALL {
        for text in store.texts(RECORDS_IN, kind.prefix()).await? {
            match Record::from_text(kind, &text) {
                Some(record) => records.push(record),
                None => unreadable += 1,
            }
        }
    }
    // The files of drafts belong to nobody's response yet.
    let prefixes: HashSet<String> = responses
        .documents
        .iter()
        .map(Response::files_prefix)
        .collect();
    let mut attachments = attachments.documents;
    attachments.retain(|attachment| prefixes.contains(&attachment.prefix()));
    let workspace = Workspace {
        attachments,
        surveys: surveys.documents,
        responses: responses.documents,
        blueprints: blueprints.documents,
        records,
    };
    Ok((workspace, unreadable))
}

/// The card with the export.
#[component]
pub(super) fn ExportCard() -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let store = use_context::<Store>();
    let export = move |_| {
        let Some(store) = store.clone() else {
            return;
        };
        leptos::task::spawn_local(async move {
            let lang = language.now();
            let (mut workspace, unreadable) = match current(&store).await {
                Ok(current) => current,
                Err(error) => return toasts.say(error.explain().get(lang)),
            };
            let files = std::mem::take(&mut workspace.attachments);
            let (files, left_out) = fitting(files, |file| file.data.len());
            workspace.attachments = files;
            let name = format!(
                "serviscope-workspace-{}.json",
                Local::now().format("%Y-%m-%d")
            );
            // Documents of the domain can always be written.
            let Ok(json) = workspace.to_json(&now()) else {
                return;
            };
            download(&name, "application/json", &json);
            let content = content(&workspace, 0, lang);
            toasts.say(EXPORTED.with(lang, &[("name", &name), ("content", &content)]));
            if left_out > 0 {
                toasts.say(LEFT_OUT.counting(lang, left_out));
            }
            if unreadable > 0 {
                toasts.say(UNREADABLE.counting(lang, unreadable));
            }
        });
    };
    view! {
        <section class="card" aria-labelledby="export-heading">
            <h2 id="export-heading">{tr(HEADING)}</h2>
            <p>{tr(ABOUT)}</p>
            <button type="button" class="button" on:click=export>
                <Icon glyph=Glyph::Download/>{tr(EXPORT)}
            </button>
        </section>
    }
}
