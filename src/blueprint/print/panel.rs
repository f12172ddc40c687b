//! The choices, on the screen only.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use serviscope_domain::{blueprint::Blueprint, formats::diagram::svg::Paper};

use super::options::Options;
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const TITLE: Label = label("打印蓝图", "Print the blueprint");
const ABOUT: Label = label(
    "要存为 PDF，请在打印窗口里把打印机选为“另存为 PDF”。纸张和方向会自动设好，边距请用默认。",
    "To keep a PDF, choose “Save as PDF” as the printer. Paper and orientation are set for you; leave the margins at their default.",
);
const BACK: Label = label("回到编辑器", "Back to the editor");
const PRINT: Label = label("打印……", "Print …");
const PAPER: Label = label("纸张（横向）", "Paper, landscape");
const PARTS: Label = label("打印内容", "What is printed");
const COVER: Label = label("封面和主要数字", "Cover with key figures");
const TABLE: Label = label("步骤表，含全部资料", "Table of steps with all records");
const CHECKS: Label = label("检查结果", "What the checks found");

const fn paper_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::A3 => "A3",
    }
}

/// Something that is printed or not.
type Part = (Label, fn(Options) -> bool, fn(&mut Options));

const PART_CHOICES: [Part; 3] = [
    (COVER, |it| it.cover, |it| it.cover = !it.cover),
    (TABLE, |it| it.table, |it| it.table = !it.table),
    (CHECKS, |it| it.checks, |it| it.checks = !it.checks),
];

/// Where one chooses what is printed.
#[component]
pub(super) fn Panel(blueprint: Arc<Blueprint>, options: Memo<Options>) -> impl IntoView {
    let path = use_location().pathname;
    let navigate = StoredValue::new_local(use_navigate());
    let choose = move |change: &dyn Fn(&mut Options)| {
        let mut next = options.get_untracked();
        change(&mut next);
        let to = format!("{}{}", path.get_untracked(), next.query());
        let replace = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&to, replace));
    };
    let print = move |_| {
        // Refused only in frames that may not print.
        let _ = window().print();
    };
    let papers = Paper::ALL.map(|paper| {
        view! {
            <label class="bp-flag">
                <input type="radio" name="bp-paper" prop:checked=move || options.get().paper == paper
                    on:change=move |_| choose(&|next: &mut Options| next.paper = paper)/>
                <span>{paper_name(paper)}</span>
            </label>
        }
    });
    let parts = PART_CHOICES.map(|(name, is_on, toggle)| {
        view! {
            <label class="bp-flag">
                <input type="checkbox" prop:checked=move || is_on(options.get())
                    on:change=move |_| choose(&toggle)/>
                <span>{tr(name)}</span>
            </label>
        }
    });
    view! {
        <section class="bp-print-panel" aria-labelledby="bp-print-heading">
            <h1 id="bp-print-heading">{tr(TITLE)}</h1>
            <p class="hint">{tr(ABOUT)}</p>
            <fieldset class="bp-flags"><legend>{tr(PAPER)}</legend>{papers}</fieldset>
            <fieldset class="bp-flags"><legend>{tr(PARTS)}</legend>{parts}</fieldset>
            <div class="toolbar">
                <button type="button" class="button primary" on:click=print>{tr(PRINT)}</button>
                <a class="button" href=format!("/blueprints/{}", blueprint.id)>
                    <Icon glyph=Glyph::Back/>{tr(BACK)}
                </a>
            </div>
        </section>
    }
}
