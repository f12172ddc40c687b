//! The report builder: what goes in and in which order beside the sheet that is printed.
//!
//! | module | what it holds |
//! |---|---|
//! | [`document`] | a report as the store keeps it |
//! | [`desk`] | the reports of the device, changes of the open one, autosave |
//! | [`panel`] | which report, its title, its view, what comes out |
//! | [`contents`] | the blocks in their order |
//! | [`row`] | one of them |
//! | [`adding`] | what can be added |
//! | [`sheet`] | the report as it is printed |
//! | [`cover`] | its first page |
//! | [`comment`] | a comment on it |
//! | [`picture`] | a picture on it, with how its numbers were made |
//! | [`ending`] | the conventions on its last page |
//! | [`output`] | printing, and saving as one file |
//! | [`file`](mod@file) | that file |

mod adding;
mod comment;
mod contents;
mod cover;
mod desk;
mod document;
mod ending;
mod file;
mod output;
mod panel;
mod picture;
mod row;
mod sheet;

use std::sync::Arc;

use leptos::prelude::*;

use self::{desk::Desk, panel::Panel, sheet::Sheet};
use super::results::Results;

/// The builder for the results of the page.
#[component]
pub(super) fn ReportBuilder(results: Signal<Arc<Results>>) -> impl IntoView {
    let desk = Desk::open();
    let paper = NodeRef::new();
    view! {
        <div class="report">
            <Panel desk results paper/>
            <Sheet desk results paper/>
        </div>
    }
}
