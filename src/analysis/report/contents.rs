//! The blocks of the report in their order: moved by buttons, by arrow keys with Alt, or by dragging.

use leptos::prelude::*;
use serviscope_domain::report::{Content, Edit, Report};

use super::{desk::Desk, row::Row};
use crate::ui::i18n::{Label, label, tr};

const TITLE: Label = label("内容与顺序", "Contents");
const EMPTY_COMMENT: Label = label("说明（空）", "Comment (empty)");
const COMMENT: Label = label("说明：{words}", "Comment: {words}");
const MOVED: Label = label(
    "“{name}”现在是第 {place} 项，共 {all} 项。",
    "“{name}” is now number {place} of {all}.",
);

/// Most characters of a comment that its row shows.
const LONGEST: usize = 32;

/// What a block is called in the list.
pub(super) fn name(report: &Report, id: &str, desk: Desk) -> String {
    let lang = desk.language.get();
    match report.block(id).map(|block| &block.content) {
        Some(Content::Picture { section, .. }) => section.name().get(lang).to_owned(),
        Some(Content::Comment { words, .. }) => {
            let mut lines = words
                .lines()
                .map(|line| line.trim_start_matches(['#', '-', ' ']));
            match lines.find(|line| !line.trim().is_empty()) {
                None => EMPTY_COMMENT.get(lang).to_owned(),
                Some(line) => {
                    let mut short: String = line.chars().take(LONGEST).collect();
                    if line.chars().count() > LONGEST {
                        short.push('…');
                    }
                    COMMENT.with(lang, &[("words", &short)])
                }
            }
        }
        None => String::new(),
    }
}

/// The list and what was moved last.
#[component]
pub(super) fn Contents(desk: Desk) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let report = desk.current.read();
        let blocks = report.iter().flat_map(|report| &report.blocks);
        blocks.map(|block| block.id.clone()).collect::<Vec<_>>()
    });
    let said = RwSignal::new(String::new());
    let dragged = RwSignal::new(None::<String>);
    let tell = move |id: &str| {
        let Some(report) = desk.current.get_untracked() else {
            return;
        };
        let place = report.blocks.iter().position(|block| block.id == *id);
        let words = MOVED.with(
            desk.language.now(),
            &[
                ("name", &untrack(|| name(&report, id, desk))),
                ("place", &place.map_or(0, |place| place + 1).to_string()),
                ("all", &report.blocks.len().to_string()),
            ],
        );
        said.set(words);
    };
    let step = Callback::new(move |(id, up): (String, bool)| {
        let edit = desk
            .current
            .with_untracked(|report| report.as_ref().and_then(|report| report.step(&id, up)));
        if let Some(edit) = edit {
            desk.edit(edit);
            tell(&id);
        }
    });
    // Dropped on a row, a block takes that row's place.
    let drop = Callback::new(move |onto: String| {
        let Some(block) = dragged.get_untracked().filter(|block| *block != onto) else {
            return;
        };
        let down = ids.with_untracked(|ids| {
            let place = |wanted: &str| ids.iter().position(|id| id == wanted);
            place(&block) < place(&onto)
        });
        let before = if down {
            desk.current
                .with_untracked(|report| report.as_ref().and_then(|report| report.after(&onto)))
        } else {
            Some(onto)
        };
        desk.edit(Edit::Move {
            block: block.clone(),
            before,
        });
        tell(&block);
        dragged.set(None);
    });
    view! {
        <section class="report-contents" aria-labelledby="report-contents-title">
            <h2 id="report-contents-title">{tr(TITLE)}</h2>
            <ol>
                <For each=move || ids.get() key=|id| id.clone() let(id)>
                    <Row desk id step dragged drop/>
                </For>
            </ol>
            <p class="chart-note" role="status">{said}</p>
        </section>
    }
}
