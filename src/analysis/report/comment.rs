//! A comment: a field on the screen, its words on paper.

use leptos::prelude::*;
use serviscope_domain::report::{Content, Edit, Piece, Prompt, pieces};

use super::desk::Desk;
use crate::ui::i18n::{Label, label};

const NAME: Label = label("说明 {place}", "Comment {place}");
const ASK: Label = label(
    "写下说明。以“# ”开头是小标题，以“- ”开头是列表。",
    "Write a comment. A line that begins with “# ” is a heading, one with “- ” an entry of a list.",
);

/// Longest comment, in UTF-16 units as fields count.
const LONGEST: usize = 20_000;

/// The words of a comment of the open report, and what its template asks for there.
fn written(desk: Desk, id: &str) -> (String, Option<Prompt>) {
    let report = desk.current.read();
    let block = report.as_ref().and_then(|report| report.block(id));
    match block.map(|block| &block.content) {
        Some(Content::Comment { words, prompt }) => (words.clone(), *prompt),
        _ => (String::new(), None),
    }
}

/// The comment with this block id.
#[component]
pub(super) fn Comment(desk: Desk, id: String) -> impl IntoView {
    let id = StoredValue::new(id);
    let content = Memo::new(move |_| id.with_value(|id| written(desk, id)));
    let words = Memo::new(move |_| content.read().0.clone());
    let place = Memo::new(move |_| {
        let report = desk.current.read();
        let mut comments = report
            .iter()
            .flat_map(|report| &report.blocks)
            .filter(|block| matches!(block.content, Content::Comment { .. }));
        id.with_value(|id| comments.position(|block| block.id == *id))
            .map_or(0, |place| place + 1)
    });
    let lang = move || desk.language.get();
    let name = move || NAME.with(lang(), &[("place", &place.get().to_string())]);
    let ask = move || match content.read().1 {
        Some(prompt) => prompt.ask().get(lang()).to_owned(),
        None => ASK.get(lang()).to_owned(),
    };
    let typed = move |event| {
        let edit = Edit::Words {
            block: id.get_value(),
            words: event_target_value(&event),
        };
        desk.edit(edit);
    };
    view! {
        <div class="report-comment">
            <textarea aria-label=name placeholder=ask rows="3" maxlength=LONGEST
                prop:value=move || words.get() on:input=typed></textarea>
            <div class="report-words">{move || pieces(&words.read()).into_iter().map(piece).collect_view()}</div>
        </div>
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Heading(words) => view! { <h3>{words}</h3> }.into_any(),
        Piece::List(entries) => {
            let entries = entries.into_iter().map(|words| view! { <li>{words}</li> });
            view! { <ul>{entries.collect_view()}</ul> }.into_any()
        }
        Piece::Paragraph(lines) => {
            let lines = lines.into_iter().enumerate().map(|(index, words)| {
                let ends = (index > 0).then(|| view! { <br/> });
                view! { {ends} {words} }
            });
            view! { <p>{lines.collect_view()}</p> }.into_any()
        }
    }
}
