//! What changed since a version.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, Difference, Part, compare},
    text::Lang,
};

use super::{super::pulse::Pulse, GONE, Versions};
use crate::{
    blueprint::versions::{kept, words},
    ui::i18n::{Label, label, tr},
};

const LOADING: Label = label("正在对照……", "Comparing …");
const SAME: Label = label("没有变化。", "Nothing has changed since.");
const GROUP: Label = label("{part}（{count}）", "{part} ({count})");
const REST: Label = label(
    "还有 {count} 处，请看并排对照。",
    "And {count} more: see them side by side.",
);

/// How many elements of a kind are listed.
const LISTED: usize = 30;

/// What changed since the version `id`, kind by kind. It follows the blueprint.
#[component]
pub(super) fn Since(versions: Versions, id: String) -> impl IntoView {
    let editor = versions.editor;
    let before = RwSignal::new(None::<Arc<Blueprint>>);
    let own = versions.id();
    versions.spawn(move |store| async move {
        match kept::open(&store, &own, &id).await? {
            Some(version) => {
                let _ = before.try_set(Some(Arc::new(version.blueprint)));
            }
            None => versions.say(GONE.get(editor.language.now())),
        }
        Ok(())
    });
    let pulse = Pulse::current(editor);
    let differences = Memo::new(move |_| {
        pulse.track();
        let before = before.get()?;
        let found = editor
            .document
            .with_untracked(|now| compare(&before, now).unwrap_or_default());
        Some(found)
    });
    view! {
        <div class="bp-since" aria-live="polite">
            {move || {
                let lang = editor.lang();
                differences.with(|found| match (found, before.get()) {
                    (Some(found), Some(before)) if !found.is_empty() => {
                        editor.document.with_untracked(|now| groups(found, [now, &before], lang)).into_any()
                    }
                    (Some(_), _) => view! { <p>{tr(SAME)}</p> }.into_any(),
                    (None, _) => view! { <p>{tr(LOADING)}</p> }.into_any(),
                })
            }}
        </div>
    }
}

fn groups(found: &[Difference], blueprints: [&Blueprint; 2], lang: Lang) -> impl IntoView + use<> {
    let groups = Part::ALL.iter().filter_map(|part| {
        let own: Vec<&Difference> = found
            .iter()
            .filter(|difference| difference.element.part == *part)
            .collect();
        (!own.is_empty()).then(|| group(*part, &own, blueprints, lang))
    });
    groups.collect_view()
}

fn group(
    part: Part,
    found: &[&Difference],
    blueprints: [&Blueprint; 2],
    lang: Lang,
) -> impl IntoView + use<> {
    let count = found.len().to_string();
    let heading = GROUP.with(
        lang,
        &[("part", words::part(part).get(lang)), ("count", &count)],
    );
    let rows = found.iter().take(LISTED).map(|difference| {
        let verdict = difference.verdict();
        let name = words::element(blueprints, &difference.element, lang);
        view! {
            <li class=format!("bp-diff {}", verdict.name())>
                <small class="bp-diff-word">
                    <span class="bp-diff-sign" aria-hidden="true">{words::sign(verdict)}</span>
                    {words::verdict(verdict).get(lang)}
                </small>
                " "<span>{name}</span>
            </li>
        }
    });
    let rest = found.len().saturating_sub(LISTED);
    let rest = (rest > 0).then(|| REST.with(lang, &[("count", &rest.to_string())]));
    view! {
        <h4>{heading}</h4>
        <ul>{rows.collect_view()}</ul>
        {rest.map(|rest| view! { <p class="hint">{rest}</p> })}
    }
}
