//! A JSON reader for serde that is small: its error carries no text, and what is no whole number is
//! left to the browser.

use std::{borrow::Cow, fmt};

use serde::{
    de::{
        self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess,
        SeqAccess, Unexpected, VariantAccess, Visitor,
    },
    forward_to_deserialize_any,
};

use wasm_bindgen::JsValue;

use super::Misshapen;

/// Largest whole number that a JSON number holds exactly.
pub(super) const LARGEST_WHOLE: f64 = 9_007_199_254_740_991.0;
/// So many digits are always below it.
const EXACT_DIGITS: usize = 15;
/// How deep arrays and objects may nest: no document of ours comes near it, and a damaged one must
/// not use up the stack.
const DEEPEST: u8 = 100;

/// Reads a document.
pub(super) fn read<D: DeserializeOwned>(text: &str) -> Result<D, Misshapen> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
    };
    let document = D::deserialize(&mut reader)?;
    match reader.peek() {
        None => Ok(document),
        Some(_) => Err(Misshapen),
    }
}

/// The defaults of these methods print what was found, and printing every kind of number takes
/// more code than all of reading.
impl de::Error for Misshapen {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
}

/// A text and how far it was read.
struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
}

impl<'de> Reader<'de> {
    /// The next byte that is not white space, which is not taken.
    fn peek(&mut self) -> Option<u8> {
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

    fn expect(&mut self, wanted: u8) -> Result<(), Misshapen> {
        if self.takes(wanted) {
            Ok(())
        } else {
            Err(Misshapen)
        }
    }

    /// Takes `word` and gives `value`.
    fn word<T>(&mut self, word: &str, value: T) -> Result<T, Misshapen> {
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
    fn token(&mut self) -> Result<Token<'de>, Misshapen> {
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
    fn open(&mut self) -> Result<(), Misshapen> {
        if self.depth == DEEPEST {
            return Err(Misshapen);
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    /// Takes the bracket at the end.
    #[inline(never)]
    fn close(&mut self, close: u8) -> Result<(), Misshapen> {
        self.depth -= 1;
        self.expect(close)
    }
}

/// A value, or the beginning of one. That it is no generic keeps the code small: the types of the
/// domain are many.
enum Token<'de> {
    Null,
    Truth(bool),
    Whole(i64),
    Number(f64),
    Text(Cow<'de, str>),
    List,
    Object,
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Misshapen;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.token()? {
            Token::Null => visitor.visit_unit(),
            Token::Truth(truth) => visitor.visit_bool(truth),
            Token::Whole(number) => visitor.visit_i64(number),
            Token::Number(number) => visitor.visit_f64(number),
            Token::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Token::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Token::List => {
                let value = visitor.visit_seq(Parts::of(self, b']'))?;
                self.close(b']').map(|()| value)
            }
            Token::Object => {
                let value = visitor.visit_map(Parts::of(self, b'}'))?;
                self.close(b'}').map(|()| value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        if self.peek() == Some(b'n') {
            self.word("null", ())?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        visitor.visit_newtype_struct(self)
    }

    /// A name, or an object of one name and its content.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        match self.peek() {
            Some(b'"') => visitor.visit_enum(Variant(self, false)),
            Some(b'{') => {
                self.open()?;
                let value = visitor.visit_enum(Variant(self, true))?;
                self.close(b'}').map(|()| value)
            }
            _ => Err(Misshapen),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// The rest of an array or object that ends with `close`.
struct Parts<'r, 'de> {
    reader: &'r mut Reader<'de>,
    close: u8,
    is_first: bool,
}

impl<'r, 'de> Parts<'r, 'de> {
    fn of(reader: &'r mut Reader<'de>, close: u8) -> Self {
        Self {
            reader,
            close,
            is_first: true,
        }
    }

    /// Whether another part follows; takes the comma before it.
    #[inline(never)]
    fn has_more(&mut self) -> Result<bool, Misshapen> {
        if self.reader.peek() == Some(self.close) {
            return Ok(false);
        }
        if !std::mem::replace(&mut self.is_first, false) {
            self.reader.expect(b',')?;
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Misshapen;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misshapen> {
        if !self.has_more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = Misshapen;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misshapen> {
        if !self.has_more()? {
            return Ok(None);
        }
        if self.reader.peek() != Some(b'"') {
            return Err(Misshapen);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misshapen> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

/// A variant's name is next, and its content if it has some.
struct Variant<'r, 'de>(&'r mut Reader<'de>, bool);

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Misshapen;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Misshapen> {
        let name = seed.deserialize(&mut *self.0)?;
        if self.1 {
            self.0.expect(b':')?;
        }
        Ok((name, self))
    }
}

impl<'de> Variant<'_, 'de> {
    fn content<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misshapen> {
        if !self.1 {
            return Err(Misshapen);
        }
        seed.deserialize(self.0)
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Misshapen;

    fn unit_variant(self) -> Result<(), Misshapen> {
        if self.1 {
            return self.content(std::marker::PhantomData::<()>);
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misshapen> {
        self.content(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misshapen> {
        self.0.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        self.0.deserialize_any(visitor)
    }
}
