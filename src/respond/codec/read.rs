//! A deserializer over parsed JSON whose error carries no text.

use std::fmt;

use js_sys::{Array, Object};
use serde::{
    de::{
        self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected,
        IntoDeserializer, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
        value::StringDeserializer,
    },
    forward_to_deserialize_any,
};
use wasm_bindgen::{JsCast, JsValue};

/// Largest whole number that a JSON number holds exactly.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_991.0;

/// Reads a document from parsed JSON.
pub(super) fn from_value<D: DeserializeOwned>(value: JsValue) -> Option<D> {
    D::deserialize(Value(value)).ok()
}

/// The value is not of the wanted shape.
#[derive(Debug)]
struct Misshapen;

impl fmt::Display for Misshapen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("misshapen")
    }
}

impl std::error::Error for Misshapen {}

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

/// A parsed JSON value.
struct Value(JsValue);

impl<'de> Deserializer<'de> for Value {
    type Error = Misshapen;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        let Self(value) = self;
        if value.is_null() {
            visitor.visit_unit()
        } else if let Some(truth) = value.as_bool() {
            visitor.visit_bool(truth)
        } else if let Some(number) = value.as_f64() {
            if number.fract() == 0.0 && number.abs() <= LARGEST_WHOLE {
                #[expect(clippy::cast_possible_truncation, reason = "whole and within 53 bits")]
                visitor.visit_i64(number as i64)
            } else {
                visitor.visit_f64(number)
            }
        } else if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if Array::is_array(&value) {
            visitor.visit_seq(Items(value.unchecked_into(), 0))
        } else {
            let entries = Object::entries(value.unchecked_ref());
            visitor.visit_map(Entries(entries, 0, JsValue::NULL))
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        if self.0.is_null() {
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

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        if let Some(name) = self.0.as_string() {
            return visitor.visit_enum(Variant(name, JsValue::NULL));
        }
        let entry = self
            .0
            .dyn_ref::<Object>()
            .map(|object| Object::entries(object).get(0))
            .filter(JsValue::is_object)
            .ok_or(Misshapen)?;
        let (name, content) = pair(&entry)?;
        visitor.visit_enum(Variant(name, content))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// A key and a value of an object.
fn pair(entry: &JsValue) -> Result<(String, JsValue), Misshapen> {
    let entry: &Array = entry.unchecked_ref();
    Ok((entry.get(0).as_string().ok_or(Misshapen)?, entry.get(1)))
}

/// The rest of an array, from a place on.
struct Items(Array, u32);

impl<'de> SeqAccess<'de> for Items {
    type Error = Misshapen;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misshapen> {
        if self.1 >= self.0.length() {
            return Ok(None);
        }
        let item = self.0.get(self.1);
        self.1 += 1;
        seed.deserialize(Value(item)).map(Some)
    }
}

/// The rest of an object's entries, and the value that belongs to the last key.
struct Entries(Array, u32, JsValue);

impl<'de> MapAccess<'de> for Entries {
    type Error = Misshapen;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misshapen> {
        if self.1 >= self.0.length() {
            return Ok(None);
        }
        let (key, value) = pair(&self.0.get(self.1))?;
        self.1 += 1;
        self.2 = value;
        let key: StringDeserializer<Misshapen> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misshapen> {
        seed.deserialize(Value(self.2.clone()))
    }
}

/// A variant's name and its content.
struct Variant(String, JsValue);

impl<'de> EnumAccess<'de> for Variant {
    type Error = Misshapen;
    type Variant = Value;

    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, Value), Misshapen> {
        let name: StringDeserializer<Misshapen> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, Value(self.1)))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Misshapen;

    fn unit_variant(self) -> Result<(), Misshapen> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misshapen> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misshapen> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        self.deserialize_any(visitor)
    }
}

#[cfg(test)]
mod tests {
    use serviscope_domain::{
        response::{Answer, Answers, Context, Draft},
        survey::{Survey, bundled},
        text::Lang,
    };
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::super::{from_json, to_json};

    #[wasm_bindgen_test]
    fn every_bundled_survey_reads_as_serde_json_reads_it() {
        for survey in bundled() {
            let json = serde_json::to_string(&survey).unwrap();
            assert_eq!(from_json::<Survey>(&json), Some(survey));
        }
    }

    #[wasm_bindgen_test]
    fn a_draft_is_written_as_serde_json_understands_it_and_read_back() {
        let survey = &bundled()[0];
        let mut draft = Draft::start(
            survey,
            "id".into(),
            Lang::En,
            "now".into(),
            Context::default(),
        );
        draft.answers.set("SQ01E", Answer::Number(7.0));
        draft.answers.set("HALF", Answer::Number(2.5));
        draft.answers.set("SQ02E", Answer::NotApplicable);
        draft
            .answers
            .set("KX03", Answer::Text("很好 \"quoted\"\n😀".into()));
        let json = to_json(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft);
        assert_eq!(from_json::<Draft>(&json), Some(draft));
    }

    #[wasm_bindgen_test]
    fn damaged_texts_and_other_shapes_are_refused() {
        for json in [
            "",
            "{",
            "null",
            "[]",
            "7",
            r#"{"schema":1}"#,
            r#"{"schema":"x"}"#,
        ] {
            assert_eq!(from_json::<Survey>(json), None, "{json}");
        }
        assert_eq!(from_json::<Answers>(r#"{"A":[1]}"#), None);
    }
}
