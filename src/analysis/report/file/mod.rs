//! The report as one file: static HTML without scripts, links or anything from elsewhere, so that it
//! opens offline and may be passed on.
//!
//! Nothing is copied from the page but listed elements with listed attributes ([`read`]), text is
//! escaped, charts are drawings of plain shapes, and a content security policy forbids the rest
//! ([`write`](mod@write)).

mod read;
mod write;

use serviscope_domain::text::Lang;
use web_sys::Element;

/// A part of the file.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    /// An element of [`read::ELEMENTS`].
    Element {
        name: &'static str,
        attributes: Vec<(&'static str, String)>,
        children: Vec<Part>,
    },
    /// Words, not yet escaped.
    Text(String),
    /// A chart, as `ui::chart::export` writes it.
    Drawing(String),
}

/// The file for the sheet as it stands on the page, which wears the light theme meanwhile.
pub(super) fn page(title: &str, lang: Lang, paper: &Element) -> String {
    write::page(title, lang, &read::children(paper))
}
