//! The device's clock and randomness, for the domain that has neither.

use ulid::Ulid;

/// Now, as RFC 3339 in UTC with milliseconds.
pub fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Milliseconds since 1970.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since the page was opened. Unlike [`now_ms`] it never goes back, whatever happens
/// to the device's clock.
pub fn ticks() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(now_ms, |performance| performance.now())
}

/// A random number that decides the orders of one session.
#[cfg(feature = "rich")]
pub fn seed() -> u32 {
    let [a, b, c, d, ..] = random_bytes();
    u32::from_le_bytes([a, b, c, d])
}

/// Minutes that the device's clock is ahead of UTC.
#[cfg(feature = "rich")]
pub fn utc_offset_min() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most a day")]
    let behind = js_sys::Date::new_0().get_timezone_offset() as i32;
    -behind
}

/// Today on the device's clock, `2026-11-22`.
#[cfg(feature = "rich")]
pub fn today() -> String {
    let local = now_ms() + f64::from(utc_offset_min()) * 60_000.0;
    let date = js_sys::Date::new(&local.into());
    let text = String::from(date.to_iso_string());
    text.get(..10).unwrap_or_default().to_owned()
}

/// A new ULID: sortable by time, unique across devices without a server.
pub fn new_id() -> String {
    let bytes = random_bytes();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970 fit for the next 280,000 years"
    )]
    let milliseconds = now_ms() as u64;
    Ulid::from_parts(milliseconds, u128::from_le_bytes(bytes)).to_string()
}

/// A token that nobody can guess: 80 random bits as 16 characters, none of which look alike
/// (Crockford's base 32 in lower case).
#[cfg(feature = "rich")]
pub fn new_token() -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits = u128::from_le_bytes(random_bytes());
    let digit = |place: u32| char::from(DIGITS[(bits >> (5 * place)) as usize % 32]);
    (0..16).map(digit).collect()
}

fn random_bytes() -> [u8; 16] {
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // A browser without `crypto` is older than WebAssembly; this is for the worst case only.
        for byte in &mut bytes {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0 ≤ random() < 1"
            )]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    bytes
}
