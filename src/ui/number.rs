//! Numbers as people read them. A minus is a minus sign, not a hyphen.

/// `value` with a fixed number of decimals; "–" for what is no number.
pub fn fixed(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    let text = format!("{value:.decimals$}");
    // A value that rounds to zero has no sign.
    let is_zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    if is_zero {
        text.trim_start_matches('-').to_owned()
    } else {
        text.replace('-', "\u{2212}")
    }
}

/// [`fixed`] with a plus sign before positive values, for differences.
pub fn signed(value: f64, decimals: usize) -> String {
    let text = fixed(value, decimals);
    let is_positive = value > 0.0 && text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if is_positive {
        format!("+{text}")
    } else {
        text
    }
}

/// A share from 0 to 1 in whole per cent.
pub fn percent(share: f64) -> String {
    format!("{} %", fixed(share * 100.0, 0))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn minus_is_a_minus_sign_and_zero_has_none() {
        assert_eq!(fixed(-1.0733, 2), "\u{2212}1.07");
        assert_eq!(fixed(-0.001, 2), "0.00");
        assert_eq!(fixed(f64::NAN, 2), "–");
        assert_eq!(signed(0.5, 1), "+0.5");
        assert_eq!(signed(0.001, 1), "0.0");
        assert_eq!(signed(-2.0, 1), "\u{2212}2.0");
    }
}
