//! The same figures on every target, to the last bit. The browser's half is `tests/same_bits.rs`
//! of the application.

include!("data/fingerprint.rs");

#[test]
fn this_target_computes_the_agreed_bits() {
    assert_eq!(
        fingerprint(include_bytes!("data/servqual400_missing.csv")),
        SAME_BITS
    );
}
