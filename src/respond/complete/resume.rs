//! Carrying on with another device: a link whose fragment holds the draft.
//!
//! The fragment of an address is not sent to any server. The draft is packed as base64url.

use serviscope_domain::response::Draft;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::words;
use crate::respond::{
    app::{App, Page},
    codec::{from_json, to_json},
    dom::{self, Tag, button, heading, tag},
    words as common,
};

/// The longest fragment that is read: far above any survey, far below what could hurt.
const LONGEST: usize = 200_000;

/// The draft in a form that a link can carry.
pub(in crate::respond) fn pack(draft: &Draft) -> Option<String> {
    encode(to_json(draft)?.as_bytes())
}

/// The draft that a link carries; `None` if it is damaged or not one.
pub(in crate::respond) fn unpack(text: &str) -> Option<Draft> {
    if text.len() > LONGEST {
        return None;
    }
    let json = String::from_utf8(decode(text)?).ok()?;
    from_json(&json)
}

#[wasm_bindgen]
extern "C" {
    /// Base64 of a text whose every sign stands for one byte.
    #[wasm_bindgen(catch)]
    fn btoa(signs: &str) -> Result<String, JsValue>;
    /// The other way.
    #[wasm_bindgen(catch)]
    fn atob(text: &str) -> Result<String, JsValue>;
}

/// Base64url without padding, by the browser's own base64.
fn encode(bytes: &[u8]) -> Option<String> {
    let signs: String = bytes.iter().copied().map(char::from).collect();
    let text = btoa(&signs).ok()?;
    Some(
        text.trim_end_matches('=')
            .replace('+', "-")
            .replace('/', "_"),
    )
}

fn decode(text: &str) -> Option<Vec<u8>> {
    // The browser would pass over spaces, and take the digits of plain base64.
    let is_digit = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_');
    if !text.bytes().all(is_digit) {
        return None;
    }
    let text = text.replace('-', "+").replace('_', "/");
    let signs = atob(&text).ok()?;
    signs
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).ok())
        .collect()
}

/// The address that carries on from here.
fn address(app: &App) -> Option<String> {
    let location = web_sys::window()?.location();
    let page = [location.origin().ok()?, location.pathname().ok()?].concat();
    let query = location.search().ok()?;
    Some([page, query, "#state=".into(), pack(&app.draft)?].concat())
}

/// The link, and a way to copy it.
pub(super) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let address = address(app).unwrap_or_default();
    let field = tag("input")
        .attr("type", "text")
        .attr("id", "address")
        .attr("readonly", "")
        .attr("aria-label", words::LINK.get(lang))
        .attr("value", &address);
    tag("section")
        .class("screen")
        .child(heading(common::ELSEWHERE.get(lang)))
        .child(tag("p").text(words::ELSEWHERE_LEAD.get(lang)))
        .child(field)
        .child(button("button primary", "copy", words::COPY.get(lang)))
        .child(tag("p").attr("id", "copied").attr("role", "status"))
        .child(button("button", "return", words::RETURN.get(lang)))
}

/// Copies the link.
pub(super) fn copy(page: &Page) {
    let (lang, address) = {
        let app = page.borrow();
        (app.lang, address(&app).unwrap_or_default())
    };
    let Some(window) = web_sys::window() else {
        return;
    };
    let clipboard = window.navigator().clipboard();
    // Plain http over a network has no clipboard.
    if JsValue::from(clipboard.clone()).is_undefined() {
        dom::set_text("copied", words::NOT_COPIED.get(lang));
        return;
    }
    spawn_local(async move {
        let copied = JsFuture::from(clipboard.write_text(&address)).await.is_ok();
        let said = if copied {
            words::COPIED
        } else {
            words::NOT_COPIED
        };
        dom::set_text("copied", said.get(lang));
    });
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn bytes_survive_the_link() {
        for bytes in [
            b"".to_vec(),
            b"a".to_vec(),
            b"ab".to_vec(),
            (0..=255).collect(),
        ] {
            assert_eq!(decode(&encode(&bytes).unwrap()), Some(bytes));
        }
        for odd in ["a b", "+/+/", "YQ==", "a"] {
            assert_eq!(decode(odd), None, "{odd}");
        }
    }
}
