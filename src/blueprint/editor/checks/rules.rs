//! How much every rule counts: for all blueprints of this device, or for this one.
//!
//! The device's levels are a setting; those of the blueprint are part of it, go with its file, and
//! can be undone like any other change.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    AboutPatch, Command, RuleLevel,
    lint::{Rule, rules},
};

use super::{super::state::Editor, Checks, document, words};
use crate::ui::i18n::{Label, label, say, tr};

const TITLE: Label = label("规则与级别（{count}）", "Rules and levels ({count})");
const SCOPE: Label = label("级别用于", "Levels hold for");
const DEVICE: Label = label("这台设备上的全部蓝图", "All blueprints on this device");
const OWN: Label = label("只用于这张蓝图", "This blueprint only");
const LEVEL: Label = label("{rule} 的级别", "Level of {rule}");
const USUAL: Label = label("默认（{level}）", "As usual ({level})");

/// All rules with their levels, folded away.
#[component]
pub(super) fn Rules(editor: Editor, checks: Checks) -> impl IntoView {
    let open = RwSignal::new(false);
    let is_own = RwSignal::new(false);
    let count = rules().count().to_string();
    let title = move || TITLE.with(editor.lang(), &[("count", &count)]);
    let scope = move |own: bool, name: Label| {
        view! {
            <label class="bp-flag">
                <input type="radio" name="bp-level-scope" prop:checked=move || is_own.get() == own
                    on:change=move |_| is_own.set(own)/>
                <span>{tr(name)}</span>
            </label>
        }
    };
    view! {
        <details class="bp-rules" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{title}</summary>
            <Show when=move || open.get()>
                <fieldset class="bp-flags">
                    <legend>{tr(SCOPE)}</legend>
                    {scope(false, DEVICE)}
                    {scope(true, OWN)}
                </fieldset>
                <ul>
                    {rules().map(|rule| view! {
                        <li>
                            <p>{rule.id}" "{say(rule.title.text())}</p>
                            <LevelChoice editor checks rule is_own=is_own.into()/>
                        </li>
                    }).collect_view()}
                </ul>
            </Show>
        </details>
    }
}

/// The level of one rule, for the device or for the blueprint alone.
#[component]
pub(super) fn LevelChoice(
    editor: Editor,
    checks: Checks,
    rule: &'static Rule,
    is_own: Signal<bool>,
) -> impl IntoView {
    let write = document::writer();
    let chosen = Memo::new(move |_| {
        if is_own.get() {
            editor
                .document
                .with(|blueprint| blueprint.levels.get(rule.id).copied())
        } else {
            checks.levels.with(|levels| levels.get(rule.id).copied())
        }
    });
    // What holds where nothing is chosen here.
    let usual = move || {
        let lang = editor.lang();
        let device = checks.levels.with(|levels| levels.get(rule.id).copied());
        let level = match device.filter(|_| is_own.get()) {
            Some(level) => words::level(level),
            None => words::severity(rule.severity),
        };
        USUAL.with(lang, &[("level", level.get(lang))])
    };
    let choose = move |value: String| {
        let level = RuleLevel::from_name(&value);
        if is_own.get_untracked() {
            let patch = AboutPatch {
                levels: [(rule.id.to_owned(), level)].into(),
                ..AboutPatch::default()
            };
            editor.dispatch(Command::DescribeBlueprint { patch });
        } else {
            write(rule.id.to_owned(), level);
        }
    };
    let name = move || LEVEL.with(editor.lang(), &[("rule", rule.id)]);
    view! {
        <select class="bp-level" aria-label=name
            prop:value=move || chosen.get().map_or("", RuleLevel::name)
            on:change:target=move |event| choose(event.target().value())>
            <option value="" selected=move || chosen.get().is_none()>{usual}</option>
            {RuleLevel::ALL.iter().map(|level| {
                let level = *level;
                view! {
                    <option value=level.name() selected=move || chosen.get() == Some(level)>
                        {tr(words::level(level))}
                    </option>
                }
            }).collect_view()}
        </select>
    }
}
