//! One of several, or several of several.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serviscope_domain::gather::gathered;

use super::super::{
    super::state::Editor,
    binding::{Binding, Held},
};
use crate::ui::i18n::{Label, label, tr};

const NONE: Label = label("未定", "Not decided");

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Choice {
    /// What stands for it: a stored name or an id.
    pub value: String,
    /// What people call it.
    pub name: String,
}

/// One of several, or none: a list to choose from.
#[component]
pub(in super::super) fn OneOf(
    /// What is chosen.
    name: Label,
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// What there is to choose from.
    choices: Signal<Vec<Choice>>,
    /// What the choice of none is called; absent where something has to be chosen.
    #[prop(default = Some(NONE))]
    none: Option<Label>,
    /// The chosen one; empty for none.
    chosen: Binding<String>,
) -> impl IntoView {
    let options = move || {
        let all = choices.get().into_iter();
        all.map(|choice| {
            let value = choice.value.clone();
            let is_chosen = move || chosen.value.with(|chosen| *chosen == value);
            view! { <option value=choice.value prop:selected=is_chosen>{choice.name}</option> }
        })
        .collect_view()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{tr(name)}</label>
            <select id=id on:change:target=move |event| chosen.set(event.target().value())>
                {none.map(|none| view! {
                    <option value="" prop:selected=move || chosen.value.with(String::is_empty)>{tr(none)}</option>
                })}
                {options}
            </select>
        </div>
    }
}

/// Several of several: chips to press.
#[component]
pub(in super::super) fn AnyOf(
    /// What is chosen.
    name: Label,
    /// What there is to choose from.
    choices: Signal<Vec<Choice>>,
    /// The chosen ones.
    chosen: Binding<BTreeSet<String>>,
) -> impl IntoView {
    let toggle = move |value: &str, is_on: bool| {
        let mut next = chosen.now();
        if is_on {
            next.insert(value.to_owned());
        } else {
            next.remove(value);
        }
        chosen.set(next);
    };
    let chips = move || {
        let all = choices.get().into_iter();
        all.map(|choice| {
            let (shown, stored) = (choice.value.clone(), choice.value);
            view! {
                <label class="bp-chip">
                    <input type="checkbox" prop:checked=move || chosen.value.with(|chosen| chosen.contains(&shown))
                        on:change:target=move |event| toggle(&stored, event.target().checked())/>
                    <span>{choice.name}</span>
                </label>
            }
        })
        .collect_view()
    };
    view! {
        <fieldset class="bp-chips">
            <legend>{tr(name)}</legend>
            {chips}
        </fieldset>
    }
}

/// A closed list as choices, and a binding to one of them as a binding to its name.
pub(in super::super) fn one_of<T: Held + Copy>(
    editor: Editor,
    all: &'static [T],
    name: fn(T) -> &'static str,
    wording: fn(T) -> Label,
    chosen: Binding<Option<T>>,
) -> (Signal<Vec<Choice>>, Binding<String>) {
    let chosen = chosen.part(
        move |chosen| chosen.map(name).unwrap_or_default().to_owned(),
        move |chosen, value: String| {
            *chosen = all.iter().copied().find(|choice| name(*choice) == value);
        },
    );
    (choices(editor, all, name, wording), chosen)
}

/// A closed list as choices, and a binding to some of them as a binding to their names.
pub(in super::super) fn any_of<T: Held + Copy + Ord>(
    editor: Editor,
    all: &'static [T],
    name: fn(T) -> &'static str,
    wording: fn(T) -> Label,
    chosen: Binding<BTreeSet<T>>,
) -> (Signal<Vec<Choice>>, Binding<BTreeSet<String>>) {
    let chosen = chosen.part(
        move |chosen| {
            let names = chosen.iter().map(|choice| name(*choice).to_owned());
            gathered::<BTreeSet<String>, _>(names)
        },
        move |chosen, values: BTreeSet<String>| {
            let all = all.iter().copied();
            *chosen = gathered(all.filter(|choice| values.contains(name(*choice))));
        },
    );
    (choices(editor, all, name, wording), chosen)
}

fn choices<T: Held + Copy>(
    editor: Editor,
    all: &'static [T],
    name: fn(T) -> &'static str,
    wording: fn(T) -> Label,
) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let lang = editor.lang();
        let choice = |choice: &T| Choice {
            value: name(*choice).to_owned(),
            name: wording(*choice).get(lang).to_owned(),
        };
        all.iter().map(choice).collect()
    })
}
