//! A small stable hash for ids made from content. Not for anything that must resist forgery.

/// FNV-1a, 64 bits (Fowler, Noll & Vo).
pub(crate) fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The hash of a text as 16 hexadecimal digits.
pub(crate) fn hex(text: &str) -> String {
    let hash = fnv1a(text.bytes());
    (0..16)
        .rev()
        .filter_map(|place| char::from_digit(((hash >> (place * 4)) & 15) as u32, 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{fnv1a, hex};

    #[test]
    fn it_gives_the_published_values() {
        assert_eq!(fnv1a(*b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(*b"foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(hex("foobar"), "85944171f73967e8");
    }
}
