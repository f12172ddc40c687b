//! Files of the open blueprint: pictures, a print, diagrams of other programs, a table, our own form.

mod export;

use std::collections::BTreeSet;

use leptos::{prelude::*, task::spawn_local};

use self::export::{Form, export};
use super::state::Editor;
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
    toast::use_toasts,
};

const NAME: Label = label("文件", "Files");
const TITLE: Label = label("导出和打印", "Export and print");
const WHAT: Label = label("导出什么", "What to export");
const WHOLE: Label = label("整张蓝图", "The whole blueprint");
const PICKED: Label = label("选中的 {count} 张卡片", "The {count} selected [card|cards]");
const ONLY: Label = label(
    "draw.io、BPMN 和 JSON 总是带着整张蓝图，这样再导入时什么都不丢。",
    "draw.io, BPMN and JSON always hold the whole blueprint, so that nothing is lost on the way back.",
);
const PRINT: Label = label("打印或存为 PDF", "Print or save as PDF");
const PRINT_HINT: Label = label(
    "分页的矢量图，可以带封面、步骤表和检查结果",
    "Vector pages, with cover, table of steps and checks as you like",
);
const BACK_IN: Label = label(
    "要把文件导入进来，请到“全部蓝图”页。",
    "To bring a file in, go to the list of all blueprints.",
);
const DONE: Label = label("已导出 {name}", "Exported {name}");
const WRITING: Label = label("正在写文件……", "Writing the file …");

/// The button that opens the list of files.
#[component]
pub(super) fn FilesButton(editor: Editor) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button quiet bp-view" on:click=move |_| open.set(true)>{tr(NAME)}</button>
        <Dialog open title=TITLE><Files editor open/></Dialog>
    }
}

#[component]
fn Files(editor: Editor, open: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let only_picked = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let count = Memo::new(move |_| editor.picked.with(BTreeSet::len));
    let writing = RwSignal::new(false);
    let run = move |form: Form| {
        // One file at a time: pressed twice, it would come twice.
        if writing.get_untracked() {
            return;
        }
        writing.set(true);
        problem.set(None);
        let lang = editor.language.now();
        let blueprint = editor.document.get_untracked();
        let part = only_picked
            .get_untracked()
            .then(|| editor.picked.get_untracked());
        spawn_local(async move {
            let outcome = export(blueprint, part, form, lang).await;
            let _ = writing.try_set(false);
            match outcome {
                Ok(name) => {
                    // The dialog would hide the message.
                    let _ = open.try_set(false);
                    toasts.say(DONE.with(lang, &[("name", &name)]));
                }
                Err(why) => {
                    let _ = problem.try_set(Some(why));
                }
            }
        });
    };
    let picked = move || PICKED.counting(editor.lang(), count.get());
    let forms = move || {
        let part = only_picked.get();
        let forms = Form::ALL
            .into_iter()
            .filter(|form| !part || form.takes_part());
        forms
            .map(|form| {
                view! {
                    <li>
                        <button type="button" class="button" on:click=move |_| run(form)>{tr(form.name())}</button>
                        <span class="hint">{tr(form.hint())}</span>
                    </li>
                }
            })
            .collect_view()
    };
    let address = move || {
        editor
            .document
            .with(|blueprint| format!("/blueprints/{}/print", blueprint.id))
    };
    view! {
        <Show when=move || count.get() != 0>
            <fieldset class="bp-flags">
                <legend>{tr(WHAT)}</legend>
                <label class="bp-flag">
                    <input type="radio" name="bp-files-what" prop:checked=move || !only_picked.get()
                        on:change=move |_| only_picked.set(false)/>
                    <span>{tr(WHOLE)}</span>
                </label>
                <label class="bp-flag">
                    <input type="radio" name="bp-files-what" prop:checked=move || only_picked.get()
                        on:change=move |_| only_picked.set(true)/>
                    <span>{picked}</span>
                </label>
            </fieldset>
        </Show>
        {move || problem.get().map(|why| view! { <p class="notice warn" role="alert">{why}</p> })}
        <p class="hint" role="status">{move || if writing.get() { WRITING.get(editor.lang()) } else { "" }}</p>
        <ul class="bp-files">
            {forms}
            <Show when=move || !only_picked.get()>
                <li>
                    <a class="button" href=address on:click=move |_| editor.autosave.flush(editor)>{tr(PRINT)}</a>
                    <span class="hint">{tr(PRINT_HINT)}</span>
                </li>
            </Show>
        </ul>
        <p class="hint">{move || if only_picked.get() { ONLY } else { BACK_IN }.get(editor.lang())}</p>
    }
}
