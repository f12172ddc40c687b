//! Roles of the staff and what they may decide.

use leptos::prelude::*;
use serviscope_domain::{blueprint::Role, text::Text};

use super::{
    super::{
        super::state::Editor,
        binding::{Binding, part},
        field::{Number, Words},
    },
    shelf::{Shelf, shelf},
};
use crate::ui::i18n::{Label, label};

const NAME: Label = label("岗位", "Role");
const LIMIT: Label = label("每位客户限额", "Limit a customer");
const DAY_CAP: Label = label("每天上限", "Limit a day");
const MONEY: Label = label("元", "¥");

#[component]
pub(super) fn Roles(editor: Editor) -> impl IntoView {
    shelf(
        editor,
        Shelf {
            kind: "roles",
            title: label("岗位与限额", "Roles and limits"),
            hint: label(
                "不必请示就能花的钱。限额为 0，就得先请示。",
                "What each may spend without asking. With a limit of 0 it must ask.",
            ),
            add: label("新增岗位", "Add a role"),
            ids: |blueprint| blueprint.roles.keys().cloned().collect(),
            get: |blueprint, id| blueprint.roles.get(id).cloned(),
            fresh: |_, id| Role::new(id, Text::default()),
            name: |role| &role.name,
            fields,
        },
    )
}

fn fields(editor: Editor, role: Binding<Role>, key: String) -> AnyView {
    let limit = role.part(
        |role| Some(role.limit),
        |role, next: Option<u32>| role.limit = next.unwrap_or_default(),
    );
    view! {
        <Words editor name=NAME id=format!("{key}-name") text=part!(role, name)/>
        <div class="bp-pair">
            <Number editor name=LIMIT id=format!("{key}-limit") unit=MONEY number=limit/>
            <Number editor name=DAY_CAP id=format!("{key}-day-cap") unit=MONEY number=part!(role, day_cap)/>
        </div>
    }
    .into_any()
}
