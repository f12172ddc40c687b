//! Pasting from a spreadsheet: what it comes to is shown before it is taken over, with every cell
//! that does not fit.

use leptos::{html, prelude::*};
use serviscope_domain::{
    blueprint::{
        LaneId, PhaseId,
        table::{Pasted, PastedCount, paste_csv},
    },
    text::Lang,
};

use super::{
    super::{focus::focus_soon, inline::is_composing},
    Table, words,
};
use crate::ui::{
    clock::new_id,
    dialog::Dialog,
    i18n::{Label, label, tr},
};

/// Id of the field.
const FIELD: &str = "bp-paste-text";
/// Most lines that come in at once.
const MOST_LINES: usize = 2_000;
/// How many problems are listed.
const LISTED: usize = 40;

const TITLE: Label = label("从电子表格粘贴", "Paste from a spreadsheet");
const ABOUT: Label = label(
    "第一行写列名（如“标题（中文）”“阶段”“泳道”），以下每行一张卡片；带编号的行会改动那张卡片。只有一列时，每行是一个标题。",
    "Name the columns in the first row (such as “Title (English)”, “Phase”, “Lane”); each further row is a card. A row with an id changes that card. A single column is a list of titles.",
);
const TEXT: Label = label("粘贴到这里", "Paste it here");
const NOTHING: Label = label("还没有内容。", "There is nothing yet.");
const TOO_MANY: Label = label(
    "共有 {count} 行，一次最多 2000 行，所以不能粘贴。请分几次粘贴。",
    "There are {count} lines, and at most 2000 can be pasted at once. Paste them in parts.",
);
const ADDS: Label = label("新增 {count} 张卡片", "Adds {count} [card|cards]");
const CHANGES: Label = label("改动 {count} 张卡片", "changes {count} [card|cards]");
const PHASES: Label = label("新增 {count} 个阶段", "adds {count} [phase|phases]");
const PROBLEMS: Label = label(
    "{count} 个单元格不合适，会跳过，其余照样粘贴：",
    "{count} [cell does|cells do] not fit and [is|are] left out; the rest is pasted:",
);
const PROBLEM: Label = label("第 {row} 行“{column}”：{why}", "Row {row}, {column}: {why}");
const MORE: Label = label("还有 {count} 个。", "And {count} more.");
const UNKNOWN: Label = label(
    "这些列名不认识，整列跳过：{heads}",
    "Columns that are not known and left out: {heads}",
);
const TAKE: Label = label("粘贴", "Paste");
const DONE: Label = label("已粘贴：{what}", "Pasted: {what}");

/// The dialog, while something is pasted.
#[component]
pub(super) fn PasteDialog(table: Table) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move || {
        if table.pasting.with(Option::is_some) {
            open.set(true);
            focus_soon(FIELD.to_owned());
        }
    });
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            table.pasting.set(None);
            table.refocus();
        }
        is_open
    });
    view! { <Dialog open title=TITLE><Paste table open/></Dialog> }
}

#[component]
fn Paste(table: Table, open: RwSignal<bool>) -> impl IntoView {
    let editor = table.editor;
    let text = RwSignal::new(table.pasting.get_untracked().unwrap_or_default());
    let node = NodeRef::<html::Textarea>::new();
    let read = move || {
        if let Some(node) = node.get_untracked() {
            text.set(node.value());
        }
    };
    let lines = move || text.read().lines().count();
    // The same ids each time: nothing is made of it before somebody presses the button.
    let pasted = Memo::new(move |_| {
        if !(1..=MOST_LINES).contains(&lines()) {
            return None;
        }
        editor.document.track();
        text.with(|text| table.pasted(text, "new", editor.lang()))
    });
    let state = move || {
        let lang = editor.lang();
        match lines() {
            0 => NOTHING.get(lang).to_owned(),
            count if count > MOST_LINES => TOO_MANY.with(lang, &[("count", &count.to_string())]),
            _ => pasted.with(|pasted| {
                let pasted = pasted.as_ref();
                pasted.map_or_else(String::new, |pasted| sum(pasted.count(), lang))
            }),
        }
    };
    let details = move || {
        let lang = editor.lang();
        pasted.with(|pasted| pasted.as_ref().map(|pasted| problems(pasted, lang)))
    };
    let take = move |_| {
        let lang = editor.language.now();
        let made = text.with_untracked(|text| table.pasted(text, &new_id(), lang));
        let Some(made) = made.filter(|_| pasted.with_untracked(Option::is_some)) else {
            return;
        };
        let what = sum(made.count(), lang);
        let before = editor.known();
        if editor.dispatch(made.command) {
            open.set(false);
            let is_new = editor.known() != before;
            if is_new {
                editor.pick_new(&before);
            }
            let said = DONE.with(lang, &[("what", &what)]);
            editor.announce(said.clone());
            editor.autosave.toast(&said);
        }
    };
    view! {
        <p class="hint">{tr(ABOUT)}</p>
        <div class="field">
            <label for=FIELD>{tr(TEXT)}</label>
            <textarea id=FIELD node_ref=node rows="8" wrap="off" spellcheck="false" prop:value=move || text.get()
                on:input=move |event| if !is_composing(&event) { read() }
                on:compositionend=move |_| read()></textarea>
        </div>
        <p role="status">{state}</p>
        {details}
        <button type="button" class="button primary" aria-disabled=move || pasted.with(Option::is_none).to_string()
            on:click=take>{tr(TAKE)}</button>
    }
}

impl Table {
    /// What a text comes to; cards that name no cell go to that of the chosen card.
    fn pasted(self, text: &str, prefix: &str, lang: Lang) -> Option<Pasted> {
        let here = self.card_here();
        self.editor.document.with_untracked(|blueprint| {
            let card = here.and_then(|id| blueprint.cards.get(&id));
            let (lane, phase): (&LaneId, &PhaseId) = match card {
                Some(card) => (&card.lane, &card.phase),
                None => (&blueprint.lanes.first()?.id, &blueprint.phases.first()?.id),
            };
            Some(paste_csv(blueprint, text, (lane, phase), lang, prefix))
        })
    }
}

/// How much it comes to, in words.
fn sum(count: PastedCount, lang: Lang) -> String {
    let mut parts = vec![ADDS.counting(lang, count.added)];
    if count.changed > 0 {
        parts.push(CHANGES.counting(lang, count.changed));
    }
    if count.phases > 0 {
        parts.push(PHASES.counting(lang, count.phases));
    }
    parts.join(match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    })
}

/// What does not fit, row by row.
fn problems(pasted: &Pasted, lang: Lang) -> impl IntoView + use<> {
    let count = pasted.problems.len();
    let rows = pasted.problems.iter().take(LISTED).map(|problem| {
        let why = words::problem(&problem.error, lang);
        let row = problem.row.to_string();
        let values = [
            ("row", row.as_str()),
            ("column", problem.column.as_str()),
            ("why", why.as_str()),
        ];
        view! { <li>{PROBLEM.with(lang, &values)}</li> }
    });
    let rows = rows.collect_view();
    let left = count.saturating_sub(LISTED);
    let more = (left > 0).then(|| MORE.with(lang, &[("count", &left.to_string())]));
    let heads = pasted.unknown.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    });
    let unknown = (!heads.is_empty()).then(|| UNKNOWN.with(lang, &[("heads", &heads)]));
    let list = (count > 0).then(|| {
        view! {
            <p>{PROBLEMS.counting(lang, count)}</p>
            <ul class="bp-problems">{rows}</ul>
            <p>{more}</p>
        }
    });
    view! {
        {list}
        {unknown.map(|unknown| view! { <p>{unknown}</p> })}
    }
}
