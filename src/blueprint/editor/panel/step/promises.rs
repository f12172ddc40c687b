//! Promises that a step keeps.

use leptos::prelude::*;
use serviscope_domain::{blueprint::PromiseId, gather::gathered};
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

const TITLE: Label = label("承诺", "Promises");
const KEEPS: Label = label("兑现哪些承诺", "Promises that it keeps");

#[component]
pub(super) fn PromisesGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.promises.is_empty());
    let summary = sheet.say(|blueprint, card, lang| {
        let all = card.step.promises.iter();
        let all = all.filter_map(|id| blueprint.promises.get(id));
        brief(&listed(
            all.map(|promise| promise.text.get(lang).to_owned()),
            lang,
        ))
    });
    view! {
        <Group kind="promises" title=TITLE summary filled>
            {move || {
                let chosen = sheet.group::<BTreeSet<PromiseId>>().part(
                    |all| gathered(all.iter().map(ToString::to_string)),
                    |all, next: BTreeSet<String>| *all = gathered(next.into_iter().map(PromiseId::from)),
                );
                let choices = entries::promises(editor);
                view! {
                    <AnyOf name=KEEPS choices chosen/>
                    <Elsewhere editor is_empty=Signal::derive(move || choices.with(Vec::is_empty))/>
                }
            }}
        </Group>
    }
}
