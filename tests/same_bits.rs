//! The same figures in a browser as natively, to the last bit. The native half is
//! `crates/domain/tests/same_bits.rs`.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

include!("../crates/domain/tests/data/fingerprint.rs");
include!("../crates/domain/tests/data/fingerprint_tests.rs");
include!("../crates/domain/tests/data/fingerprint_waiting.rs");

#[wasm_bindgen_test]
fn the_browser_computes_the_agreed_bits() {
    let csv = include_bytes!("../crates/domain/tests/data/servqual400_missing.csv");
    assert_eq!(fingerprint(csv), SAME_BITS);
    let csv = include_bytes!("../crates/domain/tests/data/servqual600.csv");
    assert_eq!(fingerprint(csv), SAME_BITS_COMPLETE);
}

#[wasm_bindgen_test]
fn the_browser_computes_the_agreed_bits_of_tests() {
    let csv = include_bytes!("../crates/domain/tests/data/servqual400_missing.csv");
    assert_eq!(fingerprint_of_tests(csv), SAME_TEST_BITS);
}

#[wasm_bindgen_test]
fn the_browser_computes_the_agreed_bits_of_waiting() {
    assert_eq!(fingerprint_of_waiting(), SAME_WAITING_BITS);
}

#[wasm_bindgen_test]
fn the_browser_computes_the_agreed_bits_of_a_blueprint() {
    assert_eq!(fingerprint_of_customer_way(), SAME_WAY_BITS);
}
