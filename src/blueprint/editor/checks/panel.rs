//! What was found, by severity; beside the canvas, or a sheet at the bottom of a phone.

use std::collections::HashMap;

use leptos::prelude::*;
use serviscope_domain::blueprint::lint::{Finding, Severity, Subject};

use super::{super::state::Editor, Checks, finding::FindingRow, rules::Rules, shape::Shape, words};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

/// Id of the panel.
const PANEL: &str = "bp-checks";
/// Id of its heading, which gets the focus when the panel is opened by a key.
pub(super) const HEADING: &str = "bp-checks-title";
/// Id of the button that opens it.
pub(super) const BUTTON: &str = "bp-checks-button";
/// How many findings of a severity are listed at first, and how many more a press adds.
const LISTED: usize = 40;

const TITLE: Label = label("检查", "Checks");
const CLOSE: Label = label("关闭检查", "Close the checks");
const BUTTON_NAME: Label = label("检查：{what}", "Checks: {what}");
const CLEAN: Label = label("没有问题", "nothing found");
const NOTHING: Label = label(
    "按方法检查，没有发现问题。",
    "The method's rules find nothing to mend.",
);
const MORE: Label = label("再列出 {count} 条", "List {count} more");

/// The button that opens and closes the panel, with the number of findings.
#[component]
pub(in super::super) fn ChecksButton(editor: Editor) -> impl IntoView {
    let checks = Checks::current(editor);
    let tally = Memo::new(move |_| checks.found.with(|found| found.tally));
    let name = move || {
        let lang = editor.lang();
        let what = words::tally(tally.get(), lang);
        let what = what.unwrap_or_else(|| CLEAN.get(lang).to_owned());
        BUTTON_NAME.with(lang, &[("what", &what)])
    };
    let counts = move || {
        let tally = tally.get();
        if tally.total() == 0 {
            return view! { <Icon glyph=Glyph::Check/> }.into_any();
        }
        let counts = Severity::ALL
            .into_iter()
            .filter(|severity| tally.count(*severity) > 0);
        counts
            .map(|severity| view! { <span class="bp-check-count"><Shape severity/>{tally.count(severity)}</span> })
            .collect_view()
            .into_any()
    };
    let toggle = move |_| {
        if checks.shown.get_untracked() {
            checks.hide();
        } else {
            checks.show();
        }
    };
    view! {
        <button type="button" id=BUTTON class="button quiet bp-check-button" aria-label=name title="F8"
            aria-expanded=move || checks.shown.get().to_string() aria-controls=PANEL on:click=toggle>
            <span class="bp-view-name">{tr(TITLE)}</span>{counts}
        </button>
    }
}

/// The panel, while it is open and no details lie above it.
#[component]
pub(in super::super) fn ChecksPanel(editor: Editor) -> impl IntoView {
    let checks = Checks::current(editor);
    // The panel takes room away from the canvas, or gives it back.
    Effect::new(move || {
        checks.shown.track();
        request_animation_frame(move || editor.look());
    });
    let summary = move || {
        let lang = editor.lang();
        let tally = checks.found.with(|found| found.tally);
        words::tally(tally, lang).unwrap_or_else(|| NOTHING.get(lang).to_owned())
    };
    view! {
        <Show when=move || checks.shown.get()>
            <aside class="bp-panel bp-checks" id=PANEL aria-label=tr(TITLE)
                on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                    event.stop_propagation();
                    checks.hide();
                }>
                <header class="bp-panel-head">
                    <h2 id=HEADING tabindex="-1">{tr(TITLE)}</h2>
                    <button type="button" class="icon-button" aria-label=tr(CLOSE) on:click=move |_| checks.hide()>
                        <Icon glyph=Glyph::Close/>
                    </button>
                </header>
                <p class="hint">{summary}</p>
                {Severity::ALL.map(|severity| view! { <Group editor checks severity/> })}
                <Rules editor checks/>
            </aside>
        </Show>
    }
}

/// A finding in the list, known by what it says about what.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Unlike that of every other row.
    pub(super) key: String,
    /// The finding.
    pub(super) finding: Finding,
}

#[component]
fn Group(editor: Editor, checks: Checks, severity: Severity) -> impl IntoView {
    let limit = RwSignal::new(LISTED);
    let count = Memo::new(move |_| checks.found.with(|found| found.tally.count(severity)));
    let rows = Memo::new(move |_| {
        checks
            .found
            .with(|found| rows(&found.findings, severity, limit.get()))
    });
    let heading = format!("bp-checks-{severity}");
    let more = move || {
        let left = count.get().saturating_sub(limit.get()).min(LISTED);
        MORE.with(editor.lang(), &[("count", &left.to_string())])
    };
    view! {
        <Show when={move || count.get() != 0}>
            <section class="bp-check-group" aria-labelledby=heading.clone()>
                <h3 id=heading.clone()>
                    <Shape severity/>{tr(words::heading(severity))}
                    <span class="bp-check-number">{move || count.get()}</span>
                </h3>
                <ul>
                    <For each=move || rows.get() key=|row| row.key.clone() let(row)>
                        <FindingRow editor checks row/>
                    </For>
                </ul>
                <Show when=move || { limit.get() < count.get() }>
                    <button type="button" class="button quiet"
                        on:click=move |_| limit.update(|limit| *limit += LISTED)>{more}</button>
                </Show>
            </section>
        </Show>
    }
}

/// The first findings of a severity, each with a key of its own.
fn rows(findings: &[Finding], severity: Severity, limit: usize) -> Vec<Row> {
    let mut twins: HashMap<String, usize> = HashMap::new();
    let own = findings
        .iter()
        .filter(|finding| finding.severity == severity);
    own.take(limit)
        .map(|finding| {
            let subjects: Vec<&str> = finding.subjects.iter().map(Subject::id).collect();
            let text = &finding.message;
            let key = format!(
                "{}/{}/{}/{}",
                finding.rule,
                subjects.join("/"),
                text.zh,
                text.en
            );
            let twin = twins.entry(key.clone()).or_default();
            *twin += 1;
            Row {
                key: format!("{key}/{twin}"),
                finding: finding.clone(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serviscope_domain::text::Text;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn rows_have_keys_of_their_own() {
        let finding = |severity| Finding {
            rule: "B3",
            severity,
            message: Text::same("twice"),
            subjects: vec![Subject::Card("a".into())],
            fix: None,
        };
        let found = [Severity::Error, Severity::Info, Severity::Error].map(finding);
        let listed = rows(&found, Severity::Error, 9);
        assert_eq!(listed.len(), 2);
        assert_ne!(listed[0].key, listed[1].key);
        assert_eq!(rows(&found, Severity::Error, 1).len(), 1);
    }
}
