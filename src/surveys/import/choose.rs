//! Step 1: the file.

use leptos::{ev::DragEvent, prelude::*};

use super::state::{Import, is_too_large, too_large};
use crate::ui::{
    files::{self, ChosenFile, FileButton},
    i18n::{Label, label, say, tr},
    icon::{Glyph, Icon},
};

const DROP: Label = label("把 CSV 文件拖到这里", "Drop a CSV file here");
const OR: Label = label("或者", "or");
const CHOOSE: Label = label("选择文件", "Choose a file");
const ABOUT: Label = label(
    "一行表头，下面每行一份答卷；用逗号、分号或制表符分隔，UTF-8 编码。列名和顺序都可以不同，下一步再对应。",
    "A header row, then one row per response; commas, semicolons or tabs, in UTF-8. Columns may have any name and order: you match them in the next step.",
);
const REFUSED: Label = label("没有导入任何内容。", "Nothing was imported.");

/// Chooses the file with a button or by dropping it.
#[component]
pub(super) fn Choose(
    /// The import.
    import: Import,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let on_file = Callback::new(move |(name, bytes): ChosenFile| import.take(name, bytes));
    let hover = move |event: DragEvent| {
        // Without this the browser would open the file in place of the page.
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        let Some(file) = files.and_then(|files| files.get(0)) else {
            return;
        };
        if is_too_large(file.size()) {
            return import.refused.set(Some(too_large()));
        }
        leptos::task::spawn_local(async move {
            if let Ok((name, bytes)) = files::read(&file).await {
                import.take(name, bytes);
            }
        });
    };
    view! {
        {move || import.refused.get().map(|why| view! {
            <div class="notice danger" role="alert"><p>{say(why)}" "{tr(REFUSED)}</p></div>
        })}
        <div class="drop" class:over=over on:dragover=hover on:dragleave=move |_| over.set(false) on:drop=drop>
            <Icon glyph=Glyph::Upload/>
            <p><strong>{tr(DROP)}</strong>" "{tr(OR)}</p>
            <FileButton label=CHOOSE accept=".csv,.tsv,.txt,text/csv" on_file class="primary"/>
            <p class="hint">{tr(ABOUT)}</p>
        </div>
    }
}
