//! The file's text.

use std::fmt::Write as _;

use serviscope_domain::text::Lang;

use super::{Part, read::ELEMENTS};
use crate::ui::chart::export::escaped;

/// Nothing may be loaded, run, sent or framed in; styles stand in the file itself.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The file's style sheet.
const STYLE: &str = include_str!("style.css");

/// The whole file.
pub(super) fn page(title: &str, lang: Lang, parts: &[Part]) -> String {
    let mut html = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light\">\n\
         <meta name=\"generator\" content=\"Serviscope {version}\">\n\
         <title>{title}</title>\n<style>\n{STYLE}@page {{ @top-center {{ content: \"{running}\" }} }}\n</style>\n\
         </head>\n<body>\n<main>\n",
        lang = lang.tag(),
        version = env!("CARGO_PKG_VERSION"),
        title = escaped(title),
        running = in_style(title),
    );
    for part in parts {
        part.write(&mut html);
    }
    html.push_str("\n</main>\n</body>\n</html>\n");
    html
}

impl Part {
    fn write(&self, html: &mut String) {
        match self {
            Self::Text(words) => html.push_str(&escaped(words)),
            Self::Drawing(svg) => html.push_str(svg),
            Self::Element {
                name,
                attributes,
                children,
            } if ELEMENTS.contains(name) => {
                let _ = write!(html, "<{name}");
                for (attribute, value) in attributes {
                    let _ = write!(html, " {attribute}=\"{}\"", escaped(value));
                }
                html.push('>');
                if *name == "br" {
                    return;
                }
                for child in children {
                    child.write(html);
                }
                let _ = write!(html, "</{name}>");
                if matches!(*name, "section" | "tr" | "p" | "div" | "li") {
                    html.push('\n');
                }
            }
            Self::Element { .. } => {}
        }
    }
}

/// Words in a string of a style sheet: everything but letters, digits and spaces by its number, so
/// that nothing can end the string or the sheet.
fn in_style(words: &str) -> String {
    let mut text = String::new();
    for sign in words.chars() {
        if sign.is_alphanumeric() || sign == ' ' {
            text.push(sign);
        } else {
            let _ = write!(text, "\\{:x} ", u32::from(sign));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn element(name: &'static str, words: &str) -> Part {
        Part::Element {
            name,
            attributes: vec![("class", "\"><script>".into())],
            children: vec![Part::Text(words.into())],
        }
    }

    #[wasm_bindgen_test]
    fn words_stay_words_wherever_they_stand() {
        let title = "</title></style><script>alert(1)</script>";
        let parts = [
            element("p", "<script>alert(2)</script> & <img src=x>"),
            element("script", "alert(3)"),
        ];
        let html = page(title, Lang::En, &parts);
        for banned in ["<script", "<img", "alert(3)"] {
            assert!(!html.contains(banned), "{banned}");
        }
        assert_eq!(html.matches("</style>").count(), 1);
        assert!(html.contains("&lt;script&gt;alert(2)&lt;/script&gt; &amp;"));
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
        assert!(html.contains("default-src 'none'"));
    }
}
