//! `substring`.

use super::super::coerce::{number_of, numeric};
use super::super::value::Value;
use super::Call;

/// `substring(text, from, to?)`, counted in UTF-16 units as browsers do; the two places may come
/// in either order. Half a character at an edge is left out.
pub(super) fn substring(call: &Call) -> Value {
    let empty = Value::Text(String::new());
    let (Value::Text(text), Some(_)) = (call.at(0), numeric(call.at(1))) else {
        return empty;
    };
    let length = text.encode_utf16().count();
    let place = |value: &Value| {
        let wanted = libm::trunc(number_of(value)).max(0.0).min(length as f64);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between zero and a length"
        )]
        let place = wanted as usize;
        place
    };
    let start = place(call.at(1));
    let end = match numeric(call.at(2)) {
        Some(_) => place(call.at(2)),
        None => length,
    };
    let (start, end) = (start.min(end), start.max(end));
    let mut unit = 0;
    let kept = text.chars().filter(|letter| {
        let from = unit;
        unit += letter.len_utf16();
        from >= start && unit <= end
    });
    Value::Text(kept.collect())
}
