//! Texts in both languages.

use leptos::{html, prelude::*};
use serviscope_domain::text::{Lang, Text};

use super::{
    super::super::{inline::is_composing, state::Editor},
    super::binding::Binding,
    Wordings,
};
use crate::ui::i18n::{Label, label};

const IN_ZH: Label = label("{name}（中文）", "{name} (Chinese)");
const IN_EN: Label = label("{name}（英文）", "{name} (English)");

/// A text with a field for each language, the page's language first.
#[component]
pub(in super::super) fn BothLanguages(
    /// The editor.
    editor: Editor,
    /// What it is.
    name: Label,
    /// Prefix of the fields' ids.
    #[prop(into)]
    id: String,
    /// Id of the first field, if it is looked for.
    #[prop(optional)]
    first_id: Option<&'static str>,
    /// Lines to show.
    #[prop(default = 1)]
    rows: u8,
    /// The text.
    text: Binding<Text>,
) -> impl IntoView {
    move || {
        order(editor.lang())
            .into_iter()
            .enumerate()
            .map(|(index, lang)| {
                let own = format!("{id}-{}", lang.tag());
                let id = first_id
                    .filter(|_| index == 0)
                    .map_or_else(|| own.clone(), str::to_owned);
                view! { <OneLanguage editor name id field=own lang rows text tells=true/> }
            })
            .collect_view()
    }
}

/// A text with a field for the page's language, and one for the other language if the panel shows
/// both.
#[component]
pub(in super::super) fn Words(
    /// The editor.
    editor: Editor,
    /// What it is.
    name: Label,
    /// Prefix of the fields' ids.
    #[prop(into)]
    id: String,
    /// Id of the first field, if it is looked for.
    #[prop(optional)]
    first_id: Option<&'static str>,
    /// Lines to show.
    #[prop(default = 1)]
    rows: u8,
    /// The text.
    text: Binding<Text>,
) -> impl IntoView {
    let wordings = use_context::<Wordings>();
    move || {
        let both = wordings.is_some_and(|wordings| wordings.0.get());
        let shown = if both { 2 } else { 1 };
        order(editor.lang())
            .into_iter()
            .take(shown)
            .enumerate()
            .map(|(index, lang)| {
                let own = format!("{id}-{}", lang.tag());
                let id = first_id
                    .filter(|_| index == 0)
                    .map_or_else(|| own.clone(), str::to_owned);
                // The page's language needs no word.
                view! { <OneLanguage editor name id field=own lang rows text tells={index > 0}/> }
            })
            .collect_view()
    }
}

const fn order(lang: Lang) -> [Lang; 2] {
    match lang {
        Lang::Zh => [Lang::Zh, Lang::En],
        Lang::En => [Lang::En, Lang::Zh],
    }
}

#[component]
fn OneLanguage(
    editor: Editor,
    name: Label,
    id: String,
    /// Name of the gesture of typing.
    field: String,
    lang: Lang,
    rows: u8,
    text: Binding<Text>,
    /// Whether the label tells the language.
    tells: bool,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    let wording = match lang {
        Lang::Zh => IN_ZH,
        Lang::En => IN_EN,
    };
    let label = move || {
        let page = editor.lang();
        if tells {
            wording.with(page, &[("name", name.get(page))])
        } else {
            name.get(page).to_owned()
        }
    };
    let pick = move |text: &Text| match lang {
        Lang::Zh => text.zh.clone(),
        Lang::En => text.en.clone(),
    };
    let own = move || text.value.with(pick);
    // The other language's wording guides whoever translates.
    let hint = move || {
        text.value.with(|text| match lang {
            Lang::Zh => text.en.clone(),
            Lang::En => text.zh.clone(),
        })
    };
    let take = move || {
        if let Some(node) = node.get_untracked() {
            let mut next = text.now();
            next.set(lang, node.value());
            text.type_in(&field, next);
        }
    };
    let take_composed = take.clone();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea id=id node_ref=node rows=rows lang=lang.tag() prop:value=own placeholder=hint
                on:focus=move |_| editor.stop_typing()
                on:input=move |event| if !is_composing(&event) { take() }
                on:compositionend=move |_| take_composed()></textarea>
        </div>
    }
}
