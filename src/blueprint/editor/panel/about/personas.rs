//! Personas: whom the service is for.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{BuyingRole, LifeCycle, Persona},
    text::Text,
};

use super::{
    super::{
        super::state::Editor,
        binding::{Binding, part},
        field::{AnyOf, ListWords, OneOf, Words, any_of, list, one_of},
    },
    shelf::{Shelf, shelf},
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

const NAME: Label = label("名称", "Name");
const DESCRIPTION: Label = label(
    "特点、需求与沟通要点",
    "Who they are, what they need, how to talk to them",
);
const ROLES: Label = label("购买角色", "Buying roles");
const LIFE_CYCLE: Label = label("客户生命周期", "Life cycle");
const EXPECTATION: Label = label("期望什么", "What they expect");
const SURPRISE: Label = label("喜欢怎样的惊喜", "A surprise they like");

const EXPECTATIONS: ListWords = ListWords {
    title: label(
        "期望，最要紧的在前",
        "Expectations, the most important first",
    ),
    entry: label("期望 {index}", "Expectation {index}"),
    add: label("添加期望", "Add an expectation"),
    up: label("上移：{entry}", "Move up: {entry}"),
    down: label("下移：{entry}", "Move down: {entry}"),
    remove: label("移除：{entry}", "Remove: {entry}"),
    removed: label("已移除：{entry}", "Removed: {entry}"),
};
const SURPRISES: ListWords = ListWords {
    title: label("惊喜", "Surprises"),
    entry: label("惊喜 {index}", "Surprise {index}"),
    add: label("添加惊喜", "Add a surprise"),
    ..EXPECTATIONS
};

#[component]
pub(super) fn Personas(editor: Editor) -> impl IntoView {
    shelf(
        editor,
        Shelf {
            kind: "personas",
            title: label("客户画像", "Personas"),
            hint: label("这项服务为谁而设。", "Whom the service is for."),
            add: label("新增客户画像", "Add a persona"),
            ids: |blueprint| blueprint.personas.keys().cloned().collect(),
            get: |blueprint, id| blueprint.personas.get(id).cloned(),
            fresh: |_, id| Persona::new(id, Text::default()),
            name: |persona| &persona.name,
            fields,
        },
    )
}

fn fields(editor: Editor, persona: Binding<Persona>, key: String) -> AnyView {
    let (roles, role) = any_of(
        editor,
        BuyingRole::ALL,
        BuyingRole::name,
        terms::buying_role,
        part!(persona, roles),
    );
    let (stages, stage) = one_of(
        editor,
        LifeCycle::ALL,
        LifeCycle::name,
        terms::life_cycle,
        part!(persona, life_cycle),
    );
    let (wants, likes) = (format!("{key}-want"), format!("{key}-like"));
    let (want, like) = (wants.clone(), likes.clone());
    view! {
        <Words editor name=NAME id=format!("{key}-name") text=part!(persona, name)/>
        <Words editor name=DESCRIPTION id=format!("{key}-description") rows=3 text=part!(persona, description)/>
        <AnyOf name=ROLES choices=roles chosen=role/>
        <OneOf name=LIFE_CYCLE id=format!("{key}-stage") choices=stages chosen=stage/>
        {list(editor, wants, EXPECTATIONS, part!(persona, expectations), move |index, text| view! {
            <Words editor name=EXPECTATION id=format!("{want}-{index}-text") text/>
        }.into_any())}
        {list(editor, likes, SURPRISES, part!(persona, surprises), move |index, text| view! {
            <Words editor name=SURPRISE id=format!("{like}-{index}-text") text/>
        }.into_any())}
    }
    .into_any()
}
