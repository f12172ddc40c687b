//! Whom a step is for.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Audience, BuyingRole, LifeCycle, PersonaId},
    gather::gathered,
};
use std::collections::BTreeSet;

use super::{
    super::{
        binding::part,
        entries,
        field::{AnyOf, Group, any_of, brief, listed},
        sheet::Sheet,
    },
    Elsewhere,
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label, tr},
};

const TITLE: Label = label("为谁", "For whom");
const EVERYBODY: Label = label("都不选，就是为所有客户。", "None chosen means everybody.");
const PERSONAS: Label = label("客户画像", "Personas");
const ROLES: Label = label("购买角色", "Buying roles");
const LIFE_CYCLE: Label = label("客户生命周期", "Life cycle");

#[component]
pub(super) fn AudienceGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| card.step.audience != Audience::default());
    let summary = sheet.say(|blueprint, card, lang| {
        let audience = &card.step.audience;
        let personas = audience.personas.iter();
        let personas = personas.filter_map(|id| blueprint.personas.get(id));
        let personas = personas.map(|persona| persona.name.get(lang).to_owned());
        let roles = audience.roles.iter().copied().map(terms::buying_role);
        let stages = audience.life_cycle.iter().copied().map(terms::life_cycle);
        let rest = roles.chain(stages).map(|part| part.get(lang).to_owned());
        brief(&listed(personas.chain(rest), lang))
    });
    view! {
        <Group kind="audience" title=TITLE summary filled>
            {move || {
                let audience = sheet.group::<Audience>();
                let (roles, role) = any_of(
                    editor, BuyingRole::ALL, BuyingRole::name, terms::buying_role, part!(audience, roles),
                );
                let (stages, stage) = any_of(
                    editor, LifeCycle::ALL, LifeCycle::name, terms::life_cycle, part!(audience, life_cycle),
                );
                let chosen = audience.part(
                    |audience| gathered(audience.personas.iter().map(ToString::to_string)),
                    |audience, next: BTreeSet<String>| {
                        audience.personas = gathered(next.into_iter().map(PersonaId::from));
                    },
                );
                let personas = entries::personas(editor);
                view! {
                    <p class="hint">{tr(EVERYBODY)}</p>
                    <AnyOf name=PERSONAS choices=personas chosen/>
                    <Elsewhere editor is_empty=Signal::derive(move || personas.with(Vec::is_empty))/>
                    <AnyOf name=ROLES choices=roles chosen=role/>
                    <AnyOf name=LIFE_CYCLE choices=stages chosen=stage/>
                }
            }}
        </Group>
    }
}
