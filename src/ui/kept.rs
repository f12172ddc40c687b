//! Whether the browser promises to keep the device's data, and how much room there is.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// What the browser says about the storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Whether it promises to keep the data; `None` where it does not say.
    pub persisted: Option<bool>,
    /// Bytes in use and bytes that may be used.
    pub estimate: Option<(f64, f64)>,
}

/// Asks how things are.
pub async fn look() -> Report {
    let Some(manager) = manager() else {
        return Report::default();
    };
    let persisted = match manager.persisted() {
        Ok(promise) => JsFuture::from(promise)
            .await
            .ok()
            .map(|kept| kept.is_truthy()),
        Err(_) => None,
    };
    let estimate = match manager.estimate() {
        Ok(promise) => JsFuture::from(promise)
            .await
            .ok()
            .and_then(|found| bytes(&found)),
        Err(_) => None,
    };
    Report {
        persisted,
        estimate,
    }
}

/// Asks the browser to keep the data; whether it promises to.
pub async fn ask() -> bool {
    match manager().and_then(|manager| manager.persist().ok()) {
        Some(promise) => JsFuture::from(promise)
            .await
            .is_ok_and(|kept| kept.is_truthy()),
        None => false,
    }
}

/// The browser's storage manager, which plain http on a local network does not have.
fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    let is_there = !JsValue::is_undefined(manager.as_ref());
    is_there.then_some(manager)
}

/// `usage` and `quota` of a `StorageEstimate`.
fn bytes(estimate: &JsValue) -> Option<(f64, f64)> {
    let estimate: &js_sys::Object = estimate.dyn_ref()?;
    let number = |name: &str| js_sys::Reflect::get(estimate, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

/// A size as people read it: 1 MB is a million bytes, as file managers count. Whole numbers only,
/// because a kiosk carries no code that prints floating-point ones.
pub fn size(bytes: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and no device has as many bytes"
    )]
    let whole = |value: f64| value as u64;
    let tenths = |value: f64, unit: &str| {
        let tenths = whole((value * 10.0).round());
        [
            (tenths / 10).to_string().as_str(),
            ".",
            (tenths % 10).to_string().as_str(),
            unit,
        ]
        .concat()
    };
    match bytes {
        bytes if bytes >= 1e9 => tenths(bytes / 1e9, " GB"),
        bytes if bytes >= 1e6 => tenths(bytes / 1e6, " MB"),
        bytes => [whole((bytes / 1e3).ceil()).to_string().as_str(), " KB"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::size;

    #[wasm_bindgen_test]
    fn sizes_read_as_in_a_file_manager() {
        assert_eq!(size(0.0), "0 KB");
        assert_eq!(size(1_200.0), "2 KB");
        assert_eq!(size(1_250_000.0), "1.3 MB");
        assert_eq!(size(59_960_000_000.0), "60.0 GB");
    }
}
