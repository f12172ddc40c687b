//! What the staff say.

use leptos::prelude::*;

use super::super::{
    field::{Group, Words, brief},
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("话术", "Script");
const TEXT: Label = label("员工怎么说", "What the staff say");

#[component]
pub(super) fn ScriptGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.script.is_empty());
    let summary = sheet.say(|_, card, lang| brief(card.step.script.get(lang)));
    view! {
        <Group kind="script" title=TITLE summary filled>
            {move || view! { <Words editor name=TEXT id="bp-script" rows=3 text=sheet.script()/> }}
        </Group>
    }
}
