//! One finding: a press goes there, another mends it, a third says why.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    Blueprint, Command,
    lint::{Fix, Rule, Subject, rules},
};

use super::{
    super::{focus::focus_soon, place::Place, state::Editor},
    Checks,
    panel::{HEADING, Row},
    rules::LevelChoice,
};
use crate::{
    blueprint::layout::Layout,
    ui::{
        clock::new_id,
        i18n::{Label, label, say, tr},
        icon::{Glyph, Icon},
    },
};

const FIX: Label = label("修正：{what}", "Fix: {what}");
const FIXED: Label = label(
    "已修正：{what}。按 Ctrl+Z 可撤销。",
    "Fixed: {what}. Ctrl+Z takes it back.",
);
const WHY: Label = label("为什么", "Why");
const SOURCE: Label = label("出处：{source}", "Source: {source}");

#[component]
pub(super) fn FindingRow(editor: Editor, checks: Checks, row: Row) -> impl IntoView {
    let finding = row.finding;
    let rule = rules().find(|rule| rule.id == finding.rule);
    let subjects = StoredValue::new(finding.subjects);
    let message = say(finding.message);
    // What is about the blueprint as a whole, a promise or a persona has no place on the canvas.
    let has_place = Memo::new(move |_| {
        editor.layout.with(|layout| {
            editor.document.with(|blueprint| {
                subjects.with_value(|all| place(all, blueprint, layout).is_some())
            })
        })
    });
    let go = move |_| {
        let target = editor.document.with_untracked(|blueprint| {
            let layout = editor.layout.get_untracked();
            subjects.with_value(|all| place(all, blueprint, &layout))
        });
        if let Some(target) = target {
            editor.go(target);
        }
    };
    let words = message.clone();
    view! {
        <li class="bp-finding">
            <Show when=move || has_place.get()
                fallback={let words = words.clone(); move || view! { <p>{words.clone()}</p> }}>
                <button type="button" class="bp-finding-go" on:click=go>{message.clone()}</button>
            </Show>
            {finding.fix.map(|fix| view! { <FixButton editor fix/> })}
            {rule.map(|rule| view! { <Reason editor checks rule/> })}
        </li>
    }
}

#[component]
fn FixButton(editor: Editor, fix: Fix) -> impl IntoView {
    let fix = StoredValue::new(fix);
    let named = move |wording: Label, lang| {
        fix.with_value(|fix| wording.with(lang, &[("what", fix.label.get(lang))]))
    };
    let mend = move |_| {
        let commands = fix.with_value(|fix| fix.commands(&mut new_id));
        if editor.dispatch(Command::Together { commands }) {
            editor.announce(named(FIXED, editor.language.now()));
            // The finding and this button are about to go.
            focus_soon(HEADING.to_owned());
        }
    };
    view! {
        <button type="button" class="button bp-fix" on:click=mend>
            <Icon glyph=Glyph::Check/><span>{move || named(FIX, editor.lang())}</span>
        </button>
    }
}

/// Why it matters, where that comes from, and how much it counts.
#[component]
fn Reason(editor: Editor, checks: Checks, rule: &'static Rule) -> impl IntoView {
    let source = move || {
        let lang = editor.lang();
        SOURCE.with(lang, &[("source", rule.source.text().get(lang))])
    };
    view! {
        <details class="bp-why">
            <summary>{tr(WHY)}</summary>
            <p><strong>{rule.id}" "{say(rule.title.text())}</strong></p>
            <p>{say(rule.why.text())}</p>
            <p class="hint">{source}</p>
            <LevelChoice editor checks rule is_own=Signal::derive(|| false)/>
        </details>
    }
}

/// Where a finding is, as near as the canvas can show it.
fn place(subjects: &[Subject], blueprint: &Blueprint, layout: &Layout) -> Option<Place> {
    subjects.iter().find_map(|subject| {
        let place = match subject {
            Subject::Card(id) => Place::Card(id.clone()),
            Subject::Phase(id) => Place::Phase(id.clone()),
            Subject::Link(id) => Place::Card(blueprint.links.get(id)?.from.clone()),
            Subject::Lane(id) => {
                let row = layout.rows.iter().position(|row| row.lane == *id)?;
                layout.stop(row, 0, 0)?
            }
            Subject::Blueprint | Subject::Promise(_) | Subject::Persona(_) | Subject::Item(_) => {
                return None;
            }
        };
        layout.locate(&place).map(|_| place)
    })
}
