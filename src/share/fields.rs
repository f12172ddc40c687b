//! What the links say, to be filled in.

use leptos::prelude::*;
use serviscope_domain::{
    survey::rich::{Invitation, LONGEST_NAME, is_own_device},
    text::Lang,
};

use super::state::{State, own_address};
use crate::ui::i18n::{Label, Language, label, tr};

const TITLE: Label = label("链接带上什么", "What the link carries");
const USED: Label = label("用在", "Used on");
const PHONES: Label = label("客户的手机", "Customers' phones");
const KIOSK: Label = label("店内终端", "A kiosk");
const STORE: Label = label("门店（可选）", "Store (optional)");
const TILL: Label = label("柜台或终端（可选）", "Till (optional)");
const LANGUAGE: Label = label("语言", "Language");
const OF_DEVICE: Label = label("跟随客户的设备", "As the customer's device");
const ADDRESS: Label = label("客户访问的网址", "Address that customers reach");
const ADDRESS_HINT: Label = label(
    "不填就用本页的网址。只记在这台设备上。",
    "Empty means the address of this page. Remembered on this device.",
);
const OWN_DEVICE: Label = label(
    "{base} 只有这台电脑打得开，手机扫了也到不了。请在上面填客户能访问的网址。",
    "Only this computer can open {base}; a phone cannot. Enter the address that customers reach above.",
);
const ONLY_HERE: Label = label(
    "这份问卷只保存在这台设备上。别的设备要打开它，网站上必须有文件 surveys/{reference}.json。",
    "This survey is stored on this device only. Others can open it once your site serves the file surveys/{reference}.json.",
);
const MORE: Label = label("更多", "More");
const ORG: Label = label("组织名称", "Organisation");
const SECTOR: Label = label("行业", "Sector");
const REPLACES: Label = label("代替问卷里的名称。", "In place of the survey's own.");
const SOURCE: Label = label("来源", "Source");
const SOURCE_HINT: Label = label(
    "例如 poster、receipt；随答卷保存为 utm。",
    "For example poster or receipt; kept with the response as utm.",
);

/// A part of the invitation that is a short text.
type Part = fn(&mut Invitation) -> &mut String;

/// The fields.
#[component]
pub(super) fn Fields(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let own = own_address();
    let wrong_address = Memo::new(move |_| is_own_device(&state.base.read()));
    let choose_language = move |event| {
        let lang = Lang::from_tag(&event_target_value(&event));
        state.invitation.update(|said| said.lang = lang);
    };
    let only_here = state.is_only_here().then(|| {
        let reference = state.invitation.with_untracked(|said| said.survey.clone());
        let words = move || ONLY_HERE.with(language.get(), &[("reference", &reference)]);
        view! { <p class="notice warn">{words}</p> }
    });
    view! {
        <section class="card share-part share-fields" aria-labelledby="share-fields">
            <h2 id="share-fields">{tr(TITLE)}</h2>
            {only_here}
            {state.is_for_kiosks().then(|| view! { <Used state/> })}
            <div class="share-pair">
                <Words state id="share-store" label=STORE part=|said| &mut said.store/>
                <Words state id="share-till" label=TILL part=|said| &mut said.till/>
            </div>
            <div class="field">
                <label for="share-language">{tr(LANGUAGE)}</label>
                <select id="share-language" on:change=choose_language>
                    <option value="">{tr(OF_DEVICE)}</option>
                    {[Lang::Zh, Lang::En].map(|lang| view! {
                        <option value=lang.tag() lang=lang.tag()>{lang.endonym()}</option>
                    })}
                </select>
            </div>
            <div class="field">
                <label for="share-address">{tr(ADDRESS)}</label>
                <input id="share-address" type="url" autocomplete="off" spellcheck="false" placeholder=own
                    aria-describedby="share-address-hint share-address-wrong"
                    prop:value=state.address
                    on:input=move |event| state.set_address(event_target_value(&event))/>
                <p class="hint" id="share-address-hint">{tr(ADDRESS_HINT)}</p>
            </div>
            <p class="notice warn" id="share-address-wrong" hidden=move || !wrong_address.get()>
                {move || OWN_DEVICE.with(language.get(), &[("base", &state.base.read())])}
            </p>
            <details class="share-more">
                <summary>{tr(MORE)}</summary>
                <div class="share-pair">
                    <Words state id="share-org" label=ORG hint=REPLACES part=|said| &mut said.org/>
                    <Words state id="share-sector" label=SECTOR hint=REPLACES part=|said| &mut said.sector/>
                    <Words state id="share-source" label=SOURCE hint=SOURCE_HINT part=|said| &mut said.source/>
                </div>
            </details>
        </section>
    }
}

/// A short text of the link.
#[component]
fn Words(
    state: State,
    id: &'static str,
    label: Label,
    #[prop(optional)] hint: Option<Label>,
    part: Part,
) -> impl IntoView {
    let typed = move |event| {
        let value = event_target_value(&event);
        state.invitation.update(|said| *part(said) = value);
    };
    let hint_id = format!("{id}-hint");
    let described_by = hint.map(|_| hint_id.clone());
    view! {
        <div class="field">
            <label for=id>{tr(label)}</label>
            <input id=id autocomplete="off" maxlength=LONGEST_NAME.to_string()
                aria-describedby=described_by on:input=typed/>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{tr(hint)}</p> })}
        </div>
    }
}

/// Whether the link opens on phones or makes a kiosk.
#[component]
fn Used(state: State) -> impl IntoView {
    let choice = move |kiosk: bool, label: Label| {
        let is_chosen = move || state.invitation.read().kiosk == kiosk;
        view! {
            <label>
                <input type="radio" name="used" checked=!kiosk prop:checked=is_chosen
                    on:change=move |_| state.invitation.update(|said| said.kiosk = kiosk)/>
                <span>{tr(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend class="label">{tr(USED)}</legend>
            <div class="data-choice">{choice(false, PHONES)}{choice(true, KIOSK)}</div>
        </fieldset>
    }
}
