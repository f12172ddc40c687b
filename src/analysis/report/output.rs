//! What comes out of a report: paper, PDF through the print dialogue, one file.

use std::time::Duration;

use leptos::{html, prelude::*};
use serviscope_domain::report::file_name;
use web_sys::Element;

use super::{desk::Desk, file};
use crate::ui::{
    clock::today,
    files::download,
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

const TITLE: Label = label("输出", "Output");
const PRINT: Label = label("打印或存成 PDF", "Print or PDF");
const SAVE: Label = label("存成一个 HTML 文件", "Save as one HTML file");
const ABOUT: Label = label(
    "HTML 文件自带全部图表和表格，没有脚本，不联网，可以直接转发。",
    "The HTML file holds every chart and table, has no script and needs no network, so it can be passed on as it is.",
);
const SAVED: Label = label("已保存：{name}", "Saved: {name}");
const FALLBACK: Label = label("报告", "report");

/// How long a browser may take to copy a page that it prints without waiting.
const COPYING: Duration = Duration::from_secs(2);

/// The buttons of the output.
#[component]
pub(super) fn Output(desk: Desk, paper: NodeRef<html::Article>) -> impl IntoView {
    let toasts = use_toasts();
    let title = move || {
        let report = desk.current.get_untracked();
        report.map_or_else(String::new, |report| desk.title_of(&report))
    };
    let print = move |_| {
        with_paper(paper, "report-paper as-paper", move |_, done| {
            let called = document().title();
            // Browsers offer the page's title as the name of the PDF.
            document().set_title(&format!("{} {}", title(), today()));
            let _ = window().print();
            document().set_title(&called);
            set_timeout(done, COPYING);
        });
    };
    let save = move |_| {
        with_paper(
            paper,
            "report-paper as-paper as-light",
            move |paper, done| {
                let (title, lang) = (title(), desk.language.now());
                let name = file_name(&title, &today(), FALLBACK.get(lang));
                download(
                    &name,
                    "text/html;charset=utf-8",
                    &file::page(&title, lang, paper),
                );
                done();
                toasts.say(SAVED.with(lang, &[("name", &name)]));
            },
        );
    };
    view! {
        <section class="report-output" aria-labelledby="report-output-title">
            <h2 id="report-output-title">{tr(TITLE)}</h2>
            <p class="toolbar">
                <button type="button" class="button primary" on:click=save><Icon glyph=Glyph::Download/> {tr(SAVE)}</button>
                <button type="button" class="button" on:click=print>{tr(PRINT)}</button>
            </p>
            <p class="chart-note">{tr(ABOUT)}</p>
        </section>
    }
}

/// Gives the sheet the width of paper, whatever the screen has, and lets the charts follow before
/// `work` looks at it. `work` calls what it is given when the sheet may go back.
fn with_paper(
    paper: NodeRef<html::Article>,
    class: &'static str,
    work: impl FnOnce(&Element, Box<dyn FnOnce()>) + 'static,
) {
    let Some(paper) = paper.get_untracked().map(Element::from) else {
        return;
    };
    paper.set_class_name(class);
    // Once for the new widths to be noticed, once for the charts to be drawn for them.
    after_painting(move || {
        after_painting(move || {
            let back = paper.clone();
            work(
                &paper,
                Box::new(move || back.set_class_name("report-paper")),
            );
        });
    });
}

/// Runs `work` when what was changed before is on the screen.
fn after_painting(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}
