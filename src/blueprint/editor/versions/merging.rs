//! Merging another copy in: from a file, or another blueprint of this device.

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::{
    Blueprint, Cause, merge, merge_strangers, new_clashes, parse_copy,
};

use super::Versions;
use crate::{
    blueprint::versions::{
        kept,
        words::{titled, version_choice},
    },
    ui::{
        files::{ChosenFile, FileButton},
        i18n::{Label, label, tr},
    },
};

const TITLE: Label = label("合并另一份", "Merge another copy");
const ABOUT: Label = label(
    "别人改过的同一张蓝图，或另一张蓝图，都能并进来。两边只有一边改的都保留；两边改得不一样的先按这边显示，再由您选。合并前的样子和并入的那一份都会存成版本。",
    "The same blueprint that somebody else changed, or another one, can be merged in. What only one side changed is kept; where both changed the same thing, this side is shown and you choose. What was before and the copy itself are kept as versions.",
);
const BASE: Label = label("两份共同的起点", "Where both began");
const NO_BASE: Label = label(
    "不知道（什么都不算删除）",
    "Not known (nothing counts as deleted)",
);
const FILE: Label = label("选择蓝图文件", "Choose a blueprint file");
const OTHER: Label = label("或者这台设备上的蓝图", "Or a blueprint of this device");
const CHOOSE: Label = label("请选择……", "Choose …");
const MERGE: Label = label("合并", "Merge");
const UNREADABLE: Label = label(
    "“{file}”不是能读的蓝图文件，什么都没有改变。请选择从 Serviscope 导出的 JSON 文件。（{why}）",
    "“{file}” is no blueprint file that can be read, and nothing has changed. Choose a JSON file that Serviscope exported. ({why})",
);
const GONE: Label = label(
    "那张蓝图刚刚被删除，什么都没有改变。",
    "That blueprint has just been deleted; nothing has changed.",
);
const FAILED: Label = label(
    "合并不了，什么都没有改变：{why}",
    "The two cannot be merged, and nothing has changed: {why}",
);
const MERGED: Label = label("已合并，没有冲突", "Merged, without clashes");
const CLASHED: Label = label(
    "已合并；{count} 处两边改得不一样，请选择",
    "Merged; {count} [thing that both changed waits|things that both changed wait] for your choice",
);

impl Versions {
    /// Merges `theirs` in, on the ground of a version where one is named.
    fn merge_in(self, mut theirs: Blueprint, base: String) {
        let own = self.id();
        self.spawn(move |store| async move {
            let lang = self.editor.language.now();
            let base = if base.is_empty() {
                None
            } else {
                kept::open(&store, &own, &base).await?
            };
            let Some(before) = self.document() else {
                return Ok(());
            };
            // It becomes a version of this blueprint, whatever it was.
            theirs.id.clone_from(&before.id);
            theirs.future_of.clone_from(&before.future_of);
            let versions = [
                kept::automatic(&before, Cause::BeforeMerge),
                kept::automatic(&theirs, Cause::MergedIn),
            ];
            kept::keep(&store, &versions).await?;
            self.reload();
            let Some(ours) = self.document() else {
                return Ok(());
            };
            let merged = match &base {
                Some(base) => merge(&base.blueprint, &ours, &theirs),
                None => merge_strangers(&ours, &theirs),
            };
            match merged {
                Ok(merged) => {
                    let clashes = new_clashes(&merged, &ours, &theirs);
                    let said = if clashes == 0 {
                        MERGED.get(lang).to_owned()
                    } else {
                        CLASHED.counting(lang, clashes)
                    };
                    if self.take_over(merged, said) && clashes > 0 {
                        self.deciding.set(true);
                    }
                }
                Err(error) => self.say(&FAILED.with(lang, &[("why", &error.to_string())])),
            }
            Ok(())
        });
    }

    /// Merges a file in.
    fn merge_file(self, (name, bytes): ChosenFile, base: String) {
        let text = String::from_utf8_lossy(&bytes);
        match parse_copy(text.trim_start_matches('\u{feff}'), &self.id()) {
            Ok(theirs) => self.merge_in(theirs, base),
            Err(error) => {
                let lang = self.editor.language.now();
                let why = error.to_string();
                self.say(&UNREADABLE.with(lang, &[("file", &name), ("why", &why)]));
            }
        }
    }

    /// Merges another blueprint of the device in.
    fn merge_other(self, id: String, base: String) {
        self.spawn(move |store| async move {
            match store.get::<Blueprint>(&id).await? {
                Some(theirs) => self.merge_in(theirs, base),
                None => self.say(GONE.get(self.editor.language.now())),
            }
            Ok(())
        });
    }
}

/// The part of the panel that merges.
#[component]
pub(super) fn Merging(versions: Versions) -> impl IntoView {
    let editor = versions.editor;
    // The lists are read again while somebody chooses, so the choice is kept beside them.
    let (base, chosen) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let other = NodeRef::<html::Select>::new();
    let on_file = Callback::new(move |file: ChosenFile| {
        versions.merge_file(file, base.get_untracked());
    });
    let merge_other = move |_| {
        let id = chosen.get_untracked();
        if id.is_empty() {
            if let Some(other) = other.get_untracked() {
                let _ = other.focus();
            }
        } else {
            versions.merge_other(id, base.get_untracked());
        }
    };
    let bases = move || {
        let lang = editor.lang();
        let heads = versions.heads.get().into_iter();
        heads
            .map(|head| {
                let (name, id) = (version_choice(&head, lang), head.id.clone());
                view! { <option value=head.id prop:selected=move || base.with(|base| *base == id)>{name}</option> }
            })
            .collect_view()
    };
    let others = move || {
        let lang = editor.lang();
        let heads = versions.others.get().into_iter();
        heads
            .map(|head| {
                let (name, id) = (titled(&head.title, lang), head.id.clone());
                view! { <option value=head.id prop:selected=move || chosen.with(|chosen| *chosen == id)>{name}</option> }
            })
            .collect_view()
    };
    view! {
        <details class="bp-version-more">
            <summary>{tr(TITLE)}</summary>
            <p class="hint">{tr(ABOUT)}</p>
            <div class="field">
                <label for="bp-merge-base">{tr(BASE)}</label>
                <select id="bp-merge-base" on:change:target=move |event| base.set(event.target().value())>
                    <option value="">{tr(NO_BASE)}</option>
                    {bases}
                </select>
            </div>
            <FileButton label=FILE accept=".json,application/json" on_file/>
            <div class="field">
                <label for="bp-merge-other">{tr(OTHER)}</label>
                <select id="bp-merge-other" node_ref=other on:change:target=move |event| chosen.set(event.target().value())>
                    <option value="">{tr(CHOOSE)}</option>
                    {others}
                </select>
            </div>
            <button type="button" class="button" on:click=merge_other>{tr(MERGE)}</button>
        </details>
    }
}
