//! The same figures on every target, to the last bit. The browser's half is `tests/same_bits.rs`
//! of the application.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

include!("data/fingerprint.rs");
include!("data/fingerprint_tests.rs");
include!("data/fingerprint_waiting.rs");

#[test]
fn this_target_computes_the_agreed_bits() {
    assert_eq!(
        fingerprint(include_bytes!("data/servqual400_missing.csv")),
        SAME_BITS
    );
    assert_eq!(
        fingerprint(include_bytes!("data/servqual600.csv")),
        SAME_BITS_COMPLETE
    );
}

#[test]
fn this_target_computes_the_agreed_bits_of_tests() {
    assert_eq!(
        fingerprint_of_tests(include_bytes!("data/servqual400_missing.csv")),
        SAME_TEST_BITS
    );
}

#[test]
fn this_target_computes_the_agreed_bits_of_waiting() {
    assert_eq!(fingerprint_of_waiting(), SAME_WAITING_BITS);
}

#[test]
fn this_target_computes_the_agreed_bits_of_a_blueprint() {
    assert_eq!(fingerprint_of_customer_way(), SAME_WAY_BITS);
}
