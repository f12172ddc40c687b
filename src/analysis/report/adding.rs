//! What can be added: the pictures that the report does not show yet, and comments.

use leptos::prelude::*;
use serviscope_domain::report::{Block, Content, Edit, Section};

use super::{desk::Desk, sheet::place};
use crate::ui::{
    clock::new_id,
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const TITLE: Label = label("加内容", "Add");
const COMMENT: Label = label("加说明", "Comment");
const PICTURE: Label = label("加图表", "Picture");
const CHOOSE: Label = label("选择……", "Choose …");

/// An empty comment.
pub(super) fn comment() -> Block {
    Block {
        id: new_id(),
        content: Content::Comment {
            words: String::new(),
            prompt: None,
        },
    }
}

/// Adds a block and shows it.
pub(super) fn add(desk: Desk, block: Block, before: Option<String>) {
    let place = place(&block.id);
    desk.edit(Edit::Add { block, before });
    request_animation_frame(move || {
        let Some(element) = document().get_element_by_id(&place) else {
            return;
        };
        element.scroll_into_view();
        let field = element.query_selector("textarea").ok().flatten();
        focus(field.as_ref().unwrap_or(&element));
    });
}

/// Moves the focus; an element that cannot take it keeps the page as it is.
pub(super) fn focus(element: &web_sys::Element) {
    if let Some(element) = wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>(element) {
        let _ = element.focus();
    }
}

/// The controls that add to the end of the report.
#[component]
pub(super) fn Adding(desk: Desk) -> impl IntoView {
    let missing = Memo::new(move |_| {
        let report = desk.current.read();
        let shows = |section| report.as_ref().is_some_and(|report| report.shows(section));
        Section::ALL
            .into_iter()
            .filter(|section| !shows(*section))
            .collect::<Vec<_>>()
    });
    let choose = move |event| {
        let chosen: Option<usize> = event_target_value(&event).parse().ok();
        let section = chosen.and_then(|place| missing.read_untracked().get(place).copied());
        if let Some(section) = section {
            let content = Content::Picture {
                section,
                table: false,
            };
            let block = Block {
                id: new_id(),
                content,
            };
            add(desk, block, None);
        }
    };
    view! {
        <div class="report-adding" role="group" aria-label=tr(TITLE)>
            <button type="button" class="button" on:click=move |_| add(desk, comment(), None)>
                <Icon glyph=Glyph::Add/> {tr(COMMENT)}
            </button>
            <Show when=move || !missing.read().is_empty()>
                <div class="field">
                    <label for="report-add">{tr(PICTURE)}</label>
                    // Made anew with every change, so that it asks again.
                    {move || {
                        let lang = desk.language.get();
                        let options = missing.get().into_iter().enumerate().map(|(place, section)| view! {
                            <option value=place.to_string()>{section.name().get(lang).to_owned()}</option>
                        });
                        view! {
                            <select id="report-add" on:change=choose>
                                <option value="">{CHOOSE.get(lang)}</option>
                                {options.collect_view()}
                            </select>
                        }
                    }}
                </div>
            </Show>
        </div>
    }
}
