//! Who answers for which steps, and how much time they take.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Blueprint,
        owners::{OwnerLoad, owner_loads},
    },
    text::Lang,
};

use super::{
    super::{panel::seconds, place::Place, state::Editor, words},
    Find,
    chips::of_owner,
};
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const NAME: Label = label("负责人", "Owners");
const TITLE: Label = label("按负责人查看步骤", "Steps by owner");
const ABOUT: Label = label(
    "时间按每位客人计：前台、后台和支持过程各步骤的实测时间，没有实测的按标准时间。",
    "Time is what one customer takes: measured times of frontstage, backstage and support, or else their standard times.",
);
const OWNER: Label = label("负责人", "Owner");
const STEPS: Label = label("步骤", "Steps");
const TIME: Label = label("每位客人的时间", "Time a customer");
const UNTIMED: Label = label("没有时间的步骤", "Steps without a time");
const VIEW: Label = label("查看", "View");
const NOBODY: Label = label("没有负责人", "Nobody");
const LISTED: Label = label("{owner}：{count} 个步骤", "{owner}: {count} [step|steps]");
const ONLY: Label = label("只显示“{owner}”的步骤", "Only the steps of “{owner}”");
const SHOW_ONLY: Label = label("只显示这些", "Only these");

/// The button that opens the table, and the table.
#[component]
pub(in super::super) fn OwnersButton(editor: Editor) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button quiet bp-view" on:click=move |_| open.set(true)>{tr(NAME)}</button>
        <Dialog open title=TITLE><Owners editor open/></Dialog>
    }
}

#[component]
fn Owners(editor: Editor, open: RwSignal<bool>) -> impl IntoView {
    let find = Find::current(editor);
    let rows = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            let loads = owner_loads(blueprint, lang);
            let rows = loads
                .iter()
                .map(|load| row(editor, find, blueprint, load, lang, open));
            rows.collect_view()
        })
    };
    view! {
        <p class="hint">{tr(ABOUT)}</p>
        <div class="bp-table" tabindex="0" role="region" aria-label=tr(TITLE)>
            <table>
                <thead><tr>
                    <th scope="col">{tr(OWNER)}</th><th scope="col">{tr(STEPS)}</th>
                    <th scope="col">{tr(TIME)}</th><th scope="col">{tr(UNTIMED)}</th>
                    <th scope="col">{tr(VIEW)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(
    editor: Editor,
    find: Find,
    blueprint: &Blueprint,
    load: &OwnerLoad,
    lang: Lang,
    open: RwSignal<bool>,
) -> impl IntoView + use<> {
    let name = words::or(&load.owner, NOBODY, lang);
    let time = u32::try_from(load.seconds).unwrap_or(u32::MAX);
    let count = LISTED.counting(lang, load.cards.len());
    let count = count.replace("{owner}", &name);
    let steps = load.cards.iter().filter_map(|id| {
        let title = words::title(blueprint.cards.get(id)?, lang);
        let id = id.clone();
        let go = move |_| {
            open.set(false);
            editor.go(Place::Card(id.clone()));
        };
        Some(view! {
            <li><button type="button" class="bp-finding-go" on:click=go>{title}</button></li>
        })
    });
    let owner = load.owner.clone();
    // Steps that nobody answers for have no owner to filter by.
    let only = (!owner.is_empty()).then(|| {
        let said = ONLY.with(lang, &[("owner", &owner)]);
        let show = move |_| {
            find.filter.set(of_owner(&owner));
            open.set(false);
            editor.return_focus();
        };
        view! {
            <button type="button" class="button quiet bp-fix" aria-label=said on:click=show>{SHOW_ONLY.get(lang)}</button>
        }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td><details><summary>{count}</summary><ul>{steps.collect_view()}</ul></details></td>
            <td>{seconds(time, lang)}</td>
            <td>{load.untimed}</td>
            <td>{only}</td>
        </tr>
    }
}
