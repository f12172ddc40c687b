//! A chart as a file: the picture as SVG or PNG, the table behind it as CSV.

mod colour;
mod picture;
mod png;
mod snapshot;

use leptos::{html, prelude::*, task::spawn_local};
use serviscope_domain::formats::csv;
use web_sys::Element;

use self::picture::Picture;
pub use self::picture::escaped;
use super::table::TableData;
use crate::ui::{
    files::download,
    i18n::{Label, Language, label, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

const EXPORT: Label = label("导出", "Export");
const EXPORT_OF: Label = label("导出：{title}", "Export: {title}");
const SVG: Label = label("图片 SVG（可缩放）", "Picture, SVG (scales)");
const PNG: Label = label("图片 PNG（2 倍）", "Picture, PNG (2×)");
const CSV: Label = label("数据 CSV", "Data, CSV");
const FAILED: Label = label(
    "这个浏览器画不出图片。可以导出 SVG 或打印本页。",
    "This browser could not draw the picture. Export it as SVG or print the page.",
);

/// The drawing within `holder` as an element of a page of its own, called `name`; `None` where there
/// is none.
pub fn inline(holder: &Element, name: &str) -> Option<String> {
    snapshot::take(holder).map(|drawn| picture::inline(&drawn, name))
}

/// How a swatch in a chart's key looks, as declarations of a style attribute with plain colours;
/// `None` where it cannot be seen.
pub fn swatch(element: &Element) -> Option<String> {
    snapshot::swatch(element)
}

/// What is exported.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
    Csv,
}

/// The menu of one chart.
#[component]
pub(super) fn ExportMenu(
    /// What the files are called.
    id: &'static str,
    title: Signal<String>,
    basis: Signal<String>,
    table: Signal<TableData>,
    /// The element that holds the drawing.
    drawing: NodeRef<html::Div>,
) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let menu = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
            // The button that was pressed is gone with the menu.
            if let Ok(Some(summary)) = menu.query_selector("summary") {
                let _ =
                    wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(summary).focus();
            }
        }
    };
    let run = move |form: Form| {
        close();
        let name = format!("serviscope-{id}");
        if form == Form::Csv {
            let text = table.with_untracked(|table| csv::table(&table.head, &table.rows));
            return download(&format!("{name}.csv"), "text/csv;charset=utf-8", &text);
        }
        let element = drawing.get_untracked().map(Element::from);
        let picture = element.as_ref().and_then(|element| {
            let (title, basis) = (title.get_untracked(), basis.get_untracked());
            snapshot::take(element).map(|drawn| Picture::new(&title, &basis, drawn, language.now()))
        });
        let Some(picture) = picture else {
            return toasts.say(FAILED.get(language.now()));
        };
        if form == Form::Svg {
            return download(&format!("{name}.svg"), "image/svg+xml", &picture.to_svg());
        }
        spawn_local(async move {
            if png::save(&picture, &format!("{name}.png")).await.is_err() {
                toasts.say(FAILED.get(language.now()));
            }
        });
    };
    let named = move || EXPORT_OF.with(language.get(), &[("title", &title.read())]);
    view! {
        <details class="chart-export" node_ref=menu name="chart-export"
            on:keydown=move |event| if event.key() == "Escape" { close() }>
            <summary aria-label=named><Icon glyph=Glyph::Download/><span>{tr(EXPORT)}</span></summary>
            <ul>
                {[(Form::Svg, SVG), (Form::Png, PNG), (Form::Csv, CSV)].map(|(form, name)| view! {
                    <li><button type="button" on:click=move |_| run(form)>{tr(name)}</button></li>
                })}
            </ul>
        </details>
    }
}
