//! The ways between the pages of the room. What the address asks for goes along.

use leptos::prelude::*;

use super::address::Address;
use crate::ui::i18n::{Label, label, tr};

const NAME: Label = label("差距分析的各页", "Pages of the analysis");

/// Every page of the room with its name.
const PARTS: [(&str, Label); 5] = [
    ("/gaps", label("差距", "Gaps")),
    ("/studies", label("差距背后", "Behind the gaps")),
    ("/control", label("稳定性", "Stability")),
    ("/standing", label("指数与标杆", "Where we stand")),
    ("/report", label("报告", "Report")),
];

/// Links to the pages of the room, with the same survey and filter.
#[component]
pub(super) fn Parts() -> impl IntoView {
    let address = Address::current();
    let links = PARTS.map(|(path, name)| {
        let href = move || address.at(path);
        let current = (path == address.path()).then_some("page");
        view! { <li><a href=href aria-current=current>{tr(name)}</a></li> }
    });
    view! {
        <nav class="parts" aria-label=tr(NAME)><ul>{links}</ul></nav>
    }
}
