//! Carrying on with another device: a link whose fragment holds the draft.
//!
//! The fragment of an address is not sent to any server. The draft is packed as base64url.

use serviscope_domain::response::Draft;
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
    let json = to_json(draft)?;
    let bytes: Vec<u8> = json.into_bytes();
    Some(encode(&bytes))
}

/// The draft that a link carries; `None` if it is damaged or not one.
pub(in crate::respond) fn unpack(text: &str) -> Option<Draft> {
    if text.len() > LONGEST {
        return None;
    }
    let json = String::from_utf8(decode(text)?).ok()?;
    from_json(&json)
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn encode(bytes: &[u8]) -> String {
    let digit = |value: u32| char::from(DIGITS[(value & 63) as usize]);
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let byte = |place: usize| u32::from(part.get(place).copied().unwrap_or(0));
        let value = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for place in 0..=part.len() {
            text.push(digit(value >> (18 - 6 * place)));
        }
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut value, mut bits) = (0_u32, 0_u32);
    for sign in text.bytes() {
        let digit = DIGITS.iter().position(|digit| *digit == sign)?;
        value = (value << 6) | u32::try_from(digit).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((value >> bits) & 255).ok()?);
        }
    }
    Some(bytes)
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
    if wasm_bindgen::JsValue::from(clipboard.clone()).is_undefined() {
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
    use super::*;

    #[test]
    fn bytes_survive_the_link() {
        for bytes in [
            b"".to_vec(),
            b"a".to_vec(),
            b"ab".to_vec(),
            (0..=255).collect(),
        ] {
            assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
        assert_eq!(decode("a b"), None);
    }
}
