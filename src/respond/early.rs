//! Taking over from the page's start (`early/start.js`), which draws the first screens while this
//! module is on its way.
//!
//! What it drew is what [`super::screens`] would draw, element by element, so it stays: a finger
//! may be on it. A browser test compares the two.

use js_sys::{Function, Promise, Reflect};
use serviscope_domain::{response::Draft, text::Lang};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{
    action,
    app::Page,
    codec::{Lean, from_json},
    inputs, screens,
};

/// The survey's text as the server has it: `None` if there is no such survey, an error without a
/// network.
pub(super) async fn survey() -> Result<Option<String>, JsValue> {
    let survey: Promise = property(&start()?, "survey")?.dyn_into()?;
    Ok(JsFuture::from(survey).await?.as_string())
}

/// Has this device forget the pages that begin with a first question (`early/warm.js`): a draft
/// begins, and whoever comes back goes on from that. Done once; later calls find it done.
pub(super) async fn forget() {
    let forgotten = || {
        let start = start().ok()?;
        let forget: Function = property(&start, "forget").ok()?.dyn_into().ok()?;
        forget.call0(&start).ok()?.dyn_into::<Promise>().ok()
    };
    if let Some(forgotten) = forgotten() {
        // It never fails: where nothing can be kept there is nothing to forget.
        let _ = JsFuture::from(forgotten).await;
    }
}

/// Ends the start of the page, whatever it drew.
pub(super) fn end() {
    // Nothing of it is needed.
    drop(Early::end());
}

/// Goes on where the start of the page was, or shows the screen where it drew none. Tells whether
/// the page was touched last: the finger may still be on it.
pub(super) fn take_over(page: &Page) -> bool {
    let Some(mut early) = Early::end() else {
        screens::draw(&page.borrow());
        return false;
    };
    let is_on_screen = page.borrow_mut().take_over(&mut early);
    // The complete runtime draws more around a question.
    if !is_on_screen || cfg!(feature = "rich") {
        screens::draw(&page.borrow());
    }
    if let Some(place) = early.choice {
        let at = page.borrow().draft.at.clone();
        inputs::press(page, &at, "choose", &place, early.advance);
    }
    if let Some(name) = early.press {
        action::perform(page, &name);
    }
    early.by_pointer
}

/// What was on the screen and what was done there.
pub(super) struct Early {
    pub(super) lang: Lang,
    pub(super) is_question: bool,
    /// When the screen appeared, by the page's own clock in milliseconds.
    pub(super) since: f64,
    /// The session, once something was answered.
    pub(super) draft: Option<Draft>,
    by_pointer: bool,
    /// Place of the chosen option, where the page has not moved on yet.
    choice: Option<String>,
    /// Whether the choice moves on.
    advance: bool,
    /// The button that was pressed last and could not do its work yet.
    press: Option<String>,
}

impl Early {
    /// Ends the start of the page; `None` if it drew nothing.
    fn end() -> Option<Self> {
        let start = start().ok()?;
        let end: Function = property(&start, "takeOver").ok()?.dyn_into().ok()?;
        let state = end.call0(&start).ok()?;
        let text = |name| property(&state, name).ok()?.as_string();
        let draft = text("draft").and_then(|text| from_json(&text));
        Some(Self {
            is_question: text("screen")? == "question",
            lang: Lang::from_tag(&text("lang")?)?,
            since: property(&state, "since").ok()?.as_f64()?,
            draft: draft.map(|Lean(draft)| draft),
            by_pointer: property(&state, "byPointer").ok()?.is_truthy(),
            choice: text("choice"),
            advance: property(&state, "advance").ok()?.is_truthy(),
            press: text("press"),
        })
    }
}

/// What the start of the page left for this module.
fn start() -> Result<JsValue, JsValue> {
    property(&js_sys::global(), "early")
}

fn property(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &name.into())
}
