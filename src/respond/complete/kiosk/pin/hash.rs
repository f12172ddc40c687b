//! From a PIN to what is stored of it. A PIN is short, so the work is made slow: who copies the
//! storage has to repeat it for every guess.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::super::{device::is_missing, settings::PinHash};

/// Repetitions of PBKDF2 with SHA-256: a third of a second on a slow tablet.
const ITERATIONS: u32 = 210_000;
/// Length of the salt in bytes.
const SALT: usize = 16;
/// Length of the hash in bits.
const BITS: u32 = 256;

/// The browser's cryptography, which plain http does not have.
fn subtle() -> Option<SubtleCrypto> {
    let subtle = web_sys::window()?.crypto().ok()?.subtle();
    (!is_missing(&subtle)).then_some(subtle)
}

/// Whether a PIN can be set and checked at all.
pub(super) fn is_possible() -> bool {
    subtle().is_some()
}

/// What is stored of a new PIN.
pub(super) async fn of(pin: &str) -> Option<PinHash> {
    let mut salt = [0_u8; SALT];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut salt).ok()?;
    Some(PinHash {
        hash: derive(pin, &salt, ITERATIONS).await?,
        salt: to_hex(&salt),
        iterations: ITERATIONS,
    })
}

/// Whether `pin` is the stored one; `None` where that cannot be told.
pub(super) async fn is_right(pin: &str, stored: &PinHash) -> Option<bool> {
    let hash = derive(pin, &from_hex(&stored.salt)?, stored.iterations).await?;
    Some(hash == stored.hash)
}

async fn derive(pin: &str, salt: &[u8], iterations: u32) -> Option<String> {
    let subtle = subtle()?;
    let usages = Array::of1(&"deriveBits".into());
    let raw = Uint8Array::from(pin.as_bytes());
    let key = subtle
        .import_key_with_str("raw", &raw, "PBKDF2", false, &usages)
        .ok()?;
    let key: CryptoKey = JsFuture::from(key).await.ok()?.unchecked_into();
    let algorithm = Object::new();
    let salt: JsValue = Uint8Array::from(salt).into();
    for (name, value) in [
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", salt),
        ("iterations", iterations.into()),
    ] {
        Reflect::set(&algorithm, &name.into(), &value).ok()?;
    }
    let bits = subtle
        .derive_bits_with_object(&algorithm, &key, BITS)
        .ok()?;
    let bits = JsFuture::from(bits).await.ok()?;
    Some(to_hex(&Uint8Array::new(&bits).to_vec()))
}

fn to_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .map(|sign| sign.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    digits.len().is_multiple_of(2).then(|| {
        digits
            .chunks(2)
            .map(|pair| (pair[0] << 4) | pair[1])
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{from_hex, to_hex};

    #[wasm_bindgen_test]
    fn bytes_survive_their_digits() {
        let bytes: Vec<u8> = (0..=255).collect();
        assert_eq!(from_hex(&to_hex(&bytes)), Some(bytes));
        assert_eq!(to_hex(&[0, 15, 255]), "000fff");
        assert_eq!(from_hex("abc"), None);
        assert_eq!(from_hex("xy"), None);
    }
}
