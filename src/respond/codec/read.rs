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

use super::{
    Misshapen,
    tokens::{Reader, Token},
};

/// Reads a document.
pub(super) fn read<D: DeserializeOwned>(text: &str) -> Result<D, Misshapen> {
    let mut reader = Reader::new(text);
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
