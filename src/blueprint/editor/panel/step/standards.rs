//! Standards that a step meets.

use leptos::prelude::*;
use serviscope_domain::{blueprint::StandardId, gather::gathered};
use std::collections::BTreeSet;

use super::{
    super::{
        entries,
        field::{AnyOf, Group, brief, listed},
        sheet::Sheet,
    },
    Elsewhere,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("标准", "Standards");
const MEETS: Label = label("要达到哪些标准", "Standards that it meets");

#[component]
pub(super) fn StandardsGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.standards.is_empty());
    let summary = sheet.say(|blueprint, card, lang| {
        let all = card.step.standards.iter();
        let all = all.filter_map(|id| blueprint.standards.get(id));
        brief(&listed(
            all.map(|standard| standard.text.get(lang).to_owned()),
            lang,
        ))
    });
    view! {
        <Group kind="standards" title=TITLE summary filled>
            {move || {
                let chosen = sheet.group::<BTreeSet<StandardId>>().part(
                    |all| gathered(all.iter().map(ToString::to_string)),
                    |all, next: BTreeSet<String>| *all = gathered(next.into_iter().map(StandardId::from)),
                );
                let choices = entries::standards(editor);
                view! {
                    <AnyOf name=MEETS choices chosen/>
                    <Elsewhere editor is_empty=Signal::derive(move || choices.with(Vec::is_empty))/>
                }
            }}
        </Group>
    }
}
