//! Step 3: what would come in, and what would not.

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;
use leptos_router::components::A;
use serviscope_domain::formats::csv::RowProblem;

use super::{
    state::{Checked, Import, Step},
    steps::StepHeading,
};
use crate::ui::{
    files::download,
    i18n::{Label, Language, label, say, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

const HEADING: Label = label("导入前的检查", "Before anything is imported");
const READING: Label = label("正在读取文件……", "Reading the file …");
const NEW: Label = label("份将导入", "will come in");
const BAD: Label = label("行读不了", "[row|rows] cannot be read");
const THERE: Label = label("份已经存在", "already there");
const SAME: Label = label(
    "{count} 份与已保存的答卷完全相同，保持不变。",
    "{count} [is the same as a stored response and will be left as it is|are the same as stored responses and will be left as they are].",
);
const DIFFERENT: Label = label(
    "{count} 份的编号已被内容不同的答卷使用；答卷提交后不再改动，已保存的保持不变。",
    "{count} [has|have] an id that is stored with other answers. Responses never change, so [the stored one stays|the stored ones stay].",
);
const SAMPLE: Label = label(
    "{count} 份来自导出的示例数据，导入后仍标为“示例”。",
    "{count} [comes|come] from exported sample data and [stays|stay] marked as sample.",
);
const BAD_HEADING: Label = label("读不了的行", "Rows that cannot be read");
const BAD_LEAD: Label = label(
    "这些行不会导入，其余的都会。改好以后再导入一次同一个文件即可，已有的不会重复。",
    "These rows stay out; all others come in. Correct them and import the same file again: what is there already is not doubled.",
);
const LINE: Label = label("行号", "Line");
const REASON: Label = label("原因", "Reason");
const MORE: Label = label(
    "还有 {count} 行，见下载的清单。",
    "{count} more [is|are] in the list that you can download.",
);
const DOWNLOAD: Label = label("下载清单", "Download the list");
const IMPORT: Label = label("导入 {count} 份答卷", "Import {count} [response|responses]");
const IMPORTING: Label = label("正在导入……", "Importing …");
const NOTHING: Label = label(
    "没有新的答卷可以导入。",
    "There is no new response to import.",
);
const BACK: Label = label("返回上一步", "Back");
const CANCEL: Label = label("取消", "Cancel");

/// Bad rows shown on the page; the list that can be downloaded has all.
const SHOWN: usize = 200;

/// Counts, bad rows, and the button that imports.
#[component]
pub(super) fn Check(
    /// The import.
    import: Import,
) -> impl IntoView {
    // After the next paint, so that the page says what it is doing while a large file is read.
    set_timeout(
        move || leptos::task::spawn_local(import.check()),
        Duration::from_millis(20),
    );
    view! {
        <section class="import-step">
            <StepHeading>{tr(HEADING)}</StepHeading>
            {move || match import.checked.get() {
                None => view! {
                    <p role="status">{tr(READING)}</p>
                    <div class="card skeleton" aria-busy="true"></div>
                }.into_any(),
                Some(Err(why)) => view! {
                    <p class="notice danger" role="alert">{say(why)}</p>
                    <div class="toolbar"><Back import/></div>
                }.into_any(),
                Some(Ok(checked)) => view! { <Summary import checked/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Summary(import: Import, checked: Checked) -> impl IntoView {
    let there = checked.same + checked.different;
    let notes = [
        (SAME, checked.same),
        (DIFFERENT, checked.different),
        (SAMPLE, checked.sample),
    ];
    let notes = notes.into_iter().filter(|(_, count)| *count > 0);
    let problems = Arc::clone(&checked.problems);
    let (language, bad) = (Language::current(), problems.len());
    view! {
        <ul class="tally">
            <li><strong>{checked.new}</strong>" "{tr(NEW)}</li>
            <li class:warn=!problems.is_empty()><strong>{bad}</strong>" "{move || BAD.counting(language.get(), bad)}</li>
            <li><strong>{there}</strong>" "{tr(THERE)}</li>
        </ul>
        {notes.map(|(words, count)| view! { <Note words count/> }).collect_view()}
        {(!problems.is_empty()).then(|| view! { <Problems import problems/> })}
        <Buttons import checked/>
    }
}

#[component]
fn Note(words: Label, count: usize) -> impl IntoView {
    let language = Language::current();
    view! { <p>{move || words.counting(language.get(), count)}</p> }
}

/// The bad rows with line and reason.
#[component]
fn Problems(import: Import, problems: Arc<Vec<RowProblem>>) -> impl IntoView {
    let language = Language::current();
    let more = problems.len().saturating_sub(SHOWN);
    let rows = problems.iter().take(SHOWN).cloned().map(|problem| {
        view! { <tr><th scope="row" class="number">{problem.line}</th><td>{say(problem.reason)}</td></tr> }
    });
    let rows = rows.collect_view();
    let save = move |_| {
        let lang = language.now();
        let lines = problems.iter().map(|problem| {
            let reason = problem.reason.get(lang).replace('"', "\"\"");
            format!("{},\"{reason}\"\n", problem.line)
        });
        let list: String = lines.collect();
        let head = format!("\u{feff}{},{}\n", LINE.get(lang), REASON.get(lang));
        let file = import
            .file
            .get_untracked()
            .map(|file| file.name)
            .unwrap_or_default();
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        download(
            &format!("{stem}-rows.csv"),
            "text/csv;charset=utf-8",
            &(head + &list),
        );
    };
    view! {
        <section class="problems" aria-labelledby="problems-heading">
            <h3 id="problems-heading">{tr(BAD_HEADING)}</h3>
            <p>{tr(BAD_LEAD)}</p>
            <div class="table-scroll problems-frame" role="region" aria-label=tr(BAD_HEADING) tabindex="0">
                <table>
                    <thead><tr>
                        <th scope="col" class="number">{tr(LINE)}</th>
                        <th scope="col">{tr(REASON)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(more > 0).then(|| view! { <Note words=MORE count=more/> })}
            <button type="button" class="button quiet" on:click=save>
                <Icon glyph=Glyph::Download/>{tr(DOWNLOAD)}
            </button>
        </section>
    }
}

#[component]
fn Buttons(import: Import, checked: Checked) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let busy = RwSignal::new(false);
    let count = checked.new;
    let run = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let (checked, lang) = (checked.clone(), language.now());
        let write = move || {
            leptos::task::spawn_local(async move {
                if let Err(error) = import.run(checked, lang).await {
                    toasts.say(error.explain().get(lang));
                }
                let _ = busy.try_set(false);
            });
        };
        set_timeout(write, Duration::from_millis(20));
    };
    let words = move || {
        if busy.get() {
            IMPORTING.get(language.get()).to_owned()
        } else {
            IMPORT.counting(language.get(), count)
        }
    };
    view! {
        {(count == 0).then(|| view! { <p class="notice" role="status">{tr(NOTHING)}</p> })}
        <Show when=move || busy.get()>
            <progress class="busy" aria-label=tr(IMPORTING)></progress>
        </Show>
        <div class="toolbar">
            {(count > 0).then(|| view! {
                <button type="button" class="button primary" aria-disabled=move || busy.get().to_string()
                    on:click=run>{words}</button>
            })}
            <Back import/>
            <A href="/surveys" attr:class="button quiet">{tr(CANCEL)}</A>
        </div>
    }
}

#[component]
fn Back(import: Import) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| import.step.set(Step::Columns)>{tr(BACK)}</button>
    }
}
