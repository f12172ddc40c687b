//! Who answers for a step, who acts there, and how much they may decide.

use leptos::prelude::*;
use serviscope_domain::blueprint::{Authority, RoleId};

use super::{
    super::{
        binding::part,
        entries,
        field::{Group, Number, OneOf, Words, brief, listed},
        sheet::Sheet,
    },
    Elsewhere,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("负责人与权限", "Owner and authority");
const OWNER: Label = label("负责人", "Owner");
const ROLE: Label = label("由谁来做", "Who acts");
const LIMIT: Label = label("当场可用限额", "May spend without asking");
const MONEY: Label = label("元", "¥");
const TRAINED: Label = label("受过培训的比例", "Trained for it");
const PERCENT: Label = label("%", "%");
const FROM_ROLE: Label = label(
    "留空则按岗位限额：{limit} 元",
    "Left empty, the role's limit counts: ¥{limit}",
);
const SAID_LIMIT: Label = label("限额 {limit} 元", "may spend ¥{limit}");
const SAID_TRAINED: Label = label("{trained} % 受过培训", "{trained} % trained");

#[component]
pub(super) fn OwnerGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet
        .has(|card| !card.step.owner.is_empty() || card.step.authority != Authority::default());
    let summary = sheet.say(|blueprint, card, lang| {
        let authority = &card.step.authority;
        let role = authority.role.as_ref();
        let role = role.and_then(|role| blueprint.roles.get(role));
        let limit = blueprint
            .limit_at(card)
            .map(|limit| SAID_LIMIT.with(lang, &[("limit", &limit.to_string())]));
        let trained = authority
            .trained
            .map(|share| SAID_TRAINED.with(lang, &[("trained", &share.to_string())]));
        let parts = [
            brief(card.step.owner.get(lang)),
            role.map(|role| brief(role.name.get(lang)))
                .unwrap_or_default(),
            limit.unwrap_or_default(),
            trained.unwrap_or_default(),
        ];
        listed(parts, lang)
    });
    view! {
        <Group kind="owner" title=TITLE summary filled>
            {move || {
                let authority = sheet.group::<Authority>();
                let role = authority.part(
                    |authority| authority.role.as_ref().map(ToString::to_string).unwrap_or_default(),
                    |authority, next: String| {
                        authority.role = (!next.is_empty()).then(|| RoleId::from(next));
                    },
                );
                let trained = authority.part(
                    |authority| authority.trained.map(u32::from),
                    |authority, next: Option<u32>| {
                        authority.trained = next.and_then(|next| u8::try_from(next).ok());
                    },
                );
                let roles = entries::roles(editor);
                let inherited = sheet.say(|blueprint, card, lang| {
                    let authority = &card.step.authority;
                    let role = authority.role.as_ref().filter(|_| authority.limit.is_none());
                    let role = role.and_then(|role| blueprint.roles.get(role));
                    role.map(|role| FROM_ROLE.with(lang, &[("limit", &role.limit.to_string())]))
                        .unwrap_or_default()
                });
                view! {
                    <Words editor name=OWNER id="bp-owner" text=sheet.owner()/>
                    <OneOf name=ROLE id="bp-role" choices=roles chosen=role/>
                    <div class="bp-pair">
                        <Number editor name=LIMIT id="bp-limit" unit=MONEY number=part!(authority, limit)/>
                        <Number editor name=TRAINED id="bp-trained" unit=PERCENT most=100 number=trained/>
                    </div>
                    <p class="hint" hidden=move || inherited.with(String::is_empty)>{move || inherited.get()}</p>
                    <Elsewhere editor is_empty=Signal::derive(move || roles.with(Vec::is_empty))/>
                }
            }}
        </Group>
    }
}
