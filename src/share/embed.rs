//! The markup that shows a survey inside another page.

use leptos::prelude::*;

use super::{copy::CopyButton, state::State};
use crate::ui::i18n::{Label, Language, label, tr};

const TITLE: Label = label("嵌入网页", "Embed in a web page");
const HOW: Label = label(
    "把这段代码贴进网页，高度会自动调整。出于安全，默认任何网站都不能嵌入：请在问卷的 flow.hosts 里写上网站，或用 --frame-ancestors 启动服务器。",
    "Paste this into a page; its height follows the survey. To be safe, no site may show it by default: name the site in the survey's flow.hosts, or start the server with --frame-ancestors.",
);
const CODE: Label = label("嵌入代码", "Embed code");
const COPY: Label = label("复制代码", "Copy the code");

/// The markup, ready to be copied.
#[component]
pub(super) fn Embed(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let markup = Signal::derive(move || {
        let title = state.title(language.get());
        markup(&state.phone_url(), &state.base.get(), &title)
    });
    view! {
        <section class="card share-part" aria-labelledby="share-embed">
            <h2 id="share-embed">{tr(TITLE)}</h2>
            <p class="hint">{tr(HOW)}</p>
            <pre class="snippet" tabindex="0" role="region" aria-label=tr(CODE)><code>{markup}</code></pre>
            <p><CopyButton label=COPY text=markup what=CODE/></p>
        </section>
    }
}

/// A frame, and the script that gives it the height of its content.
fn markup(url: &str, base: &str, title: &str) -> String {
    let (url, title) = (escaped(url), escaped(title));
    format!(
        "<iframe src=\"{url}\" title=\"{title}\" style=\"width: 100%; border: 0\"></iframe>\n\
         <script>\n\
         \x20 addEventListener('message', ({{ data, origin }}) => {{\n\
         \x20   if (origin !== '{base}' || data.source !== 'serviscope') return;\n\
         \x20   const frame = document.querySelector('iframe[src^=\"{base}/\"]');\n\
         \x20   if (data.type === 'height') frame.style.height = `${{data.height}}px`;\n\
         \x20 }});\n\
         </script>\n"
    )
}

/// `text` as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn names_cannot_break_out_of_the_markup() {
        let markup = markup("https://s.example/r?s=a&b=c", "https://s.example", "\"><b>");
        assert!(
            markup.contains("src=\"https://s.example/r?s=a&amp;b=c\""),
            "{markup}"
        );
        assert!(markup.contains("title=\"&quot;>&lt;b>\""), "{markup}");
    }
}
