//! The value that a step serves, and one it conflicts with.

use leptos::prelude::*;
use serviscope_domain::blueprint::{ValueId, ValueTag};

use super::{
    super::{
        binding::{Binding, part},
        entries,
        field::{Group, OneOf, listed},
        sheet::Sheet,
    },
    Elsewhere,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("价值观", "Value");
const SERVES: Label = label("服务于哪条价值观", "Serves");
const AGAINST: Label = label("与哪条冲突", "Conflicts with");
const SAID_AGAINST: Label = label("与“{value}”冲突", "against “{value}”");

#[component]
pub(super) fn ValueGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| card.step.value != ValueTag::default());
    let summary = sheet.say(|blueprint, card, lang| {
        let name = |id: &Option<ValueId>| {
            let value = id.as_ref().and_then(|id| blueprint.values.get(id));
            value.map(|value| value.name.get(lang).to_owned())
        };
        let against = name(&card.step.value.against)
            .map(|value| SAID_AGAINST.with(lang, &[("value", &value)]));
        let parts = [name(&card.step.value.serves), against];
        listed(parts.into_iter().flatten(), lang)
    });
    view! {
        <Group kind="value" title=TITLE summary filled>
            {move || {
                let tag = sheet.group::<ValueTag>();
                let values = entries::values(editor);
                view! {
                    <OneOf name=SERVES id="bp-serves" choices=values chosen=by_name(part!(tag, serves))/>
                    <OneOf name=AGAINST id="bp-against" choices=values chosen=by_name(part!(tag, against))/>
                    <Elsewhere editor is_empty=Signal::derive(move || values.with(Vec::is_empty))/>
                }
            }}
        </Group>
    }
}

fn by_name(value: Binding<Option<ValueId>>) -> Binding<String> {
    value.part(
        |value| value.as_ref().map(ToString::to_string).unwrap_or_default(),
        |value, next: String| *value = (!next.is_empty()).then(|| ValueId::from(next)),
    )
}
