//! Choosing a number by typing it.

use gloo::timers::callback::Timeout;
use serviscope_domain::survey::{
    Question,
    rich::{Typed, typed_number},
};

use super::{Scale, chosen, field, goes_on, id, store};
use crate::respond::app::{self, Page};

/// How long a digit waits for a second one, in milliseconds.
const WAIT_MS: u32 = 900;

/// The digits that were typed just now are noted at the group's last number.
const TYPED: &str = "data-typed";

/// A digit chooses. Where it could be the first of two it is chosen at once, but the screen waits a
/// moment for the second before it moves on.
pub(in super::super) fn key(
    page: &Page,
    question: &Question,
    scale: &Scale<'_>,
    key: &str,
) -> bool {
    if !matches!(key.as_bytes(), [b'0'..=b'9']) {
        return false;
    }
    let Some(place) = field(&id(question, scale.last())) else {
        return false;
    };
    let before = place.get_attribute(TYPED).unwrap_or_default();
    let mut digits = [before.as_str(), key].concat();
    let mut typed = typed_number(scale.min, scale.last(), &digits);
    if typed == Typed::Nothing {
        key.clone_into(&mut digits);
        typed = typed_number(scale.min, scale.last(), key);
    }
    let number = match typed {
        Typed::Nothing => return false,
        Typed::Number(number) => {
            let _ = place.remove_attribute(TYPED);
            store(page, question, number, true);
            return true;
        }
        Typed::Open(number) => number,
    };
    // Constant name, digits: nothing can be refused.
    let _ = place.set_attribute(TYPED, &digits);
    if let Some(number) = number {
        store(page, question, number, false);
    }
    let (page, question) = (page.clone(), question.clone());
    Timeout::new(WAIT_MS, move || {
        // A further digit, another choice or another screen came first.
        let is_still =
            place.get_attribute(TYPED).as_deref() == Some(&digits) && place.is_connected();
        if !is_still {
            return;
        }
        let _ = place.remove_attribute(TYPED);
        let goes_on = number.is_some()
            && chosen(&page.borrow(), &question) == number
            && goes_on(&page.borrow());
        if goes_on {
            app::go_on(&page);
        }
    })
    .forget();
    true
}
