//! Fields that take over what is typed at once; all typing in one field is one gesture.

use leptos::{html, prelude::*};
use serviscope_domain::text::{Lang, Text};

use super::super::{inline::is_composing, state::Editor};
use crate::ui::i18n::{Label, label};

const IN_ZH: Label = label("{name}（中文）", "{name} (Chinese)");
const IN_EN: Label = label("{name}（英文）", "{name} (English)");

/// A text in both languages: two fields, the page's language first.
#[component]
pub(super) fn BothLanguages(
    /// The editor.
    editor: Editor,
    /// What it is.
    name: Label,
    /// Prefix of the fields' ids.
    id: &'static str,
    /// Id of the first field, if it is looked for.
    #[prop(optional)]
    first_id: Option<&'static str>,
    /// Lines to show.
    rows: u8,
    /// The text.
    value: Signal<Text>,
    /// Takes over the text as it is typed, with the name of the field.
    change: Callback<(String, Text)>,
) -> impl IntoView {
    move || {
        let order = match editor.lang() {
            Lang::Zh => [Lang::Zh, Lang::En],
            Lang::En => [Lang::En, Lang::Zh],
        };
        order
            .into_iter()
            .enumerate()
            .map(|(index, lang)| {
                let own = format!("{id}-{}", lang.tag());
                let id = first_id
                    .filter(|_| index == 0)
                    .map_or_else(|| own.clone(), str::to_owned);
                view! { <OneLanguage editor name id field=own lang rows value change/> }
            })
            .collect_view()
    }
}

#[component]
fn OneLanguage(
    editor: Editor,
    name: Label,
    id: String,
    field: String,
    lang: Lang,
    rows: u8,
    value: Signal<Text>,
    change: Callback<(String, Text)>,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    let wording = match lang {
        Lang::Zh => IN_ZH,
        Lang::En => IN_EN,
    };
    let label = move || {
        let page = editor.lang();
        wording.with(page, &[("name", name.get(page))])
    };
    let own = move || {
        value.with(|text| match lang {
            Lang::Zh => text.zh.clone(),
            Lang::En => text.en.clone(),
        })
    };
    let take = move || {
        if let Some(node) = node.get_untracked() {
            let mut text = value.get_untracked();
            text.set(lang, node.value());
            change.run((field.clone(), text));
        }
    };
    let take_composed = take.clone();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea id=id node_ref=node rows=rows lang=lang.tag() prop:value=own
                on:focus=move |_| editor.stop_typing()
                on:input=move |event| if !is_composing(&event) { take() }
                on:compositionend=move |_| take_composed()></textarea>
        </div>
    }
}
