//! A JSON writer for serde that is small. Numbers are written as the browser writes them.

use std::fmt;

use serde::{Serialize, Serializer, ser};

use super::{Misshapen, tokens::LARGEST_WHOLE};

/// Writes a document; fails only for what has no JSON form.
pub(super) fn write<D: Serialize>(document: &D) -> Result<String, Misshapen> {
    let mut writer = Writer(String::new());
    document.serialize(&mut writer)?;
    Ok(writer.0)
}

impl ser::Error for Misshapen {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// What was written so far.
struct Writer(String);

impl Writer {
    fn string(&mut self, text: &str) {
        self.0.push('"');
        for char in text.chars() {
            match char {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\u{8}' => self.0.push_str("\\b"),
                '\u{c}' => self.0.push_str("\\f"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                control @ '\0'..='\u{1f}' => {
                    let code = u32::from(control);
                    self.0.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                    self.0.extend(char::from_digit(code % 16, 16));
                }
                plain => self.0.push(plain),
            }
        }
        self.0.push('"');
    }

    fn whole(&mut self, number: u64) {
        if number >= 10 {
            self.whole(number / 10);
        }
        self.0.extend(
            u32::try_from(number % 10)
                .ok()
                .and_then(|digit| char::from_digit(digit, 10)),
        );
    }

    /// Begins an object with one field, for a variant with content.
    fn name(&mut self, variant: &str) {
        self.0.push('{');
        self.string(variant);
        self.0.push(':');
    }

    fn parts(&mut self, open: char, close: &'static str) -> Parts<'_> {
        self.0.push(open);
        Parts {
            writer: self,
            open,
            close,
        }
    }

    /// Begins a part of an array or object that began with `open`.
    fn part(&mut self, open: char) {
        if !self.0.ends_with(open) {
            self.0.push(',');
        }
    }
}

/// Writes the simple kinds of numbers.
macro_rules! numbers {
    ($($method:ident $number:ty, $write:ident as $wide:ty;)*) => {$(
        fn $method(self, number: $number) -> Result<(), Misshapen> {
            self.$write(<$wide>::from(number))
        }
    )*};
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Misshapen;
    type SerializeSeq = Parts<'w>;
    type SerializeTuple = Parts<'w>;
    type SerializeTupleStruct = Parts<'w>;
    type SerializeTupleVariant = Parts<'w>;
    type SerializeMap = Parts<'w>;
    type SerializeStruct = Parts<'w>;
    type SerializeStructVariant = Parts<'w>;

    numbers! {
        serialize_i8 i8, serialize_i64 as i64;
        serialize_i16 i16, serialize_i64 as i64;
        serialize_i32 i32, serialize_i64 as i64;
        serialize_u8 u8, serialize_u64 as u64;
        serialize_u16 u16, serialize_u64 as u64;
        serialize_u32 u32, serialize_u64 as u64;
        serialize_f32 f32, serialize_f64 as f64;
    }

    fn serialize_i64(self, number: i64) -> Result<(), Misshapen> {
        if number < 0 {
            self.0.push('-');
        }
        self.serialize_u64(number.unsigned_abs())
    }

    fn serialize_u64(self, number: u64) -> Result<(), Misshapen> {
        self.whole(number);
        Ok(())
    }

    fn serialize_f64(self, number: f64) -> Result<(), Misshapen> {
        if !number.is_finite() {
            return self.serialize_unit();
        }
        if number.fract() == 0.0 && number.abs() <= LARGEST_WHOLE {
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 53 bits")]
            return self.serialize_i64(number as i64);
        }
        let text = js_sys::Number::from(number)
            .to_string_with_radix(10)
            .map_err(|_| Misshapen)?;
        self.0.push_str(&String::from(text));
        Ok(())
    }

    fn serialize_bool(self, truth: bool) -> Result<(), Misshapen> {
        self.0.push_str(if truth { "true" } else { "false" });
        Ok(())
    }

    fn serialize_char(self, char: char) -> Result<(), Misshapen> {
        self.serialize_str(char.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Misshapen> {
        self.string(text);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Misshapen> {
        Err(Misshapen)
    }

    fn serialize_none(self) -> Result<(), Misshapen> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Misshapen> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Misshapen> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Misshapen> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Misshapen> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Misshapen> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Misshapen> {
        self.name(variant);
        value.serialize(&mut *self)?;
        self.0.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'w>, Misshapen> {
        Ok(self.parts('[', "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'w>, Misshapen> {
        Ok(self.parts('[', "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Misshapen> {
        Ok(self.parts('[', "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'w>, Misshapen> {
        self.name(variant);
        Ok(self.parts('[', "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'w>, Misshapen> {
        Ok(self.parts('{', "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Misshapen> {
        Ok(self.parts('{', "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'w>, Misshapen> {
        self.name(variant);
        Ok(self.parts('{', "}}"))
    }
}

/// An array or object that is being written.
struct Parts<'w> {
    writer: &'w mut Writer,
    open: char,
    close: &'static str,
}

impl Parts<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Misshapen> {
        self.writer.part(self.open);
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Misshapen> {
        self.writer.part(self.open);
        self.writer.string(key);
        self.writer.0.push(':');
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.0.push_str(self.close);
    }
}

/// All kinds of arrays, and all kinds of structures, are written alike.
macro_rules! parts {
    ($($kind:ident: $method:ident($($key:ident)?) $write:ident;)*) => {$(
        impl ser::$kind for Parts<'_> {
            type Ok = ();
            type Error = Misshapen;

            fn $method<T: Serialize + ?Sized>(
                &mut self,
                $($key: &'static str,)?
                value: &T,
            ) -> Result<(), Misshapen> {
                self.$write($($key,)? value)
            }

            fn end(self) -> Result<(), Misshapen> {
                self.close();
                Ok(())
            }
        }
    )*};
}

parts! {
    SerializeSeq: serialize_element() item;
    SerializeTuple: serialize_element() item;
    SerializeTupleStruct: serialize_field() item;
    SerializeTupleVariant: serialize_field() item;
    SerializeStruct: serialize_field(key) field;
    SerializeStructVariant: serialize_field(key) field;
}

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Misshapen;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Misshapen> {
        self.writer.part(self.open);
        let from = self.writer.0.len();
        key.serialize(&mut *self.writer)?;
        if self.writer.0.as_bytes().get(from) != Some(&b'"') {
            return Err(Misshapen);
        }
        self.writer.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Misshapen> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Misshapen> {
        self.close();
        Ok(())
    }
}
