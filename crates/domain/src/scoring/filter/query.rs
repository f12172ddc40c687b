//! The query of an address as pairs, and back.

use std::fmt::Write as _;

/// A key and its value, decoded.
pub type Pair = (String, String);

/// The pairs of a query such as `?s=servqual22%401&branch=`, in order. What is no UTF-8 once it is
/// decoded becomes U+FFFD.
pub fn pairs(query: &str) -> Vec<Pair> {
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(key), decode(value))
        })
        .collect()
}

/// The query that [`pairs`] reads back, without the question mark.
pub fn query(pairs: &[Pair]) -> String {
    pairs
        .iter()
        .map(|(key, value)| format!("{}={}", encode(key), encode(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// Letters, digits and the signs that stay readable in an address are kept, the rest is escaped.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~@:".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(sign: u8) -> Option<u8> {
    char::from(sign)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_type_them_are_read() {
        let read = pairs("?s=servqual22@1&branch=%E5%9B%BD%E8%B4%B8&q=100%&x&y=a+b");
        let expected = [
            ("s", "servqual22@1"),
            ("branch", "国贸"),
            ("q", "100%"),
            ("x", ""),
            ("y", "a b"),
        ];
        assert_eq!(
            read,
            expected.map(|(key, value)| (key.to_owned(), value.to_owned()))
        );
        assert!(pairs("?").is_empty());
    }
}
