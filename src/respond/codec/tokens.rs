//! Taking a JSON text apart.

use std::borrow::Cow;

use wasm_bindgen::JsValue;

use super::Misshapen;

/// Largest whole number that a JSON number holds exactly.
pub(super) const LARGEST_WHOLE: f64 = 9_007_199_254_740_991.0;
/// So many digits are always below it.
const EXACT_DIGITS: usize = 15;
/// How deep arrays and objects may nest: no document of ours comes near it, and a damaged one must
/// not use up the stack.
const DEEPEST: u8 = 100;

/// A text and how far it was read.
pub(super) struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
}

impl<'de> Reader<'de> {
    /// At the beginning of `text`.
    pub(super) fn new(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
        }
    }

    /// The next byte that is not white space, which is not taken.
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// Takes the next byte that is not white space, if it is `wanted`.
    fn takes(&mut self, wanted: u8) -> bool {
        let is_there = self.peek() == Some(wanted);
        self.at += usize::from(is_there);
        is_there
    }

    pub(super) fn expect(&mut self, wanted: u8) -> Result<(), Misshapen> {
        if self.takes(wanted) {
            Ok(())
        } else {
            Err(Misshapen)
        }
    }

    /// Takes `word` and gives `value`.
    pub(super) fn word<T>(&mut self, word: &str, value: T) -> Result<T, Misshapen> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word) {
            return Err(Misshapen);
        }
        self.at += word.len();
        Ok(value)
    }

    /// Takes the bytes from here on that are `wanted`.
    fn while_is(&mut self, wanted: impl Fn(u8) -> bool) -> &'de str {
        let from = self.at;
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| wanted(**byte)).count();
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// Takes a string; its quotation mark is next.
    fn string(&mut self) -> Result<Cow<'de, str>, Misshapen> {
        self.expect(b'"')?;
        let mut read = Cow::Borrowed(self.plain());
        loop {
            let byte = self.text.as_bytes().get(self.at).ok_or(Misshapen)?;
            self.at += 1;
            match byte {
                b'"' => return Ok(read),
                b'\\' => {
                    let escaped = self.escaped()?;
                    read.to_mut().push(escaped);
                    let plain = self.plain();
                    read.to_mut().push_str(plain);
                }
                _ => return Err(Misshapen),
            }
        }
    }

    /// Takes what stands for itself in a string.
    fn plain(&mut self) -> &'de str {
        self.while_is(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
    }

    /// Takes what follows a backslash. Half of a pair becomes U+FFFD, as in the browser.
    fn escaped(&mut self) -> Result<char, Misshapen> {
        let name = *self.text.as_bytes().get(self.at).ok_or(Misshapen)?;
        self.at += 1;
        Ok(match name {
            b'"' | b'\\' | b'/' => char::from(name),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                let mut code = first;
                if (0xD800..0xDC00).contains(&first) && self.word("\\u", ()).is_ok() {
                    let second = self.unit()?;
                    if (0xDC00..0xE000).contains(&second) {
                        code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                    } else {
                        // It stands for itself and is read again.
                        self.at -= 6;
                    }
                }
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return Err(Misshapen),
        })
    }

    /// Takes four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, Misshapen> {
        let digits = self.text.get(self.at..self.at + 4).ok_or(Misshapen)?;
        self.at += 4;
        digits.chars().try_fold(0, |code, digit| {
            Ok(code * 16 + digit.to_digit(16).ok_or(Misshapen)?)
        })
    }

    /// Takes a number.
    fn number(&mut self) -> Result<Token<'de>, Misshapen> {
        let from = self.at;
        let is_negative = self.takes(b'-');
        let digits = self.while_is(|byte| byte.is_ascii_digit());
        let more = self.while_is(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
        if digits.is_empty() {
            return Err(Misshapen);
        }
        if more.is_empty() && digits.len() <= EXACT_DIGITS {
            let whole = digits.bytes().fold(0, |number: i64, digit| {
                number * 10 + i64::from(digit - b'0')
            });
            return Ok(Token::Whole(if is_negative { -whole } else { whole }));
        }
        let text = self.text.get(from..self.at).unwrap_or_default();
        let number = js_sys::Number::from(JsValue::from_str(text)).value_of();
        if number.fract() == 0.0 && number.abs() <= LARGEST_WHOLE {
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 53 bits")]
            let whole = number as i64;
            Ok(Token::Whole(whole))
        } else if number.is_finite() {
            Ok(Token::Number(number))
        } else {
            Err(Misshapen)
        }
    }

    /// Takes a value, or the bracket that opens it.
    #[inline(never)]
    pub(super) fn token(&mut self) -> Result<Token<'de>, Misshapen> {
        match self.peek().ok_or(Misshapen)? {
            b'n' => self.word("null", Token::Null),
            b't' => self.word("true", Token::Truth(true)),
            b'f' => self.word("false", Token::Truth(false)),
            b'"' => self.string().map(Token::Text),
            b'[' => self.open().map(|()| Token::List),
            b'{' => self.open().map(|()| Token::Object),
            _ => self.number(),
        }
    }

    /// Takes the bracket that is next.
    pub(super) fn open(&mut self) -> Result<(), Misshapen> {
        if self.depth == DEEPEST {
            return Err(Misshapen);
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    /// Takes the bracket at the end.
    #[inline(never)]
    pub(super) fn close(&mut self, close: u8) -> Result<(), Misshapen> {
        self.depth -= 1;
        self.expect(close)
    }
}

/// A value, or the beginning of one. That it is no generic keeps the code small: the types of the
/// domain are many.
pub(super) enum Token<'de> {
    Null,
    Truth(bool),
    Whole(i64),
    Number(f64),
    Text(Cow<'de, str>),
    List,
    Object,
}
