//! Inspection items that look at a step.

use leptos::prelude::*;
use std::collections::BTreeSet;

use super::super::{
    field::{AnyOf, Choice, Group, listed},
    items::index,
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("检查项目", "Inspections");
const ITEMS: Label = label("哪些检查项目看它", "Inspection items that look at it");

/// The instruments that inspectors fill in.
const SHEETS: [&str; 2] = ["quality_inspection", "service_standard"];

#[component]
pub(super) fn InspectionsGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.inspections.is_empty());
    let summary = sheet.say(|_, card, lang| listed(card.step.inspections.iter().cloned(), lang));
    view! {
        <Group kind="inspections" title=TITLE summary filled>
            {move || {
                let chosen = sheet.group::<BTreeSet<String>>();
                let choices = Memo::new(move |_| {
                    let lang = editor.lang();
                    let known = index().iter().filter(|item| SHEETS.contains(&item.instrument.as_str()));
                    let mut choices: Vec<Choice> = known
                        .map(|item| Choice {
                            value: item.id.clone(),
                            name: format!("{} {}", item.id, item.text.get(lang)),
                        })
                        .collect();
                    // What came with an import and is in no sheet of ours stays in view.
                    chosen.value.with(|chosen| {
                        let foreign = chosen.iter().filter(|id| !index().iter().any(|item| item.id == **id));
                        choices.extend(foreign.map(|id| Choice { value: id.clone(), name: id.clone() }));
                    });
                    choices
                });
                view! { <AnyOf name=ITEMS choices=choices.into() chosen/> }
            }}
        </Group>
    }
}
