//! The report as it is printed.

use std::sync::Arc;

use leptos::{html, prelude::*};
use serviscope_domain::report::{Content, Section};

use super::{
    comment::Comment,
    cover::Cover,
    desk::Desk,
    ending::Ending,
    picture::{Picture, period},
};
use crate::{
    analysis::{results::Results, study::Study},
    ui::i18n::{Label, label, tr},
};

const NAME: Label = label("报告内容", "The report");

/// Id of the place of a block on the sheet.
pub(super) fn place(block: &str) -> String {
    format!("report-block-{block}")
}

/// Cover, blocks and end of the open report; nothing where none is open.
#[component]
pub(super) fn Sheet(
    desk: Desk,
    results: Signal<Arc<Results>>,
    /// The element that is printed.
    paper: NodeRef<html::Article>,
) -> impl IntoView {
    let study = Study::of(results);
    // One walk through all responses for all pictures.
    let period = Memo::new(move |_| period(&results.read(), desk.language.get()));
    let any = Memo::new(move |_| desk.current.read().is_some());
    // What takes longer is worked out as soon as there is a sheet: it may be printed, or kept as a
    // file, by somebody who never scrolled down to it.
    Effect::new(move || {
        if any.get() {
            study.want();
        }
    });
    let blocks = Memo::new(move |_| {
        let report = desk.current.read();
        let blocks = report.iter().flat_map(|report| &report.blocks);
        blocks
            .map(|block| match &block.content {
                Content::Picture { section, .. } => (block.id.clone(), Some(*section)),
                Content::Comment { .. } => (block.id.clone(), None),
            })
            .collect::<Vec<_>>()
    });
    let draw = move |(id, section): (String, Option<Section>)| {
        let anchor = place(&id);
        let content = match section {
            Some(section) => {
                let table = Memo::new(move |_| has_table(desk, section));
                view! { <Picture section table=table.into() results study period/> }.into_any()
            }
            None => view! { <Comment desk id/> }.into_any(),
        };
        view! { <div class="report-block" id=anchor tabindex="-1">{content}</div> }
    };
    view! {
        <Show when=move || any.get()>
            <article class="report-paper" aria-label=tr(NAME) node_ref=paper>
                <Cover desk results period/>
                <For each=move || blocks.get() key=|block| block.clone() children=draw/>
                <Ending results/>
            </article>
        </Show>
    }
}

/// Whether the open report shows the table behind a picture.
fn has_table(desk: Desk, wanted: Section) -> bool {
    let report = desk.current.read();
    let mut blocks = report.iter().flat_map(|report| &report.blocks);
    blocks.any(|block| {
        matches!(&block.content, Content::Picture { section, table } if *section == wanted && *table)
    })
}
