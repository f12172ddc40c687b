//! The answers of one respondent, by stored key.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};

/// One answer. In JSON: a number, a string, a list of strings, or `null` for "does not apply".
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A score, as answered (never reversed), or points.
    Number(f64),
    /// Words, or the id of a chosen option.
    Text(String),
    /// Ids of several options, in order.
    #[cfg(feature = "rich")]
    List(Vec<String>),
    /// The respondent said that the question does not apply.
    NotApplicable,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Whole numbers are written without a decimal point, as every other tool writes them.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 =>
            {
                #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            #[cfg(feature = "rich")]
            Self::List(list) => list.serialize(serializer),
            Self::NotApplicable => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

/// Reads an answer straight from its JSON type. An untagged enum would do the same through a
/// buffer that costs a phone several kilobytes of code.
struct AnswerVisitor;

#[cfg_attr(
    not(feature = "rich"),
    expect(
        clippy::elidable_lifetime_names,
        reason = "only reading lists needs the name"
    )
)]
impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number, a text or null")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Answer, E> {
        Ok(Answer::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Answer, E> {
        Ok(Answer::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Answer, E> {
        Ok(Answer::Number(number as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Answer, E> {
        Ok(Answer::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Answer, E> {
        Ok(Answer::NotApplicable)
    }

    #[cfg(feature = "rich")]
    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut parts: A) -> Result<Answer, A::Error> {
        let mut list = Vec::new();
        while let Some(part) = parts.next_element()? {
            list.push(part);
        }
        Ok(Answer::List(list))
    }
}

/// A stored key and its new answer; `None` takes the answer back.
pub type AnswerChange = (String, Option<Answer>);

/// Answers by stored key (`SQ01E`, `W_reliability`, `OB01`, …), in the order of the keys. A
/// missing key is an unanswered question.
///
/// A sorted list: a response has some fifty answers, and a tree would only be more code for a
/// phone to download.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(Vec<(String, Answer)>);

impl Answers {
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(other, _)| other.as_str().cmp(key))
    }

    /// The answer under `key`.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// The number under `key`, if it is one.
    pub fn number(&self, key: &str) -> Option<f64> {
        match self.get(key) {
            Some(Answer::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The words or option id under `key`.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Answer::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The option ids under `key`.
    #[cfg(feature = "rich")]
    pub fn list(&self, key: &str) -> Option<&[String]> {
        match self.get(key) {
            Some(Answer::List(list)) => Some(list),
            _ => None,
        }
    }

    /// Whether `key` has an answer, "does not apply" included.
    pub fn contains(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    /// Stores an answer, replacing an earlier one.
    pub fn set(&mut self, key: impl Into<String>, answer: Answer) {
        let key = key.into();
        match self.place(&key) {
            Ok(place) => self.0[place].1 = answer,
            Err(place) => self.0.insert(place, (key, answer)),
        }
    }

    /// Removes an answer.
    pub fn remove(&mut self, key: &str) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    /// How many keys are answered.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and answers, in key order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(key, answer)| (key.as_str(), answer))
    }
}

impl<K: Into<String>> FromIterator<(K, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (K, Answer)>>(pairs: I) -> Self {
        let mut answers = Self::default();
        for (key, answer) in pairs {
            answers.set(key, answer);
        }
        answers
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AnswersVisitor)
    }
}

/// Reads answers from an object; where a key repeats, the last one counts.
struct AnswersVisitor;

impl<'de> Visitor<'de> for AnswersVisitor {
    type Value = Answers;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("answers by key")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Answers, M::Error> {
        let mut answers = Answers::default();
        while let Some((key, answer)) = map.next_entry::<String, Answer>()? {
            answers.set(key, answer);
        }
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_numbers_words_and_does_not_apply_apart() {
        let json = r#"{"A":5,"B":"useless","C":null,"D":2.5,"E":["a","b"]}"#;
        let answers: Answers = serde_json::from_str(json).unwrap();
        assert_eq!(answers.number("A"), Some(5.0));
        assert_eq!(answers.text("B"), Some("useless"));
        assert_eq!(answers.get("C"), Some(&Answer::NotApplicable));
        assert_eq!(answers.list("E").unwrap(), ["a", "b"]);
        assert_eq!(serde_json::to_string(&answers).unwrap(), json);
    }
}
